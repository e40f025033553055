// The few controls that the panels are made of, drawn in the style of the picture.
#pragma once

#include "ui/widgets/icons.hpp"
#include "ui/widgets/theme.hpp"

#include <cstdint>
#include <string_view>

namespace ui {

enum class Emphasis : std::uint8_t { plain, primary, quiet };

// A button of this size (0: as wide as its text); `hint` follows the label, smaller.
bool button(const PanelStyle& style, const char* label, Emphasis emphasis, ImVec2 size,
            const char* hint = nullptr, bool enabled = true);
// A button that is lit while `on`; `key` is shown as its hint.
bool switch_button(const PanelStyle& style, const char* label, const char* key, bool on,
                   float height);
[[nodiscard]] float switch_width(const PanelStyle& style, const char* label, const char* key);
[[nodiscard]] float button_width(const PanelStyle& style, const char* label);
bool icon_button(const PanelStyle& style, const char* id, Icon icon, float size,
                 const char* tooltip, Emphasis emphasis = Emphasis::quiet);

// The whole content of a panel that is folded in: an icon, as large as the panel.
bool panel_tab(const PanelStyle& style, Icon icon, float size, const char* tooltip);

// A thin track with a knob. `curve` > 1 gives the small values more room; `logarithmic` wins.
struct SliderRange {
    double min = 0, max = 1;
    double neutral = 0; // the filled part begins here
    double curve = 1;
    bool logarithmic = false;
};
struct SliderMoves {
    bool moved = false, wants_typing = false, wants_neutral = false, hovered = false;
};
SliderMoves slider(const PanelStyle& style, const char* id, const SliderRange& range, float width,
                   ImU32 colour, double& value);

// A bar from the left, with fine ticks at the quarters, or at what `ticks` says.
void bar(const PanelStyle& style, float width, float height, double share, ImU32 colour, int ticks);

// Text: one line cut with … when it does not fit; wrapped; and right-aligned to an edge.
void line_of_text(std::string_view text, ImU32 colour, float width);
void wrapped_text(std::string_view text, ImU32 colour, float width);
[[nodiscard]] float wrapped_height(std::string_view text, float width);
void draw_wrapped(ImDrawList& list, ImVec2 at, std::string_view text, ImU32 colour, float width);
void text_at_right(std::string_view text, ImU32 colour, float right_edge);

} // namespace ui
