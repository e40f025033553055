#include "scene/stations/cord/dorsal_horn_gate.hpp"

#include "scene/stations/cord/cells.hpp"
#include "scene/stations/cord/slice.hpp"
#include "scene/stations/cord/synaptic_ending.hpp"
#include "scene/stations/neuron.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace scene {

namespace {

constexpr Material dendrite_material{.gloss = 0.2F, .rim = 0.2F, .shadow = 0.2F};
constexpr double pi = 3.14159265358979;

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

// The inhibitory cell lights up, and its shutter closes round the cell that sends pain on to the
// brain, by the share that the model gives.
void draw_inhibition(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const auto slice = slice_of(anatomy);
    const double closed = std::clamp(input.body->signals.gate_inhibition, 0.0, 1.0);
    const auto share = static_cast<float>(closed);
    const auto tone = mixed(colours.Abeta, colours.ink, 0.15F);
    draw_neuron(canvas, {"gate", slice_cell(anatomy, "inhibitory"), tone, share, 5, 0.2,
                         resting_cell_tint});

    Style link{mixed(colours.grey_matter, tone, 0.5F + 0.5F * share), dendrite_material, layer_cell,
               "gate"};
    link.glow_colour = tone;
    link.glow = 0.7F * share;
    for (const auto name : {"slice_gate_link", "slice_gate_terminal"}) {
        const auto line = slice_line(anatomy, name);
        add_tube(canvas, line.points, link);
        draw_synaptic_ending(canvas, SynapticEnding::bar, line, link, -1);
    }
    const auto projection = slice_cell(anatomy, "projection");
    const double reach = 1.62 * projection.radius_mm;
    add_tube(canvas, arc(slice, projection.place_mm, reach, 0.92, 0.012).points,
             {faded(tone, 0.45F), {.gloss = 0, .rim = 0}, layer_cell, "gate"});
    add_tube(canvas, arc(slice, projection.place_mm, reach, 0.03 + 0.89 * closed, 0.045).points,
             link);
}

// The excitatory cell passes the pain fibres' signal on.
void draw_excitation(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const auto& now = input.body->signals;
    const double fed = std::max(now.nociceptor_III_pps, now.nociceptor_IV_pps);
    const auto driven = static_cast<float>(fed / (fed + 10));
    draw_neuron(canvas, {"group_IV", slice_cell(anatomy, "excitatory"), colours.nociceptor,
                         0.8F * driven, 4, 0.5, resting_cell_tint});
    Style link{mixed(colours.grey_matter, colours.nociceptor, 0.5F + 0.5F * driven),
               dendrite_material, layer_cell, "group_IV"};
    const auto line = slice_line(anatomy, "slice_excitatory_link");
    add_tube(canvas, line.points, link);
    draw_synaptic_ending(canvas, SynapticEnding::knob, line, link, -1);
}

// The fibre that comes down from the brain and closes the gate too.
void draw_descending_control(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    Style fibre{mixed(colours.grey_matter, colours.interneuron, 0.6F), dendrite_material,
                layer_nerve, "descending_control"};
    fibre.glow_colour = mixed(colours.interneuron, colours.ink, 0.3F);
    fibre.glow = static_cast<float>(std::clamp(input.body->signals.descending_control, 0.0, 1.0));
    const auto descending = slice_line(anatomy, "slice_descending");
    const auto& tube = add_tube(canvas, descending.points, fibre);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) { // it comes from above the slice
        auto& point = canvas.drawing.tube_points[tube.first_point + i];
        point.opacity = std::min(1.0F, 2.5F * point.along);
    }
    draw_synaptic_ending(canvas, SynapticEnding::knob, descending, fibre, -1);
}

} // namespace

void draw_dorsal_horn_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    draw_inhibition(canvas, anatomy, input);
    draw_excitation(canvas, anatomy, input);
    draw_descending_control(canvas, anatomy, input);
}

} // namespace scene
