#include "scene/stations/spindle/extrafusal_fibres.hpp"

#include "scene/stations/spindle/layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace scene {

namespace {

constexpr Material muscle_material{.gloss = 0.1F, .rim = 0.2F, .bands = 130};
constexpr Material nucleus_material{.gloss = 0.1F, .rim = 0.1F};
constexpr int muscle_points = 9;
constexpr double muscle_half_mm = 5.8;

struct MuscleFibre {
    double height_mm, depth_mm, slope, radius_mm;
    std::size_t unit_group; // fibres of one unit lie scattered
};
constexpr std::array<MuscleFibre, 6> muscle_fibres{{
    {1.29, -0.30, 0.010, 0.150, 9},
    {0.99, -0.15, -0.012, 0.145, 3},
    {-0.99, -0.15, 0.010, 0.145, 6},
    {-1.29, -0.30, -0.008, 0.150, 1},
    {1.60, -0.45, 0.004, 0.150, 12},
    {-1.60, -0.45, 0.006, 0.150, 4},
}};

} // namespace

void draw_extrafusal(Canvas& canvas, const SpindlePose& pose, const physiology::Observation& body)
{
    const auto& colours = canvas.colours;
    const Colour bright{1.0F, 0.72F, 0.58F, 1};
    const bool on_paper = colours.ground_centre.r > 0.5F;
    for (const auto& fibre : muscle_fibres) {
        const double active = body.quadriceps_unit_activation[fibre.unit_group];
        const double out = std::copysign(0.1 * pose.pressure, fibre.height_mm);
        std::array<CentreLinePoint, muscle_points> points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double x =
                muscle_half_mm * (2 * static_cast<double>(i) / (muscle_points - 1) - 1);
            points[i] = {{x * pose.muscle, fibre.height_mm + out + fibre.slope * x, fibre.depth_mm},
                         fibre.radius_mm / std::sqrt(pose.muscle)};
        }
        const auto resting = mixed(colours.muscle, colours.muscle_deep, on_paper ? 0.0F : 0.3F);
        const auto working =
            mixed(resting, bright, static_cast<float>(0.5 * active / (active + 0.12)));
        // Nearly transparent: words are set on it.
        Style style{faded(working, on_paper ? 0.42F : 0.5F), muscle_material, spindle_bed,
                    "extrafusal"};
        const auto& tube = add_tube(canvas, points, style);
        // An edge of the picture's depth, not of the fibre: it fades.
        for (std::uint32_t i = 0; i < tube.point_count; ++i) {
            const double inwards = std::min(i, tube.point_count - 1 - i) / 2.0;
            canvas.drawing.tube_points[tube.first_point + i].opacity =
                static_cast<float>(std::min(1.0, inwards));
        }
        style.material = nucleus_material;
        style.colour = faded(mixed(resting, colours.muscle_deep, 0.8F), 0.6F);
        for (const double x : {-2.3, -1.0, 0.35, 1.8}) { // at the fibre's rim
            const double at = (x + 0.35 * static_cast<double>(fibre.unit_group % 3)) * pose.muscle;
            add_ellipsoid(canvas,
                          {at,
                           fibre.height_mm + out + fibre.slope * at +
                               0.72 * std::copysign(fibre.radius_mm, -fibre.height_mm),
                           fibre.depth_mm + 0.1},
                          {0.045, 0.013, 0.013}, style);
        }
    }
}

} // namespace scene
