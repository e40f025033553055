// The cord's cells: motor pools, gamma cells, interneurons and the projection cell.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace scene {

inline constexpr std::size_t quadriceps_cells = 11, hamstrings_cells = 3;

// The line of a pool's cell in the anatomy, from small (0) to large.
[[nodiscard]] std::string cell_name(std::string_view pool, std::size_t number);

// A single cell's place and radius, turned with the slice.
[[nodiscard]] CentreLinePoint slice_cell(const Anatomy& anatomy, std::string_view name);

// How much of its own colour a silent cell has.
inline constexpr float resting_cell_tint = 0.46F;

// Each lit by its own spikes.
void draw_cord_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

} // namespace scene
