// The parts of the ending station. Lengths here are micrometres; `um` brings them into the
// station's millimetres. The ending is drawn one and a half times as thick as it is long; its
// membrane (5 nm), the molecules in it and round it are drawn far larger than they are, and labels
// say so.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace scene {

// Painted in this order.
enum EndingLayer : int {
    ending_tissue, // muscle fibre, collagen
    ending_water,  // and mediators on their way
    ending_inside, // cytoplasm
    ending_organelle,
    ending_sleeve, // of the Schwann cell, cut open before the axon
    ending_axon,
    ending_membrane,
    ending_channel,
    ending_molecule, // ions, bound mediators
};

[[nodiscard]] inline glm::dvec3 um(double x, double y, double z = 0)
{
    return glm::dvec3(x, y, z) * 1e-3;
}

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

// The ending's middle line and radius at x, in micrometres; and its outline, a place on it with
// the way out of the cell.
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

void draw_tissue(Canvas& canvas, const EndingPose& pose);
void draw_fluid(Canvas& canvas, const EndingPose& pose);
void draw_cell(Canvas& canvas, const EndingPose& pose, const SceneInput& input);
void draw_channels(Canvas& canvas, const EndingPose& pose, const SceneInput& input);
void draw_mediators(Canvas& canvas, const EndingPose& pose);
void draw_gauge(Canvas& canvas, const EndingPose& pose, const SceneInput& input);

// The gauge of excitation against threshold: a column in the station's millimetres.
struct GaugePlace {
    double x_um, foot_um, top_um, half_width_um;
};
inline constexpr GaugePlace gauge_place{-8.5, -3.1, 3.1, 0.34};
[[nodiscard]] double gauge_y_um(double mmHg);

// Colours of the mediators, each also told by its shape.
struct MediatorColours {
    Colour bradykinin, NGF, lactate;
};
[[nodiscard]] MediatorColours mediator_colours(const Palette& colours);

// The first of a kind that is bound, for its label.
[[nodiscard]] glm::dvec3 mediator_place(const EndingPose& pose, int kind);

} // namespace scene
