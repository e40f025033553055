// Where a program may keep what belongs to the person who runs it (XDG base directories).
#pragma once

#include <filesystem>
#include <string_view>

namespace base {

// $XDG_STATE_HOME/reflexloop, else ~/.local/state/reflexloop; empty where there is no home.
[[nodiscard]] std::filesystem::path state_folder();

// The same with the two variables as arguments (for tests). Ignores a relative XDG_STATE_HOME, as
// the specification demands.
[[nodiscard]] std::filesystem::path state_folder(std::string_view xdg_state_home,
                                                 std::string_view home);

} // namespace base
