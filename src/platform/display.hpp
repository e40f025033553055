// The displays of the X desktop, and a connection that proves there is one. Xlib is included in
// display.cpp alone: its macros (None, Bool, Status) break other headers.
#pragma once

#include <stdexcept>
#include <vector>

namespace platform {

struct WindowSize { // pixels
    int width = 0, height = 0;
    bool operator==(const WindowSize&) const = default;
};

struct Place { // of a window or a display on the desktop, in pixels from its upper left corner
    int x = 0, y = 0;
    WindowSize size;
    bool operator==(const Place&) const = default;
};

// The displays of the desktop, the primary one first. Two that show the same picture (a mirrored
// projector) count as one. Empty without a connection to the desktop.
[[nodiscard]] std::vector<Place> displays();

struct NoDisplay : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Keeps a connection to the X display open: a server may restart when its last client leaves.
// Make one before the first call of SFML; SFML 2.5 aborts without a display.
class DisplayConnection {
public:
    DisplayConnection(); // throws NoDisplay: one sentence, what to do
    ~DisplayConnection();
    DisplayConnection(const DisplayConnection&) = delete;
    DisplayConnection& operator=(const DisplayConnection&) = delete;

private:
    void* display_;
};

} // namespace platform
