// Published numbers beside ours: tendon organ, motor pool, motor cell.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_cells(Comparisons& rows);

} // namespace rig
