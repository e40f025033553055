// A muscle on a rigid tendon: excitation and length in, activation, calcium and force out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig muscle_rig();

} // namespace rig
