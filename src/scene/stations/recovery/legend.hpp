// Which line is which account.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_legend(RecoveryCard& card);

} // namespace scene
