// Keeps what is done in a window as a file, whole at every moment: what is lost when the machine
// goes down is half a minute.
#pragma once

#include "app/window/stopwatch.hpp"
#include "experiment/experiment.hpp"

#include <filesystem>

namespace app {

class SessionKeeper {
public:
    // An empty name: nothing is kept. A file that cannot be written is told at once.
    SessionKeeper(experiment::Experiment& experiment, std::filesystem::path file);

    void frame(experiment::Experiment& experiment, double before_ms, double moment_ms);
    void write(const experiment::Experiment& experiment); // throws std::runtime_error

private:
    std::filesystem::path file_;
    Stopwatch since_written_;
};

// The experiment at the beginning of a session, and the session to bring it through. Problems go to
// stderr; errors throw std::runtime_error.
[[nodiscard]] std::pair<experiment::Experiment, experiment::Replay>
begin_again(const std::filesystem::path& file);

// The largest text that occurs in it, as a scale.
[[nodiscard]] float max_text_scale(const experiment::Session& session);

} // namespace app
