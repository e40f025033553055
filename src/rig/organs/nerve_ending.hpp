// Free nerve endings alone: pressure, strain and sensitisation in, group III and IV firing out.
#pragma once

#include "rig/rig.hpp"

namespace rig {

[[nodiscard]] Rig nerve_ending_rig();

} // namespace rig
