// A condition of a challenge in words.
#pragma once

#include "lesson/lesson.hpp"

#include <string>

namespace experiment {

[[nodiscard]] std::string condition_words(const lesson::Condition& condition); // "Pain above 3"
// "Bring it about: Pain below 3 / 10, while Swelling above 0.60, for 1 s of the body's time."
[[nodiscard]] std::string challenge_words(const lesson::Until& until);

} // namespace experiment
