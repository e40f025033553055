// What happened in a stretch of the body's time, in words: the events and what the signals did, in
// order of onset, so that a cause stands before its effect.
#pragma once

#include "scene/scene.hpp"

#include <string>
#include <vector>

namespace scene {

// One line each, such as "At 55 ms: Ia rate rises from 7 to 188 imp/s, and comes back to 9." Only
// what a viewer of the picture and the strip chart would notice.
[[nodiscard]] std::vector<std::string> changes(const SceneInput& input, double from_ms,
                                               double to_ms);

} // namespace scene
