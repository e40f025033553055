// Published numbers beside ours: muscle, limb, calcium.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_muscle(Comparisons& rows);

} // namespace rig
