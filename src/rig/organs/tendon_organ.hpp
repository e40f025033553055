// The Golgi tendon organ alone: force in, Ib firing out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig tendon_organ_rig();

} // namespace rig
