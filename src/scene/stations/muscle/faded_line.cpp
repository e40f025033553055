#include "scene/stations/muscle/faded_line.hpp"

#include "scene/stations/muscle/pose.hpp"

#include <cstddef>

namespace scene {

void add_faded(Canvas& canvas, const CentreLine& line, const Style& style)
{
    const auto& tube = add_tube(canvas, line.points, style);
    for (std::size_t i = 0; i < line.points.size(); ++i) {
        canvas.drawing.tube_points[tube.first_point + i].opacity =
            static_cast<float>(edge_opacity_at(line.points[i].place_mm.x));
    }
}

} // namespace scene
