// The text twin: what a sighted viewer sees, in words.
#pragma once

#include "scene/scene.hpp"

#include <string>

namespace scene {

// Lines of plain text: the station and moment, the step's prose, what the body does (limb, muscle,
// spikes under way, pain), the values on the strip chart.
[[nodiscard]] std::string describe(const SceneInput& input);

// Single layers: what is seen at a glance; the step's words; spikes and chart.
[[nodiscard]] std::string describe_summary(const SceneInput& input);
[[nodiscard]] std::string describe_step_text(const SceneInput& input);
[[nodiscard]] std::string describe_details(const SceneInput& input);

} // namespace scene
