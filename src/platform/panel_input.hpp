// Forwards the window's events to ImGui. Only panel_input.cpp knows the interfaces of its
// generations (1.86 to 1.92).
#pragma once

#include "platform/window_events.hpp"

#include <cstdint>

namespace platform {

// Does nothing without an ImGui context (the renderer owns it).
void forward_to_imgui(const WindowEvent& event);

// Whether a text field has the focus: printable keys then belong to it.
[[nodiscard]] bool panels_are_typed_in();

enum class Pointer : std::uint8_t { arrow, hand, text, sideways, none };
[[nodiscard]] Pointer pointer_wanted_by_panels();

} // namespace platform
