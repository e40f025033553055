// What a lesson's step asks of the viewer: to predict before the body moves, to reach something,
// to watch a popular sentence fail; and to leave the lesson's way for a while and come back. All
// answers go to `experiment.answers`.
#pragma once

#include "experiment/simulation/experiment.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace experiment {

// The answer to the current step's asking; nothing without a lesson.
[[nodiscard]] const lesson::StepAnswer* current_answer(const Experiment& experiment);
[[nodiscard]] lesson::StepAnswer* current_answer(Experiment& experiment);

// What was kept of the same lesson, from another day; of another lesson it changes nothing.
void recall_answers(Experiment& experiment, const lesson::Answers& answers);

// False while an earlier step is looked back at: then the judges are not of the step on the screen.
[[nodiscard]] bool at_its_step(const Experiment& experiment);

// Where the current prediction stands.
enum class Phase : std::uint8_t {
    none,  // nothing is asked
    asked, // the body waits
    runs,  // it has been let go, and shows by itself what comes
    told,  // the answer stands beside it
};
[[nodiscard]] Phase phase(const Experiment& experiment);

void choose(Experiment& experiment, std::size_t choice); // only while it is asked; reveals
void reveal(Experiment& experiment);                     // lets the body go, with or without answer

// The way on of a lecturer and of a clicker: first lets the body go, then to the next step.
void go_on(Experiment& experiment);
void go_back(Experiment& experiment);

// Of the challenge: the next hint; after the last the solution is played, when the author gave one.
[[nodiscard]] bool more_hints(const Experiment& experiment);
void take_hint(Experiment& experiment);

// Beside the lesson's way. `end_detour` restores the step as it stood; what was answered stays.
void explore(Experiment& experiment);
void play_myth(Experiment& experiment);
void end_detour(Experiment& experiment);
[[nodiscard]] const lesson::Myth* current_myth(const Experiment& experiment); // while it plays
[[nodiscard]] bool myth_judged(const Experiment& experiment);

// In words: "Nothing above 5 came: 3.1", for panels, the step text and the text twin.
[[nodiscard]] std::string verdict(const Experiment& experiment);      // of the prediction
[[nodiscard]] std::string myth_claim(const Experiment& experiment);   // what it predicts
[[nodiscard]] std::string myth_verdict(const Experiment& experiment); // what came of it

// Called with every sample of the record's grid.
[[nodiscard]] bool watches(const Experiment& experiment);
void watch(Experiment& experiment, std::span<const float> signals);

} // namespace experiment
