// The published motor cell of Cisi & Kohn 2008: current in, potential and spikes out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig motoneuron_rig();

} // namespace rig
