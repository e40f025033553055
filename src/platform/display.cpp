#include "platform/display.hpp"

#include <X11/Xlib.h>
#include <fmt/format.h>

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace platform {

bool display_answers()
{
    Display* display = XOpenDisplay(nullptr);
    if (display != nullptr) {
        XCloseDisplay(display);
    }
    return display != nullptr;
}

void require_display()
{
    if (display_answers()) {
        return;
    }
    const char* asked = std::getenv("DISPLAY");
    throw std::runtime_error(fmt::format(
        "cannot open a window: {}; the commands picture, film and simulate need no display",
        asked != nullptr && *asked != '\0'
            ? fmt::format("the X display \"{}\" does not answer", asked)
            : std::string("there is no display (DISPLAY is not set)")));
}

} // namespace platform
