#include "scene/stations/ending/tissue.hpp"

#include "scene/stations/ending/layers.hpp"
#include "scene/stations/ending/micrometres.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace scene {

namespace {

constexpr Material muscle_material{.gloss = 0.1F, .rim = 0.2F, .bands = 1};
constexpr Material collagen_material{.gloss = 0.3F, .rim = 0.3F, .bands = 120};
constexpr Material water_material{.gloss = 0.5F, .rim = 0.5F};
constexpr Material arrow_material{.gloss = 0.2F, .rim = 0.3F, .shadow = 0.3F};
constexpr int muscle_sarcomeres = 19, muscle_points = 2, collagen_points = 49;
constexpr std::size_t waters = 52;

// A fixed number in 0 … 1: the same pattern at every moment.
double scatter(std::size_t number, int salt)
{
    const double x = std::sin(static_cast<double>(number) * 12.9898 + salt * 78.233) * 43758.5453;
    return x - std::floor(x);
}

// The outermost myofibrils of a muscle fibre, side by side, and its own membrane.
void draw_muscle_edge(Canvas& canvas, const EndingPose& pose, double edge_um, double inwards)
{
    constexpr double myofibril_um = 0.62;
    const double half = muscle_sarcomeres * pose.sarcomere_um / 2;
    const auto& colours = canvas.colours;
    const bool on_paper = colours.ground_centre.r > 0.5F;
    const Colour bright{1.0F, 0.72F, 0.58F, 1};
    const auto active = static_cast<float>(0.6 * pose.effort / (pose.effort + 0.15));
    const auto flesh =
        mixed(mixed(colours.muscle, colours.muscle_deep, on_paper ? 0.0F : 0.3F), bright, active);
    Style style{faded(flesh, on_paper ? 0.42F : 0.5F), muscle_material, ending_tissue,
                "extrafusal"};
    style.material.bands = muscle_sarcomeres;
    const auto add = [&](double y, double radius) {
        std::array<CentreLinePoint, muscle_points> points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double share = static_cast<double>(i) / (muscle_points - 1);
            points[i] = {um(half * (2 * share - 1), y, -3), radius * 1e-3};
        }
        add_tube(canvas, points, style);
    };
    for (const double number : {0.0, 1.0, 2.0, 3.0}) {
        add(edge_um + inwards * (0.85 + 2.1 * myofibril_um * number), myofibril_um);
    }
    style.material = {};
    add(edge_um, 0.08);
}

void draw_fibril(Canvas& canvas, std::size_t number)
{
    const double depth = -1.0 - 1.2 * scatter(number, 1);
    const double height = -3.75 - 0.33 * static_cast<double>(number);
    const double phase = 6.28 * scatter(number, 2);
    std::array<CentreLinePoint, collagen_points> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = -22 + 44 * static_cast<double>(i) / (collagen_points - 1);
        points[i] = {um(x, height + 0.16 * std::sin(0.75 * x + phase), depth),
                     (0.1 + 0.05 * scatter(number, 3)) * 1e-3};
    }
    const auto tone = mixed(canvas.colours.tendon, canvas.colours.ground_centre, 0.35F);
    add_tube(canvas, points, {faded(tone, 0.45F), collagen_material, ending_tissue, "collagen"});
}

void add_arrow(Canvas& canvas, const EndingPose& pose, double x, double side)
{
    const auto wall = on_membrane(pose, x, side);
    const double pressure = std::sqrt(pose.pressure);
    const double length = 0.45 + 0.95 * pressure, head = 0.25 + 0.25 * pressure;
    const auto at = [&](double off, double radius) {
        const auto place = wall.place_um + wall.out * off;
        return CentreLinePoint{um(place.x, place.y, 0.6), radius * 1e-3};
    };
    constexpr double gap = 0.6; // outside what lies on the membrane
    const std::array points{at(gap + length, 0.07), at(gap + head, 0.07), at(gap + head, 0.21),
                            at(gap + 0.4 * head, 0.09), at(gap, 0.01)};
    const auto shown = static_cast<float>(std::min(1.0, 4 * pose.pressure));
    add_tube(canvas, points,
             {faded(canvas.colours.pain, shown), arrow_material, ending_channel, "fluid"});
}

} // namespace

void draw_tissue(Canvas& canvas, const EndingPose& pose)
{
    draw_muscle_edge(canvas, pose, 4.75, 1);
    draw_muscle_edge(canvas, pose, -5.3, -1);
    for (std::size_t number = 0; number < 4; ++number) {
        draw_fibril(canvas, number);
    }
}

void draw_fluid(Canvas& canvas, const EndingPose& pose)
{
    const auto& colours = canvas.colours;
    const auto pressure = static_cast<float>(std::sqrt(pose.pressure));
    Style drop{faded(mixed(mixed(colours.skin, colours.ground_centre, 0.2F), colours.pain,
                           0.2F * pressure),
                     0.65F),
               water_material, ending_water, "fluid"};
    for (std::size_t i = 0; i < waters; ++i) {
        const double x = tip_um + 0.3 + 8.2 * scatter(i, 1);
        const double side = i % 2 == 0 ? 1 : -1;
        const auto wall = on_membrane(pose, x, side);
        // The fluid crowds on the membrane as its pressure rises.
        const double off = 0.45 + 1.35 * scatter(i, 2) * (1 - 0.6 * std::sqrt(pose.pressure));
        const auto place = wall.place_um + wall.out * off;
        const double size = 0.05 + 0.05 * scatter(i, 3);
        add_ellipsoid(canvas, um(place.x, place.y, -1.5 + 2 * scatter(i, 4)),
                      glm::dvec3(size * 1e-3), drop);
    }
    if (pose.pressure > 0) {
        for (const double x : {-5.25, -3.92, -2.65, -0.55}) {
            add_arrow(canvas, pose, x, 1);
        }
        for (const double x : {-4.95, -3.4, -0.1}) {
            add_arrow(canvas, pose, x, -1);
        }
    }
}

} // namespace scene
