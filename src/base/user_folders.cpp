#include "base/user_folders.hpp"

#include <cstdlib>

namespace base {

std::filesystem::path state_folder(std::string_view xdg_state_home, std::string_view home)
{
    const std::filesystem::path asked_for(xdg_state_home), own(home);
    if (asked_for.is_absolute()) {
        return asked_for / "reflexloop";
    }
    return own.is_absolute() ? own / ".local" / "state" / "reflexloop" : std::filesystem::path();
}

std::filesystem::path state_folder()
{
    const char* asked_for = std::getenv("XDG_STATE_HOME");
    const char* home = std::getenv("HOME");
    return state_folder(asked_for ? asked_for : "", home ? home : "");
}

} // namespace base
