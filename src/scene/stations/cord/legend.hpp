// The key to the signs: what excites and what inhibits.
#pragma once

#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"
#include "scene/stations/cord/synaptic_ending.hpp"

#include <glm/vec3.hpp>

#include <array>
#include <string_view>

namespace scene {

struct LegendRow {
    SynapticEnding ending;
    std::string_view word;
    glm::dvec3 place_mm;
};
inline constexpr std::array legend{
    LegendRow{SynapticEnding::knob, "excites", {-5.9, -2.9, 0}},
    LegendRow{SynapticEnding::bar, "inhibits", {-5.9, -3.4, 0}},
};
inline constexpr double legend_width_mm = 2.2;

void draw_cord_legend(Canvas& canvas, const SceneInput& input);

} // namespace scene
