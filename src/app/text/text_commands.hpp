// The commands of a text session: one table of what each is called, does, and says in the help.
#pragma once

#include <string>
#include <string_view>

namespace app {

class TextSession;

[[nodiscard]] std::string run_command(TextSession& session, std::string_view line);

} // namespace app
