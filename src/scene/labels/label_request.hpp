// What a station asks for: a label with its words, beside a place.
#pragma once

#include "scene/picture/drawing.hpp"

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <string>
#include <string_view>

namespace scene {

struct LabelRequest {
    std::string name;          // first line, semibold
    std::string detail;        // second line, live value; may be empty
    std::string widest_detail; // the widest that the second line can become: its width is reserved
    glm::dvec3 anchor_mm{};    // where the leader line ends, now
    glm::dvec3 resting_anchor_mm{}; // the same in the resting pose: decides the label's place, so
                                    // that it does not move with the body
    glm::vec2 wish{1, 0};           // preferred direction of the label from its anchor, y up
    Colour swatch;                  // the pathway's colour, shown beside the text
    float weight = 1; // less important ones are left out first where there are too many
    std::string_view id;
};

} // namespace scene
