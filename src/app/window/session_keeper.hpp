// Records what is done in a window as a session file, complete at every moment, and written every
// half minute.
#pragma once

#include "app/window/stopwatch.hpp"
#include "experiment/experiment.hpp"

#include <filesystem>
#include <utility>

namespace app {

class SessionKeeper {
public:
    // An empty name: nothing is recorded. Throws std::runtime_error when the file cannot be
    // written.
    SessionKeeper(experiment::Experiment& experiment, std::filesystem::path file);

    void frame(experiment::Experiment& experiment, double before_ms, double moment_ms);
    void write(const experiment::Experiment& experiment); // throws std::runtime_error

private:
    std::filesystem::path file_;
    Stopwatch since_written_;
};

// A session file to play again: its experiment at the beginning, and its actions. Problems are
// printed to stderr; errors throw std::runtime_error.
[[nodiscard]] std::pair<experiment::Experiment, experiment::Replay>
load_replay(const std::filesystem::path& file);

// The largest text scale that is set in the session.
[[nodiscard]] float max_text_scale(const experiment::Session& session);

} // namespace app
