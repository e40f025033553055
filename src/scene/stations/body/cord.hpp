// The enlarged slice of the lumbar cord beside the leg, as far as the body station shows it; the
// cord station shows the whole of it.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <string_view>

namespace scene {

void draw_cord(Canvas& canvas, const Anatomy& anatomy);

// Motor pools, gamma cells and the Ia interneuron, lit by the spikes of their shown fibres.
void draw_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

// A cell of the slice, named as its line in the anatomy; `id` in the drawing.
void draw_cell(Canvas& canvas, const Anatomy& anatomy, std::string_view name, std::string_view id,
               const Colour& colour, float glow, int dendrites, double first_dendrite_rad);

} // namespace scene
