#include "scene/stations/body/body_station.hpp"

#include "scene/stations/body/brain.hpp"
#include "scene/stations/body/cord.hpp"
#include "scene/stations/body/dorsal_horn_gate.hpp"
#include "scene/stations/body/ghost_limb.hpp"
#include "scene/stations/body/hand.hpp"
#include "scene/stations/body/labels.hpp"
#include "scene/stations/body/limb.hpp"
#include "scene/stations/body/muscles.hpp"
#include "scene/stations/body/nerves.hpp"
#include "scene/stations/body/spindle.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace scene {

namespace {

constexpr std::array parts{
    PartRow{"brain", "Brain",
            "Receives what has passed the gate and makes pain of it; from here the gate is also "
            "closed.",
            "textbook; the map from signal to pain is ours, illustrative", supported, "pain_nrs"},
    PartRow{"spinal_cord", "Spinal cord",
            "Carries touch and pain up, commands down, and answers a stretch by itself.",
            "textbook", established, ""},
    PartRow{
        "cord", "Slice of the spinal cord",
        "Here the reflex turns round: afferents enter at the back, motor axons leave at the front.",
        "textbook; drawn enlarged", established, ""},
    PartRow{
        "gate", "Gate of the dorsal horn",
        "Touch excites cells that hold back the projection cell: rubbing closes the gate for pain.",
        "Melzack & Wall 1965; form of Crodelle 2019", supported, "gate_inhibition"},
    PartRow{"ganglion", "Dorsal root ganglion",
            "The cell bodies of the afferents lie here, beside the way of their spikes.",
            "textbook", established, ""},
    PartRow{"nerve", "Femoral nerve",
            "Afferents and motor axons of the quadriceps run in one bundle.", "textbook",
            established, ""},
    PartRow{"quadriceps", "Quadriceps", "The thigh's front muscle: it straightens the knee.",
            "Hill muscle, curves De Groote 2016", established, "quadriceps_force_N"},
    PartRow{"patellar_tendon", "Patellar tendon",
            "Ties the kneecap to the shin; a tap here stretches the quadriceps for a moment.",
            "textbook; size of the tap ours, illustrative", established, "quadriceps_force_N"},
    PartRow{"patella", "Kneecap",
            "Keeps the tendon away from the joint, so that it pulls with more effect.", "textbook",
            established, "knee_angle_deg"},
    PartRow{"skin", "Skin", "Touch and stroking here excite A-beta fibres, which close the gate.",
            "direction of the rate Löken 2009", established, "touch_kPa"},
    PartRow{"spindle", "Muscle spindle",
            "The sense organ of length: it lies beside the fibres and is stretched with them.",
            "Mileusnic 2006; drawn enlarged", established, "Ia_rate_pps"},
    PartRow{"hamstrings", "Hamstrings",
            "The thigh's back muscles bend the knee; the reflex silences them.",
            "Hill muscle, curves De Groote 2016", established, "hamstrings_force_N"},
    PartRow{"hand", "Hand", "Rubs or presses the thigh as the sliders say.", "ours, illustrative",
            illustrative, "rub_cm_per_s"},
    PartRow{"bones", "Bones",
            "Thigh bone and lower leg; the knee is the one joint that moves here.",
            "textbook; the shank is a pendulum", established, "knee_angle_deg"},
    PartRow{"quadriceps_tendon", "Quadriceps tendon", "Ties the muscle to the kneecap.", "textbook",
            established, "quadriceps_force_N", false},
    PartRow{"hamstrings_tendon", "Hamstrings tendon",
            "Ties the thigh's back muscles to the lower leg.", "textbook", established,
            "hamstrings_force_N", false},
    PartRow{"ghost", "The run before", "Where the leg was at this time after the tap before.",
            "the record of this window", established, "knee_angle_deg", false},
};

constexpr double max_pain = 10;

void draw(Canvas& canvas, const SceneInput& input, const Anatomy& anatomy)
{
    const auto& body = *input.body;
    const auto pose = pose_of(body, anatomy);
    draw_ghost_limb(canvas, input, anatomy);
    draw_brain(canvas, anatomy, std::clamp(body.signals.pain_nrs / max_pain, 0.0, 1.0));
    draw_cord(canvas, anatomy);
    draw_bones(canvas, anatomy, pose);
    draw_muscles(canvas, anatomy, pose, body);
    draw_spindle(canvas, pose);
    draw_nerves(canvas, anatomy, pose, input);
    draw_gate(canvas, anatomy, input);
    draw_cells(canvas, anatomy, input);
    draw_skin(canvas, anatomy, pose);
    draw_hand(canvas, anatomy, pose, body);
}

// Both edges of a tube that lies in the picture's plane.
void add_edges(std::vector<std::vector<glm::dvec3>>& lines, const CentreLine& tube)
{
    std::vector<glm::dvec3> left, right;
    for (std::size_t i = 1; i + 1 < tube.points.size(); i += 3) {
        const auto along =
            glm::normalize(tube.points[i + 1].place_mm - tube.points[i - 1].place_mm);
        const glm::dvec3 out = glm::dvec3(-along.y, along.x, 0) * tube.points[i].radius_mm;
        left.push_back(tube.points[i].place_mm + out);
        right.push_back(tube.points[i].place_mm - out);
    }
    lines.push_back(std::move(left));
    lines.push_back(std::move(right));
}

std::vector<LabelRequest> labels(const SceneInput& input, const Anatomy& anatomy)
{
    return body_labels(input, anatomy, pose_of(*input.body, anatomy));
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput&, const Anatomy& anatomy)
{
    return body_keep_clear(anatomy, resting_pose(anatomy));
}

} // namespace

std::vector<std::vector<glm::dvec3>> body_keep_clear(const Anatomy& anatomy, const BodyPose& pose)
{
    std::vector<std::vector<glm::dvec3>> lines;
    const auto add = [&lines](const CentreLine& line) {
        auto& places = lines.emplace_back();
        for (std::size_t i = 0; i < line.points.size(); i += 2) {
            places.push_back(line.points[i].place_mm);
        }
        places.push_back(line.points.back().place_mm);
    };
    for (const auto name : nerve_line_names()) {
        add(nerve_line(anatomy, pose, name));
    }
    add_edges(lines, leg_line(anatomy, pose));
    add(pose.quadriceps.axis);
    add(pose.hamstrings.axis);
    for (const auto name :
         {"spinal_cord", "brain_stem", "cauda_equina_2", "gyrus_precentral",
          "gyrus_superior_frontal", "gyrus_middle_temporal", "gyrus_frontal_pole", "gyrus_orbital",
          "gyrus_superior_parietal_2", "gyrus_angular", "gyrus_superior_occipital",
          "gyrus_lateral_occipital", "folium_0", "folium_4"}) {
        add(line(anatomy, name));
    }
    // Where the arm of a rubbing hand comes from: to either side as far as usual strokes.
    const auto hand = place(anatomy, "hand");
    for (const double side : {-50.0, 0.0, 50.0}) {
        lines.push_back(
            {hand + glm::dvec3(side - 84, 14, 0), hand + glm::dvec3(side - 190, 120, 0)});
    }
    const auto cord = facing(place(anatomy, "cord"), place(anatomy, "cord_normal"));
    auto& rim = lines.emplace_back();
    for (const auto& point : outline(anatomy, "white_matter").points_mm) {
        rim.push_back(cord.origin + cord.right * point.x + cord.up * point.y);
    }
    return lines;
}

constinit const Station body_station{
    .name = "body",
    .title = "Body",
    .parent = "",
    .field_mm = 1440,
    .middle_mm = {-20, -26, 0}, // of what is drawn, with space on the right for the leg to swing
    .meaning = "One knee and its reflex loop: brain, spinal cord, nerves, thigh and shank.",
    .art = {draw, labels, keep_clear},
    .parts = parts,
    .touchable = true,
};

} // namespace scene
