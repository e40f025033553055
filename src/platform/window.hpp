// The window: an OpenGL 3.3 core context on the screen, its size, and what the hands do. Mouse and
// text go to the panels (ImGui) by themselves; key presses are also handed out as plain values.
#pragma once

#include "platform/keys.hpp"

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

namespace platform {

struct WindowSize {
    int width = 0, height = 0;
    bool operator==(const WindowSize&) const = default;
};

struct NoDisplay : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Window {
public:
    // Throws NoDisplay, or std::runtime_error without OpenGL 3.3 core: one sentence, what to do.
    // A size larger than the desktop is cut down to it.
    Window(const std::string& title, WindowSize size);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] bool open() const;
    void close();
    [[nodiscard]] WindowSize size() const;

    // Everything that happened since the last call; the panels get it first. With `wait_ms` it
    // waits so long for something to happen. False: nothing has happened.
    bool read_input(int wait_ms = 0);

    // The keys that were pressed in the last read_input and are not a text field's own.
    [[nodiscard]] std::span<const KeyPress> key_presses() const;

    // Shows what was drawn, waits for the screen, and gives the mouse the shape the panels want.
    void present();

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace platform
