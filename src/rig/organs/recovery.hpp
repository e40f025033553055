// Hours to months of one muscle: events in, soreness, swelling and strength out, hour by hour.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig recovery_rig();

} // namespace rig
