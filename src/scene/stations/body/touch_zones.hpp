// The parts of the picture that a hand can touch: the leg to pull, the skin to rub.
#pragma once

#include <glm/vec2.hpp>

#include <vector>

namespace scene {

struct Anatomy;
struct SceneInput;

struct TouchZones {
    std::vector<glm::vec2> shank_px; // outline of what can be dragged to stretch
    std::vector<glm::vec2> skin_px;  // outline of the skin of the thigh
    float mm_per_px = 1;
};
[[nodiscard]] TouchZones touch_zones(const SceneInput& input, const Anatomy& anatomy);

} // namespace scene
