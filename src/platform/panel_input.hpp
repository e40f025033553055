// Hands the window's happenings to ImGui: the one place that knows how its generations (1.86 to
// 1.92) want to be told.
#pragma once

#include "platform/window_events.hpp"

#include <cstdint>

namespace platform {

// Does nothing as long as there is no ImGui context (the renderer owns it).
void forward_to_imgui(const WindowEvent& event);

// Whether a text field is being typed in: printable keys are then its own.
[[nodiscard]] bool panels_are_typed_in();

enum class Pointer : std::uint8_t { arrow, hand, text, sideways, none };
[[nodiscard]] Pointer pointer_wanted_by_panels();

} // namespace platform
