#include "scene/stations/spindle/capsule.hpp"

#include "scene/stations/spindle/layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace scene {

namespace {

constexpr Material capsule_material{.gloss = 0.5F, .rim = 0.7F, .edge_opacity = 0.9F};
constexpr Material fluid_material{.gloss = 0.12F, .rim = 0.15F};
constexpr Material arrow_material{.gloss = 0.2F, .rim = 0.3F};
constexpr int capsule_points = 45;
constexpr double capsule_half_mm = 2.45;

// Where the pressure is shown: on the fibres from above and from below.
constexpr std::array pushed_at_mm{-1.0, -0.66, -0.34, 0.36, 0.62, 0.98};

std::array<CentreLinePoint, capsule_points> capsule_line(const SpindlePose& pose, double share)
{
    std::array<CentreLinePoint, capsule_points> points;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double x = capsule_half_mm * (2 * static_cast<double>(i) / (capsule_points - 1) - 1);
        points[i] = {{x, 0, 0}, share * capsule_radius_mm(pose, x)};
    }
    return points;
}

void add_arrow(Canvas& canvas, const SpindlePose& pose, double x_mm, double up)
{
    const double pressure = std::sqrt(pose.pressure);
    const double tail = capsule_radius_mm(pose, x_mm) - 0.015;
    const double length = 0.05 + 0.12 * pressure, head = 0.05 * (0.5 + 0.5 * pressure);
    const auto at = [&](double in, double radius) {
        return CentreLinePoint{{x_mm, up * (tail - in), 0.3}, radius};
    };
    const std::array points{at(0, 0.011), at(length - head, 0.011), at(length - head, 0.03),
                            at(length - 0.4 * head, 0.013), at(length, 0.001)};
    const auto shown = static_cast<float>(std::min(1.0, 4 * pose.pressure));
    add_tube(canvas, points,
             {faded(canvas.colours.pain, shown), arrow_material, spindle_plate, "fluid"});
}

} // namespace

void draw_spindle_capsule(Canvas& canvas, const SpindlePose& pose)
{
    const auto& colours = canvas.colours;
    const auto pressure = static_cast<float>(std::sqrt(pose.pressure));
    const auto calm = mixed(colours.ground_centre, colours.skin, 0.2F);
    auto fluid = capsule_line(pose, 0.985);
    for (auto& point : fluid) {
        point.place_mm.z -= 0.3;
    }
    Style wet{faded(mixed(calm, colours.pain, 0.5F * pressure), 0.75F), fluid_material,
              spindle_fluid, "fluid"};
    wet.glow_colour = colours.pain;
    wet.glow = 0.12F * pressure;
    add_tube(canvas, fluid, wet);
    if (pose.pressure > 0) {
        for (const double x : pushed_at_mm) {
            add_arrow(canvas, pose, x, 1);
            add_arrow(canvas, pose, x - 0.06, -1);
        }
    }
    Style wall{mixed(mixed(colours.skin, colours.ink, 0.35F), colours.pain, 0.35F * pressure),
               capsule_material, spindle_capsule, "capsule"};
    add_tube(canvas, capsule_line(pose, 1), wall);
    wall.material.rim = 0.3F; // its layers of flat cells
    wall.colour = faded(wall.colour, 0.45F);
    add_tube(canvas, capsule_line(pose, 1.07), wall);
}

} // namespace scene
