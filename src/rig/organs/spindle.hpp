// The muscle spindle alone: length and gamma drive in, Ia and II firing out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig spindle_rig();

} // namespace rig
