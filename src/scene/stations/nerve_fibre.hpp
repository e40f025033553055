// How a nerve fibre is drawn: its colour while it is silent and while spikes run in it.
#pragma once

#include "physiology/pathways.hpp"
#include "scene/picture/canvas.hpp"

namespace scene {

// How much paler than its pathway's colour a silent fibre is, on a dark ground and on paper.
struct Paleness {
    float on_dark = 0.34F, on_paper = 0.4F;
};

// A silent fibre is paler, so that its pulses stand out.
[[nodiscard]] Style nerve_fibre_style(const Canvas& canvas, physiology::Pathway pathway,
                                      const Material& material, int layer,
                                      const Paleness& paleness = {});

} // namespace scene
