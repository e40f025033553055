// The published motor pool of Fuglevand 1993: excitation in, recruitment, rates and force out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig motor_pool_rig();

} // namespace rig
