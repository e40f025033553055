#include "scene/stations/muscle/spindle.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/muscle/layers.hpp"
#include "scene/stations/spindle/capsule.hpp"
#include "scene/stations/spindle/intrafusal_fibres.hpp"
#include "scene/stations/spindle/layers.hpp"
#include "scene/stations/spindle/nerves.hpp"
#include "scene/stations/stations.hpp"

#include <cstddef>

namespace scene {

namespace {

using physiology::Pathway;

struct Counts {
    std::size_t tubes, ellipsoids, extruded_polygons;
};

void raise(Drawing& drawing, const Counts& first, int by)
{
    const auto each = [by](auto& shapes, std::size_t from) {
        for (std::size_t i = from; i < shapes.size(); ++i) {
            shapes[i].layer += by;
        }
    };
    each(drawing.tubes, first.tubes);
    each(drawing.ellipsoids, first.ellipsoids);
    each(drawing.extruded_polygons, first.extruded_polygons);
}

} // namespace

void draw_muscle_spindle(Canvas& canvas, const SceneInput& input)
{
    auto& drawing = canvas.drawing;
    const Counts first{drawing.tubes.size(), drawing.ellipsoids.size(),
                       drawing.extruded_polygons.size()};
    const Projection own =
        within(canvas.projection, StationFrame{spindle_in_muscle_mm, spindle_enlarged});
    Canvas inner{drawing, own, canvas.colours, canvas.emphasis};
    const auto pose = spindle_pose(*input.body);
    draw_spindle_capsule(inner, pose);
    draw_intrafusal(inner, pose);
    auto style = spindle_axon_style(inner, Pathway::Ia_quadriceps, spindle_coils_front);
    style.glow = firing_glow(input, Pathway::Ia_quadriceps,
                             fibre_of(input.record, Pathway::Ia_quadriceps, Rank::middle));
    draw_coils(inner, pose, style);
    raise(drawing, first, layer_of_spindle);
}

} // namespace scene
