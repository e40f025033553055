// The hour of the calendar: a line through the landscape, with soreness and a red flag beside it.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_cursor(RecoveryCard& card);

} // namespace scene
