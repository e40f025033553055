// What frames the picture of a station: step text, scale bar, slow-motion factor and time, pain
// meter. Nothing here takes sides between hypotheses.
#pragma once

#include "scene/scene.hpp"

#include <vector>

namespace scene {

// The size of its text, for em_px; and the part of the picture that it frames.
inline constexpr float hud_text_percent = 1.6F;
[[nodiscard]] Rect hud_area(const Layout& layout);

// Adds the HUD to the overlay. Returns the boxes that labels must leave free.
std::vector<Rect> draw_hud(Drawing& drawing, const SceneInput& input, const Projection& projection,
                           const base::TextMetrics& metrics);

// The signals for words and numbers on the screen, sampled ten times a second of viewer's time so
// that no digit flickers. Without a recording, those of the observation.
[[nodiscard]] physiology::Readout display_signals(const SceneInput& input);

} // namespace scene
