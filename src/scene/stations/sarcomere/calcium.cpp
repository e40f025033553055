// The membrane and its T-tubules, the store, and calcium: out of the store at the triads, along the
// filaments, onto troponin, and back through the pumps. Positions are a function of how much is
// free now; nothing moves by a clock.
#include "scene/stations/sarcomere/parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material membrane{.gloss = 0.4F, .rim = 0.5F, .edge_opacity = 0.35F};
constexpr Material store{.gloss = 0.5F, .rim = 0.6F, .edge_opacity = 0.55F, .shadow = 0.2F};
constexpr Material ion{.gloss = 0.5F, .rim = 0.4F};
constexpr double ions_per_uM = 2.6, max_ions = 56;
constexpr double ion_radius_um = 0.021;
constexpr int troponins_per_half = 7;
constexpr double reach_um = 2.06; // of membrane and store to both sides

double triad_um(const SarcomerePose& pose)
{
    return std::min(thick_half_um, pose.length_um / 2 - 0.12);
}

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
        points[i] = {glm::dvec3(x, y_um, z_um) * um, radius_um * um};
    }
    return points;
}

// From the membrane down between the sacs of the store, and on behind the filaments.
void draw_tubule(Canvas& canvas, const FibreShown& fibre, double x_um)
{
    const double y = fibre.middle_um;
    const std::array<CentreLinePoint, 4> points{
        {{glm::dvec3(x_um, y + membrane_um, 0.06) * um, 0.034 * um},
         {glm::dvec3(x_um, y + reticulum_um, 0.06) * um, 0.026 * um},
         {glm::dvec3(x_um, y + 0.1, -0.1) * um, 0.022 * um},
         {glm::dvec3(x_um, y - z_half_um, -0.12) * um, 0.018 * um}}};
    const auto glow = static_cast<float>(fibre.releasing);
    const auto& colours = canvas.colours;
    add_tube(canvas, points, {colours.skin, membrane, layer_far, "t_tubule", colours.alpha, glow});
}

// The sacs beside a T-tubule, paler as they empty.
void draw_sacs(Canvas& canvas, const FibreShown& fibre, double x_um, const Colour& colour)
{
    for (const double side : {-1.0, 1.0}) {
        const std::array<CentreLinePoint, 3> points{
            {{glm::dvec3(x_um + side * 0.085, fibre.middle_um + reticulum_um + 0.05, 0.08) * um,
              0.045 * um},
             {glm::dvec3(x_um + side * 0.085, fibre.middle_um + reticulum_um, 0.1) * um,
              0.055 * um},
             {glm::dvec3(x_um + side * 0.085, fibre.middle_um + reticulum_um - 0.05, 0.08) * um,
              0.045 * um}}};
        add_tube(canvas, points, {colour, store, layer_nerve, "store", colour, 0});
    }
}

double scattered(int i, double step)
{
    return i * step - std::floor(i * step);
}

// One ion's way: out of a sac beside a T-tubule, to its place along the filaments; back into the
// pumps of the tubes above. `out`: how far along it is, 0 … 1.
glm::dvec3 ion_place(const SarcomerePose& pose, const FibreShown& fibre, int number, double out)
{
    const double side = number % 2 == 0 ? -1 : 1;
    const double triad = triad_um(pose);
    const double half = pose.length_um / 2;
    const double x_there =
        side * std::lerp(0.06, half - 0.06, scattered(number / 2 + 1, 0.7548776662));
    const double y_there =
        std::lerp(-0.27, 0.27, scattered(number + 1, 0.5698402910)); // between the filaments
    const double sac = side * (triad + (number % 4 < 2 ? -0.085 : 0.085));
    // Released at the triads; taken up again all along the store.
    const double x_store = std::lerp(x_there, sac, fibre.releasing);
    const double e = out * out * (3 - 2 * out);
    return glm::dvec3(std::lerp(x_store, x_there, e),
                      fibre.middle_um + std::lerp(reticulum_um, y_there, e),
                      std::lerp(0.12, 0.08, e)) *
           um;
}

void draw_ions(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
               const Colour& colour)
{
    const double free = std::min(max_ions, ions_per_uM * fibre.free_uM);
    const double on_the_way = 6; // so many are between the store and their place
    for (int i = 0; i < free; ++i) {
        const double out = std::clamp((free - i) / on_the_way, 0.0, 1.0);
        const double radius = ion_radius_um * std::min(1.0, 0.35 + out) * um;
        add_ellipsoid(canvas, ion_place(pose, fibre, i, out), glm::dvec3(radius),
                      {faded(colour, std::min(1.0F, static_cast<float>(2 * out))), ion, layer_cell,
                       "calcium", colour, 0.25F});
    }
}

// Troponin sits along the thin filaments; a share of it has bound calcium.
void draw_troponin(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
                   const Colour& colour)
{
    const Colour empty = mixed(canvas.colours.tendon, canvas.colours.ground_edge, 0.35F);
    int number = 0;
    for (const double y : thin_heights_um) {
        for (const double side : {-1.0, 1.0}) {
            for (int i = 0; i < troponins_per_half; ++i) {
                const double way = (i + 0.7) / troponins_per_half * thin_um;
                const double order = scattered(++number, 0.6180339887);
                const auto bound = static_cast<float>(
                    std::clamp((fibre.troponin * 1.15 - order) / 0.15, 0.0, 1.0));
                const glm::dvec3 at(side * (pose.length_um / 2 - way),
                                    fibre.middle_um + y + 0.008 * side, 0.05);
                add_ellipsoid(canvas, at * um, glm::dvec3(0.019, 0.015, 0.015) * um,
                              {mixed(empty, colour, bound), ion, layer_spindle, "troponin", colour,
                               0.3F * bound});
            }
        }
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

void draw_calcium(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
                  const Colour& colour)
{
    draw_troponin(canvas, pose, fibre, colour);
    draw_ions(canvas, pose, fibre, colour);
}

} // namespace scene
