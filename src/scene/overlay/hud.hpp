// What stands around the picture of a station: title and prose, claim, scale bar, slow-motion
// factor and time, pain meter. Nothing here takes sides between hypotheses.
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace scene {

// Of the shorter side: the size of its text. And the part of the picture that it frames.
inline constexpr float hud_text_percent = 1.6F;
[[nodiscard]] Rect hud_area(const Layout& layout);

// Adds it to the overlay, and returns the boxes that labels must leave free.
std::vector<Rect> draw_hud(Drawing& drawing, const SceneInput& input, const Projection& projection,
                           const base::TextMetrics& metrics);

// The signals for words and numbers on the screen: those of the last moment on a grid of 10 Hz of
// viewer's time, so that no digit flickers. Without a record, those of the observation.
[[nodiscard]] physiology::Readout display_signals(const SceneInput& input);

} // namespace scene
