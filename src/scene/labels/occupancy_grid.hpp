// Which parts of the frame hold lines that no text may cover.
#pragma once

#include "scene/view/camera.hpp"

#include <glm/vec2.hpp>

#include <cstdint>
#include <vector>

namespace scene {

// A grid over the frame: cells that a line passes through, and their sums over all cells above and
// to the left, so that a box is looked up in four reads.
struct OccupancyGrid {
    Rect frame;
    float cell_px = 1;
    int columns = 0, rows = 0;
    std::vector<std::uint8_t> taken;
    std::vector<int> sums; // (columns + 1) × (rows + 1)
};

[[nodiscard]] OccupancyGrid occupancy_grid(const Rect& frame, float cell_px,
                                           const std::vector<std::vector<glm::vec2>>& lines);

[[nodiscard]] int taken_cells(const OccupancyGrid& grid, const Rect& box);

// Taken cells between two points, the last one excluded: it is on what is labelled.
[[nodiscard]] int crossed_cells(const OccupancyGrid& grid, glm::vec2 from, glm::vec2 to);

} // namespace scene
