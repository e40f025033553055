// Title, prose and evidence label of a lesson's step, set into the caption's rectangle.
#pragma once

#include "scene/scene.hpp"

namespace scene {

// Wrapped, never cut: where the words do not fit at their usual size, all of them get smaller.
void caption_block(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics);

// A choice with its letter: "B   falls".
[[nodiscard]] std::string lettered(const std::vector<std::string>& choices, std::size_t index);

} // namespace scene
