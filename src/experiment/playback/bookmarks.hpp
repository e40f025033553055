// Moments with a name, to go back to: what hands and lessons did, and the onsets of responses.
#pragma once

#include "physiology/events.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace experiment {

struct Experiment;

enum class Mark : std::uint8_t { tap, shock, cut, lesson_step, Ia_burst, emg, pain };
inline constexpr std::size_t mark_count = 7;
struct Bookmark {
    std::int64_t step = 0;
    Mark mark = Mark::tap;
    std::size_t lesson_step = 0; // of that mark
};
[[nodiscard]] std::string_view mark_name(Mark mark); // English

// Goes to the bookmark before (direction < 0) or after this moment; false when there is none.
bool go_to_bookmark(Experiment& experiment, int direction);

// For the stepping: an event that takes effect now, and the responses that begin at this step.
void note_event(Experiment& experiment, const physiology::Event& event);
void note_onsets(Experiment& experiment);
// After a leap: finds the responses in progress on the record, so that they do not begin again.
void recall_onsets(Experiment& experiment);

} // namespace experiment
