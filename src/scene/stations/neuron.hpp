// A multipolar nerve cell: soma, nucleus and tapering dendrites.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/picture/palette.hpp"

#include <string_view>

namespace scene {

struct Neuron {
    std::string_view id;
    CentreLinePoint soma;
    Colour colour;
    float glow = 0; // 0 silent … 1 it has just fired
    int dendrites = 5;
    double first_dendrite_rad = 0;
    float resting_tint = 0.5F; // share of its colour, on grey matter, while it is silent
};
void draw_neuron(Canvas& canvas, const Neuron& neuron);

} // namespace scene
