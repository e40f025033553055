// The parts of the spindle station. What lies across is drawn five times as wide as it is long
// (capsule 0.2 mm, bag fibre 20 µm, chain fibre 9 µm, extrafusal fibre 56 µm), so that a slender
// thing can be read; changes of length are drawn larger than they are, and labels say so.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace scene {

// Painted in this order.
enum SpindleLayer : int {
    spindle_bed,        // extrafusal fibres
    spindle_fluid,      // inside the capsule
    spindle_coils_back, // of the annulospiral ending, behind their fibre
    spindle_fibre,
    spindle_nucleus,
    spindle_coils_front,
    spindle_plate, // and the sprays
    spindle_axon,
    spindle_capsule, // glassy, over what it holds
    spindle_outside, // axons that come from outside it
};

inline constexpr std::size_t spindle_kinds = 3; // bag1, bag2, chain
inline constexpr std::size_t chain_fibres = 4;
inline constexpr std::size_t intrafusal_fibres = 2 + chain_fibres;

struct SpindlePose {
    double pressure = 0;                             // 0 healthy … 1 the greatest
    std::array<double, spindle_kinds> half_mm{};     // half of the sensory region, as drawn
    std::array<double, spindle_kinds> polar{};       // length of the poles over that at rest
    std::array<double, spindle_kinds> contraction{}; // what gamma asks of the poles, 0 … 1
    double muscle = 1;                               // length of the muscle over that at rest
};
[[nodiscard]] SpindlePose spindle_pose(const physiology::Observation& body);
[[nodiscard]] SpindlePose resting_spindle_pose();

// Which kind a drawn fibre is: 0 bag1, 1 bag2, then the chain fibres.
[[nodiscard]] std::size_t kind_of(std::size_t fibre);
[[nodiscard]] std::string_view kind_name(std::size_t kind);

// The capsule's radius at x, and the middle line and radius of a fibre where at rest it is x.
[[nodiscard]] double capsule_radius_mm(const SpindlePose& pose, double x_mm);
[[nodiscard]] CentreLinePoint on_intrafusal(const SpindlePose& pose, std::size_t fibre,
                                            double resting_x_mm);
[[nodiscard]] double sensory_edge_mm(); // at rest

void draw_extrafusal(Canvas& canvas, const SpindlePose& pose, const physiology::Observation& body);
void draw_spindle_capsule(Canvas& canvas, const SpindlePose& pose);
void draw_intrafusal(Canvas& canvas, const SpindlePose& pose);
void draw_coils(Canvas& canvas, const SpindlePose& pose, const Style& style);
void draw_spindle_nerves(Canvas& canvas, const SpindlePose& pose, const SceneInput& input);

// The way of a nerve fibre of this station, from where its spikes come to where they go.
enum class SpindleAxon : std::uint8_t {
    Ia,
    II,
    dynamic_left,
    dynamic_right,
    static_left,
    static_right,
    group_IV
};
[[nodiscard]] CentreLine axon_way(const SpindlePose& pose, SpindleAxon axon);

// A silent fibre is paler, so that its pulses stand out.
[[nodiscard]] Style axon_look(const Canvas& canvas, physiology::Pathway pathway, int layer);

} // namespace scene
