// Plays a lesson unattended and checks what it says: every outcome of a prediction must hold, every
// myth must fail, no challenge may be met without a hand.
#pragma once

#include "base/diagnostic.hpp"
#include "lesson/lesson.hpp"
#include "physiology/parameters.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace experiment {

struct Rehearsal {
    std::vector<base::Diagnostic> problems; // in the order of the steps, with the line of each
    std::size_t outcomes = 0, myths = 0, challenges = 0; // that were checked
    bool finished = false;                               // the last step was played to its end
};
[[nodiscard]] Rehearsal rehearse(const lesson::Lesson& lesson,
                                 const physiology::Parameters& parameters, std::uint64_t seed);

} // namespace experiment
