// One sarcomere and its calcium store, drawn for one moment.
#pragma once

#include "scene/stations/stations.hpp"

namespace scene {

extern const Station sarcomere_station;

} // namespace scene
