// What is on screen at the moment that is shown: the observation interpolated between two steps,
// and everything that a picture depends on.
#pragma once

#include "physiology/readout.hpp"
#include "scene/scene.hpp"

namespace experiment {

struct Experiment;

[[nodiscard]] physiology::Observation shown(const Experiment& experiment);
// Points into the experiment and into `shown`.
[[nodiscard]] scene::SceneInput scene_input(const Experiment& experiment,
                                            const physiology::Observation& shown,
                                            const scene::Layout& layout);

} // namespace experiment
