// The layout of the landscape of days in the picture: soreness on top, the tissue in ridges
// below it, what was done on its hours, and the axis of days. Pixels, y down.
#pragma once

#include "scene/scene.hpp"
#include "scene/stations/recovery/days.hpp"

#include <glm/vec2.hpp>

#include <cstddef>
#include <optional>
#include <vector>

namespace scene {

// Weeks run evenly; the months of healing are drawn on the root of time, so that the first days,
// in which most happens, can be seen.
struct DayAxis {
    float left = 0, right = 0;
    double end_h = 168;
    [[nodiscard]] bool stretched() const { return end_h >= healing_h; }
};
[[nodiscard]] float x_at(const DayAxis& axis, double hour);
[[nodiscard]] double hour_at(const DayAxis& axis, float x);

struct MarkPlace { // of an event below the landscape
    std::size_t event = 0;
    float x = 0;
    int lane = 0;   // the lowest is 0
    float room = 0; // for its words
    int more = 0;   // that had no room of their own, soon after it
};

struct RecoveryLayout {
    float em = 16;
    Rect inside;
    DayAxis axis;
    float names_x = 0; // of the names at the left of the landscape
    float cursor_y = 0;
    bool legend_beside = true;
    bool legend_shown = true; // not where the picture is too low for it
    Rect legend;
    int legend_columns = 1, legend_lines = 3; // of an entry
    float legend_entry = 0;
    Rect soreness, phases;
    std::vector<Rect> ridges;
    float marks_y = 0, marks_height = 0, lane_height = 0; // the height from the axis on
    std::vector<MarkPlace> marks;
    float axis_y = 0, bar_y = 0;
    [[nodiscard]] bool fits() const { return soreness.height > 3 * em && soreness.width > 8 * em; }
};
[[nodiscard]] RecoveryLayout recovery_layout(const SceneInput& input);

// The hour under a pixel of the landscape, for a hand that drags through the days.
[[nodiscard]] std::optional<double> recovery_hour_at(const SceneInput& input, glm::vec2 px);

} // namespace scene
