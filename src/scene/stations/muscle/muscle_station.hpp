// A piece of the quadriceps, drawn for one moment.
#pragma once

#include "scene/stations/stations.hpp"

namespace scene {

extern const Station muscle_station;

} // namespace scene
