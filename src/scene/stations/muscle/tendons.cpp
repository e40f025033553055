#include "scene/stations/muscle/tendons.hpp"

#include "scene/stations/muscle/faded_line.hpp"
#include "scene/stations/muscle/layers.hpp"
#include "scene/stations/muscle/motor_units.hpp"

namespace scene {

namespace {

constexpr Material tendon_material{.gloss = 0.45F, .rim = 0.3F, .grain = 5, .shadow = 0.2F};
constexpr Material sheet_material{.gloss = 0.3F, .rim = 0.25F, .grain = 14};
constexpr int strand_points = 26;

// Collagen from a fibre's end to the common tendon.
void draw_strand(Canvas& canvas, const MusclePose& pose, const UnitFibre& fibre, bool right)
{
    const double sign = right ? 1 : -1;
    const double end = right ? right_end_mm(fibre.y_mm) : left_end_mm(fibre.y_mm);
    const double y = parted_mm(pose, end, y_now(pose, fibre.y_mm));
    const auto line = smooth_line({{{x_now(pose, end - sign * 1.5), y, 1}, 0.42},
                                   {{x_now(pose, end + sign * 4), y * 0.95, 0.5}, 0.5},
                                   {{sign * (tendon_mm + 2), y * 0.55, 0}, 0.5},
                                   {{sign * faded_mm, y * 0.4, 0}, 0.5}},
                                  strand_points);
    add_faded(canvas, line,
              {mixed(canvas.colours.tendon, canvas.colours.ground_centre, 0.12F), tendon_material,
               muscle_tendon, "tendons"});
}

} // namespace

void draw_muscle_tendons(Canvas& canvas, const MusclePose& pose)
{
    for (const double sign : {-1.0, 1.0}) {
        const double end = x_now(pose, sign > 0 ? right_end_mm(0) : left_end_mm(0));
        const auto line = smooth_line({{{end - sign * 1, 0, -4}, 15.5},
                                       {{end + sign * 5, 0, -4}, 14.5},
                                       {{sign * (tendon_mm + 3), 0, -4}, 10},
                                       {{sign * faded_mm, 0, -4}, 7.5}},
                                      14);
        add_faded(canvas, line,
                  {mixed(canvas.colours.tendon, canvas.colours.ground_centre, 0.45F),
                   sheet_material, muscle_tendon, "tendons"});
    }
    for (const auto& fibre : front_fibres) {
        draw_strand(canvas, pose, fibre, false);
        draw_strand(canvas, pose, fibre, true);
    }
}

} // namespace scene
