// A slice of the lumbar cord, drawn for one moment.
#pragma once

#include "scene/stations/stations.hpp"

namespace scene {

extern const Station cord_station;

} // namespace scene
