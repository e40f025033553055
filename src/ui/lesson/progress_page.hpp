// The viewer's progress, lesson by lesson: what was predicted and what came out; and as a file to
// hand in.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

#include <cstdint>
#include <filesystem>

namespace ui {

[[nodiscard]] bool progress_is_kept(const PanelState& state);
// Of this lesson; null: there is none.
[[nodiscard]] const lesson::ProgressRecord* kept_record(PanelState& state,
                                                        const std::filesystem::path& file);

void show_progress(PanelState& state, const PanelStyle& style, float width);

// The button to the step at which the viewer stopped last time.
void show_resume(experiment::Experiment& experiment, PanelState& state, const PanelStyle& style,
                 float width);

// Writes all progress as a report into a new file of this folder. Reports in the notice.
enum class Report : std::uint8_t { csv, markdown };
void export_progress(PanelState& state, Report report, const std::filesystem::path& folder);

} // namespace ui
