// Words and numbers as they are set on the screen: wrapped lines, fixed decimals, digits that keep
// their places.
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

[[nodiscard]] Colour faded(Colour colour, float share);

// "3.10", "−0.2": fixed decimals, a real minus sign, never "−0"; "3,10" in German.
[[nodiscard]] std::string number(double value, int decimals);

// Sets {0}, {1} … of a translated sentence.
[[nodiscard]] std::string sentence(std::string_view pattern,
                                   std::initializer_list<std::string> values);

// Lines no wider than `width_px`, broken at spaces; a longer word is broken where it must.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, const Type& type,
                                               float width_px, const base::TextMetrics& metrics);

[[nodiscard]] float width_of(std::string_view text, const Type& type,
                             const base::TextMetrics& metrics);
// The same when every digit takes the room of a 0.
[[nodiscard]] float tabular_width_of(std::string_view text, const Type& type,
                                     const base::TextMetrics& metrics);

void write(Drawing& drawing, glm::vec2 baseline, const Type& type, std::string text);
// Digits in cells of one width, so that a running number stands still.
void write_tabular(Drawing& drawing, glm::vec2 baseline, const Type& type, std::string_view text,
                   const base::TextMetrics& metrics);

void draw_line(Drawing& drawing, glm::vec2 from, glm::vec2 to, float width_px, Colour colour);
void draw_box(Drawing& drawing, const Rect& box, float rounding_px, Colour fill);

} // namespace scene
