// The rigs, one file each; rig.cpp puts them on the table.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig spindle_rig();
[[nodiscard]] Rig tendon_organ_rig();
[[nodiscard]] Rig motor_pool_rig();
[[nodiscard]] Rig gate_rig();
[[nodiscard]] Rig nerve_ending_rig();
[[nodiscard]] Rig motoneuron_rig();
[[nodiscard]] Rig muscle_rig();
[[nodiscard]] Rig recovery_rig();

} // namespace rig
