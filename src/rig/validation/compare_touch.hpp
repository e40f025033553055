// Published numbers beside ours: skin, gate, nerve endings.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_touch(Comparisons& rows);

} // namespace rig
