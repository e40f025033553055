#include "scene/cord_station.hpp"

#include "scene/cord_parts.hpp"

#include <algorithm>
#include <array>

namespace scene {

namespace {

constexpr std::array<std::string_view, 7> parts{
    "cord", "gate", "ganglion", "dorsal_root", "ventral_root", "descending_control", "legend",
};
constexpr double hatch_mm = 0.3; // of the grey matter, which words would hide

// Level lines across an outline.
void add_hatch(std::vector<std::vector<glm::dvec3>>& lines, const Slice& slice,
               const Outline& outline)
{
    for (double y = -3; y < 3.1; y += hatch_mm) {
        std::vector<double> met;
        const auto& points = outline.points_mm;
        for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            if ((points[i].y > y) != (points[j].y > y)) {
                met.push_back(points[i].x + (y - points[i].y) * (points[j].x - points[i].x) /
                                                (points[j].y - points[i].y));
            }
        }
        std::ranges::sort(met);
        for (std::size_t i = 0; i + 1 < met.size(); i += 2) {
            lines.push_back({on_slice(slice, {met[i], y, 0}), on_slice(slice, {met[i + 1], y, 0})});
        }
    }
}

} // namespace

void cord_station(Canvas& canvas, const Shot& shot, const Anatomy& anatomy)
{
    draw_slice(canvas, anatomy, shot);
    draw_cord_fibres(canvas, anatomy, shot);
    draw_cord_cells(canvas, anatomy, shot);
    draw_cord_gate(canvas, anatomy, shot);
}

std::vector<std::vector<glm::dvec3>> cord_keep_clear(const Shot&, const Anatomy& anatomy)
{
    std::vector<std::vector<glm::dvec3>> lines;
    const auto slice = slice_of(anatomy);
    for (const auto& name : cord_line_names()) {
        auto& places = lines.emplace_back();
        for (const auto& point : slice_line(anatomy, name).points) {
            places.push_back(point.place_mm);
        }
    }
    auto& rim = lines.emplace_back();
    for (const auto& point : slice_outline(anatomy, "white_matter").points_mm) {
        rim.push_back(on_slice(slice, glm::dvec3(point, 0)));
    }
    add_hatch(lines, slice, slice_outline(anatomy, "grey_matter"));
    for (const auto& row : legend) {
        lines.push_back({row.place_mm - glm::dvec3(0.6, 0, 0),
                         row.place_mm + glm::dvec3(legend_width_mm, 0, 0)});
    }
    return lines;
}

std::span<const std::string_view> cord_parts()
{
    return parts;
}

} // namespace scene
