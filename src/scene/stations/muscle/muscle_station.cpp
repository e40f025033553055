#include "scene/stations/muscle/muscle_station.hpp"

#include "scene/stations/muscle/fibres.hpp"
#include "scene/stations/muscle/golgi_tendon_organ.hpp"
#include "scene/stations/muscle/labels.hpp"
#include "scene/stations/muscle/motor_units.hpp"
#include "scene/stations/muscle/nerves.hpp"
#include "scene/stations/muscle/spindle.hpp"
#include "scene/stations/muscle/tendons.hpp"
#include "scene/stations/muscle/vessels.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace scene {

namespace {

constexpr std::array parts{
    PartRow{"unit_1", "Motor unit, smallest",
            "Fibres of one motor cell twitch together; this one first.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"unit_2", "Motor unit",
            "Fibres of one motor cell twitch together, small units before large.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"unit_3", "Motor unit",
            "Fibres of one motor cell twitch together, small units before large.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"unit_4", "Motor unit",
            "Fibres of one motor cell twitch together, small units before large.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"unit_5", "Motor unit",
            "Fibres of one motor cell twitch together, small units before large.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"unit_6", "Motor unit",
            "Fibres of one motor cell twitch together, small units before large.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"unit_7", "Motor unit, largest",
            "Fibres of one motor cell twitch together; this one is recruited last.",
            "size principle, Henneman 1965; Fuglevand 1993", established, "quadriceps_force_N"},
    PartRow{"tendons", "Tendons", "Tie the muscles to the hip bone.", "textbook", established, ""},
    PartRow{"vessel", "Vessels",
            "Blood goes in and out between the fibres; swelling presses on it.", "textbook",
            established, "interstitial_pressure_mmHg"},
    PartRow{"oedema", "Oedema", "Fluid that has collected between the fibres of a swollen muscle.",
            "pressures from Crenshaw 1994", established, "swelling"},
    PartRow{"tendon_organ", "Golgi tendon organ",
            "The sense organ of force: it lies in series between fibres and tendon.",
            "Lin & Crago 2002; drawn enlarged", established, "Ib_rate_pps"},
};

void add_points(std::vector<std::vector<glm::dvec3>>& lines, const CentreLine& way)
{
    auto& places = lines.emplace_back();
    for (const auto& point : way.points) {
        places.push_back(point.place_mm);
    }
}

void draw(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy)
{
    const auto pose = muscle_pose(*input.body, anatomy);
    draw_muscle_tendons(canvas, pose);
    draw_muscle_fibres(canvas, pose, input);
    draw_oedema(canvas, pose);
    draw_muscle_vessels(canvas, pose);
    draw_tendon_organ(canvas, pose, input);
    draw_muscle_spindle(canvas, input);
    draw_muscle_nerves(canvas, pose, input);
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput&, const Anatomy&)
{
    const MusclePose resting;
    std::vector<std::vector<glm::dvec3>> lines;
    for (std::size_t front = 0; front < front_fibres.size(); ++front) {
        add_points(lines, muscle_fibre(resting, front, 0));
    }
    for (std::size_t unit = 0; unit < shown_units; ++unit) {
        add_points(lines, unit_axon_course(resting, unit));
    }
    for (std::size_t axon = 0; axon < muscle_axons; ++axon) {
        add_points(lines, muscle_axon_course(resting, static_cast<MuscleAxon>(axon)));
    }
    // The outermost fibres' edges, and the tendons beyond the fibres.
    lines.push_back({{-38, 18.6, 2}, {36, 18.6, 2}});
    lines.push_back({{-42, -19.8, 2}, {31, -19.8, 2}});
    for (const double share : {-1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75, 1.0}) {
        for (const double side : {-1.0, 1.0}) {
            lines.push_back({{side * 38, 17 * share, 0},
                             {side * 44, 15.5 * share, 0},
                             {side * 54, 9.5 * share, 0},
                             {side * 75, 7 * share, 0}});
        }
    }
    for (const double y : {-1.0, 0.0, 1.0}) { // spindle, tendon organ, vessels
        lines.push_back({spindle_in_muscle_mm + glm::dvec3(-20, 2 * y, 0),
                         spindle_in_muscle_mm + glm::dvec3(20, 2 * y, 0)});
        lines.push_back({tendon_organ_mm + glm::dvec3(-6, 1.5 * y, 0),
                         tendon_organ_mm + glm::dvec3(6, 1.5 * y, 0)});
    }
    for (const double y : {0.0, 1.6, 3.0}) {
        lines.push_back({{-88, -26 - y, 3},
                         {-60, -25.2 - y, 3},
                         {-40, -23 - y, 3},
                         {-14, -20.8 - y, 3},
                         {31, -20 - y, 3}});
    }
    return lines;
}

} // namespace

constinit const Station muscle_station{
    .name = "muscle",
    .title = "Muscle",
    .parent = "body",
    .field_mm = 100,
    .place_mm = {190, 92, 60},
    .magnification = 3,
    .meaning =
        "A part of the quadriceps: motor units, a spindle in parallel, a tendon organ in series.",
    .art = {draw, muscle_labels, keep_clear},
    .parts = parts,
};

} // namespace scene
