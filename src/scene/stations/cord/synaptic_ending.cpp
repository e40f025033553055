#include "scene/stations/cord/synaptic_ending.hpp"

#include <glm/geometric.hpp>

#include <utility>
#include <vector>

namespace scene {

void draw_synaptic_ending(Canvas& canvas, SynapticEnding ending, const CentreLine& line,
                          const Style& style, int activity_row)
{
    if (ending == SynapticEnding::none) {
        return;
    }
    const auto& tip = line.points.back();
    const auto ahead = glm::normalize(tip.place_mm - line.points[line.points.size() - 3].place_mm);
    std::vector<CentreLinePoint> shape;
    if (ending == SynapticEnding::knob) {
        const double knob = 0.024 + 0.8 * tip.radius_mm;
        for (const auto& [along, wide] :
             {std::pair{-0.9, 0.45}, {-0.5, 0.88}, {0.0, 1.0}, {0.5, 0.86}, {0.9, 0.4}}) {
            shape.push_back({tip.place_mm + ahead * (along * knob), wide * knob});
        }
    } else {
        const glm::dvec3 across = glm::normalize(glm::dvec3(-ahead.y, ahead.x, 0));
        for (const double side : {-0.11, -0.04, 0.04, 0.11}) {
            shape.push_back({tip.place_mm + across * side, 0.026});
        }
    }
    Style over = style;
    over.layer = layer_cell;
    auto& tube = add_tube(canvas, shape, over);
    tube.activity_row = activity_row;
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        canvas.drawing.tube_points[tube.first_point + i].along = 0.995F;
    }
}

} // namespace scene
