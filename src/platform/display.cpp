#include "platform/display.hpp"

#include "platform/window.hpp"

#include <X11/Xlib.h>
#include <fmt/format.h>

#include <cstdlib>
#include <string>

namespace platform {

DisplayConnection::DisplayConnection() : display_(XOpenDisplay(nullptr))
{
    if (display_ != nullptr) {
        return;
    }
    const char* asked = std::getenv("DISPLAY");
    throw NoDisplay(fmt::format(
        "cannot open a window: {}; the commands picture, film and simulate need no display",
        asked != nullptr && *asked != '\0'
            ? fmt::format("the X display \"{}\" does not answer", asked)
            : std::string("there is no display (DISPLAY is not set)")));
}

DisplayConnection::~DisplayConnection()
{
    XCloseDisplay(static_cast<Display*>(display_));
}

} // namespace platform
