// The enlarged slice of the lumbar cord: white and grey matter, the gate's two cells, alpha pool,
// gamma cells, Ia interneuron. Cells light up as their shown fibre fires.
#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/body/parts.hpp"

#include <fmt/format.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material slice_material{.gloss = 0.18F, .rim = 0.35F, .shadow = 0.7F};
constexpr Material grey_material{.gloss = 0.1F, .rim = 0.15F};
constexpr Material cell_material{.gloss = 0.45F, .rim = 0.35F, .shadow = 0.5F};
constexpr Material dendrite_material{.gloss = 0.2F, .rim = 0.2F, .shadow = 0.2F};
constexpr int max_cells_of_a_pool = 6;

struct Cell {
    std::string_view id;
    CentreLinePoint body;
    Colour colour;
    float glow = 0;
    int dendrites = 5;
    double first_dendrite_rad = 0;
};

// A multipolar cell: soma, nucleus, tapering dendrites.
void draw_cell(Canvas& canvas, const Cell& cell)
{
    constexpr double two_pi = 6.283185307179586;
    const auto& [place_mm, radius_mm] = cell.body;
    const auto resting = mixed(canvas.colours.grey_matter, cell.colour, 0.62F);
    const auto colour = mixed(resting, cell.colour, cell.glow);
    for (int i = 0; i < cell.dendrites; ++i) {
        const double turn = cell.first_dendrite_rad + two_pi * i / cell.dendrites;
        const glm::dvec3 out{std::cos(turn), std::sin(turn), 0};
        const glm::dvec3 bent{std::cos(turn + 0.35), std::sin(turn + 0.35), -0.15};
        const std::array<CentreLinePoint, 4> points{
            {{place_mm + out * radius_mm * 0.6, radius_mm * 0.42},
             {place_mm + out * radius_mm * 1.15, radius_mm * 0.2},
             {place_mm + out * radius_mm * 1.15 + bent * radius_mm * 0.5, radius_mm * 0.13},
             {place_mm + out * radius_mm * 1.2 + bent * radius_mm * 1.05, radius_mm * 0.05}}};
        add_tube(canvas, points, {colour, dendrite_material, layer_nerve, cell.id});
    }
    Style style{colour, cell_material, layer_cell, cell.id};
    style.glow_colour = mixed(cell.colour, {1, 1, 1, 1}, 0.35F);
    style.glow = cell.glow;
    add_ellipsoid(canvas, place_mm, {radius_mm, radius_mm * 0.94, radius_mm * 0.9}, style);
    const double nucleus = radius_mm * 0.36;
    Style inner{mixed(colour, {1, 1, 1, 1}, 0.35F + 0.5F * cell.glow),
                {.gloss = 0.2F},
                layer_cell,
                cell.id};
    add_ellipsoid(canvas, place_mm + glm::dvec3(0, 0, radius_mm), {nucleus, nucleus, nucleus * 0.5},
                  inner);
}

CentreLinePoint cell_place(const Anatomy& anatomy, std::string_view name)
{
    return line(anatomy, name).points.front();
}

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
        draw_cell(canvas, {id, cell_place(anatomy, fmt::format("{}_cell_{}", id, k)),
                           colour_of(canvas.colours, pathway), glow, 5, 0.4 + 0.9 * k});
    }
}

void draw_single(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
                 std::string_view name, std::string_view id)
{
    const float glow = firing_glow(input, pathway, fibre_of(input.record, pathway, Rank::middle));
    draw_cell(canvas,
              {id, cell_place(anatomy, name), colour_of(canvas.colours, pathway), glow, 4, 0.8});
}

// Touch closes the gate: the inhibitory cell lights up, and its bar lies on the projection cell.
void draw_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const auto closed =
        static_cast<float>(std::clamp(input.body->signals.gate_inhibition, 0.0, 1.0));
    const auto tone = mixed(colours.Abeta, colours.ink, 0.15F);
    draw_cell(canvas, {"gate", cell_place(anatomy, "inhibitory_cell"), tone, closed, 5, 0.2});
    draw_single(canvas, anatomy, input, Pathway::spinothalamic, "projection_cell", "gate");
    for (const auto name : {"gate_link", "gate_bar"}) {
        Style style{mixed(colours.grey_matter, tone, 0.5F + 0.5F * closed), dendrite_material,
                    layer_cell, "gate"};
        style.glow_colour = tone;
        style.glow = 0.7F * closed;
        add_tube(canvas, line(anatomy, name).points, style);
    }
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
    draw_gate(canvas, anatomy, input);
    draw_pool(canvas, anatomy, input, Pathway::alpha_quadriceps, "alpha_quadriceps",
              max_cells_of_a_pool);
    draw_pool(canvas, anatomy, input, Pathway::alpha_hamstrings, "alpha_hamstrings", 3);
    draw_single(canvas, anatomy, input, Pathway::Ia_interneuron, "Ia_interneuron_cell",
                "Ia_interneuron");
    draw_single(canvas, anatomy, input, Pathway::gamma_dynamic, "gamma_dynamic_cell",
                "gamma_dynamic");
    draw_single(canvas, anatomy, input, Pathway::gamma_static, "gamma_static_cell", "gamma_static");
}

} // namespace scene
