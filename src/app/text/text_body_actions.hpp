// The commands of a text session that act on the body or describe what is seen of it. Each
// answers in words; what cannot be understood throws UsageError.
#pragma once

#include "physiology/events.hpp"

#include <string>
#include <string_view>

namespace app {

class TextSession;

namespace text {

using Act = std::string(TextSession&, std::string_view argument);

Act set, inputs, signals, station, look, details, quit;
std::string fire(TextSession& session, const physiology::EventRow& row, std::string_view argument);

} // namespace text
} // namespace app
