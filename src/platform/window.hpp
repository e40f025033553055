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

struct Place { // of a window on the desktop
    int x = 0, y = 0;
    WindowSize size;
    bool operator==(const Place&) const = default;
};

// The displays of the desktop, the primary one first; empty where they cannot be told apart.
[[nodiscard]] std::vector<Place> displays();

struct NoDisplay : std::runtime_error {
    using std::runtime_error::runtime_error;
};

class Window {
public:
    // Throws NoDisplay, or std::runtime_error without OpenGL 3.3 core: one sentence, what to do.
    // A size larger than the desktop is cut down to it.
    Window(const std::string& title, WindowSize size);
    // Without a border, at this place. Shares textures with every other window.
    Window(const std::string& title, const Place& place);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    [[nodiscard]] bool open() const;
    void close();
    [[nodiscard]] WindowSize size() const;
    [[nodiscard]] Place place() const;

    void make_current();        // what is drawn next is drawn here
    void wait_for_screen(bool); // of several windows one is enough
    void leave_panels_alone();  // its mouse and keys are not the panels'
    void hide_pointer();

    // The mouse, for a window that leaves the panels alone.
    struct Mouse {
        float x = 0, y = 0;
        bool inside = false, down = false;
    };
    [[nodiscard]] Mouse mouse() const;

    // Everything that happened since the last call; the panels get it first. With `wait_ms` it
    // waits so long for something to happen. False: nothing has happened.
    bool read_input(int wait_ms = 0);

    // The keys that were pressed in the last read_input, a text field's own among them.
    [[nodiscard]] std::span<const KeyPress> key_presses() const;

    // Shows what was drawn, waits for the screen, and gives the mouse the shape the panels want.
    void present();
    void present_at_once(); // for a second window: no waiting but for the screen

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace platform
