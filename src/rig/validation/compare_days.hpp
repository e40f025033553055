// Published numbers beside ours: soreness, massage, healing, treatments.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_days(Comparisons& rows);

} // namespace rig
