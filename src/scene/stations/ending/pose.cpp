#include "scene/stations/ending/pose.hpp"

#include "scene/stations/tissue_pressure.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr double half_dented_mmHg = 25;

constexpr double bulb_um = -3.3; // where the ending is thickest
constexpr double bulb_more_um = 0.95, axon_radius_um = 0.75, bulb_reach_um = 1.75;

double share(double value)
{
    return std::clamp(value, 0.0, 1.0);
}

} // namespace

EndingPose resting_ending_pose()
{
    return {};
}

EndingPose ending_pose(const physiology::Observation& body)
{
    const auto& now = body.signals;
    EndingPose pose;
    pose.pressure = pressure_share(now.interstitial_pressure_mmHg);
    pose.excitation_mmHg = std::max(0.0, body.free_ending.excitation_mmHg);
    pose.dented = pose.excitation_mmHg / (pose.excitation_mmHg + half_dented_mmHg);
    pose.threshold_mmHg = body.free_ending.threshold_mmHg;
    pose.healthy_threshold_mmHg = body.free_ending.healthy_threshold_mmHg;
    pose.open_share = share(body.free_ending.open_share);
    pose.bradykinin = share(now.inflammation);
    pose.NGF = share(now.NGF);
    pose.lactate = share(now.lactate);
    pose.sarcomere_um = std::clamp(now.sarcomere_length_um, 1.0, 4.5);
    for (const float active : body.quadriceps_unit_activation) {
        pose.effort += static_cast<double>(active) / physiology::unit_group_count;
    }
    return pose;
}

double axis_um(double x)
{
    const double along = x + 4;
    return 0.35 - (along > 0 ? 0.0115 * along * along : 0);
}

double radius_um(const EndingPose& pose, double x)
{
    // Pressed, the bulb is flatter and a little longer.
    const double from_bulb = (x - bulb_um) / (bulb_reach_um * (1 + 0.12 * pose.dented));
    const double bulb = bulb_more_um * (1 - 0.55 * pose.dented) * std::exp(-from_bulb * from_bulb);
    const double thin = x > sleeve_um ? 0.1 * std::min(1.0, (x - sleeve_um) / 3) : 0;
    const double radius = axon_radius_um - thin + bulb;
    if (x >= bulb_um) {
        return radius;
    }
    const double to_tip = std::min(1.0, (bulb_um - x) / (bulb_um - tip_um));
    return radius * std::sqrt(std::max(0.0, 1 - to_tip * to_tip * to_tip));
}

OnMembrane on_membrane(const EndingPose& pose, double x, double side)
{
    constexpr double near_um = 0.02;
    const auto at = [&](double where) {
        return glm::dvec3(where, axis_um(where) + side * radius_um(pose, where), 0);
    };
    const double left = std::max(tip_um, x - near_um);
    const auto along = at(x + near_um) - at(left);
    const double length = std::hypot(along.x, along.y);
    return {at(x), glm::dvec3(-side * along.y, side * along.x, 0) / length};
}

std::array<Channel, pressure_channels> channels(const EndingPose& pose)
{
    // In the order in which they open.
    std::array<Channel, pressure_channels> all{{{-3.3, 1, 0},
                                                {-4.55, 1, 0},
                                                {-2.05, 1, 0},
                                                {-2.7, -1, 0},
                                                {-3.95, -1, 0},
                                                {-1.45, -1, 0}}};
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].open = share(pose.open_share * pressure_channels - static_cast<double>(i));
    }
    return all;
}

} // namespace scene
