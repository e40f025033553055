// Published numbers beside ours: the muscle spindle.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_spindle(Comparisons& rows);

} // namespace rig
