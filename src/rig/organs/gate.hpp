// The dorsal horn alone: firing of touch and pain fibres in, firing of projection cells and pain
// out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig gate_rig();

} // namespace rig
