// When tooltips open: plain data, for what has no ImGui to include.
#pragma once

namespace ui {

struct TooltipTimer {
    float rest_s = 0; // since the pointer last moved
    float away_s = 0; // since the pointer last lay on something with a tooltip
    bool open = false;
};

} // namespace ui
