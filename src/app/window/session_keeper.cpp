#include "app/window/session_keeper.hpp"

#include "app/arguments/body_options.hpp"
#include "base/atomic_file.hpp"
#include "experiment/session/session_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

namespace app {

namespace {

constexpr double seconds_between = 30;

} // namespace

SessionKeeper::SessionKeeper(experiment::Experiment& experiment, std::filesystem::path file)
    : file_(std::move(file))
{
    if (!file_.empty()) {
        const bool lesson = experiment.lesson_run.lesson.has_value();
        experiment::record_session(
            experiment, lesson
                            ? std::filesystem::absolute(experiment.lesson_run.lesson->file).string()
                            : std::string());
        write(experiment);
    }
}

void SessionKeeper::frame(experiment::Experiment& experiment, double before_ms, double moment_ms)
{
    experiment::record_frame(experiment, before_ms, moment_ms);
    if (!file_.empty() && since_written_.seconds() > seconds_between) {
        write(experiment);
    }
}

void SessionKeeper::write(const experiment::Experiment& experiment)
{
    if (file_.empty()) {
        return;
    }
    const std::string problem =
        base::replace_file(file_, experiment::session_text(*experiment.session));
    if (!problem.empty()) {
        throw std::runtime_error(fmt::format("{}: {}", file_.string(), problem));
    }
    since_written_ = {};
}

std::pair<experiment::Experiment, experiment::Replay> load_replay(const std::filesystem::path& file)
{
    auto loaded = experiment::load_session(file);
    for (const auto& problem : loaded.problems) {
        fmt::print(stderr, "{}\n", base::to_text(problem));
    }
    if (!loaded.session) {
        throw std::runtime_error(fmt::format("{} cannot be played again", file.string()));
    }
    BodyOptions body;
    body.lesson = loaded.session->lesson;
    body.seed = static_cast<std::uint64_t>(std::max(loaded.session->seed, 0.0));
    auto experiment = prepare(body, experiment::Advance::by_hand);
    experiment::keep_history(experiment);
    return {std::move(experiment), experiment::Replay(std::move(*loaded.session))};
}

float max_text_scale(const experiment::Session& session)
{
    double max = 1;
    for (const auto& action : session.actions) {
        if (action.verb == "settings") {
            max = std::max(max, std::min(action.numbers[1], 2.0));
        }
    }
    return static_cast<float>(max);
}

} // namespace app
