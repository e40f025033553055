// Each fibre thickens and brightens with the force of its own group in the simulation. Small units
// are slow: thin and dark red with myoglobin; large ones fast: thick and pale.
#include "scene/stations/muscle/fibres.hpp"

#include "scene/stations/muscle/layers.hpp"
#include "scene/stations/muscle/motor_units.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material fibre_material{.gloss = 0.4F, .rim = 0.3F, .grain = 2, .shadow = 0.35F};
constexpr Material striped_material{.gloss = 0.35F, .rim = 0.3F, .bands = 150, .shadow = 0.35F};
constexpr Material back_material{.gloss = 0.15F, .rim = 0.15F, .grain = 2};

constexpr double thin_mm = 0.96, thick_mm = 1.24, striped_mm = 1.5;
constexpr int fibre_points = 29;
constexpr double twitch_swells = 0.24, swollen_shrinks = 0.16;

// Rows behind: which unit, and where.
constexpr std::array back_fibres{
    UnitFibre{6, 15.8},  UnitFibre{4, 13.4},  UnitFibre{3, 11.0}, UnitFibre{6, 8.4},
    UnitFibre{5, 5.6},   UnitFibre{2, 3.0},   UnitFibre{4, 0.6},  UnitFibre{6, -1.8},
    UnitFibre{3, -4.2},  UnitFibre{5, -6.6},  UnitFibre{1, -9.0}, UnitFibre{6, -11.6},
    UnitFibre{4, -14.4}, UnitFibre{5, -17.0},
};

CentreLine fibre_line(const MusclePose& pose, double y_mm, double z_mm, double radius_mm)
{
    const double from = left_end_mm(y_mm), to = right_end_mm(y_mm);
    const double thick = radius_mm * (1 - swollen_shrinks * pose.swelling) / std::sqrt(pose.length);
    CentreLine line;
    for (int i = 0; i < fibre_points; ++i) {
        const double share = static_cast<double>(i) / (fibre_points - 1);
        const double x = std::lerp(from, to, share);
        const double y = parted_mm(pose, x, y_now(pose, y_mm));
        const double taper = std::min(1.0, 0.4 + 9 * std::min(share, 1 - share));
        line.points.push_back({{x_now(pose, x), y, z_mm}, thick * taper});
    }
    measure(line);
    return line;
}

double unit_radius_mm(std::size_t unit)
{
    return std::lerp(thin_mm, thick_mm, static_cast<double>(unit) / (shown_units - 1));
}

// A single twitch, a tenth of the greatest force, must be seen: half of the brightness by then.
double visible(double force)
{
    constexpr double half = 0.12;
    const double active = std::clamp(force, 0.0, 1.0);
    return (1 + half) * active / (active + half);
}

Style fibre_style(const Canvas& canvas, const MusclePose& pose, std::size_t unit, double force,
                  bool front)
{
    const auto& colours = canvas.colours;
    const auto active = static_cast<float>(visible(force));
    const Colour bright{1.0F, 0.74F, 0.58F, 1}, pale{0.78F, 0.68F, 0.66F, 1};
    auto resting = colour_of_unit(colours, unit);
    resting = mixed(resting, pale, 0.75F * static_cast<float>(1 - pose.capacity));
    if (!front) {
        resting = mixed(resting, colours.muscle_deep, 0.62F);
    }
    Style style{mixed(resting, bright, (front ? 0.36F : 0.2F) * active),
                front ? fibre_material : back_material, front ? muscle_front : muscle_back,
                id_of_unit(unit)};
    style.glow_colour = bright;
    style.glow = (front ? 0.34F : 0.15F) * active;
    return style;
}

} // namespace

CentreLine muscle_fibre(const MusclePose& pose, std::size_t front, double force)
{
    const auto& fibre = front_fibres[front];
    const double resting = front == striped_fibre ? striped_mm : unit_radius_mm(fibre.unit);
    return fibre_line(pose, fibre.y_mm, 2, resting * (1 + twitch_swells * visible(force)));
}

void draw_muscle_fibres(Canvas& canvas, const MusclePose& pose, const SceneInput& input)
{
    for (const auto& fibre : back_fibres) {
        const double force = force_of_unit(*input.body, fibre.unit);
        const auto line = fibre_line(pose, fibre.y_mm, -3,
                                     unit_radius_mm(fibre.unit) * (1 + 0.15 * visible(force)));
        add_tube(canvas, line.points, fibre_style(canvas, pose, fibre.unit, force, false));
    }
    for (std::size_t k = 0; k < front_fibres.size(); ++k) {
        const auto unit = front_fibres[k].unit;
        const double force = force_of_unit(*input.body, unit);
        auto style = fibre_style(canvas, pose, unit, force, true);
        if (k == striped_fibre) {
            style.material = striped_material;
        }
        add_tube(canvas, muscle_fibre(pose, k, force).points, style);
    }
}

} // namespace scene
