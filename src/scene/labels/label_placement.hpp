// Places labels beside what they name, so that none touches another, a panel or the frame.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/picture/palette.hpp"
#include "scene/stations/body/view_widening.hpp"
#include "scene/view/camera.hpp"

#include <glm/vec3.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct SceneInput;

struct LabelRequest {
    std::string name;          // first line, semibold
    std::string detail;        // second line, live value; may be empty
    std::string widest_detail; // the widest that the second line can become: place for it is kept
    glm::dvec3 anchor_mm{};    // where the leader line ends, now
    glm::dvec3 resting_anchor_mm{}; // the same in the resting pose: decides the place, so that
                                    // labels stay calm
    glm::vec2 wish{1, 0}; // direction, y up, in which the label would like to stand from its anchor
    Colour swatch;        // the pathway's colour, shown beside the text
    float weight = 1;     // less important ones are left out first when room is short
    std::string_view id;
};

struct PlacedLabel {
    std::size_t request = 0;
    Rect box; // pixels
    glm::vec2 leader_start{}, leader_end{};
    bool leader_right = false; // swatch and leader stand at the right edge, and the text is flush
                               // with it; else at the left
    bool name_only = false;    // no room for the detail
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

// Places and draws them. During a flight a label glides from its place before to its place after,
// or fades where the way is not free; so it does when the leg
// is stretched forward, over `stretched_mm`. `keep_clear_mm`
// in the resting pose, `obstacles` in pixels.
void draw_labels(Drawing& drawing, const SceneInput& input, const Projection& projection,
                 std::span<const LabelRequest> requests,
                 std::span<const std::vector<glm::dvec3>> keep_clear_mm,
                 std::span<const Rect> obstacles, const base::TextMetrics& metrics,
                 const ViewWidening& room = {},
                 std::span<const std::vector<glm::dvec3>> stretched_mm = {});

} // namespace scene
