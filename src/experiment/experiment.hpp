// The running experiment, in five parts: the simulated body with its plan, the playback that ties
// the body's clock to the viewer's, the lesson that steers both, what the viewer looks at, and the
// session that records what hands do. A window and a film use the same experiment with another
// clock: `play_to` brings it to a moment of the viewer's time.
//
// An experiment is a value: a copy goes on by itself from the same state. Copies share only the
// session and values that do not change (snapshots, the run before, the step before a detour).
#pragma once

#include "experiment/lesson_run/lesson_run.hpp"
#include "experiment/playback/playback.hpp"
#include "experiment/session/session.hpp"
#include "experiment/simulation/body_simulation.hpp"
#include "experiment/view/view.hpp"
#include "physiology/parameters.hpp"

#include <cstdint>
#include <memory>

namespace experiment {

struct Experiment {
    BodySimulation simulation;
    Playback playback;
    LessonRun lesson_run;
    ViewState view;
    std::shared_ptr<Session> session; // records what hands do; none: nothing is recorded
};

// A body at rest, no lesson, slow motion 1/50.
[[nodiscard]] Experiment new_experiment(const physiology::Parameters& parameters,
                                        std::uint64_t seed);

} // namespace experiment
