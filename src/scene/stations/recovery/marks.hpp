// The events of the calendar, marked at their hours below the landscape.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_marks(RecoveryCard& card);

} // namespace scene
