// Published numbers beside ours: M wave and H reflex.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_h_reflex(Comparisons& rows);

} // namespace rig
