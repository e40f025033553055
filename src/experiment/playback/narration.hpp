// The running experiment in words, for those who do not see it: what stands now, what has changed
// since it was last told, what can be done. In layers, so that a listener stops when enough is
// known; calm: a new line every few seconds of the viewer's time at the most.
#pragma once

#include "experiment/simulation/experiment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace experiment {

// The layers. Each may have several lines.
[[nodiscard]] std::string describe_step(const Experiment& experiment);    // title, prose, question
[[nodiscard]] std::string describe_summary(const Experiment& experiment); // where, when, knee, pain
[[nodiscard]] std::string describe_details(const Experiment& experiment); // spikes under way, chart
[[nodiscard]] std::string describe_hint(const Experiment& experiment);    // what can be done now
// What has happened between two moments of the body's time.
[[nodiscard]] std::vector<std::string> describe_changes(const Experiment& experiment,
                                                        double from_ms, double to_ms);

// A running commentary.
struct Narration {
    std::vector<std::string> lines; // the latest last
    std::size_t told = 0;           // lines in all
    double told_ms = 0;             // the body's moment up to which it is told
    double next_viewer_ms = 0;      // not before
    std::optional<std::size_t> lesson_step;
    bool answered = false;     // the step's verdict has been told
    std::string summary, hint; // renewed once a second
    double next_summary_ms = 0;
};
inline constexpr double calm_viewer_ms = 3000;
// To be called each frame; true when something was said.
bool narrate(Narration& narration, const Experiment& experiment);

// All layers, as the file for a screen reader holds them.
[[nodiscard]] std::string whole_text(const Narration& narration, const Experiment& experiment);

} // namespace experiment
