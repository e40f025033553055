// The motor units that the muscle station shows, from small to large, each with its fibres among
// those of the others; and the units of the simulation that they represent.
#pragma once

#include "physiology/observation.hpp"
#include "recording/signal_history.hpp"
#include "scene/picture/palette.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace scene {

inline constexpr std::size_t shown_units = 7;
struct UnitFibre {
    std::size_t unit;
    double y_mm; // of its middle, at rest
};
inline constexpr std::array front_fibres{
    UnitFibre{5, 17.0},  UnitFibre{2, 14.6},  UnitFibre{6, 12.2},  UnitFibre{4, 9.8},
    UnitFibre{3, 4.2},   UnitFibre{6, 1.8},   UnitFibre{0, -0.6},  UnitFibre{5, -3.0},
    UnitFibre{4, -5.4},  UnitFibre{6, -7.8},  UnitFibre{1, -10.2}, UnitFibre{5, -13.0},
    UnitFibre{3, -15.8}, UnitFibre{6, -18.2},
};
inline constexpr std::size_t striped_fibre = 11; // where the sarcomere station hangs

// The motor cell and the group of units that a shown unit represents.
[[nodiscard]] std::int16_t fibre_of_unit(const recording::SignalHistory* record, std::size_t unit);
[[nodiscard]] std::size_t group_of_unit(std::size_t unit);
[[nodiscard]] double force_of_unit(const physiology::Observation& body, std::size_t unit);
[[nodiscard]] std::string_view id_of_unit(std::size_t unit);
[[nodiscard]] Colour colour_of_unit(const Palette& colours, std::size_t unit);

} // namespace scene
