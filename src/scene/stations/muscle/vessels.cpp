#include "scene/stations/muscle/vessels.hpp"

#include "scene/stations/muscle/faded_line.hpp"
#include "scene/stations/muscle/fibres.hpp"
#include "scene/stations/muscle/layers.hpp"
#include "scene/stations/muscle/motor_units.hpp"

#include <algorithm>
#include <utility>

namespace scene {

namespace {

constexpr Material fluid_material{.gloss = 0.5F, .rim = 0.4F, .edge_opacity = 0.3F};
constexpr Material vessel_material{.gloss = 0.45F, .rim = 0.3F, .shadow = 0.3F};

} // namespace

void draw_muscle_vessels(Canvas& canvas, const MusclePose& pose)
{
    const auto at = [&](double x, double y, double radius) {
        return CentreLinePoint{{x, y_now(pose, y), 3.4}, radius};
    };
    const Style artery{canvas.colours.vessel, vessel_material, muscle_vessel, "vessel"};
    Style vein = artery;
    vein.colour = mixed(canvas.colours.vessel, {0.25F, 0.28F, 0.5F, 1}, 0.45F);
    add_faded(canvas,
              smooth_line({at(-88, -26.5, 0.95), at(-60, -25.6, 0.95), at(-40, -23.5, 0.9),
                           at(-16, -21.2, 0.8), at(8, -21.6, 0.65), at(24, -21, 0.4),
                           at(31, -20.4, 0.05)},
                          36),
              artery);
    add_faded(canvas,
              smooth_line({at(-88, -28.9, 1.1), at(-60, -27.9, 1.1), at(-40, -25.7, 1.05),
                           at(-14, -23.2, 0.95), at(10, -23.6, 0.8), at(25, -22.8, 0.5),
                           at(32, -22, 0.05)},
                          36),
              vein);
    for (const auto& [x, y] : {std::pair{-13.0, -16.9}, {-4.0, -9.0}, {3.0, -14.4}}) {
        add_tube(
            canvas,
            smooth_line({at(x - 5, -21.3, 0.42), at(x - 2, -19, 0.34), at(x, (y - 17) / 2, 0.28),
                         at(x + 2, y, 0.22), at(x + 14, y, 0.17), at(x + 22, y - 0.2, 0.1)},
                        22)
                .points,
            artery);
    }
}

void draw_oedema(Canvas& canvas, const MusclePose& pose)
{
    if (pose.swelling < 0.005) {
        return;
    }
    const auto share = static_cast<float>(pose.swelling);
    Style style{faded(mixed(canvas.colours.skin, canvas.colours.pain, 0.55F + 0.3F * share),
                      0.2F + 0.5F * share),
                fluid_material, muscle_fluid, "oedema"};
    style.glow_colour = canvas.colours.pain;
    style.glow = 0.25F * share;
    for (std::size_t k = 0; k + 1 < front_fibres.size(); ++k) {
        const auto above = muscle_fibre(pose, k, 0), below = muscle_fibre(pose, k + 1, 0);
        CentreLine gap;
        for (std::size_t i = 2; i + 2 < above.points.size(); i += 2) {
            const auto& a = above.points[i];
            const auto& b = below.points[i];
            const double ends = static_cast<double>(std::min(i - 2, above.points.size() - 3 - i));
            gap.points.push_back({(a.place_mm + b.place_mm) * 0.5,
                                  std::min(1.0, 0.2 + ends / 5) * (0.2 + 0.62 * pose.swelling)});
        }
        add_tube(canvas, gap.points, style);
    }
}

} // namespace scene
