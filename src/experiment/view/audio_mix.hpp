// The sound of the running experiment: spikes of the pathways that the settings name, as clicks,
// between two moments of the viewer's time that have been played.
#pragma once

#include <cstdint>
#include <vector>

namespace experiment {

struct Experiment;

// The samples of [from, to) of the viewer's time in ms, left and right; silence where no pathway
// is chosen.
[[nodiscard]] std::vector<std::int16_t> audio_mix(const Experiment& experiment, double from_ms,
                                                  double to_ms);

} // namespace experiment
