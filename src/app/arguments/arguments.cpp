#include "app/arguments/arguments.hpp"

#include "base/diagnostic.hpp"
#include "base/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace app {

std::optional<double> to_number(std::string_view text)
{
    const auto value = base::parse_double(text);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::vector<physiology::Pathway> parse_pathways(const std::vector<std::string>& names)
{
    std::vector<physiology::Pathway> pathways;
    const auto table = physiology::pathway_table();
    for (const auto& name : names) {
        const auto row = std::ranges::find(table, name, &physiology::PathwayRow::name);
        if (row == table.end()) {
            throw UsageError(fmt::format("there is no pathway \"{}\"{}", name,
                                         did_you_mean(name, names_of(table))));
        }
        pathways.push_back(row->pathway);
    }
    return pathways;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known)
{
    const auto near = base::nearest(word, std::span<const std::string>{known});
    if (!near.empty()) {
        return fmt::format("; did you mean \"{}\"?", near);
    }
    std::string all;
    for (const auto& one : known) {
        all += (all.empty() ? "" : ", ") + one;
    }
    return known.size() > 12 ? "; `reflexloop list` shows what there is"
                             : fmt::format("; there are: {}", all);
}

double parse_seconds(std::string_view text)
{
    struct Unit {
        std::string_view name;
        double seconds;
    };
    constexpr std::array<Unit, 4> units{{{"us", 1e-6}, {"ms", 1e-3}, {"h", 3600}, {"s", 1}}};
    for (const Unit& unit : units) {
        if (text.ends_with(unit.name)) {
            const auto value = to_number(text.substr(0, text.size() - unit.name.size()));
            if (value && *value >= 0 && *value * unit.seconds <= 1e7) {
                // Divide where the unit is small: 30ms is then exactly the number 0.03.
                return unit.seconds < 1 ? *value / std::round(1 / unit.seconds)
                                        : *value * unit.seconds;
            }
        }
    }
    throw UsageError(fmt::format(
        "\"{}\" is not a time; write a number with us, ms, s or h, for example 30ms", text));
}

double parse_number(std::string_view text)
{
    const auto value = to_number(text);
    if (!value) {
        throw UsageError(fmt::format("\"{}\" is not a number", text));
    }
    return *value;
}

std::int64_t parse_steps(std::string_view text)
{
    return experiment::to_steps(parse_seconds(text));
}

scene::PixelSize parse_size(std::string_view text)
{
    constexpr std::int64_t min = 160;
    constexpr std::int64_t max = 8192;
    const auto cross = text.find('x');
    const auto width = base::parse_integer(text.substr(0, cross));
    const auto height = cross == std::string_view::npos
                            ? std::nullopt
                            : base::parse_integer(text.substr(cross + 1));
    if (!width || !height) {
        throw UsageError(fmt::format("\"{}\" is not a size; write it as 1920x1080", text));
    }
    if (std::min(*width, *height) < min || std::max(*width, *height) > max) {
        throw UsageError(
            fmt::format("{} is no size that can be drawn; {} to {} pixels each way are possible",
                        text, min, max));
    }
    return {static_cast<int>(*width), static_cast<int>(*height)};
}

capture::FrameRate parse_frame_rate(std::string_view text)
{
    const auto slash = text.find('/');
    const auto numerator = base::parse_integer(text.substr(0, slash));
    const auto denominator = slash == std::string_view::npos
                                 ? std::optional<std::int64_t>{1}
                                 : base::parse_integer(text.substr(slash + 1));
    if (!numerator || !denominator || *numerator < 1 || *denominator < 1 || *numerator > 240'000 ||
        *numerator > 240 * *denominator || *denominator > *numerator) {
        throw UsageError(fmt::format(
            "\"{}\" is not a frame rate from 1 to 240; write 30, 60 or 30000/1001", text));
    }
    return {*numerator, *denominator};
}

platform::Place parse_place(std::string_view text)
{
    const auto comma = text.find(','), second = text.find(',', comma + 1);
    if (comma == std::string_view::npos || second == std::string_view::npos) {
        throw UsageError(fmt::format(
            "\"{}\" is not a place; write it as X,Y,WxH, for example 1280,0,1920x1080", text));
    }
    const double x = parse_number(text.substr(0, comma));
    const double y = parse_number(text.substr(comma + 1, second - comma - 1));
    const auto [width, height] = parse_size(text.substr(second + 1));
    return {static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y)), {width, height}};
}

scene::Theme parse_theme(std::string_view text)
{
    if (text == "dark") {
        return scene::Theme::dark;
    }
    if (text == "light") {
        return scene::Theme::light;
    }
    throw UsageError(fmt::format("there is no theme \"{}\"; there are: dark, light", text));
}

render::Quality parse_quality(std::string_view text)
{
    if (text == "low") {
        return render::Quality::low;
    }
    if (text == "high") {
        return render::Quality::high;
    }
    if (text == "film") {
        return render::Quality::film;
    }
    throw UsageError(fmt::format("there is no quality \"{}\"; there are: low, high, film", text));
}

} // namespace app
