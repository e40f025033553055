#include "scene/labels/occupancy_grid.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

int cell_index(float offset_px, float cell_px, int count)
{
    return std::clamp(static_cast<int>(std::floor(offset_px / cell_px)), 0, count);
}

void mark(OccupancyGrid& grid, glm::vec2 from, glm::vec2 to)
{
    const int steps = 1 + static_cast<int>(glm::distance(from, to) / (0.5F * grid.cell_px));
    for (int i = 0; i <= steps; ++i) {
        const glm::vec2 place =
            glm::mix(from, to, static_cast<float>(i) / static_cast<float>(steps)) -
            glm::vec2(grid.frame.x, grid.frame.y);
        const auto column = static_cast<int>(std::floor(place.x / grid.cell_px));
        const auto row = static_cast<int>(std::floor(place.y / grid.cell_px));
        if (column >= 0 && column < grid.columns && row >= 0 && row < grid.rows) {
            grid.taken[static_cast<std::size_t>(row * grid.columns + column)] = 1;
        }
    }
}

void add_up(OccupancyGrid& grid)
{
    const auto width = static_cast<std::size_t>(grid.columns) + 1;
    grid.sums.assign(width * (static_cast<std::size_t>(grid.rows) + 1), 0);
    for (std::size_t row = 0; row < static_cast<std::size_t>(grid.rows); ++row) {
        int in_row = 0;
        for (std::size_t column = 0; column + 1 < width; ++column) {
            in_row += grid.taken[row * (width - 1) + column];
            grid.sums[(row + 1) * width + column + 1] =
                grid.sums[row * width + column + 1] + in_row;
        }
    }
}

} // namespace

OccupancyGrid occupancy_grid(const Rect& frame, float cell_px,
                             const std::vector<std::vector<glm::vec2>>& lines)
{
    OccupancyGrid grid;
    grid.frame = frame;
    grid.cell_px = cell_px;
    grid.columns = 1 + static_cast<int>(frame.width / cell_px);
    grid.rows = 1 + static_cast<int>(frame.height / cell_px);
    grid.taken.assign(static_cast<std::size_t>(grid.columns * grid.rows), 0);
    for (const auto& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            mark(grid, line[i - 1], line[i]);
        }
    }
    add_up(grid);
    return grid;
}

int taken_cells(const OccupancyGrid& grid, const Rect& box)
{
    const int left = cell_index(box.x - grid.frame.x, grid.cell_px, grid.columns);
    const int top = cell_index(box.y - grid.frame.y, grid.cell_px, grid.rows);
    const int right = std::min(
        cell_index(box.x + box.width - grid.frame.x, grid.cell_px, grid.columns) + 1, grid.columns);
    const int bottom = std::min(
        cell_index(box.y + box.height - grid.frame.y, grid.cell_px, grid.rows) + 1, grid.rows);
    const auto sum = [&](int column, int row) {
        return grid.sums[static_cast<std::size_t>(row * (grid.columns + 1) + column)];
    };
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
}

int crossed_cells(const OccupancyGrid& grid, glm::vec2 from, glm::vec2 to)
{
    const glm::vec2 first = (from - glm::vec2(grid.frame.x, grid.frame.y)) / grid.cell_px;
    const glm::vec2 way = (to - from) / grid.cell_px;
    const int steps = 1 + static_cast<int>(glm::length(way));
    int crossed = 0;
    for (int i = 0; i < steps; ++i) {
        const glm::vec2 place = first + way * (static_cast<float>(i) / static_cast<float>(steps));
        const int column = std::clamp(static_cast<int>(place.x), 0, grid.columns - 1);
        const int row = std::clamp(static_cast<int>(place.y), 0, grid.rows - 1);
        crossed += grid.taken[static_cast<std::size_t>(row * grid.columns + column)];
    }
    return crossed;
}

} // namespace scene
