// Draws a station's labels at the places found for them.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/labels/label_request.hpp"
#include "scene/stations/body/view_widening.hpp"
#include "scene/view/camera.hpp"

#include <glm/vec3.hpp>

#include <span>
#include <vector>

namespace scene {

struct SceneInput;

// During a flight of the camera a label glides from its place before to its place after, or fades
// out and in where it would meet another on the way; so it does while the leg is stretched forward,
// over `stretched_mm`. `keep_clear_mm` (in the resting pose) and `stretched_mm` are polylines that
// no label covers, `obstacles` boxes in pixels.
void draw_labels(Drawing& drawing, const SceneInput& input, const Projection& projection,
                 std::span<const LabelRequest> requests,
                 std::span<const std::vector<glm::dvec3>> keep_clear_mm,
                 std::span<const Rect> obstacles, const base::TextMetrics& metrics,
                 const ViewWidening& widening = {},
                 std::span<const std::vector<glm::dvec3>> stretched_mm = {});

} // namespace scene
