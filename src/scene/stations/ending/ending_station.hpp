// A free nerve ending in its tissue, drawn for one moment.
#pragma once

#include "scene/stations/stations.hpp"

namespace scene {

extern const Station ending_station;

} // namespace scene
