// The keys of a lesson's questions. They go before all others, but only while they are needed.
#pragma once

#include "app/keys/keyboard_and_clicker.hpp"

namespace app {

// True when the key has been used here, and means nothing else.
[[nodiscard]] bool press_for_task(const platform::KeyPress& pressed, Live& live);

} // namespace app
