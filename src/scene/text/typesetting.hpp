// Words and numbers as they are set on the screen: wrapped lines, fixed decimals, tabular digits.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/view/camera.hpp"
#include "scene/view/rectangles.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct Type { // how a piece of text is set
    float em_px = 16;
    base::Weight weight = base::Weight::regular;
    Colour colour;
};

// "3.10", "−0.2": fixed decimals, a real minus sign, never "−0"; "3,10" in German.
[[nodiscard]] std::string number(double value, int decimals);

// Replaces {0}, {1} … in a translated sentence.
[[nodiscard]] std::string sentence(std::string_view pattern,
                                   std::initializer_list<std::string> values);

// Lines no wider than `width_px`, broken at spaces; a longer word is broken where it must.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, const Type& type,
                                               float width_px, const base::TextMetrics& metrics);

[[nodiscard]] float width_of(std::string_view text, const Type& type,
                             const base::TextMetrics& metrics);
// The same with tabular digits: each as wide as a 0.
[[nodiscard]] float tabular_width_of(std::string_view text, const Type& type,
                                     const base::TextMetrics& metrics);

void write(Drawing& drawing, glm::vec2 baseline, const Type& type, std::string text);
// Tabular digits, so that a running number does not jitter.
void write_tabular(Drawing& drawing, glm::vec2 baseline, const Type& type, std::string_view text,
                   const base::TextMetrics& metrics);

void draw_line(Drawing& drawing, glm::vec2 from, glm::vec2 to, float width_px, Colour colour);
void draw_box(Drawing& drawing, const Rect& box, float rounding_px, Colour fill);

} // namespace scene
