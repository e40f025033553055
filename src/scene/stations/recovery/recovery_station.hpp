// A week or more as a landscape, computed from the calendar. It has no place in space: all of it is
// drawn in pixels, to the shape of the picture.
#pragma once

#include "scene/stations/stations.hpp"

namespace scene {

extern const Station recovery_station;

} // namespace scene
