// Where an answer begins: found while it is lived.
#pragma once

namespace experiment {

struct Experiment;

// Looks at the sample of this step, if there is one.
void note_beginnings(Experiment& experiment);
// After a leap: which of them are under way, as the record tells.
void recall_beginnings(Experiment& experiment);

} // namespace experiment
