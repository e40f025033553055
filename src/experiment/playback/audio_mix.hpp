// What the running experiment sounds like: the pathways that are listened to, between two moments
// of the viewer's time that have been played.
#pragma once

#include "experiment/simulation/experiment.hpp"

#include <cstdint>
#include <vector>

namespace experiment {

// The samples of [from, to) of the viewer's time, left and right; silence where nothing is chosen.
[[nodiscard]] std::vector<std::int16_t> audio_mix(const Experiment& experiment, double from_ms,
                                                  double to_ms);

// On or off the list of pathways that are listened to.
void listen_to(Settings& settings, physiology::Pathway pathway, bool on);
[[nodiscard]] bool listens_to(const Settings& settings, physiology::Pathway pathway);

} // namespace experiment
