// The rows of the activity texture: brightness along each shown fibre, from its delay line.
#pragma once

#include "physiology/pathways.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/scene.hpp"

#include <cstdint>

namespace scene {

// One fibre that has a tube: which of the shown fibres of its pathway it is.
enum class Rank : std::uint8_t { min, middle, max };
[[nodiscard]] std::int16_t fibre_of(const recording::SignalHistory* record,
                                    physiology::Pathway pathway, Rank rank);

// A share 0 … 1 of travelling pulses; the rest is steady glow. Decided by how long a spike takes
// across the path in viewer's time.
[[nodiscard]] float travelling_share(double crossing_viewer_ms);

// Adds a row and fills it; returns its number. `length_mm`: of the tube as drawn.
int add_activity_row(Drawing& drawing, const SceneInput& input, physiology::Pathway pathway,
                     std::int16_t fibre, double length_mm);

// 0 … 1: a cell lights up as its fibre fires and fades in viewer's time; steady at a fast rate.
[[nodiscard]] float firing_glow(const SceneInput& input, physiology::Pathway pathway,
                                std::int16_t fibre);

} // namespace scene
