#include "scene/stations/spindle/spindle_station.hpp"

#include "scene/stations/muscle/spindle.hpp"
#include "scene/stations/spindle/capsule.hpp"
#include "scene/stations/spindle/extrafusal_fibres.hpp"
#include "scene/stations/spindle/intrafusal_fibres.hpp"
#include "scene/stations/spindle/labels.hpp"
#include "scene/stations/spindle/nerves.hpp"

#include <array>
#include <vector>

namespace scene {

namespace {

constexpr std::array parts{
    PartRow{"bag1", "Bag1 fibre", "Its stretch above all tells the Ia ending of speed.",
            "Mileusnic 2006", established, "gamma_dynamic_pps"},
    PartRow{"bag2", "Bag2 fibre", "Its stretch tells both endings of length.", "Mileusnic 2006",
            established, "gamma_static_pps"},
    PartRow{"chain", "Chain fibres", "Their stretch tells both endings of length, quickly.",
            "Mileusnic 2006", established, "gamma_static_pps"},
    PartRow{"capsule", "Capsule", "Holds fluid round the middle of the spindle.", "textbook",
            established, "interstitial_pressure_mmHg"},
    PartRow{
        "fluid", "Fluid",
        "Presses on the endings when the muscle is swollen; that this makes sore is not measured.",
        "pressures from Crenshaw 1994; as a cause of soreness Sonkodi 2020", hypothesis,
        "interstitial_pressure_mmHg"},
    PartRow{"extrafusal", "Muscle fibre",
            "An ordinary fibre of the muscle, beside the sense organ.", "textbook", established,
            "quadriceps_force_N"},
};

void draw(Canvas& canvas, const SceneInput& input, const Anatomy&)
{
    const auto pose = spindle_pose(*input.body);
    draw_extrafusal(canvas, pose, *input.body);
    draw_spindle_capsule(canvas, pose);
    draw_intrafusal(canvas, pose);
    draw_spindle_nerves(canvas, pose, input);
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput&, const Anatomy&)
{
    const auto pose = resting_spindle_pose();
    std::vector<std::vector<glm::dvec3>> lines;
    for (const auto axon :
         {SpindleAxon::Ia, SpindleAxon::II, SpindleAxon::dynamic_left, SpindleAxon::dynamic_right,
          SpindleAxon::static_left, SpindleAxon::static_right, SpindleAxon::group_IV}) {
        auto& line = lines.emplace_back();
        for (const auto& point : spindle_axon_course(pose, axon).points) {
            line.push_back(point.place_mm);
        }
    }
    // No words inside the capsule or on its wall.
    SpindlePose swollen = pose;
    swollen.pressure = 1;
    for (const double share : {-1.0, -0.7, -0.35, 0.0, 0.35, 0.7, 1.0}) {
        auto& line = lines.emplace_back();
        for (double x = -2.4; x <= 2.4; x += 0.2) {
            line.emplace_back(x, share * capsule_radius_mm(swollen, x), 0);
        }
    }
    lines.push_back({{0.88, -0.67, 0.3}, {1.1, -0.75, 0.3}, {0.95, -0.84, 0.3}});
    lines.push_back({{-3.7, 0, 0}, {-2.4, 0, 0}});
    lines.push_back({{2.4, 0, 0}, {3.7, 0, 0}});
    return lines;
}

} // namespace

constinit const Station spindle_station{
    .name = "spindle",
    .title = "Spindle",
    .parent = "muscle",
    .field_mm = 4,
    .place_mm = spindle_in_muscle_mm,
    .magnification = spindle_enlarged,
    .meaning = "The equator of a muscle spindle: three kinds of fibre, and the endings that feel "
               "them stretch.",
    .art = {draw, spindle_labels, keep_clear},
    .parts = parts,
};

} // namespace scene
