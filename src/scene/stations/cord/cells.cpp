// The cord's cells, each lit by its own spikes, and the gate of the dorsal horn.
#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/cord/parts.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material cell_material{.gloss = 0.45F, .rim = 0.35F, .shadow = 0.5F};
constexpr Material dendrite_material{.gloss = 0.2F, .rim = 0.2F, .shadow = 0.2F};
constexpr double pi = 3.14159265358979;

int fibres_of(const SceneInput& input, Pathway pathway)
{
    return input.record != nullptr ? input.record->fibre_count[static_cast<std::size_t>(pathway)]
                                   : 0;
}

// The pool's cells from small to large, one soma each.
void draw_pool(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
               std::size_t cells)
{
    const auto name = physiology::row(pathway).name;
    const auto fibres = recording::shown_cells(pathway, fibres_of(input, pathway));
    for (std::size_t k = 0; k < cells; ++k) {
        // Fewer somas than shown cells: spread over them.
        const float glow =
            fibres.empty()
                ? 0
                : firing_glow(input, pathway, fibres[k * (fibres.size() - 1) / (cells - 1)]);
        draw_cord_cell(canvas, {name, slice_line(anatomy, cell_name(name, k)).points.front(),
                                colour_of(canvas.colours, pathway), glow, 5,
                                0.4 + 0.9 * static_cast<double>(k)});
    }
}

void draw_single(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
                 std::string_view name)
{
    const float glow =
        fibres_of(input, pathway) > 0
            ? firing_glow(input, pathway, fibre_of(input.record, pathway, Rank::middle))
            : 0;
    draw_cord_cell(canvas, {physiology::row(pathway).name, slice_cell(anatomy, name),
                            colour_of(canvas.colours, pathway), glow, 4, 0.8});
}

// Part of a circle round a place, in the slice, its middle at the top.
CentreLine arc(const Slice& slice, glm::dvec3 middle_mm, double reach_mm, double share,
               double radius_mm)
{
    constexpr int points = 33;
    CentreLine line;
    for (int i = 0; i < points; ++i) {
        const double turn = pi / 2 + share * pi * (2.0 * i / (points - 1) - 1);
        const auto out = slice.plane.right * std::cos(turn) + slice.plane.up * std::sin(turn);
        line.points.push_back({middle_mm + out * reach_mm, radius_mm});
    }
    measure(line);
    return line;
}

} // namespace

void draw_cord_cell(Canvas& canvas, const CordCell& cell)
{
    const auto& [place_mm, radius_mm] = cell.body;
    const auto resting = mixed(canvas.colours.grey_matter, cell.colour, 0.46F);
    const auto colour = mixed(resting, cell.colour, cell.glow);
    for (int i = 0; i < cell.dendrites; ++i) {
        const double turn = cell.first_dendrite_rad + 2 * pi * i / cell.dendrites;
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
    add_ellipsoid(canvas, place_mm + glm::dvec3(0, 0, radius_mm), {nucleus, nucleus, nucleus * 0.5},
                  {mixed(colour, {1, 1, 1, 1}, 0.35F + 0.5F * cell.glow),
                   {.gloss = 0.2F},
                   layer_cell,
                   cell.id});
}

void draw_cord_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    draw_pool(canvas, anatomy, input, Pathway::alpha_quadriceps, quadriceps_cells);
    draw_pool(canvas, anatomy, input, Pathway::alpha_hamstrings, hamstrings_cells);
    draw_single(canvas, anatomy, input, Pathway::Ia_interneuron, "Ia_interneuron");
    draw_single(canvas, anatomy, input, Pathway::Ib_interneuron, "Ib_interneuron");
    draw_single(canvas, anatomy, input, Pathway::II_interneuron, "II_interneuron");
    draw_single(canvas, anatomy, input, Pathway::Renshaw, "Renshaw");
    draw_single(canvas, anatomy, input, Pathway::gamma_dynamic, "gamma_dynamic");
    draw_single(canvas, anatomy, input, Pathway::gamma_static, "gamma_static");
    draw_single(canvas, anatomy, input, Pathway::spinothalamic, "projection");
}

// Touch closes the gate: the inhibitory cell lights up, and its shutter closes round the cell that
// sends pain on to the brain, by the share that the model gives.
void draw_cord_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const auto slice = slice_of(anatomy);
    const double closed = std::clamp(input.body->signals.gate_inhibition, 0.0, 1.0);
    const auto share = static_cast<float>(closed);
    const auto tone = mixed(colours.Abeta, colours.ink, 0.15F);
    draw_cord_cell(canvas, {"gate", slice_cell(anatomy, "inhibitory"), tone, share, 5, 0.2});

    Style link{mixed(colours.grey_matter, tone, 0.5F + 0.5F * share), dendrite_material, layer_cell,
               "gate"};
    link.glow_colour = tone;
    link.glow = 0.7F * share;
    for (const auto name : {"slice_gate_link", "slice_gate_terminal"}) {
        const auto line = slice_line(anatomy, name);
        add_tube(canvas, line.points, link);
        draw_ending(canvas, Ending::bar, line, link, -1);
    }
    const auto projection = slice_cell(anatomy, "projection");
    const double reach = 1.62 * projection.radius_mm;
    add_tube(canvas, arc(slice, projection.place_mm, reach, 0.92, 0.012).points,
             {faded(tone, 0.45F), {.gloss = 0, .rim = 0}, layer_cell, "gate"});
    add_tube(canvas, arc(slice, projection.place_mm, reach, 0.03 + 0.89 * closed, 0.045).points,
             link);

    // The pain fibres' own helper passes their signal on.
    const auto& now = input.body->signals;
    const double fed = std::max(now.nociceptor_III_pps, now.nociceptor_IV_pps);
    const auto driven = static_cast<float>(fed / (fed + 10));
    draw_cord_cell(canvas, {"group_IV", slice_cell(anatomy, "excitatory"), colours.nociceptor,
                            0.8F * driven, 4, 0.5});
    Style helper{mixed(colours.grey_matter, colours.nociceptor, 0.5F + 0.5F * driven),
                 dendrite_material, layer_cell, "group_IV"};
    const auto line = slice_line(anatomy, "slice_excitatory_link");
    add_tube(canvas, line.points, helper);
    draw_ending(canvas, Ending::knob, line, helper, -1);

    Style brain{mixed(colours.grey_matter, colours.interneuron, 0.6F), dendrite_material,
                layer_nerve, "descending_control"};
    brain.glow_colour = mixed(colours.interneuron, colours.ink, 0.3F);
    brain.glow = static_cast<float>(std::clamp(now.descending_control, 0.0, 1.0));
    const auto descending = slice_line(anatomy, "slice_descending");
    const auto& tube = add_tube(canvas, descending.points, brain);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) { // it comes from above the slice
        auto& point = canvas.drawing.tube_points[tube.first_point + i];
        point.opacity = std::min(1.0F, 2.5F * point.along);
    }
    draw_ending(canvas, Ending::knob, descending, brain, -1);
}

} // namespace scene
