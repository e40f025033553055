// What lies under the pointer in the picture: its name, its value now, what it means, and what a
// drag or a click would do here.
#pragma once

#include "ui/pointer/touch.hpp"
#include "ui/widgets/tooltip_timer.hpp"

#include <string_view>

namespace ui {

// Sets the pointer's shape, and shows the tooltip once the pointer rests. `thing`: id of what is
// drawn there; empty: nothing with a name. `em_px`: of ordinary text in the panels.
void show_hover(const experiment::Experiment& experiment, TooltipTimer& timer, float em_px,
                const Hand& hand, std::string_view thing, const physiology::Readout& signals);

} // namespace ui
