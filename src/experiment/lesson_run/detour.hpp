// Away from the lesson's step for a while: exploring by hand, or the body plays a popular sentence.
// `end_detour` restores the step as it was; answers, settings and presentation stay.
#pragma once

#include "lesson/lesson.hpp"

#include <string>

namespace experiment {

struct Experiment;

void explore(Experiment& experiment);
void play_myth(Experiment& experiment);
void end_detour(Experiment& experiment);

// The myth that plays, else null; and whether what it predicts has been measured.
[[nodiscard]] const lesson::Myth* current_myth(const Experiment& experiment);
[[nodiscard]] bool is_myth_checked(const Experiment& experiment);

// What the myth predicts, and what came of it, for panels, captions and the text twin.
[[nodiscard]] std::string myth_claim(const Experiment& experiment);
[[nodiscard]] std::string myth_verdict(const Experiment& experiment);

} // namespace experiment
