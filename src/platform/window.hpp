// The window: an OpenGL 3.3 core context on the screen, its size, and the user's input. Mouse and
// text are forwarded to the panels (ImGui); key presses are also returned as plain values.
#pragma once

#include "platform/display.hpp"
#include "platform/keys.hpp"

#include <memory>
#include <span>
#include <string>

namespace platform {

class Window {
public:
    // Throws NoDisplay without a display, and std::runtime_error without OpenGL 3.3 core; both in
    // one sentence that says what to do. Cuts a size larger than the desktop down to it.
    Window(const std::string& title, WindowSize size);
    // Opens the window without a border at this place. All windows share their textures.
    Window(const std::string& title, const Place& place);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] bool open() const;
    void close();
    [[nodiscard]] WindowSize size() const;
    [[nodiscard]] Place place() const;

    void make_current();             // OpenGL draws into this window from now on
    void wait_for_screen(bool wait); // vertical sync; of several windows one is enough
    void leave_panels_alone();       // forwards neither mouse nor keys to the panels
    void hide_pointer();

    // The mouse in pixels, for a window that leaves the panels alone.
    struct Mouse {
        float x = 0, y = 0;
        bool inside = false, down = false;
    };
    [[nodiscard]] Mouse mouse() const;

    // Takes every event since the last call and forwards it to the panels. Waits up to `wait_ms`
    // for the first one; returns false when there was none.
    bool read_input(int wait_ms = 0);

    // The keys pressed during the last read_input, also those typed into a text field.
    [[nodiscard]] std::span<const KeyPress> key_presses() const;

    // Shows the finished frame, waits for the screen, and sets the pointer the panels ask for.
    void present();
    void present_at_once(); // for a second window: shows the frame and leaves the rest to the first

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace platform
