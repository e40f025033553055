// The two organs that feel the muscle: the spindle, in parallel with its fibres, as its own station
// draws it; and the tendon organ, in series with some of them.
#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/muscle/parts.hpp"
#include "scene/stations/spindle/parts.hpp"
#include "scene/stations/stations.hpp"

#include <glm/geometric.hpp>

#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material capsule_material{.gloss = 0.5F, .rim = 0.7F, .edge_opacity = 0.85F};
constexpr Material strand_material{.gloss = 0.4F, .rim = 0.3F, .grain = 3, .shadow = 0.3F};
constexpr Material twig_material{.gloss = 0.35F, .rim = 0.25F};
constexpr double organ_half_mm = 5.6, organ_mm = 1.75; // some six times its size

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

double organ_x_mm(const MusclePose& pose)
{
    return tendon_organ_mm.x * (1 + 0.45 * (pose.length - 1));
}

} // namespace

void draw_muscle_spindle(Canvas& canvas, const SceneInput& input)
{
    auto& drawing = canvas.drawing;
    const Counts first{drawing.tubes.size(), drawing.ellipsoids.size(),
                       drawing.extruded_polygons.size()};
    const Projection own = within(canvas.projection, Frame{spindle_in_muscle_mm, spindle_enlarged});
    Canvas inner{drawing, own, canvas.colours, canvas.emphasis};
    const auto pose = spindle_pose(*input.body);
    draw_spindle_capsule(inner, pose);
    draw_intrafusal(inner, pose);
    auto style = axon_look(inner, Pathway::Ia_quadriceps, spindle_coils_front);
    style.glow = firing_glow(input, Pathway::Ia_quadriceps,
                             fibre_of(input.record, Pathway::Ia_quadriceps, Rank::middle));
    draw_coils(inner, pose, style);
    raise(drawing, first, layer_of_spindle);
}

// Its strands are pulled by the fibres that end in it: they tauten the twigs that wind between.
void draw_tendon_organ(Canvas& canvas, const MusclePose& pose, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const double x = organ_x_mm(pose);
    const auto at = [&](double along, double up) {
        return glm::dvec3(x + along * organ_half_mm, tendon_organ_mm.y + up, tendon_organ_mm.z);
    };
    for (const double side : {-1.0, 0.0, 1.0}) {
        const auto strand = smooth_line({{at(-1.5, 2.3 * side), 0.4},
                                         {at(-0.9, 1.05 * side), 0.42},
                                         {at(-0.2, 0.85 * side), 0.36},
                                         {at(0.5, 0.65 * side), 0.36},
                                         {at(1.2, 0.4 * side), 0.42}},
                                        16);
        add_tube(canvas, strand.points,
                 {colours.tendon, strand_material, muscle_organ, "tendon_organ"});
    }
    // Twigs of the Ib axon between the strands.
    auto style = axon_look(canvas, Pathway::Ib_quadriceps, muscle_organ);
    style.material = twig_material;
    style.glow = firing_glow(input, Pathway::Ib_quadriceps,
                             fibre_of(input.record, Pathway::Ib_quadriceps, Rank::middle));
    for (const double side : {-0.42, 0.42}) {
        std::vector<CentreLinePoint> through;
        for (int i = 0; i <= 6; ++i) {
            const double along = -0.6 + 0.2 * i;
            through.push_back({at(along, side + (i % 2 == 0 ? 0.34 : -0.34)), 0.2});
        }
        add_tube(canvas, smooth_line(through, 30).points, style);
    }
    std::vector<CentreLinePoint> capsule;
    for (int i = 0; i <= 20; ++i) {
        const double along = -1.0 + 0.1 * i;
        capsule.push_back({at(along, 0), organ_mm * std::sqrt(std::max(0.06, 1 - along * along))});
    }
    add_tube(canvas, capsule,
             {mixed(colours.skin, colours.ink, 0.35F), capsule_material, muscle_organ + 0,
              "tendon_organ"});
}

} // namespace scene
