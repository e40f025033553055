// A session as a file: TOML, one line for each action.
#pragma once

#include "base/diagnostic.hpp"
#include "experiment/session/session.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace experiment {

inline constexpr std::string_view session_ending = ".session";

[[nodiscard]] std::string session_text(const Session& session);

struct LoadedSession {
    std::optional<Session> session;
    std::vector<base::Diagnostic> problems;
};
[[nodiscard]] LoadedSession load_session(const std::filesystem::path& file);

} // namespace experiment
