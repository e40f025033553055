#include "scene/stations/cord/cord_station.hpp"

#include "scene/stations/cord/cells.hpp"
#include "scene/stations/cord/dorsal_horn_gate.hpp"
#include "scene/stations/cord/fibres.hpp"
#include "scene/stations/cord/labels.hpp"
#include "scene/stations/cord/legend.hpp"
#include "scene/stations/cord/slice.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace scene {

namespace {

// The slice itself, its gate and the ganglion have their rows in the body station.
constexpr std::array parts{
    PartRow{"dorsal_root", "Dorsal root", "All afferents enter the cord here, at the back.",
            "textbook", established, ""},
    PartRow{"ventral_root", "Ventral root", "All motor axons leave the cord here, at the front.",
            "textbook", established, ""},
    signal_part("descending_control"),
    PartRow{"legend", "Key to the signs", "How excitation and inhibition are drawn.",
            "our convention", illustrative, ""},
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

// Both edges of a root, and what lies half way to them.
void add_edges(std::vector<std::vector<glm::dvec3>>& lines, const Slice& slice,
               const CentreLine& root)
{
    for (const double side : {-1.0, -0.5, 0.5, 1.0}) {
        auto& edge = lines.emplace_back();
        for (std::size_t i = 1; i + 1 < root.points.size(); ++i) {
            const auto along = root.points[i + 1].place_mm - root.points[i - 1].place_mm;
            const auto out = glm::normalize(glm::dvec3(-along.y, along.x, 0));
            const auto& point = root.points[i];
            edge.push_back(on_slice(slice, point.place_mm + out * (side * point.radius_mm)));
        }
    }
}

void draw(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy)
{
    draw_slice(canvas, anatomy, input);
    draw_cord_legend(canvas, input);
    draw_cord_fibres(canvas, anatomy, input);
    draw_cord_cells(canvas, anatomy, input);
    draw_dorsal_horn_gate(canvas, anatomy, input);
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput&, const Anatomy& anatomy)
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
    for (const auto name : {"slice_dorsal_root", "slice_ventral_root"}) {
        add_edges(lines, slice, line(anatomy, name));
    }
    const auto ganglion = on_slice(slice, place(anatomy, "slice_ganglion"));
    for (const double up : {-0.6, -0.3, 0.3, 0.6}) {
        lines.push_back({ganglion + glm::dvec3(-0.8, up, 0), ganglion + glm::dvec3(0.8, up, 0)});
    }
    add_hatch(lines, slice, slice_outline(anatomy, "grey_matter"));
    constexpr double row_mm = 0.3, line_every_mm = 0.1; // the legend, also between its rows
    for (double y = legend.front().place_mm.y + row_mm; y > legend.back().place_mm.y - row_mm;
         y -= line_every_mm) {
        const glm::dvec3 place{legend.front().place_mm.x, y, 0};
        lines.push_back({place - glm::dvec3(0.6, 0, 0), place + glm::dvec3(legend_width_mm, 0, 0)});
    }
    return lines;
}

} // namespace

constinit const Station cord_station{
    .name = "cord",
    .title = "Spinal cord",
    .parent = "body",
    .field_mm = 15,
    .place_mm = {-446, -80, 0},
    .magnification = 40,
    .meaning = "A slice of the spinal cord: the gate for pain, interneurons, motor cells by size.",
    .art = {draw, cord_labels, keep_clear},
    .parts = parts,
};

} // namespace scene
