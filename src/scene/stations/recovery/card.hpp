// The recovery station is a card set in pixels: what its pieces are drawn from, and how they set
// text.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/stations/recovery/days.hpp"
#include "scene/stations/recovery/layout.hpp"
#include "scene/text/typesetting.hpp"

#include <glm/vec2.hpp>

#include <string>

namespace scene {

struct RecoveryCard {
    Canvas& canvas;
    const SceneInput& input;
    const RecoveryLayout& layout;
    const RecoveryDays* days; // none while the calendar is empty
    physiology::Readout calm;
    double now_h = 0;
    const base::TextMetrics& metrics;
};

[[nodiscard]] Type small_type(const RecoveryCard& card, bool strong, bool quiet = false);

// In smaller type where `text` is wider than `room`; nothing where that would be unreadable.
void write_fitted(RecoveryCard& card, glm::vec2 at, Type type, const std::string& text, float room);

} // namespace scene
