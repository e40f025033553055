#include "scene/stations/body/dorsal_horn_gate.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/body/cord.hpp"

#include <algorithm>

namespace scene {

namespace {

constexpr Material link_material{.gloss = 0.2F, .rim = 0.2F, .shadow = 0.2F};

} // namespace

// Touch closes the gate: the inhibitory cell lights up, and its bar lies on the projection cell.
void draw_gate(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    const auto& colours = canvas.colours;
    const auto closed =
        static_cast<float>(std::clamp(input.body->signals.gate_inhibition, 0.0, 1.0));
    const auto tone = mixed(colours.Abeta, colours.ink, 0.15F);
    draw_cell(canvas, anatomy, "inhibitory_cell", "gate", tone, closed, 5, 0.2);
    constexpr auto projection = physiology::Pathway::spinothalamic;
    draw_cell(canvas, anatomy, "projection_cell", "gate", colour_of(colours, projection),
              firing_glow(input, projection, fibre_of(input.record, projection, Rank::middle)), 4,
              0.8);
    for (const auto name : {"gate_link", "gate_bar"}) {
        Style style{mixed(colours.grey_matter, tone, 0.5F + 0.5F * closed), link_material,
                    layer_cell, "gate"};
        style.glow_colour = tone;
        style.glow = 0.7F * closed;
        add_tube(canvas, line(anatomy, name).points, style);
    }
}

} // namespace scene
