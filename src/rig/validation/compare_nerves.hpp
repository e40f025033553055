// Published numbers beside ours: conduction, synapses, reflexes of the whole body.
#pragma once

#include "rig/validation/comparison_rows.hpp"

namespace rig {

void compare_nerves(Comparisons& rows);

} // namespace rig
