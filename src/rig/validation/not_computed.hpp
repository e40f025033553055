// Published numbers for which the model has nothing to show, each with the reason.
#pragma once

#include "rig/validation/validate.hpp"

#include <span>

namespace rig {

[[nodiscard]] std::span<const NotComputed> not_computed();

} // namespace rig
