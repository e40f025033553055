// The curve that a viewer expects, drawn on the strip chart before the body moves, to be laid over
// the curve that the body gives.
#pragma once

#include "lesson/lesson.hpp"
#include "scene/scene.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace experiment {

struct Experiment;

// The pen moves over so many columns of the window, by hand and by keys.
inline constexpr std::size_t curve_columns = 48;

// The curve that the current step asks for; null when it asks for none, and on a detour.
[[nodiscard]] const lesson::Draw* current_curve(const Experiment& experiment);

// The body's moments, on the experiment's clock, between which it is drawn.
struct CurveWindow {
    double from_ms = 0, to_ms = 0;
};
[[nodiscard]] CurveWindow curve_window(const Experiment& experiment, const lesson::Draw& curve);

// Only while it is asked for. A stroke fills the columns between its ends.
void draw_stroke(Experiment& experiment, std::size_t from_column, double from_value,
                 std::size_t to_column, double to_value);
void move_pen(Experiment& experiment, int columns);
void lift_pen(Experiment& experiment, double share); // of the axis, up or down
void clear_curve(Experiment& experiment);

// The value at the pen's column: drawn, interpolated, or the signal's value now.
[[nodiscard]] double pen_value(const Experiment& experiment);

// The body's moment at which playing by hand pauses, at the window's end, so that the viewer can
// compare the two curves; nothing in a film and when it has passed.
[[nodiscard]] std::optional<double> curve_rests_at_ms(const Experiment& experiment);
[[nodiscard]] bool curve_came_out(const Experiment& experiment);

// "You expected at most 80 pps at 50 ms; it came to 120 pps at 42 ms."
[[nodiscard]] std::string curve_sentence(const Experiment& experiment);

// For the picture; nothing when no curve is asked for.
[[nodiscard]] std::optional<scene::ExpectedCurve> expected_curve(const Experiment& experiment);

} // namespace experiment
