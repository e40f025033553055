// The few controls that the panels are made of, drawn to match the plate.
#pragma once

#include "ui/widgets/theme.hpp"

#include <cstdint>
#include <string_view>

namespace ui {

enum class Icon : std::uint8_t {
    play,
    pause,
    single_step,
    restart,
    theme,
    sliders,
    page,
    shelf,
    keep,
    fold_left,
    fold_right,
    down,
    closed_section,
    close,
    tick,
    cross,
};
void draw_icon(ImDrawList& list, Icon icon, ImVec2 centre, float size, ImU32 colour);

enum class Emphasis : std::uint8_t { plain, primary, quiet };

// A button of this size (0: as wide as its text); `hint` stands behind the label, smaller.
bool button(const PanelStyle& look, const char* label, Emphasis emphasis, ImVec2 size,
            const char* hint = nullptr, bool enabled = true);
// A button that stays lit while what it stands for is on.
bool switch_button(const PanelStyle& look, const char* label, const char* key, bool on,
                   float height);
[[nodiscard]] float switch_width(const PanelStyle& look, const char* label, const char* key);
[[nodiscard]] float button_width(const PanelStyle& look, const char* label);
bool icon_button(const PanelStyle& look, const char* id, Icon icon, float size, const char* tooltip,
                 Emphasis emphasis = Emphasis::quiet);

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
SliderMoves slider(const PanelStyle& look, const char* id, const SliderRange& range, float width,
                   ImU32 colour, double& value);

// A bar from the left, with fine ticks at the quarters, or at what `ticks` says.
void bar(const PanelStyle& look, float width, float height, double share, ImU32 colour, int ticks);

// Text: one line cut with … when it does not fit; wrapped; and right-aligned to an edge.
void line_of_text(std::string_view text, ImU32 colour, float width);
void wrapped_text(std::string_view text, ImU32 colour, float width);
[[nodiscard]] float wrapped_height(std::string_view text, float width);
void draw_wrapped(ImDrawList& list, ImVec2 at, std::string_view text, ImU32 colour, float width);
void text_at_right(std::string_view text, ImU32 colour, float right_edge);

// A tooltip, once the pointer rests: words, wrapped; further paragraphs may name the source and
// what can be done here. For the last item, or for what is under the pointer in the picture.
void explain_last_item(const PanelStyle& look, std::string_view text, std::string_view source = {},
                       std::string_view how = {});
void explain(const PanelStyle& look, std::string_view text, std::string_view source = {},
             std::string_view how = {});
// For tooltips of another make: the pointer lies on something, and has rested long enough.
[[nodiscard]] bool ready_to_explain(const PanelStyle& look);

} // namespace ui
