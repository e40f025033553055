#include "ui/widgets/icons.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

struct Pen { // draws in a square from −1 to 1 around the centre
    ImDrawList& list;
    ImVec2 centre;
    float half;
    ImU32 colour;
    float width;

    [[nodiscard]] ImVec2 at(float x, float y) const
    {
        return {centre.x + x * half, centre.y + y * half};
    }
    void line(float x1, float y1, float x2, float y2) const
    {
        list.AddLine(at(x1, y1), at(x2, y2), colour, width);
    }
    void fill(float x1, float y1, float x2, float y2) const
    {
        list.AddRectFilled(at(x1, y1), at(x2, y2), colour, 0.1F * half);
    }
    void triangle(float x1, float y1, float x2, float y2, float x3, float y3) const
    {
        list.AddTriangleFilled(at(x1, y1), at(x2, y2), at(x3, y3), colour);
    }
    void path(std::initializer_list<ImVec2> points) const
    {
        for (const ImVec2& p : points) {
            list.PathLineTo(at(p.x, p.y));
        }
        list.PathStroke(colour, 0, width);
    }
    void knob(float x, float y) const { list.AddCircleFilled(at(x, y), 0.24F * half, colour); }
};

void draw_restart(const Pen& pen)
{
    constexpr float begin = -0.9F, end = 4.2F; // radians, an open ring
    pen.list.PathArcTo(pen.at(0, 0.05F), 0.72F * pen.half, begin, end, 24);
    pen.list.PathStroke(pen.colour, 0, pen.width);
    const float x = 0.72F * std::cos(begin), y = 0.05F + 0.72F * std::sin(begin);
    pen.triangle(x - 0.45F, y - 0.28F, x + 0.28F, y - 0.4F, x + 0.12F, y + 0.35F);
}

void draw_theme(const Pen& pen) // a disc, half in the light
{
    constexpr float quarter = 1.5707964F;
    pen.list.AddCircle(pen.at(0, 0), 0.75F * pen.half, pen.colour, 24, pen.width);
    pen.list.PathArcTo(pen.at(0, 0), 0.75F * pen.half, -quarter, quarter, 16);
    pen.list.PathFillConvex(pen.colour);
}

void draw_sliders(const Pen& pen)
{
    for (const auto& [y, x] : {std::pair{-0.6F, -0.3F}, {0.0F, 0.4F}, {0.6F, -0.1F}}) {
        pen.line(-0.85F, y, 0.85F, y);
        pen.knob(x, y);
    }
}

void draw_page(const Pen& pen)
{
    pen.list.AddRect(pen.at(-0.65F, -0.85F), pen.at(0.65F, 0.85F), pen.colour, 0.15F * pen.half, 0,
                     pen.width);
    for (const float y : {-0.4F, 0.0F, 0.4F}) {
        pen.line(-0.35F, y, 0.35F, y);
    }
}

void draw_list(const Pen& pen)
{
    for (const float y : {-0.6F, 0.0F, 0.6F}) {
        pen.knob(-0.7F, y);
        pen.line(-0.25F, y, 0.85F, y);
    }
}

void draw_save(const Pen& pen) // a page, and one more
{
    pen.path({{0.85F, 0.1F}, {0.85F, -0.85F}, {-0.45F, -0.85F}, {-0.45F, 0.85F}, {0.1F, 0.85F}});
    pen.line(0.15F, 0.55F, 0.95F, 0.55F);
    pen.line(0.55F, 0.15F, 0.55F, 0.95F);
}

void draw_transport(const Pen& pen, Icon icon)
{
    if (icon == Icon::play) {
        pen.triangle(-0.55F, -0.75F, 0.8F, 0, -0.55F, 0.75F);
    } else if (icon == Icon::pause) {
        pen.fill(-0.6F, -0.7F, -0.15F, 0.7F);
        pen.fill(0.15F, -0.7F, 0.6F, 0.7F);
    } else {
        pen.fill(-0.7F, -0.7F, -0.4F, 0.7F);
        pen.triangle(-0.2F, -0.7F, 0.8F, 0, -0.2F, 0.7F);
    }
}

} // namespace

void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour)
{
    const Pen pen{list, centre, 0.5F * size, colour, std::max(1.5F, 0.1F * size)};
    switch (icon) {
    case Icon::play:
    case Icon::pause:
    case Icon::single_step:
        return draw_transport(pen, icon);
    case Icon::restart:
        return draw_restart(pen);
    case Icon::theme:
        return draw_theme(pen);
    case Icon::sliders:
        return draw_sliders(pen);
    case Icon::page:
        return draw_page(pen);
    case Icon::list:
        return draw_list(pen);
    case Icon::save:
        return draw_save(pen);
    case Icon::fold_left:
        return pen.path({{0.3F, -0.6F}, {-0.3F, 0}, {0.3F, 0.6F}});
    case Icon::fold_right:
        return pen.path({{-0.3F, -0.6F}, {0.3F, 0}, {-0.3F, 0.6F}});
    case Icon::down:
        return pen.path({{-0.55F, -0.25F}, {0, 0.3F}, {0.55F, -0.25F}});
    case Icon::closed_section:
        return pen.path({{-0.25F, -0.55F}, {0.3F, 0}, {-0.25F, 0.55F}});
    case Icon::tick:
        return pen.path({{-0.7F, 0.05F}, {-0.2F, 0.55F}, {0.75F, -0.55F}});
    case Icon::close:
    case Icon::cross:
        pen.line(-0.6F, -0.6F, 0.6F, 0.6F);
        pen.line(-0.6F, 0.6F, 0.6F, -0.6F);
        return;
    }
}

} // namespace ui
