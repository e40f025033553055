#include "scene/stations/ending/cell.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/ending/layers.hpp"
#include "scene/stations/ending/micrometres.hpp"
#include "scene/stations/nerve_fibre.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material inside_material{.gloss = 0.1F, .rim = 0.35F};
constexpr Material lipid_material{.gloss = 0.35F, .rim = 0.3F};
constexpr Material tail_material{.gloss = 0, .rim = 0.1F};
constexpr Material axon_material{.gloss = 0.4F, .rim = 0.35F, .shadow = 0.35F};
constexpr Material sleeve_material{.gloss = 0.35F, .rim = 0.6F, .edge_opacity = 0.62F};
constexpr Material organelle_material{.gloss = 0.3F, .rim = 0.3F, .bands = 7};

constexpr double lipid_spacing_um = 0.27, lipid_um = 0.115, leaf_um = 0.125;
constexpr double channel_room_um = 0.32; // free of lipids on both sides of a channel

struct MembraneLine {
    std::vector<OnMembrane> places; // from the sleeve over the top, round the tip, and back below
};

// Places at even distances along the bare membrane.
MembraneLine membrane(const EndingPose& pose, double spacing_um)
{
    MembraneLine line;
    glm::dvec3 last{};
    double passed = spacing_um;
    const auto add = [&](double x, double side) {
        const auto here = on_membrane(pose, x, side);
        if (!line.places.empty() || passed > spacing_um) {
            passed += glm::distance(here.place_um, last);
        }
        last = here.place_um;
        if (passed >= spacing_um) {
            line.places.push_back(here);
            passed -= spacing_um;
        }
    };
    last = on_membrane(pose, sleeve_um, 1).place_um;
    constexpr int steps = 900;
    const auto x_at = [](int i) { // finer towards the tip, where the line turns
        const double share = static_cast<double>(i) / steps;
        return tip_um + (sleeve_um + 0.4 - tip_um) * share * share;
    };
    for (int i = steps; i > 0; --i) {
        add(x_at(i), 1);
    }
    for (int i = 1; i <= steps; ++i) {
        add(x_at(i), -1);
    }
    return line;
}

std::vector<CentreLinePoint> along_axis(const EndingPose& pose, double from, double to, int count,
                                        double share_of_radius, double more_um, double z_um)
{
    std::vector<CentreLinePoint> points;
    for (int i = 0; i < count; ++i) {
        const double part = static_cast<double>(i) / (count - 1);
        const double x = std::lerp(from, to, part);
        points.push_back(
            {um(x, axis_um(x), z_um), (share_of_radius * radius_um(pose, x) + more_um) * 1e-3});
    }
    return points;
}

void draw_inside(Canvas& canvas, const EndingPose& pose)
{
    const auto& colours = canvas.colours;
    // The nearer to its threshold the warmer: the receptor potential.
    const double ratio = pose.excitation_mmHg / std::max(pose.threshold_mmHg, 0.1);
    Style style{mixed(mixed(colours.ground_centre, colours.grey_matter, 0.45F), colours.nociceptor,
                      static_cast<float>(0.28 * std::min(1.0, ratio))),
                inside_material, ending_inside, "membrane"};
    std::vector<CentreLinePoint> points;
    constexpr int count = 60;
    for (int i = 0; i < count; ++i) {
        const double part = static_cast<double>(i) / (count - 1);
        const double x = tip_um + (sleeve_um + 1 - tip_um) * part * part;
        points.push_back({um(x, axis_um(x), -2), radius_um(pose, x) * 1e-3});
    }
    add_tube(canvas, points, style);
    const Style organelle{mixed(colours.grey_matter, colours.vessel, 0.35F), organelle_material,
                          ending_organelle, "membrane"};
    for (const auto& [x, y] : {std::pair{-3.1, 0.42}, {-4.3, -0.35}}) {
        const double flat = radius_um(pose, x) / 1.7;
        const std::array<CentreLinePoint, 5> body{
            {{um(x - 0.6, axis_um(x) + flat * y, -1), 0.12e-3},
             {um(x - 0.4, axis_um(x) + flat * (y + 0.03), -1), 0.21e-3},
             {um(x, axis_um(x) + flat * (y + 0.06), -1), 0.24e-3},
             {um(x + 0.4, axis_um(x) + flat * (y + 0.03), -1), 0.21e-3},
             {um(x + 0.6, axis_um(x) + flat * y, -1), 0.12e-3}}};
        add_tube(canvas, body, organelle);
    }
}

// Where a place of the axon lies in its row of the activity texture.
float along_axon(double x)
{
    return static_cast<float>(std::clamp((x - spike_um) / (axon_end_um - spike_um), 0.0, 1.0));
}

float activity_at(const Drawing& drawing, int row, double x)
{
    if (x < spike_um) {
        return 0;
    }
    const auto column = static_cast<std::size_t>(along_axon(x) * (activity_columns - 1));
    const auto first = static_cast<std::size_t>(row) * activity_columns;
    return static_cast<float>(drawing.activity[first + column]) / 255;
}

void draw_membrane(Canvas& canvas, const EndingPose& pose, int row)
{
    const auto& colours = canvas.colours;
    const bool on_paper = colours.ground_centre.r > 0.5F;
    Style tails{mixed(colours.bone, colours.ground_edge, on_paper ? 0.2F : 0.55F), tail_material,
                ending_membrane, "membrane"};
    const auto line = membrane(pose, lipid_spacing_um);
    std::vector<CentreLinePoint> filling;
    for (const auto& here : line.places) {
        filling.push_back({um(here.place_um.x, here.place_um.y), 0.1e-3});
    }
    add_tube(canvas, filling, tails);

    const auto gates = channels(pose);
    Style lipid{mixed(mixed(colours.bone, colours.nociceptor, 0.35F), colours.ground_edge,
                      on_paper ? 0.0F : 0.12F),
                lipid_material, ending_membrane, "membrane"};
    lipid.glow_colour = colours.nociceptor;
    for (const auto& here : line.places) {
        const bool taken = std::ranges::any_of(gates, [&](const Channel& gate) {
            const auto there = on_membrane(pose, gate.x, gate.side).place_um;
            return glm::distance(there, here.place_um) < channel_room_um;
        });
        if (taken) {
            continue;
        }
        lipid.glow = 0.8F * activity_at(canvas.drawing, row, here.place_um.x);
        for (const double leaf : {-leaf_um, leaf_um}) {
            const auto place = here.place_um + here.out * leaf;
            add_ellipsoid(canvas, um(place.x, place.y, 0.2), glm::dvec3(lipid_um * 1e-3), lipid);
        }
    }
}

void draw_axon(Canvas& canvas, const EndingPose& pose, int row)
{
    const auto style = nerve_fibre_style(canvas, Pathway::group_IV, axon_material, ending_axon,
                                         {.on_dark = 0.28F, .on_paper = 0.3F});
    auto points = along_axis(pose, spike_um, axon_end_um, 40, 0.62, 0, -0.5);
    for (std::size_t i = 0; i < 4; ++i) {
        points[i].radius_mm *= 0.35 + 0.16 * static_cast<double>(i);
    }
    auto& tube = add_tube(canvas, points, style);
    tube.activity_row = row;
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        auto& point = canvas.drawing.tube_points[tube.first_point + i];
        point.opacity = std::min(
            {1.0F, static_cast<float>(i) / 3, static_cast<float>(tube.point_count - 1 - i) / 6});
    }
}

void draw_sleeve(Canvas& canvas, const EndingPose& pose)
{
    const auto& colours = canvas.colours;
    const Style style{mixed(colours.skin, colours.cartilage, 0.5F), sleeve_material, ending_sleeve,
                      "Schwann_cell"};
    auto points = along_axis(pose, sleeve_um - 0.25, axon_end_um, 48, 1, 0.6, 0);
    for (std::size_t i = 0; i < 8; ++i) { // it begins as a thin lip
        const double share = 1 - static_cast<double>(i) / 8;
        points[i].radius_mm -= 0.42e-3 * share * share;
    }
    auto& tube = add_tube(canvas, points, style);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        canvas.drawing.tube_points[tube.first_point + i].opacity =
            std::min(1.0F, static_cast<float>(tube.point_count - 1 - i) / 10);
    }
    for (auto& point : points) {
        point.radius_mm -= 0.22e-3;
    }
    auto& inner = add_tube(canvas, points, style); // a second wrap
    for (std::uint32_t i = 0; i < inner.point_count; ++i) {
        canvas.drawing.tube_points[inner.first_point + i].opacity =
            std::min(0.6F, static_cast<float>(inner.point_count - 1 - i) / 10);
    }
}

} // namespace

void draw_ending_cell(Canvas& canvas, const EndingPose& pose, const SceneInput& input)
{
    const int row = add_activity_row(canvas.drawing, input, Pathway::group_IV,
                                     fibre_of(input.record, Pathway::group_IV, Rank::middle),
                                     (axon_end_um - spike_um) * 1e-3);
    draw_inside(canvas, pose);
    draw_axon(canvas, pose, row);
    draw_sleeve(canvas, pose);
    draw_membrane(canvas, pose, row);
}

} // namespace scene
