// What the commands that run the body have in common: a lesson, inputs, events, a seed.
#pragma once

#include "experiment/experiment.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace app {

struct BodyOptions {
    std::string lesson;              // path, or the name of a shipped lesson; empty: none
    std::vector<std::string> sets;   // NAME=VALUE: an input, or a parameter
    std::vector<std::string> events; // T:NAME=VALUE: an input at a moment, or an event
    std::uint64_t seed = 1;
};

// The experiment with these options, its lesson started. Problems of the lesson are printed to
// stderr; errors throw std::runtime_error.
[[nodiscard]] experiment::Experiment prepare(const BodyOptions& options,
                                             experiment::Advance advance);

// Plays a prepared experiment to a moment of the body's clock, through the lesson's steps.
void bring_to_body_moment(experiment::Experiment& experiment, double body_ms);

} // namespace app
