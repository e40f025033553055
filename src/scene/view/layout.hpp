// Where picture, strip chart and step text lie in the target. A film's layout is computed here; a
// window's by ui, which keeps room for its panels.
#pragma once

#include "scene/picture/drawing.hpp"
#include "scene/picture/palette.hpp"
#include "scene/view/camera.hpp"

namespace scene {

// A part with an empty rectangle is not drawn.
struct Layout {
    PixelSize size;
    Rect picture;              // of the station
    Rect chart;                // of the strip chart
    Rect step_text;            // of the step's title and prose
    float text_scale = 1;      // 1.6 for a lecture
    float step_text_scale = 1; // of the step text, beside text_scale; a long text is set smaller
};

struct Switches {
    bool labels = true, chart = true, captions = true, transparent = false;
};

// 5 % safe margin all round; wide, square and upright targets each have their own composition.
// `text_scale` 1.6 is lecture text, at least 2.2 % of the measure in em_px.
[[nodiscard]] Layout film_layout(PixelSize size, Theme theme, const Switches& switches,
                                 float text_scale = 1);

// The target without its safe margin.
[[nodiscard]] Rect safe_area(PixelSize size);

// Text sizes, in % of min(height, 0.7 × width), never below 13 px.
inline constexpr float min_em_px = 13;
[[nodiscard]] float em_px(const Layout& layout, float percent);

} // namespace scene
