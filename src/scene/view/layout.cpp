// Of a film or a still. A wide target has the step text in a column at the left, like a plate with
// its text; a square one above; an upright one at the foot.
#include "scene/view/layout.hpp"

#include <algorithm>

namespace scene {

namespace {

constexpr float safe_share = 0.05F;  // of width and height: text stays inside
constexpr float chart_share = 0.24F; // of the height of a wide or square target
constexpr float gap_share = 0.02F;   // of the height, between the parts

// Phones show an upright film about a third as wide as a screen shows a wide one.
constexpr float upright_text = 1.6F;
constexpr float square_text = 1.3F;
constexpr float upright_step_text = 1.75F; // it has the width to itself

struct Margins { // of the target, in pixels
    float width, height, left, top, right, bottom, gap;
};

Margins margins_of(PixelSize size)
{
    const auto w = static_cast<float>(size.width);
    const auto h = static_cast<float>(size.height);
    return {w,
            h,
            safe_share * w,
            safe_share * h,
            w - safe_share * w,
            h - safe_share * h,
            gap_share * h};
}

// Puts the chart at the foot of the target. Returns the bottom of the room above it.
float put_chart_below(Layout& layout, const Margins& f, const Switches& switches)
{
    if (!switches.chart) {
        return f.height;
    }
    const float height = chart_share * f.height;
    layout.chart = {f.left, f.bottom - height, f.right - f.left, height};
    return layout.chart.y - f.gap;
}

void wide_layout(Layout& layout, const Margins& f, const Switches& switches)
{
    const float foot = put_chart_below(layout, f, switches);
    float left = 0;
    if (switches.captions) {
        const float measure = std::min(0.24F * f.width, 26 * em_px(layout, 1.8F));
        layout.step_text = {f.left, f.top, measure, std::min(foot, f.bottom) - f.top};
        left = f.left + measure;
    }
    layout.picture = {left, 0, f.width - left, foot};
}

void square_layout(Layout& layout, const Margins& f, const Switches& switches)
{
    const float foot = put_chart_below(layout, f, switches);
    float top = 0;
    if (switches.captions) {
        layout.step_text = {f.left, f.top, f.right - f.left, 0.19F * f.height};
        top = f.top + layout.step_text.height + f.gap;
    }
    layout.picture = {0, top, f.width, foot - top};
}

void upright_layout(Layout& layout, const Margins& f, const Switches& switches)
{
    float foot = f.height;
    if (switches.captions) {
        const float height = 0.19F * f.height;
        layout.step_text_scale = upright_step_text;
        layout.step_text = {f.left, f.bottom - height, f.right - f.left, height};
        foot = layout.step_text.y - f.gap;
    }
    if (switches.chart) {
        const float height = 0.2F * f.height;
        layout.chart = {f.left, std::min(foot, f.bottom) - height, f.right - f.left, height};
        foot = layout.chart.y - f.gap;
    }
    layout.picture = {0, 0, f.width, foot};
}

} // namespace

Layout film_layout(PixelSize size, Theme /*theme*/, const Switches& switches, float text_scale)
{
    Layout layout;
    layout.size = size;
    const Margins f = margins_of(size);
    const float shape = f.width / std::max(f.height, 1.0F);
    if (shape > 1.25F) {
        wide_layout(layout, f, switches);
    } else if (shape > 0.8F) {
        layout.text_scale = square_text;
        square_layout(layout, f, switches);
    } else {
        layout.text_scale = upright_text;
        upright_layout(layout, f, switches);
    }
    layout.text_scale *= text_scale;
    return layout;
}

Rect safe_area(PixelSize size)
{
    const auto w = static_cast<float>(size.width);
    const auto h = static_cast<float>(size.height);
    return {safe_share * w, safe_share * h, w - 2 * safe_share * w, h - 2 * safe_share * h};
}

float em_px(const Layout& layout, float percent)
{
    const float measure = std::min(static_cast<float>(layout.size.height),
                                   0.7F * static_cast<float>(layout.size.width));
    return std::max(min_em_px, percent / 100 * measure * layout.text_scale);
}

} // namespace scene
