// The equator of a muscle spindle, drawn for one moment.
#pragma once

#include "scene/stations/stations.hpp"

namespace scene {

extern const Station spindle_station;

} // namespace scene
