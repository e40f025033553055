#include "scene/stations/sarcomere/calcium.hpp"

#include "base/interpolation.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr Material ion{.gloss = 0.5F, .rim = 0.4F};
constexpr double ions_per_uM = 2.6, max_ions = 56;
constexpr double ion_radius_um = 0.021;
constexpr int troponins_per_half = 7;

double scattered(int i, double step)
{
    return i * step - std::floor(i * step);
}

// An ion leaves a sac beside a T-tubule for its place along the filaments, and returns into the
// pumps of the tubes above. `out`: 0 in the store … 1 at its place.
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
    const double e = base::smoothstep(out);
    return glm::dvec3(std::lerp(x_store, x_there, e),
                      fibre.middle_um + std::lerp(reticulum_um, y_there, e),
                      std::lerp(0.12, 0.08, e)) *
           mm_per_um;
}

void draw_ions(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
               const Colour& colour)
{
    const double free = std::min(max_ions, ions_per_uM * fibre.free_uM);
    const double on_the_way = 6; // so many are between the store and their place
    for (int i = 0; i < free; ++i) {
        const double out = std::clamp((free - i) / on_the_way, 0.0, 1.0);
        const double radius = ion_radius_um * std::min(1.0, 0.35 + out) * mm_per_um;
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
                add_ellipsoid(canvas, at * mm_per_um, glm::dvec3(0.019, 0.015, 0.015) * mm_per_um,
                              {mixed(empty, colour, bound), ion, layer_spindle, "troponin", colour,
                               0.3F * bound});
            }
        }
    }
}

} // namespace

void draw_calcium(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre,
                  const Colour& colour)
{
    draw_troponin(canvas, pose, fibre, colour);
    draw_ions(canvas, pose, fibre, colour);
}

} // namespace scene
