// Where the spindle's parts are now. What lies across is drawn five times as wide as it is long
// (capsule 0.2 mm, bag fibre 20 µm, chain fibre 9 µm, extrafusal fibre 56 µm), so that a slender
// thing can be read; changes of length are drawn larger than they are, and labels say so.
#pragma once

#include "physiology/observation.hpp"
#include "scene/picture/anatomy.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace scene {

inline constexpr std::size_t spindle_kinds = 3; // bag1, bag2, chain
inline constexpr std::size_t chain_fibres = 4;
inline constexpr std::size_t intrafusal_fibres = 2 + chain_fibres;

struct SpindlePose {
    double pressure = 0;                             // 0 healthy … 1 the greatest
    std::array<double, spindle_kinds> half_mm{};     // half of the sensory region, as drawn
    std::array<double, spindle_kinds> polar{};       // length of the poles over that at rest
    std::array<double, spindle_kinds> contraction{}; // of the poles by their gamma drive, 0 … 1
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

} // namespace scene
