// Published numbers beside ours: cramp and salts.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_cramp(Comparisons& rows);

} // namespace rig
