// Whether there is a screen at all. Alone in its file: Xlib's macros bite.
#pragma once

namespace platform {

// Holds a connection to the X display, so that it stays there: a server may start afresh when its
// last client leaves. To be made before SFML's first call: 2.5 aborts without a display.
class DisplayConnection {
public:
    DisplayConnection(); // throws NoDisplay
    ~DisplayConnection();
    DisplayConnection(const DisplayConnection&) = delete;
    DisplayConnection& operator=(const DisplayConnection&) = delete;

private:
    void* display_;
};

} // namespace platform
