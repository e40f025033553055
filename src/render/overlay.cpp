#include "render/overlay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <variant>

namespace render {

namespace {

ImVec2 place(glm::vec2 p)
{
    return {p.x, p.y};
}

ImU32 colour(const scene::Colour& c)
{
    return ImGui::ColorConvertFloat4ToU32(ImVec4{c.r, c.g, c.b, c.a});
}

void copy_points(const std::vector<glm::vec2>& from, std::vector<ImVec2>& to)
{
    to.clear();
    for (const glm::vec2& p : from) {
        to.push_back(place(p));
    }
}

// An upright stroke whose sides fade over a pixel, so that it can stand between two of them.
void add_tick(ImDrawList& list, const scene::OverlayTicks::Tick& tick, float width_px, ImU32 full)
{
    const ImU32 none = full & ~IM_COL32_A_MASK;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    const float half = std::max(width_px, 1.0F) / 2;
    const std::array<std::pair<float, ImU32>, 4> sides{{{tick.x - half - 0.5F, none},
                                                        {tick.x - half + 0.5F, full},
                                                        {tick.x + half - 0.5F, full},
                                                        {tick.x + half + 0.5F, none}}};
    list.PrimReserve(18, 8);
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (int side = 0; side < 3; ++side) {
        for (const int corner : {0, 1, 2, 2, 1, 3}) {
            list.PrimWriteIdx(static_cast<ImDrawIdx>(first + 2 * side + corner));
        }
    }
    for (const auto& [x, colour] : sides) {
        for (const float y : {tick.top, tick.bottom}) {
            list.PrimWriteVtx({x, y}, white, colour);
        }
    }
}

// Two rings around the disc: its soft edge, and from there on beyond every corner.
void add_shade(ImDrawList& list, const scene::OverlayShade& shade)
{
    constexpr int sides = 72;
    const ImU32 full = colour(shade.colour);
    const ImU32 none = full & ~IM_COL32_A_MASK;
    const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
    constexpr float far = 40'000; // pixels: beyond any picture's corner
    const std::array<std::pair<float, ImU32>, 3> rings{
        {{shade.radius - shade.soft_px, none}, {shade.radius, full}, {far, full}}};
    list.PrimReserve(sides * 12, sides * 3);
    const auto first = static_cast<ImDrawIdx>(list._VtxCurrentIdx);
    for (int side = 0; side < sides; ++side) {
        const int here = 3 * side, next = 3 * ((side + 1) % sides);
        for (const int ring : {0, 1}) {
            for (const int corner : {here, next, here + 1, here + 1, next, next + 1}) {
                list.PrimWriteIdx(static_cast<ImDrawIdx>(first + ring + corner));
            }
        }
    }
    for (int side = 0; side < sides; ++side) {
        const float angle = 6.2831853F * static_cast<float>(side) / sides;
        for (const auto& [radius, tint] : rings) {
            list.PrimWriteVtx({shade.centre.x + radius * std::cos(angle),
                               shade.centre.y + radius * std::sin(angle)},
                              white, tint);
        }
    }
}

// One function per kind of item; `clipped` remembers whether a clip is pushed.
struct Painter {
    ImDrawList& list;
    const Typeface& typeface;
    std::vector<ImVec2>& points;
    bool clipped = false;

    void operator()(const scene::OverlayText& text) const { add_text(list, typeface, text); }
    void operator()(const scene::OverlayLine& line) const
    {
        copy_points(line.points, points);
        list.AddPolyline(points.data(), static_cast<int>(points.size()), colour(line.colour),
                         line.closed ? ImDrawFlags_Closed : ImDrawFlags_None, line.width_px);
    }
    void operator()(const scene::OverlayPolygon& polygon) const
    {
        copy_points(polygon.points, points);
        list.AddConvexPolyFilled(points.data(), static_cast<int>(points.size()),
                                 colour(polygon.colour));
    }
    void operator()(const scene::OverlayBox& box) const
    {
        if (box.fill.a > 0) {
            list.AddRectFilled(place(box.min), place(box.max), colour(box.fill), box.rounding_px);
        }
        if (box.border.a > 0) {
            list.AddRect(place(box.min), place(box.max), colour(box.border), box.rounding_px,
                         ImDrawFlags_None, box.border_px);
        }
    }
    void operator()(const scene::OverlayTicks& ticks) const
    {
        const ImU32 full = colour(ticks.colour);
        for (const scene::OverlayTicks::Tick& tick : ticks.ticks) {
            add_tick(list, tick, ticks.width_px, full);
        }
    }
    void operator()(const scene::OverlayShade& shade) const { add_shade(list, shade); }
    void operator()(const scene::OverlayClip& clip)
    {
        if (clipped) {
            list.PopClipRect();
        }
        clipped = clip.max.x > clip.min.x && clip.max.y > clip.min.y;
        if (clipped) {
            list.PushClipRect(place(clip.min), place(clip.max), true);
        }
    }
};

} // namespace

Overlay::Overlay() : list_(ImGui::GetDrawListSharedData()) {}

void Overlay::draw(std::span<const scene::OverlayItem> items, const Typeface& typeface,
                   scene::PixelSize size)
{
    if (items.empty()) {
        return;
    }
    begin_list(list_, size);
    Painter painter{list_, typeface, points_};
    for (const scene::OverlayItem& item : items) {
        std::visit(painter, item);
    }
    if (painter.clipped) {
        list_.PopClipRect();
    }
    draw_list(list_, size);
}

} // namespace render
