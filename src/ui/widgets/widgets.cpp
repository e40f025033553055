#include "ui/widgets/widgets.hpp"

#include "base/text_metrics.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string>
#include <utility>

namespace ui {

namespace {

using base::Weight;

ImVec2 middle(ImVec2 a, ImVec2 b)
{
    return {0.5F * (a.x + b.x), 0.5F * (a.y + b.y)};
}

ImU32 ground_of(const PanelStyle& style, Emphasis emphasis, bool hovered, bool pressed)
{
    if (emphasis == Emphasis::primary) {
        return hovered ? style.primary_hovered : style.primary;
    }
    if (emphasis == Emphasis::quiet && !hovered) {
        return 0;
    }
    return pressed ? style.control_pressed : hovered ? style.control_hovered : style.control;
}

// Of hints and of buttons that are off.
ImU32 dimmed(ImU32 colour)
{
    ImVec4 c = ImGui::ColorConvertU32ToFloat4(colour);
    c.w *= 0.45F;
    return ImGui::ColorConvertFloat4ToU32(c);
}

void draw_label(const PanelStyle& style, ImVec2 centre, const char* label, const char* hint,
                ImU32 colour)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const TextStyle font(Weight::semibold, style.text);
    const float height = ImGui::GetFontSize();
    const float wide = text_width(label, nullptr);
    if (hint == nullptr) {
        list.AddText({centre.x - 0.5F * wide, centre.y - 0.5F * height}, colour, label);
        return;
    }
    const TextStyle small(Weight::regular, style.small);
    const float hint_wide = text_width(hint, nullptr);
    const float left = centre.x - 0.5F * (wide + 0.5F * style.text + hint_wide);
    list.AddText({left + wide + 0.5F * style.text, centre.y - 0.5F * ImGui::GetFontSize()},
                 dimmed(colour), hint);
    const TextStyle again(Weight::semibold, style.text);
    list.AddText({left, centre.y - 0.5F * height}, colour, label);
}

// Where a value lies on its track, 0 … 1, and back.
double share_of(const SliderRange& r, double value)
{
    if (r.logarithmic) {
        return std::log(value / r.min) / std::log(r.max / r.min);
    }
    const double linear = (value - r.min) / (r.max - r.min);
    return std::pow(std::clamp(linear, 0.0, 1.0), 1 / r.curve);
}

double value_at(const SliderRange& r, double share)
{
    if (r.logarithmic) {
        return r.min * std::pow(r.max / r.min, share);
    }
    return r.min + (r.max - r.min) * std::pow(share, r.curve);
}

void draw_slider(const PanelStyle& style, const SliderRange& range, ImVec2 left, float length,
                 double value, ImU32 colour, bool lively)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float thick = 0.4F * style.text;
    const float knob = (lively ? 0.62F : 0.56F) * style.text;
    const auto x_of = [&](double v) {
        return left.x + length * static_cast<float>(std::clamp(share_of(range, v), 0.0, 1.0));
    };
    const float x = x_of(value);
    const float from = x_of(range.neutral);
    const auto strip = [&](float x1, float x2, ImU32 c) {
        list.AddRectFilled({x1 - 0.5F * thick, left.y - 0.5F * thick},
                           {x2 + 0.5F * thick, left.y + 0.5F * thick}, c, 0.5F * thick);
    };
    strip(left.x, left.x + length, style.control);
    if (std::abs(x - from) > 0.5F) {
        strip(std::min(x, from), std::max(x, from), colour);
    }
    list.AddCircleFilled({x, left.y}, knob, colour, 24);
    list.AddCircleFilled({x, left.y}, 0.62F * knob, style.ink, 24);
}

// Lines that fit, broken at spaces only: ImGui's own wrapping also breaks "0.8" after its point.
template <class Take>
void for_each_line(std::string_view text, float width, Take take)
{
    while (!text.empty()) {
        std::size_t end = 0; // of the line so far
        for (std::size_t word = 0; word < text.size();) {
            const std::size_t space = std::min(text.find_first_of(" \n", word), text.size());
            if (end > 0 && text_width(text.data(), text.data() + space) > width) {
                break;
            }
            end = space;
            if (end < text.size() && text[end] == '\n') {
                break;
            }
            word = space + 1;
        }
        take(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace

bool button(const PanelStyle& style, const char* label, Emphasis emphasis, ImVec2 size,
            const char* hint, bool enabled)
{
    if (size.x <= 0) {
        size.x = button_width(style, label);
    }
    const Keyed keyed = enabled ? add_tab_stop(style, label) : Keyed{};
    ImGui::BeginDisabled(!enabled);
    const bool pressed = ImGui::InvisibleButton(label, size);
    const bool hovered = enabled && ImGui::IsItemHovered();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    const ImU32 ground = ground_of(style, emphasis, hovered, ImGui::IsItemActive());
    ImGui::EndDisabled();
    ImGui::GetWindowDrawList()->AddRectFilled(min, max, enabled ? ground : dimmed(ground),
                                              0.5F * style.text);
    const ImU32 colour = emphasis == Emphasis::primary ? style.on_primary : style.ink;
    draw_label(style, middle(min, max), label, hint, enabled ? colour : dimmed(colour));
    frame_focus(style, keyed, min, max);
    return (pressed || keyed.pressed) && enabled;
}

bool switch_button(const PanelStyle& style, const char* label, const char* key, bool on,
                   float height)
{
    return button(style, label, on ? Emphasis::primary : Emphasis::plain,
                  {switch_width(style, label, key), height}, key);
}

float switch_width(const PanelStyle& style, const char* label, const char* key)
{
    const TextStyle font(Weight::regular, style.small);
    return button_width(style, label) + text_width(key, nullptr) + 0.1F * style.text;
}

float button_width(const PanelStyle& style, const char* label)
{
    const TextStyle font(Weight::semibold, style.text);
    return text_width(label, nullptr) + 1.6F * style.text;
}

bool icon_button(const PanelStyle& style, const char* id, Icon icon, float size,
                 const char* tooltip, Emphasis emphasis)
{
    const Keyed keyed = add_tab_stop(style, id);
    const bool pressed = ImGui::InvisibleButton(id, {size, size});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, ground_of(style, emphasis, hovered, ImGui::IsItemActive()),
                       0.5F * style.text);
    draw_icon(list, icon, middle(min, max), 0.52F * size,
              emphasis == Emphasis::primary ? style.on_primary : style.ink);
    frame_focus(style, keyed, min, max);
    explain_last_item(style, tooltip);
    return pressed || keyed.pressed;
}

bool panel_tab(const PanelStyle& style, Icon icon, float size, const char* tooltip)
{
    ImGui::SetCursorPos({0, 0});
    return icon_button(style, "open", icon, size, tooltip);
}

SliderMoves slider(const PanelStyle& style, const char* id, const SliderRange& range, float width,
                   ImU32 colour, double& value)
{
    const float height = 1.35F * style.text;
    const float margin = 0.6F * style.text; // the knob stays inside
    ImGui::InvisibleButton(id, {width, height});
    const ImVec2 min = ImGui::GetItemRectMin();
    const float length = std::max(width - 2 * margin, 1.0F);
    SliderMoves moves{.hovered = ImGui::IsItemHovered()};
    const ImGuiIO& io = ImGui::GetIO();
    const bool active = ImGui::IsItemActive();
    if (moves.hovered && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        moves.wants_neutral = true;
    } else if (moves.hovered && (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) ||
                                 (io.KeyCtrl && ImGui::IsMouseClicked(ImGuiMouseButton_Left)))) {
        moves.wants_typing = true;
    } else if (active && !io.KeyCtrl) {
        const float share = std::clamp((io.MousePos.x - min.x - margin) / length, 0.0F, 1.0F);
        const double there = value_at(range, static_cast<double>(share));
        moves.moved = there != value;
        value = there;
    }
    draw_slider(style, range, {min.x + margin, min.y + 0.5F * height}, length, value, colour,
                moves.hovered || active);
    return moves;
}

void bar(const PanelStyle& style, float width, float height, double share, ImU32 colour, int ticks)
{
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float round = 0.5F * height;
    list.AddRectFilled(min, max, style.control, round);
    const float filled = width * static_cast<float>(std::clamp(share, 0.0, 1.0));
    if (filled > 0.5F) {
        list.PushClipRect(min, {min.x + filled, max.y}, true);
        list.AddRectFilled(min, max, colour, round);
        list.PopClipRect();
    }
    for (int i = 1; i < ticks; ++i) {
        const float x = min.x + width * static_cast<float>(i) / static_cast<float>(ticks);
        list.AddLine({x, min.y}, {x, max.y}, style.panel, 1);
    }
    ImGui::Dummy({width, height});
}

void line_of_text(std::string_view text, ImU32 colour, float width)
{
    const char* begin = text.data();
    const char* end = begin + text.size();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (text_width(begin, end) <= width) {
        list.AddText(at, colour, begin, end);
    } else {
        const float dots = text_width("…", nullptr);
        const char* cut = begin;
        ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), std::max(width - dots, 1.0F), 0,
                                        begin, end, &cut);
        list.AddText(at, colour, begin, cut);
        list.AddText({at.x + text_width(begin, cut), at.y}, colour, "…");
    }
    ImGui::Dummy({width, ImGui::GetFontSize()});
}

void draw_wrapped(ImDrawList& list, ImVec2 at, std::string_view text, ImU32 colour, float width)
{
    for_each_line(text, width, [&](std::string_view line) {
        list.AddText(at, colour, line.data(), line.data() + line.size());
        at.y += ImGui::GetFontSize();
    });
}

float wrapped_height(std::string_view text, float width)
{
    int lines = 0;
    for_each_line(text, width, [&](std::string_view) { ++lines; });
    return static_cast<float>(lines) * ImGui::GetFontSize();
}

void wrapped_text(std::string_view text, ImU32 colour, float width)
{
    draw_wrapped(*ImGui::GetWindowDrawList(), ImGui::GetCursorScreenPos(), text, colour, width);
    ImGui::Dummy({width, wrapped_height(text, width)});
}

void text_at_right(std::string_view text, ImU32 colour, float right_edge)
{
    const char* end = text.data() + text.size();
    const ImVec2 at{right_edge - text_width(text.data(), end), ImGui::GetCursorScreenPos().y};
    ImGui::GetWindowDrawList()->AddText(at, colour, text.data(), end);
}

} // namespace ui
