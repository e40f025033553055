#include "scene/overlay/presenter_overlay.hpp"

#include "scene/scene.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

// In % of the shorter side, as text is.
constexpr float dot_percent = 0.9F, pen_percent = 0.55F, spot_percent = 17;
constexpr float spot_soft_share = 0.12F; // of its radius: the width of its edge
constexpr Colour spot_shade{0, 0, 0, 0.72F};
constexpr Colour laser_red{1, 0.09F, 0.2F, 1};
constexpr Colour laser_white{1, 1, 1, 1};
constexpr Colour black{0, 0, 0, 1};

float fitted_width(const Layout& layout)
{
    return std::max(1.0F, std::min(layout.picture.width,
                                   static_cast<float>(composed_aspect) * layout.picture.height));
}

glm::vec2 middle(const Layout& layout)
{
    const Rect& p = layout.picture;
    return {p.x + p.width / 2, p.y + p.height / 2};
}

// In pixels; independent of the layout's text scale.
float percent_of_side(const Layout& layout, float percent)
{
    const auto width = static_cast<float>(layout.size.width);
    const auto height = static_cast<float>(layout.size.height);
    return percent / 100 * std::min(height, 0.7F * width);
}

void draw_disc(Drawing& drawing, glm::vec2 at, float radius, const Colour& colour)
{
    drawing.overlay.emplace_back(
        OverlayBox{at - glm::vec2(radius), at + glm::vec2(radius), radius, colour, {0, 0, 0, 0}});
}

void draw_blank(Drawing& drawing)
{
    drawing.overlay.clear();
    drawing.overlay.emplace_back(OverlayBox{
        {0, 0},
        {static_cast<float>(drawing.size.width), static_cast<float>(drawing.size.height)},
        0,
        black,
        {0, 0, 0, 0}});
}

// In the theme's ink with an edge of the background's colour: visible over everything, and no
// pathway's colour.
void draw_strokes(Drawing& drawing, const SceneInput& input)
{
    const Palette& colours = palette(input.theme);
    const float width = percent_of_side(input.layout, pen_percent);
    const auto draw = [&](float wide, const Colour& colour) {
        for (const PresenterOverlay::Stroke& stroke : input.presenter_overlay->strokes) {
            OverlayLine line{{}, wide, colour};
            for (const PicturePlace& place : stroke) {
                line.points.push_back(pixels_of(input.layout, place));
            }
            if (line.points.size() > 1) {
                draw_disc(drawing, line.points.front(), wide / 2, colour);
                draw_disc(drawing, line.points.back(), wide / 2, colour);
                drawing.overlay.emplace_back(std::move(line));
            } else if (!line.points.empty()) {
                draw_disc(drawing, line.points.front(), wide / 2, colour);
            }
        }
    };
    draw(1.9F * width, colours.ground_centre);
    draw(width, colours.ink);
}

// Discs along the laser's recent path, older ones smaller and fainter, so close that they merge.
void draw_trail(Drawing& drawing, const SceneInput& input, float radius)
{
    const auto& passed = input.presenter_overlay->trail;
    const auto age = [&](double viewer_ms) {
        return static_cast<float>(std::clamp((input.viewer_ms - viewer_ms) / trail_ms, 0.0, 1.0));
    };
    constexpr int max_between = 24;
    for (std::size_t i = 1; i < passed.size(); ++i) {
        const glm::vec2 a = pixels_of(input.layout, passed[i - 1].place);
        const glm::vec2 b = pixels_of(input.layout, passed[i].place);
        const float way = glm::length(b - a);
        const int between = std::clamp(static_cast<int>(way / (0.35F * radius)), 1, max_between);
        for (int k = 0; k < between; ++k) {
            const float share = static_cast<float>(k) / static_cast<float>(between);
            const float old =
                std::lerp(age(passed[i - 1].viewer_ms), age(passed[i].viewer_ms), share);
            Colour colour = laser_red;
            colour.a = 0.45F * (1 - old) * (1 - old);
            draw_disc(drawing, glm::mix(a, b, share), radius * (1 - 0.7F * old), colour);
        }
    }
}

void draw_laser(Drawing& drawing, const SceneInput& input)
{
    const float radius = percent_of_side(input.layout, dot_percent);
    draw_trail(drawing, input, radius);
    const glm::vec2 at = pixels_of(input.layout, input.presenter_overlay->pointer);
    draw_disc(drawing, at, 1.25F * radius, laser_white);
    draw_disc(drawing, at, radius, laser_red);
}

} // namespace

PicturePlace picture_place(const Layout& layout, glm::vec2 px)
{
    const glm::vec2 off = (px - middle(layout)) / fitted_width(layout);
    return {off.x, off.y};
}

glm::vec2 pixels_of(const Layout& layout, const PicturePlace& place)
{
    return middle(layout) + fitted_width(layout) * glm::vec2(place.x, place.y);
}

void draw_presenter_overlay(Drawing& drawing, const SceneInput& input)
{
    if (input.presenter_overlay == nullptr) {
        return;
    }
    if (input.presenter_overlay->blank) {
        return draw_blank(drawing);
    }
    draw_strokes(drawing, input);
    if (input.presenter_overlay->spotlight) {
        const float radius = percent_of_side(input.layout, spot_percent);
        drawing.overlay.emplace_back(
            OverlayShade{pixels_of(input.layout, input.presenter_overlay->pointer), radius,
                         spot_soft_share * radius, spot_shade});
    }
    if (input.presenter_overlay->laser) {
        draw_laser(drawing, input);
    }
}

} // namespace scene
