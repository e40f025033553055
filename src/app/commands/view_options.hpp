// What is seen: the moment of a body and the view of it, for pictures and for descriptions.
#pragma once

#include "app/commands/command_line.hpp"
#include "app/commands/shared_options.hpp"

#include <string>

namespace app {

struct ViewOptions {
    BodyOptions body;
    std::string station, at, theme = "dark";
    double slow = 0; // slow-motion factor; 0: the lesson's, else 50
    float text_scale = 1;
    double zoom = 1, yaw_deg = 0, pitch_deg = 0; // of the station's view
    SwitchOptions switches;
};
// All but the switches.
void add_view_options(CommandLine& command, ViewOptions& options);

// The experiment at that moment, with that view. With a history, as in a
// window, it can be played back.
[[nodiscard]] experiment::Experiment at_the_moment(const ViewOptions& options,
                                                   bool with_history = false);

} // namespace app
