// The stations as tabs in the bar at the top; the path from the body to the present station is lit.
#pragma once

#include "experiment/experiment.hpp"
#include "ui/widgets/theme.hpp"

namespace ui {

inline constexpr float top_bar_item_em = 2.1F; // height of the controls in the bar

[[nodiscard]] float station_tabs_width(const experiment::Experiment& experiment,
                                       const PanelStyle& style);
// Where there is less room than that, tabs that are not on the path show their key alone.
void station_tabs(experiment::Experiment& experiment, const PanelStyle& style, float room);

} // namespace ui
