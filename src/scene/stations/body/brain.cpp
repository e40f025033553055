// The brain from its right side and the spinal cord below it, tone on tone; the pain that arrives
// is a soft glow in its depth.
#include "scene/stations/body/brain.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr Material gyrus_material{.gloss = 0.4F, .rim = 0.3F, .shadow = 0.25F};
constexpr Material stem_material{.gloss = 0.2F, .rim = 0.4F, .shadow = 0.4F};
constexpr double pain_reach_mm = 62; // the glow has faded to a third there

float pain_at(double pain_share, double away_mm)
{
    const double x = away_mm / pain_reach_mm;
    return static_cast<float>(pain_share * std::exp(-x * x));
}

// Each gyrus glows by where it lies.
void draw_gyri(Canvas& canvas, const Anatomy& anatomy, std::string_view prefix,
               const Colour& colour, double pain_share)
{
    const auto heart = place(anatomy, "pain");
    for (auto it = anatomy.lines.lower_bound(prefix);
         it != anatomy.lines.end() && it->first.starts_with(prefix); ++it) {
        const auto middle = point_at(it->second, 0.5).place_mm;
        // Over the body that they cover, from every side.
        Style style{colour, gyrus_material, layer_muscle, "brain"};
        style.glow_colour = canvas.colours.pain;
        style.glow =
            0.8F * pain_at(pain_share, glm::distance(glm::dvec2(middle), glm::dvec2(heart)));
        add_tube(canvas, it->second.points, style);
    }
}

void draw_stem(Canvas& canvas, const Anatomy& anatomy)
{
    const auto& colours = canvas.colours;
    const auto tone = mixed(colours.white_matter, colours.brain, 0.6F);
    add_tube(canvas, line(anatomy, "brain_stem").points, {tone, stem_material, layer_far, "brain"});
    const Style cord{tone, stem_material, layer_far, "spinal_cord"};
    // The segment that is shown enlarged beside it.
    add_tube(canvas, line(anatomy, "segment_L3").points,
             {mixed(tone, colours.ink, 0.25F), stem_material, layer_muscle, "spinal_cord"});
    add_tube(canvas, line(anatomy, "spinal_cord").points, cord);
    for (auto it = anatomy.lines.lower_bound("cauda_equina");
         it != anatomy.lines.end() && it->first.starts_with("cauda_equina"); ++it) {
        add_tube(canvas, it->second.points, cord);
    }
}

} // namespace

void draw_brain(Canvas& canvas, const Anatomy& anatomy, double pain_share)
{
    const auto& colours = canvas.colours;
    draw_stem(canvas, anatomy);
    const auto sulci = mixed(colours.brain, colours.muscle_deep, 0.34F);
    Style bed{sulci, {.gloss = 0, .rim = 0.2F, .shadow = 0.5F}, layer_far, "brain"};
    bed.glow_colour = colours.pain;
    bed.glow = static_cast<float>(0.3 * pain_share);
    add_ellipsoid(canvas, place(anatomy, "hemisphere"), place(anatomy, "hemisphere_radii"), bed);
    add_ellipsoid(canvas, place(anatomy, "temporal_lobe"), place(anatomy, "temporal_lobe_radii"),
                  bed);
    draw_gyri(canvas, anatomy, "folium", mixed(colours.brain, colours.grey_matter, 0.5F), 0);
    draw_gyri(canvas, anatomy, "gyrus", colours.brain, pain_share);
}

} // namespace scene
