// Places labels beside what they name, so that none touches another, a panel or the frame.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/labels/label_request.hpp"
#include "scene/view/camera.hpp"

#include <glm/vec2.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace scene {

struct PlacedLabel {
    std::size_t request = 0;
    Rect box; // pixels
    glm::vec2 leader_start{}, leader_end{};
    bool leader_right = false; // swatch and leader are at the right edge, and the text is flush
                               // with it; else at the left
    bool name_only = false;    // the detail does not fit
};

// Pure: same requests and projection, same places. `keep_clear` are polylines in pixels that no
// text may cover (axons, the swinging leg), `obstacles` boxes (panels, chart).
struct LabelRules {
    float name_em_px = 18, detail_em_px = 14;
    Rect frame;
    std::vector<Rect> obstacles;
    std::vector<std::vector<glm::vec2>> keep_clear;
};
[[nodiscard]] std::vector<PlacedLabel> place_labels(std::span<const LabelRequest> requests,
                                                    const Projection& projection,
                                                    const LabelRules& rules,
                                                    const base::TextMetrics& metrics);

} // namespace scene
