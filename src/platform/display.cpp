#include "platform/display.hpp"

#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>

namespace platform {

std::vector<Place> displays()
{
    Display* display = XOpenDisplay(nullptr);
    if (display == nullptr) {
        return {};
    }
    std::vector<Place> places;
    int count = 0;
    XRRMonitorInfo* monitors = XRRGetMonitors(display, DefaultRootWindow(display), True, &count);
    for (int i = 0; i < count; ++i) {
        const XRRMonitorInfo& m = monitors[i];
        const Place place{m.x, m.y, {m.width, m.height}};
        if (std::ranges::find(places, place) == places.end()) {
            places.insert(m.primary != 0 ? places.begin() : places.end(), place);
        }
    }
    XRRFreeMonitors(monitors);
    XCloseDisplay(display);
    return places;
}

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
