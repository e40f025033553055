// The phases of healing of a torn muscle.
#pragma once

#include "scene/stations/recovery/card.hpp"

namespace scene {

void draw_phases(RecoveryCard& card);

} // namespace scene
