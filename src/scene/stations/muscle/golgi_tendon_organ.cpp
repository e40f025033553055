#include "scene/stations/muscle/golgi_tendon_organ.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/muscle/layers.hpp"
#include "scene/stations/nerve_fibre.hpp"
#include "scene/stations/spindle/nerves.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material capsule_material{.gloss = 0.5F, .rim = 0.7F, .edge_opacity = 0.85F};
constexpr Material strand_material{.gloss = 0.4F, .rim = 0.3F, .grain = 3, .shadow = 0.3F};
constexpr Material twig_material{.gloss = 0.35F, .rim = 0.25F};
constexpr double organ_half_mm = 5.6, organ_mm = 1.75;

} // namespace

double tendon_organ_x_mm(const MusclePose& pose)
{
    return tendon_organ_mm.x * (1 + 0.45 * (pose.length - 1));
}

// Its strands are pulled by the fibres that end in it: they tauten the twigs that wind between.
void draw_tendon_organ(Canvas& canvas, const MusclePose& pose, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const double x = tendon_organ_x_mm(pose);
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
    auto style = spindle_axon_style(canvas, Pathway::Ib_quadriceps, muscle_organ);
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
    add_tube(
        canvas, capsule,
        {mixed(colours.skin, colours.ink, 0.35F), capsule_material, muscle_organ, "tendon_organ"});
}

} // namespace scene
