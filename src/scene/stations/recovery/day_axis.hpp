// The axis of days below the landscape, and the bar of one day.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_day_axis(RecoveryCard& card);

} // namespace scene
