// The lecturer's desk: what presenting shows, the pointer's tools, and what a clicker's keys do.
#pragma once

#include "experiment/experiment.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace ui {

struct State;

// What the desk remembers between frames, and what the loop tells it.
struct Desk {
    bool presenting = false;
    // The audience's own window; without one the picture fills the only window there is.
    std::optional<scene::PixelSize> audience;
    std::uintptr_t picture = 0;  // of the audience, as a texture to show
    std::string time_of_day;     // "14:32"
    std::optional<double> begun; // seconds of the loop's clock at which presenting began
    double now_s = 0;            // the loop's clock
    bool lesson = false;         // the lesson's text and tasks stand in place of the notes
    bool pen = false;            // the pointer draws
    bool drawing = false;        // a stroke is under way
    scene::StagePlace pointer;   // in the audience's picture
    bool ran = true;             // before the blank
};

// One function for Page Down and the button, one for Page Up. Both end a blank first.
void go_on(experiment::Experiment& experiment, State& state);
void go_back(experiment::Experiment& experiment, State& state);

void present(State& state, bool on);
void blank(experiment::Experiment& experiment, State& state, bool on); // the body stands still
void freeze(experiment::Experiment& experiment, bool on);
void spotlight(experiment::Experiment& experiment, const State& state, bool on);
void laser(experiment::Experiment& experiment, State& state, bool on);
void take_pen(experiment::Experiment& experiment, State& state, bool on);
void wipe(experiment::Experiment& experiment);

// Closes the innermost thing that is open, presenting last. False: nothing was.
bool close_innermost(experiment::Experiment& experiment, State& state);

// Where the pointer is in the audience's picture; draws while it is down with the pen.
void point(experiment::Experiment& experiment, State& state, const scene::Layout& layout, float x,
           float y, bool pressed, bool down);

// Spotlight, laser, pen: the pointer then explains nothing, and a laser's dot is all there is of
// it.
[[nodiscard]] bool pointer_is_a_tool(const experiment::Experiment& experiment, const State& state);
void show_tool(const experiment::Experiment& experiment);

// Whether the picture is the only thing in the window.
[[nodiscard]] bool picture_alone(const State& state);

} // namespace ui
