#include "scene/stations/body/pose.hpp"

#include "base/interpolation.hpp"
#include "scene/stations/tissue_pressure.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr double degree = 0.01745329251994329577;

// The patella glides in the groove of the femur: its direction from the knee's axis at 90° and
// at 0° of flexion, and its distance (drawn after sagittal images; not simulated).
constexpr double patella_at_90_rad = 38 * degree, patella_at_0_rad = 84 * degree;
constexpr double patella_arm_mm = 47;
constexpr glm::dvec3 tuberosity_on_shank{31, -54, 0};

constexpr double swelling_bulge = 0.16; // thicker by this share at swelling 1

// Length of the spindle's sensory region in its resting state, and half of it as drawn.
constexpr double resting_sensory_L0 = 0.0421, sensory_drawn_mm = 25;
constexpr double widest_sensory_mm = 58;

// A belly whose fascicles are longer or shorter than at rest: its far end moves by that much, and
// it keeps its volume. (Most fascicles lie nearly lengthwise; pennation is left out.)
Belly belly(const CentreLine& resting, double length_L0, double resting_L0, double fascicle_mm,
            double swelling)
{
    Belly result{resting, 1};
    const double longer_mm = (length_L0 - resting_L0) * fascicle_mm;
    const auto& points = resting.points;
    const auto along = glm::normalize(points.back().place_mm - points.front().place_mm);
    result.thickness =
        std::sqrt(resting_L0 / std::max(length_L0, 0.1)) * (1 + swelling_bulge * swelling);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(points.size() - 1);
        auto& point = result.axis.points[i];
        point.place_mm += along * longer_mm * base::smoothstep(share);
        point.radius_mm *= result.thickness;
    }
    measure(result.axis);
    return result;
}

// The spindle is carried along by the belly around it, and strained as the fascicles are.
CentreLine carried_spindle(const CentreLine& resting, const CentreLine& resting_belly,
                           const Belly& now, double strain)
{
    const auto middle = point_at(resting, 0.5).place_mm;
    const auto along =
        glm::normalize(resting.points.back().place_mm - resting.points.front().place_mm);
    const double share =
        (middle.x - resting_belly.points.front().place_mm.x) /
        (resting_belly.points.back().place_mm.x - resting_belly.points.front().place_mm.x);
    const auto carried =
        point_at(now.axis, share).place_mm - point_at(resting_belly, share).place_mm;
    CentreLine result = resting;
    for (auto& point : result.points) {
        const double from_middle_mm = glm::dot(point.place_mm - middle, along);
        point.place_mm += carried + along * from_middle_mm * strain;
    }
    measure(result);
    return result;
}

void place_patella(BodyPose& pose, double knee_angle_deg)
{
    const double share = 1 - knee_angle_deg / 90;
    const double direction = std::lerp(patella_at_90_rad, patella_at_0_rad, share);
    const glm::dvec3 out{std::cos(direction), std::sin(direction), 0};
    pose.patella_mm = pose.knee_mm + out * patella_arm_mm;
    pose.patella_along = {out.y, -out.x, 0};
    pose.tuberosity_mm = on_shank(pose, tuberosity_on_shank);
}

double sensory_half_mm(double sensory_L0)
{
    if (sensory_L0 <= 0) { // no spindle model behind the observation
        return sensory_drawn_mm;
    }
    return std::min(sensory_drawn_mm * sensory_L0 / resting_sensory_L0, widest_sensory_mm);
}

} // namespace

glm::dvec3 on_shank(const BodyPose& pose, glm::dvec3 place_mm)
{
    const double c = std::cos(pose.swing_rad), s = std::sin(pose.swing_rad);
    return pose.knee_mm +
           glm::dvec3(place_mm.x * c - place_mm.y * s, place_mm.x * s + place_mm.y * c, place_mm.z);
}

BodyPose pose_of(const physiology::Observation& body, const Anatomy& anatomy)
{
    const auto& signals = body.signals;
    BodyPose pose;
    pose.knee_mm = place(anatomy, "knee");
    pose.swing_rad = (90 - signals.knee_angle_deg) * degree;
    pose.swelling = std::clamp(signals.swelling, 0.0, 1.0);
    pose.pressure = pressure_share(signals.interstitial_pressure_mmHg);
    place_patella(pose, signals.knee_angle_deg);

    const double quadriceps_L0 = number(anatomy, "quadriceps_resting_L0");
    const auto& quadriceps = line(anatomy, "quadriceps");
    pose.quadriceps = belly(quadriceps, signals.quadriceps_length_L0, quadriceps_L0,
                            number(anatomy, "quadriceps_fascicle_mm"), pose.swelling);
    pose.hamstrings = belly(line(anatomy, "hamstrings"), signals.hamstrings_length_L0,
                            number(anatomy, "hamstrings_resting_L0"),
                            number(anatomy, "hamstrings_fascicle_mm"), 0);
    pose.spindle = carried_spindle(line(anatomy, "spindle"), quadriceps, pose.quadriceps,
                                   signals.quadriceps_length_L0 / quadriceps_L0 - 1);
    for (std::size_t fibre = 0; fibre < pose.sensory_half_mm.size(); ++fibre) {
        pose.sensory_half_mm[fibre] = sensory_half_mm(body.sensory_region_L0[fibre]);
    }
    return pose;
}

namespace {

BodyPose relaxed_pose(const Anatomy& anatomy, double knee_angle_deg)
{
    physiology::Observation resting;
    resting.signals.knee_angle_deg = knee_angle_deg;
    resting.signals.quadriceps_length_L0 = number(anatomy, "quadriceps_resting_L0");
    resting.signals.hamstrings_length_L0 = number(anatomy, "hamstrings_resting_L0");
    return pose_of(resting, anatomy);
}

} // namespace

BodyPose resting_pose(const Anatomy& anatomy)
{
    return relaxed_pose(anatomy, number(anatomy, "resting_knee_angle_deg"));
}

BodyPose stretched_pose(const Anatomy& anatomy)
{
    constexpr double nearly_straight_deg = 18;
    return relaxed_pose(anatomy, nearly_straight_deg);
}

} // namespace scene
