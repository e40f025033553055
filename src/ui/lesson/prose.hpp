// A lesson's prose in a panel: wrapped, with semibold, slanted and underlined runs, list items and
// headings.
#pragma once

#include "lesson/lesson.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

void show_prose(const PanelStyle& style, const lesson::Prose& prose, float width);

} // namespace ui
