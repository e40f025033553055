// What the commands of a text session do. Each answers in words; what cannot be understood throws
// UsageError.
#pragma once

#include "physiology/events.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

class TextSession;

namespace text {

using Act = std::string(TextSession&, std::string_view argument);

// Time and the lesson.
Act play, earlier, later, now, from_here, marks, mark, slow, reset, next, back, draw, hint, myth,
    explore, again;
std::string choose(TextSession& session, std::size_t choice);

// The body and what is seen of it.
Act set, inputs, signals, station, look, details, quit;
std::string fire(TextSession& session, const physiology::EventRow& row, std::string_view argument);

[[nodiscard]] std::string in_words(std::string_view english);
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace text
} // namespace app
