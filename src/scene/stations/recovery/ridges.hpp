// The tissue below the soreness: one ridge for each of its signals.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_ridges(RecoveryCard& card);

} // namespace scene
