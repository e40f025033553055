// The commands of a text session: one table for what is understood and for what help tells.
#pragma once

#include <string>
#include <string_view>

namespace app {

class TextSession;

[[nodiscard]] std::string run_command(TextSession& session, std::string_view line);

} // namespace app
