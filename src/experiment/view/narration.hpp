// The running experiment in words, for listeners who do not see it: its state now, the changes
// since the last description, and the hint of what to do. In layers, so that a listener stops when
// enough is known, and with at most one new line in `calm_viewer_ms` of the viewer's time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace experiment {

struct Experiment;

// The layers. Each may have several lines.
[[nodiscard]] std::string describe_step(const Experiment& experiment);    // title, prose, question
[[nodiscard]] std::string describe_summary(const Experiment& experiment); // where, when, knee, pain
[[nodiscard]] std::string describe_details(const Experiment& experiment); // spikes under way, chart
[[nodiscard]] std::string describe_hint(const Experiment& experiment);    // what can be done now
// The changes between two moments of the body's time.
[[nodiscard]] std::vector<std::string> describe_changes(const Experiment& experiment,
                                                        double from_ms, double to_ms);

// A running commentary.
struct Narration {
    std::vector<std::string> lines; // the latest last
    std::size_t line_count = 0;     // of all lines so far
    double described_until_ms = 0;  // the body's moment
    double next_viewer_ms = 0;      // the earliest moment of the next line
    std::optional<std::size_t> lesson_step;
    bool answered = false;     // the step's verdict is among the lines
    std::string summary, hint; // renewed once a second
    double next_summary_ms = 0;
};
inline constexpr double calm_viewer_ms = 3000;
// Call it each frame; true when it added a line.
bool narrate(Narration& narration, const Experiment& experiment);

// All layers, as the file for a screen reader holds them.
[[nodiscard]] std::string whole_text(const Narration& narration, const Experiment& experiment);

} // namespace experiment
