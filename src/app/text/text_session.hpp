// A lesson without a picture: commands in words, one a line, answers in words. The same functions
// of the experiment as the window's, so that a student who does not see does the same lesson.
// Nothing moves on its own: time passes only with `play`, so that nothing is missed while reading.
#pragma once

#include "experiment/experiment.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace app {

class TextSession {
public:
    explicit TextSession(experiment::Experiment experiment);

    [[nodiscard]] std::string greeting();                    // printed before the first command
    [[nodiscard]] std::string answer(std::string_view line); // never empty
    [[nodiscard]] bool over() const { return over_; }

    // For the commands.
    experiment::Experiment& experiment() { return experiment_; }
    void end() { over_ = true; }
    // Plays so much of the viewer's time. Returns the changes, and the outcome of the step's
    // question.
    [[nodiscard]] std::string play(double viewer_ms);
    [[nodiscard]] std::string play_step(); // as long as a film would
    [[nodiscard]] std::string describe_step();
    [[nodiscard]] std::string describe_moment() const; // after a leap through time

private:
    experiment::Experiment experiment_;
    std::optional<std::size_t> verdict_of_; // the step whose verdict has been given
    bool met_ = false;
    bool over_ = false;
};

} // namespace app
