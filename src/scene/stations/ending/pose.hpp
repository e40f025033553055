// Where the ending's parts are now, from what acts on it. Micrometres. The ending is drawn one and
// a half times as thick as it is long; its membrane (5 nm), the molecules in it and round it are
// drawn far larger than they are, and labels say so.
#pragma once

#include "physiology/observation.hpp"

#include <glm/vec3.hpp>

#include <array>
#include <cstddef>

namespace scene {

struct EndingPose {
    double pressure = 0; // of the fluid: 0 healthy … 1 the greatest
    double dented = 0;   // by all that acts, 0 … 1
    double excitation_mmHg = 0, threshold_mmHg = 12, healthy_threshold_mmHg = 12;
    double open_share = 0;                       // of the mechanically gated channels
    double bradykinin = 0, NGF = 0, lactate = 0; // 0 … 1
    double sarcomere_um = 2.7;
    double effort = 0; // of the muscle fibre beside it
};
[[nodiscard]] EndingPose ending_pose(const physiology::Observation& body);
[[nodiscard]] EndingPose resting_ending_pose();

// The ending's middle line and radius at x; and its outline, a place on it with the way out of the
// cell.
inline constexpr double tip_um = -5.75, sleeve_um = 3.1, axon_end_um = 11.5, spike_um = -0.7;
[[nodiscard]] double axis_um(double x);
[[nodiscard]] double radius_um(const EndingPose& pose, double x);
struct OnMembrane {
    glm::dvec3 place_um{}, out{};
};
[[nodiscard]] OnMembrane on_membrane(const EndingPose& pose, double x, double side); // 1 above

// A channel of the membrane: where, and how far it is open.
struct Channel {
    double x, side, open;
};
inline constexpr std::size_t pressure_channels = 6;
[[nodiscard]] std::array<Channel, pressure_channels> channels(const EndingPose& pose);

} // namespace scene
