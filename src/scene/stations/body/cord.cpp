#include "scene/stations/body/cord.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/neuron.hpp"

#include <fmt/format.h>
#include <glm/geometric.hpp>

#include <cstddef>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material slice_material{.gloss = 0.18F, .rim = 0.35F, .shadow = 0.7F};
constexpr Material grey_material{.gloss = 0.1F, .rim = 0.15F};
constexpr int max_cells_of_a_pool = 6;
constexpr float resting_tint = 0.62F;

// The shown fibres of a pool, small to large, one soma each.
void draw_pool(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
               std::string_view id, int cells)
{
    const auto fibres = recording::shown_fibres(
        pathway,
        input.record != nullptr ? input.record->fibre_count[static_cast<std::size_t>(pathway)] : 0);
    for (int k = 0; k < cells; ++k) {
        // Fewer somas than shown fibres: spread over them.
        const auto place = fibres.empty() || cells < 2
                               ? 0
                               : static_cast<std::size_t>(k) * (fibres.size() - 1) /
                                     static_cast<std::size_t>(cells - 1);
        const float glow = fibres.empty() ? 0 : firing_glow(input, pathway, fibres[place]);
        draw_cell(canvas, anatomy, fmt::format("{}_cell_{}", id, k), id,
                  colour_of(canvas.colours, pathway), glow, 5, 0.4 + 0.9 * k);
    }
}

void draw_single(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
                 std::string_view name, std::string_view id)
{
    const float glow = firing_glow(input, pathway, fibre_of(input.record, pathway, Rank::middle));
    draw_cell(canvas, anatomy, name, id, colour_of(canvas.colours, pathway), glow, 4, 0.8);
}

} // namespace

void draw_cord(Canvas& canvas, const Anatomy& anatomy)
{
    const auto& colours = canvas.colours;
    auto plane = facing(place(anatomy, "cord"), place(anatomy, "cord_normal"));
    const auto edge = mixed(colours.white_matter, colours.ground_edge, 0.35F);
    add_extruded_polygon(canvas, outline(anatomy, "white_matter"), plane,
                         number(anatomy, "cord_thickness"), 13, edge,
                         {colours.white_matter, slice_material, layer_far, "cord"});
    const auto out = glm::normalize(place(anatomy, "cord_normal"));
    plane.origin += out * 1.5;
    const auto rim = mixed(colours.grey_matter, colours.white_matter, 0.4F);
    add_extruded_polygon(canvas, outline(anatomy, "grey_matter"), plane, 2, 4, rim,
                         {colours.grey_matter, grey_material, layer_muscle, "cord"});
    // What the slice enlarges: lines from the cord's own place to its edge; and the septum.
    for (const auto name : {"enlarged_0", "enlarged_1", "median_septum"}) {
        add_tube(canvas, line(anatomy, name).points,
                 {faded(colours.secondary, 0.55F), {.gloss = 0, .rim = 0}, layer_far, "cord"});
    }
    const auto canal = mixed(colours.grey_matter, colours.ground_edge, 0.6F);
    add_ellipsoid(canvas, plane.origin + out * 2.0, {4, 4, 1},
                  {canal, {.gloss = 0.1F}, layer_muscle, "cord"});
}

void draw_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    draw_pool(canvas, anatomy, input, Pathway::alpha_quadriceps, "alpha_quadriceps",
              max_cells_of_a_pool);
    draw_pool(canvas, anatomy, input, Pathway::alpha_hamstrings, "alpha_hamstrings", 3);
    draw_single(canvas, anatomy, input, Pathway::Ia_interneuron, "Ia_interneuron_cell",
                "Ia_interneuron");
    draw_single(canvas, anatomy, input, Pathway::gamma_dynamic, "gamma_dynamic_cell",
                "gamma_dynamic");
    draw_single(canvas, anatomy, input, Pathway::gamma_static, "gamma_static_cell", "gamma_static");
}

void draw_cell(Canvas& canvas, const Anatomy& anatomy, std::string_view name, std::string_view id,
               const Colour& colour, float glow, int dendrites, double first_dendrite_rad)
{
    draw_neuron(canvas, {id, line(anatomy, name).points.front(), colour, glow, dendrites,
                         first_dendrite_rad, resting_tint});
}

} // namespace scene
