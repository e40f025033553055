// The stations as tabs in the bar at the top: the way from the body to here stands out.
#pragma once

#include "ui/widgets/widgets.hpp"

namespace ui {

inline constexpr float top_bar_item_em = 2.1F; // height of what stands in the bar

[[nodiscard]] float station_tabs_width(const experiment::Experiment& experiment,
                                       const PanelStyle& look);
// Where there is less room than that, those beside the path show their key alone.
void station_tabs(experiment::Experiment& experiment, const PanelStyle& look, float room);

} // namespace ui
