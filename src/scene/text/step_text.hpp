// The text of a lesson's step on the picture: title, prose, question and evidence label. (Captions
// are the subtitle files of a film: src/capture/caption_files.)
#pragma once

#include "base/text_metrics.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace scene {

struct Drawing;
struct SceneInput;

struct StepText {
    std::string title;
    std::vector<std::string> paragraphs;   // plain text
    std::string claim;                     // "hypothesis · Sonkodi 2020"; may be empty
    std::string question = {};             // may be empty
    std::vector<std::string> choices = {}; // lettered A, B …
    std::string answer = {};               // empty until it is revealed
};

// Sets the input's step text into its rectangle of the layout. Lines are wrapped, never cut: where
// the text does not fit at its usual size, all of it is set smaller. Without a lesson the title is
// the station's.
void draw_step_text(Drawing& drawing, const SceneInput& input, const base::TextMetrics& metrics);

// A choice with its letter: "B   falls".
[[nodiscard]] std::string lettered(const std::vector<std::string>& choices, std::size_t index);

} // namespace scene
