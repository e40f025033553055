// The strip chart's time axis, and where traces and spikes lie on it.
#pragma once

#include "physiology/pathways.hpp"
#include "recording/previous_run.hpp"
#include "recording/signal_history.hpp"

#include <glm/vec2.hpp>

#include <cstddef>
#include <vector>

namespace scene {

// The window of the body's time on the chart: `now_ms` at the right end.
struct ChartTime {
    double now_ms = 0, window_ms = 1;
    float left = 0, right = 1; // pixels
};
inline constexpr double chart_viewer_ms = 8000; // width of the window, in viewer's time

[[nodiscard]] float x_at(const ChartTime& time, double ms);
[[nodiscard]] double ms_per_px(const ChartTime& time);

// A trace as a polyline in (pixels, value): the samples where they are further apart than a pixel,
// else smallest and largest of each column of pixels. Columns are fixed in the body's time, so that
// the trace scrolls as one piece.
[[nodiscard]] std::vector<glm::vec2> trace_points(const recording::SignalHistory& record,
                                                  std::size_t signal, const ChartTime& time);

// The same of the previous run, with its event at `event_ms` of the current run.
[[nodiscard]] std::vector<glm::vec2> previous_run_points(const recording::PreviousRun& previous,
                                                         std::size_t signal, double event_ms,
                                                         const ChartTime& time);

// The spikes of one fibre within the window, as places in pixels.
[[nodiscard]] std::vector<float> spike_places(const recording::SignalHistory& record,
                                              physiology::Pathway pathway, int fibre,
                                              const ChartTime& time);

} // namespace scene
