// Parts that the lesson's panel and the presenter's share: the step's number, the scrolled text,
// and the buttons to the next step and back.
#pragma once

#include "ui/state/panel_state.hpp"
#include "ui/widgets/theme.hpp"

#include <string>

namespace ui {

// "Step 2 of 5"
[[nodiscard]] std::string step_number(const experiment::Experiment& experiment);

// Between the two the step's text is built: it scrolls, begins at its top in each new step, and
// leaves room for the buttons below.
void begin_step_text(const experiment::Experiment& experiment, PanelState& state, const char* id,
                     const PanelStyle& style, float width);
void end_step_text(const PanelStyle& style);

inline constexpr float step_button_em = 2.5F; // height

// Widths of the two buttons, side by side.
struct StepButtons {
    float back = 0, between = 0, next = 0;
};
[[nodiscard]] StepButtons step_buttons(const PanelStyle& style, float width);

} // namespace ui
