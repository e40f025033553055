// Options that several commands have in common, on the command line.
#pragma once

#include "app/arguments/body_options.hpp"
#include "app/commands/command_line.hpp"
#include "scene/scene.hpp"

namespace app {

void add_body_options(CommandLine& command, BodyOptions& options, bool lesson_needed = false);
void add_text_scale(CommandLine& command, float& text_scale);

// What a picture leaves out.
struct SwitchOptions {
    bool no_labels = false, no_chart = false, no_captions = false, transparent = false;
};
void add_switches(CommandLine& command, SwitchOptions& options);
[[nodiscard]] scene::Switches switches_of(const SwitchOptions& options);

} // namespace app
