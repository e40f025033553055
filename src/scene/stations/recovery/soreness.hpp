// Soreness by its rival accounts, against what was measured.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_soreness(RecoveryCard& card);

} // namespace scene
