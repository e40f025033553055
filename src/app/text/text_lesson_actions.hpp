// The commands of a text session that go through time and the lesson. Each answers in words; what
// cannot be understood throws UsageError.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace app {

class TextSession;

namespace text {

using Act = std::string(TextSession&, std::string_view argument);

Act play, earlier, later, now, from_here, marks, mark, slow, reset;
Act next, back, draw, hint, myth, explore, again;
std::string choose(TextSession& session, std::size_t choice);

} // namespace text
} // namespace app
