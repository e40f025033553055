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

void mark(OccupancyGrid& map, glm::vec2 from, glm::vec2 to)
{
    const int steps = 1 + static_cast<int>(glm::distance(from, to) / (0.5F * map.cell_px));
    for (int i = 0; i <= steps; ++i) {
        const glm::vec2 place =
            glm::mix(from, to, static_cast<float>(i) / static_cast<float>(steps)) -
            glm::vec2(map.frame.x, map.frame.y);
        const auto column = static_cast<int>(std::floor(place.x / map.cell_px));
        const auto row = static_cast<int>(std::floor(place.y / map.cell_px));
        if (column >= 0 && column < map.columns && row >= 0 && row < map.rows) {
            map.taken[static_cast<std::size_t>(row * map.columns + column)] = 1;
        }
    }
}

void add_up(OccupancyGrid& map)
{
    const auto width = static_cast<std::size_t>(map.columns) + 1;
    map.sums.assign(width * (static_cast<std::size_t>(map.rows) + 1), 0);
    for (std::size_t row = 0; row < static_cast<std::size_t>(map.rows); ++row) {
        int in_row = 0;
        for (std::size_t column = 0; column + 1 < width; ++column) {
            in_row += map.taken[row * (width - 1) + column];
            map.sums[(row + 1) * width + column + 1] = map.sums[row * width + column + 1] + in_row;
        }
    }
}

} // namespace

OccupancyGrid clear_map(const Rect& frame, float cell_px,
                        const std::vector<std::vector<glm::vec2>>& lines)
{
    OccupancyGrid map;
    map.frame = frame;
    map.cell_px = cell_px;
    map.columns = 1 + static_cast<int>(frame.width / cell_px);
    map.rows = 1 + static_cast<int>(frame.height / cell_px);
    map.taken.assign(static_cast<std::size_t>(map.columns * map.rows), 0);
    for (const auto& line : lines) {
        for (std::size_t i = 1; i < line.size(); ++i) {
            mark(map, line[i - 1], line[i]);
        }
    }
    add_up(map);
    return map;
}

int taken_cells(const OccupancyGrid& map, const Rect& box)
{
    const int left = cell_index(box.x - map.frame.x, map.cell_px, map.columns);
    const int top = cell_index(box.y - map.frame.y, map.cell_px, map.rows);
    const int right = std::min(
        cell_index(box.x + box.width - map.frame.x, map.cell_px, map.columns) + 1, map.columns);
    const int bottom =
        std::min(cell_index(box.y + box.height - map.frame.y, map.cell_px, map.rows) + 1, map.rows);
    const auto sum = [&](int column, int row) {
        return map.sums[static_cast<std::size_t>(row * (map.columns + 1) + column)];
    };
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
}

int crossed_cells(const OccupancyGrid& map, glm::vec2 from, glm::vec2 to)
{
    const glm::vec2 first = (from - glm::vec2(map.frame.x, map.frame.y)) / map.cell_px;
    const glm::vec2 way = (to - from) / map.cell_px;
    const int steps = 1 + static_cast<int>(glm::length(way));
    int crossed = 0;
    for (int i = 0; i < steps; ++i) {
        const glm::vec2 place = first + way * (static_cast<float>(i) / static_cast<float>(steps));
        const int column = std::clamp(static_cast<int>(place.x), 0, map.columns - 1);
        const int row = std::clamp(static_cast<int>(place.y), 0, map.rows - 1);
        crossed += map.taken[static_cast<std::size_t>(row * map.columns + column)];
    }
    return crossed;
}

} // namespace scene
