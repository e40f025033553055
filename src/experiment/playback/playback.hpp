// Playing: the moment that is shown, the record of signals up to it, and the way back. `play_to` is
// the only function that moves an experiment with the viewer's clock.
#pragma once

#include "experiment/playback/history.hpp"
#include "recording/previous_run.hpp"
#include "recording/signal_history.hpp"
#include "recording/time_mapping.hpp"

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace experiment {

struct Experiment;

inline constexpr double max_slow = 1000; // slow-motion factors
inline constexpr double min_slow = 1;

struct Playback {
    double viewer_ms = 0; // the viewer's clock
    double moment_ms = 0; // the body's moment that is shown; at most one step behind the body
    recording::TimeMapping time_mapping;
    std::vector<recording::TimeMapping>
        time_mappings;              // the latest ones that were played, for the audio mix
    bool slower_than_asked = false; // the machine did not keep up in the last frame

    recording::SignalHistory record;
    bool recording = true;                               // simulate needs no record
    std::optional<StimulusRun> run;                      // since the last tap or shock
    std::shared_ptr<const recording::PreviousRun> ghost; // the run before that; null: none
    History history;
};

// Brings the experiment to a moment of the viewer's time (never backwards). `max_steps` limits the
// work so that a window stays responsive: time that the machine does not keep up with is played
// slower, not skipped.
void play_to(Experiment& experiment, double viewer_ms,
             std::int64_t max_steps = std::numeric_limits<std::int64_t>::max());

// Brings the body alone to an exact step, while the moment that is shown stays; for simulate.
void advance_to_step(Experiment& experiment, std::int64_t step);
// Plays to a moment of the body's clock (never backwards), while the viewer's clock waits.
void fast_forward(Experiment& experiment, double moment_ms);
// Applies what the plan holds for this moment without a step of the body, so that a body that
// waits is seen as the step finds it.
void apply_pending(Experiment& experiment);

// What a viewer's hand does with the time.
void set_slow(Experiment& experiment, double slow);
void set_playing(Experiment& experiment, bool playing);
void single_step(Experiment& experiment, double body_ms); // and pauses; below zero: back
void reset(Experiment& experiment);                       // fresh body, same lesson step

} // namespace experiment
