// One event of the window as a plain value. Only window_events.cpp knows how each generation of
// SFML (2.5, 2.6, 3.1) reports it.
#pragma once

#include "platform/keys.hpp"

#include <cstdint>
#include <optional>

namespace sf {
class Window;
}

namespace platform {

struct WindowEvent {
    enum class Kind : std::uint8_t {
        other,
        closed,
        focus_gained,
        focus_lost,
        text,
        key_down,
        key_up,
        wheel,
        button_down,
        button_up,
        moved,
        left,
    };
    Kind kind = Kind::other;
    Key key = Key::unknown;
    bool control = false, shift = false, alt = false, super = false; // with keys only
    char32_t character = 0;
    int button = 0;                 // 0 left, 1 right, 2 middle
    float x = 0, y = 0;             // pixels, of the mouse
    float wheel_x = 0, wheel_y = 0; // notches
};

// The next event of the queue; nothing when the queue is empty.
[[nodiscard]] std::optional<WindowEvent> next_event(sf::Window& window);

} // namespace platform
