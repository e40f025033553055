// The cord's nerve fibres with the spikes under way in them.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <string>
#include <vector>

namespace scene {

void draw_cord_fibres(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

// Names of the lines that no label may cover.
[[nodiscard]] std::vector<std::string> cord_line_names();

} // namespace scene
