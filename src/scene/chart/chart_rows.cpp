#include "scene/chart/chart_rows.hpp"

#include "base/translation.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;
using physiology::SignalRow;

struct PathwayGroup {
    std::string_view name, title;
    std::vector<Pathway> pathways;
};

const std::vector<PathwayGroup>& groups()
{
    static const std::vector<PathwayGroup> table = {
        {"gamma", "γ motor axons", {Pathway::gamma_dynamic, Pathway::gamma_static}},
        {"nociceptors", "III / IV, pain", {Pathway::group_III, Pathway::group_IV}},
    };
    return table;
}

struct SignalColour {
    std::string_view beginning; // of the signal's name
    Colour Palette::*colour;
};

constexpr SignalColour signal_colours[] = {
    {"Ia_interneuron", &Palette::interneuron},
    {"Ia_", &Palette::Ia},
    {"II_", &Palette::II},
    {"quadriceps_alpha", &Palette::alpha},
    {"hamstrings_alpha", &Palette::alpha},
    {"emg_", &Palette::alpha},
    {"hamstrings_emg", &Palette::alpha},
    {"voluntary_drive", &Palette::alpha},
    {"gamma_", &Palette::gamma},
    {"Abeta_", &Palette::Abeta},
    {"touch_", &Palette::Abeta},
    {"rub_", &Palette::Abeta},
    {"interstitial_pressure", &Palette::pain},
    {"swelling", &Palette::pain},
    {"pain_", &Palette::pain},
    {"nociceptor_", &Palette::nociceptor},
    {"projection_", &Palette::nociceptor},
    {"gate_", &Palette::interneuron},
};

Colour signal_colour(std::string_view name, const Palette& palette)
{
    for (const auto& row : signal_colours) {
        if (name.starts_with(row.beginning)) {
            return palette.*row.colour;
        }
    }
    return palette.secondary; // mechanics: angle, length, force
}

ChartRow raster(std::string_view title, std::vector<Pathway> pathways, const Palette& palette)
{
    const Colour colour = colour_of(palette, pathways.front());
    return {std::string(base::tr(title)), colour, nullptr, std::move(pathways)};
}

// The next of … 0.2, 0.5, 2, 5, 20, 50 … : steps of 2.5 and 4.
double coarse_above(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-9))));
    for (const double step : {2.0, 5.0, 20.0}) {
        if (value <= step * decade) {
            return step * decade;
        }
    }
    return 50 * decade;
}

constexpr double axis_memory_ms = 4000; // an axis looks at least so far back
constexpr double headroom = 1.05;

Axis symmetric_axis(const recording::Extent& seen)
{
    constexpr double min_mV = 0.2;
    const double peak = std::max(std::abs(seen.min), std::abs(seen.max));
    const double end = coarse_above(std::max(min_mV, headroom * peak));
    return {-end, end};
}

Axis length_axis(const recording::Extent& seen)
{
    constexpr double step_L0 = 0.2;
    const double low = std::floor(seen.min / step_L0) * step_L0;
    const double high = std::ceil(seen.max / step_L0) * step_L0;
    return {low, std::max(high, low + step_L0)};
}

} // namespace

std::optional<ChartRow> chart_row(std::string_view name, const Palette& palette)
{
    for (const auto& group : groups()) {
        if (group.name == name) {
            return raster(group.title, group.pathways, palette);
        }
    }
    for (const auto& row : physiology::pathway_table()) {
        if (row.name == name) {
            return raster(row.title, {row.pathway}, palette);
        }
    }
    if (const SignalRow* signal = physiology::find_signal(name)) {
        return ChartRow{
            std::string(base::tr(signal->title)), signal_colour(name, palette), signal, {}};
    }
    return std::nullopt;
}

std::vector<std::string_view> plot_groups()
{
    std::vector<std::string_view> names;
    for (const auto& group : groups()) {
        names.push_back(group.name);
    }
    return names;
}

const std::vector<std::string>& usual_plots()
{
    static const std::vector<std::string> plots = {
        "Ia_quadriceps", "emg_mV", "gamma", "Abeta", "nociceptors", "pain_nrs", "knee_angle_deg"};
    return plots;
}

Axis axis_of(const SignalRow& signal, const recording::SignalHistory& record, double from_ms,
             double now_ms)
{
    const bool force = signal.unit == "N";
    const bool length = signal.unit == "L0";
    const auto usual = physiology::usual_range(signal);
    const recording::Extent seen =
        extent(record, index_of(signal), std::min(from_ms, now_ms - axis_memory_ms), now_ms);
    if (!seen.any) {
        return {usual.min, usual.max};
    }
    if (length) {
        return length_axis(seen);
    }
    if (!force && !alternates(signal)) {
        const bool beyond = seen.min < usual.min || seen.max > usual.max;
        return beyond ? Axis{signal.min, signal.max} : Axis{usual.min, usual.max};
    }
    return force ? Axis{0, coarse_above(std::max(20.0, headroom * seen.max))}
                 : symmetric_axis(seen);
}

Axis curve_axis(const SignalRow& signal)
{
    const auto usual = physiology::usual_range(signal);
    return {usual.min, usual.max};
}

bool alternates(const SignalRow& signal)
{
    return signal.unit == "mV";
}

std::size_t index_of(const SignalRow& signal)
{
    return static_cast<std::size_t>(&signal - physiology::signal_table().data());
}

double round_number_below(double value)
{
    const double decade = std::pow(10.0, std::floor(std::log10(value)));
    for (const double step : {5.0, 2.0}) {
        if (value >= step * decade * (1 - 1e-9)) {
            return step * decade;
        }
    }
    return decade;
}

} // namespace scene
