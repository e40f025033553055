#include "scene/stations/sarcomere/calcium_store.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace scene {

namespace {

constexpr Material membrane{.gloss = 0.4F, .rim = 0.5F, .edge_opacity = 0.35F};
constexpr Material store{.gloss = 0.5F, .rim = 0.6F, .edge_opacity = 0.55F, .shadow = 0.2F};
constexpr double reach_um = 2.06; // of membrane and store to both sides

void fade_ends(Canvas& canvas, const Tube& tube)
{
    auto& points = canvas.drawing.tube_points;
    const auto last = tube.first_point + tube.point_count - 1;
    points[tube.first_point].opacity = points[last].opacity = 0;
}

template <std::size_t n>
std::array<CentreLinePoint, n> level(double from_um, double to_um, double y_um, double z_um,
                                     double radius_um)
{
    std::array<CentreLinePoint, n> points;
    for (std::size_t i = 0; i < n; ++i) {
        const double x = std::lerp(from_um, to_um, static_cast<double>(i) / (n - 1));
        points[i] = {glm::dvec3(x, y_um, z_um) * mm_per_um, radius_um * mm_per_um};
    }
    return points;
}

// From the membrane down between the sacs of the store, and on behind the filaments.
void draw_tubule(Canvas& canvas, const FibreShown& fibre, double x_um)
{
    const double y = fibre.middle_um;
    const std::array<CentreLinePoint, 4> points{
        {{glm::dvec3(x_um, y + membrane_um, 0.06) * mm_per_um, 0.034 * mm_per_um},
         {glm::dvec3(x_um, y + reticulum_um, 0.06) * mm_per_um, 0.026 * mm_per_um},
         {glm::dvec3(x_um, y + 0.1, -0.1) * mm_per_um, 0.022 * mm_per_um},
         {glm::dvec3(x_um, y - z_half_um, -0.12) * mm_per_um, 0.018 * mm_per_um}}};
    const auto glow = static_cast<float>(fibre.releasing);
    const auto& colours = canvas.colours;
    add_tube(canvas, points, {colours.skin, membrane, layer_far, "t_tubule", colours.alpha, glow});
}

// The sacs beside a T-tubule, paler as they empty.
void draw_sacs(Canvas& canvas, const FibreShown& fibre, double x_um, const Colour& colour)
{
    for (const double side : {-1.0, 1.0}) {
        const std::array<CentreLinePoint, 3> points{
            {{glm::dvec3(x_um + side * 0.085, fibre.middle_um + reticulum_um + 0.05, 0.08) *
                  mm_per_um,
              0.045 * mm_per_um},
             {glm::dvec3(x_um + side * 0.085, fibre.middle_um + reticulum_um, 0.1) * mm_per_um,
              0.055 * mm_per_um},
             {glm::dvec3(x_um + side * 0.085, fibre.middle_um + reticulum_um - 0.05, 0.08) *
                  mm_per_um,
              0.045 * mm_per_um}}};
        add_tube(canvas, points, {colour, store, layer_nerve, "store", colour, 0});
    }
}

} // namespace

void draw_store(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre)
{
    const auto& colours = canvas.colours;
    const auto glow = static_cast<float>(fibre.releasing);
    const double y = fibre.middle_um;
    const Tube& wall = add_tube(
        canvas, level<12>(-reach_um, reach_um, y + membrane_um, 0.05, 0.03),
        {mixed(colours.skin, colours.alpha, 0.8F * glow), membrane, layer_far, "t_tubule"});
    fade_ends(canvas, wall);
    const double triad = triad_um(pose);
    const Colour reticulum = mixed(colours.cartilage, colours.Ia, 0.15F);
    // Tubes of the store: over the A band, and over both Z discs into the neighbours.
    add_tube(canvas, level<8>(-triad + 0.08, triad - 0.08, y + reticulum_um, 0.05, 0.026),
             {reticulum, store, layer_nerve, "store"});
    for (const double side : {-1.0, 1.0}) {
        const double next = pose.length_um - triad;
        const double end = std::min(next - 0.08, reach_um);
        const auto way = level<8>(side * (triad + 0.08), side * end, y + reticulum_um, 0.05, 0.026);
        const Tube& tube = add_tube(canvas, way, {reticulum, store, layer_nerve, "store"});
        if (end < next - 0.08 || end > pose.length_um / 2) {
            canvas.drawing.tube_points[tube.first_point + tube.point_count - 1].opacity = 0;
        }
        draw_tubule(canvas, fibre, side * triad);
        draw_sacs(canvas, fibre, side * triad, reticulum);
    }
}

} // namespace scene
