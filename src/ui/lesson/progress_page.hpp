// What was predicted and what came out, lesson by lesson, over the shelf; and as a file to hand in.
#pragma once

#include "ui/widgets/theme.hpp"

#include <filesystem>

namespace ui {

[[nodiscard]] bool progress_is_kept(const State& state);
[[nodiscard]] const lesson::ProgressRecord* record_of_shelf(State& state,
                                                            const std::filesystem::path& file);

void show_progress(State& state, const PanelStyle& look, float width);

// "Last time you were at step 4": a way there.
void show_resume(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                 float width);

// Writes all that is kept as a report into a new file of this folder; tells in the notice.
enum class Report : std::uint8_t { csv, markdown };
void export_progress(State& state, Report report, const std::filesystem::path& folder);

} // namespace ui
