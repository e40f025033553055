// Whether there is a screen at all. Alone in its file: Xlib's macros bite.
#pragma once

namespace platform {

[[nodiscard]] bool display_answers();

// Throws std::runtime_error (one sentence, what to do) when no X display answers. To be asked
// before SFML's first call: 2.5 aborts the process.
void require_display();

} // namespace platform
