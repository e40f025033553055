// Tooltips: they open once the pointer rests, then follow it from one control to the next.
#pragma once

#include "ui/widgets/theme.hpp"
#include "ui/widgets/tooltip_timer.hpp"

#include <string>
#include <string_view>

namespace ui {

// Once a frame, before the panels.
void update_tooltip_timer(TooltipTimer& timer);

// Words, wrapped; further paragraphs may name the source and what can be done here. For the last
// item, or for what is under the pointer in the picture.
void explain_last_item(const PanelStyle& style, std::string_view text, std::string_view source = {},
                       std::string_view how = {});
void explain(const PanelStyle& style, std::string_view text, std::string_view source = {},
             std::string_view how = {});

// For tooltips of another make: the pointer lies on something, and has rested long enough.
[[nodiscard]] bool ready_to_explain(const PanelStyle& style);

// "Source: …", or "Evidence: …. Source: …" where the evidence is graded; both in English.
[[nodiscard]] std::string source_text(std::string_view source, std::string_view evidence = {});

} // namespace ui
