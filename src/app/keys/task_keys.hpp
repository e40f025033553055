// The keys of a lesson's questions. They come before all others, while a question is open.
#pragma once

#include "platform/keys.hpp"
#include "ui/state/panel_state.hpp"

namespace app {

// True when the question has used the key, which then does nothing else.
[[nodiscard]] bool press_for_task(const platform::KeyPress& pressed,
                                  experiment::Experiment& experiment, const ui::PanelState& panels);

} // namespace app
