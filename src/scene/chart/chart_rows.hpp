// The rows of a strip chart: a signal as a trace, a pathway or a group of pathways as a raster of
// spikes; with title, colour and the ends of its axis.
#pragma once

#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"
#include "recording/signal_history.hpp"
#include "scene/picture/palette.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct ChartRow {
    std::string title;
    Colour colour;
    const physiology::SignalRow* signal = nullptr; // a trace
    std::vector<physiology::Pathway> pathways;     // or a raster
};
[[nodiscard]] std::optional<ChartRow> chart_row(std::string_view name, const Palette& palette);

// Names of groups of pathways that share a row; a plot may be one of these, a signal or a pathway.
[[nodiscard]] std::vector<std::string_view> plot_groups();

// The plots when a step names none.
[[nodiscard]] const std::vector<std::string>& usual_plots();

// Ends of a trace's axis. Most are the signal table's; those of voltages, forces and lengths follow
// the data of the last seconds, in few and large steps so that the axis seldom changes.
struct Axis {
    double low = 0, high = 1;
};
[[nodiscard]] Axis axis_of(const physiology::SignalRow& signal,
                           const recording::SignalHistory& record, double from_ms, double now_ms);

// The axis on which a curve is drawn by hand: the usual range, since there are no data yet.
[[nodiscard]] Axis curve_axis(const physiology::SignalRow& signal);

[[nodiscard]] bool alternates(const physiology::SignalRow& signal);      // about zero: a voltage
[[nodiscard]] std::size_t index_of(const physiology::SignalRow& signal); // in the table
[[nodiscard]] double round_number_below(double value); // 1, 2 or 5 times a power of ten

} // namespace scene
