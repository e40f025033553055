// The curve that a viewer draws on the strip chart: the signal as expected, before the body runs.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace scene {

struct ExpectedCurve {
    struct Point {
        double at_ms = 0, value = 0;
    };
    std::string signal = {};
    double from_ms = 0, to_ms = 0; // of the body's time
    std::vector<Point> points = {};
    std::optional<Point> pen = {}; // where the keyboard would draw
    bool open = false;             // it can still be drawn
    bool whole_window = false;     // the chart shows [from_ms, to_ms] and does not scroll
};

} // namespace scene
