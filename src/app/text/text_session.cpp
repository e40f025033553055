#include "app/text/text_session.hpp"

#include "app/text/text_commands.hpp"
#include "base/translation.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/view/narration.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>

namespace app {

namespace {

using base::tr;
using experiment::Experiment;
using experiment::Phase;

constexpr double frame_ms = 1000.0 / 30; // as a window's
constexpr double max_ms = 120'000;

void add(std::string& text, const std::string& line)
{
    if (!line.empty()) {
        if (!text.empty()) {
            text += '\n';
        }
        text += line;
    }
}

} // namespace

TextSession::TextSession(Experiment experiment) : experiment_(std::move(experiment))
{
    experiment::keep_history(experiment_);
    experiment::set_playing(experiment_, false);
}

std::string TextSession::greeting()
{
    std::string text;
    if (experiment_.lesson_run.lesson) {
        add(text, experiment_.lesson_run.lesson->title);
        add(text, experiment_.lesson_run.lesson->about);
        text += "\n";
    }
    add(text, std::string(tr("Enter plays the step and then goes on to the next. The word help "
                             "lists all commands.")));
    text += "\n\n";
    text += describe_step();
    return text;
}

std::string TextSession::describe_step()
{
    met_ = false;
    std::string text = experiment_.lesson_run.lesson ? experiment::describe_step(experiment_)
                                                     : experiment::describe_summary(experiment_);
    add(text, experiment::describe_hint(experiment_));
    return text;
}

std::string TextSession::describe_moment() const
{
    std::string text = experiment::describe_summary(experiment_);
    if (experiment_.lesson_run.lesson) {
        const auto* step = experiment::current_step(experiment_);
        add(text,
            scene::sentence(tr("Step {0}: {1}"),
                            {std::to_string(experiment_.lesson_run.step_index + 1), step->title}));
    }
    return text;
}

std::string TextSession::play(double viewer_ms)
{
    Experiment& e = experiment_;
    const double end_ms = e.playback.viewer_ms + std::clamp(viewer_ms, 0.0, max_ms);
    const double from_ms = e.playback.moment_ms;
    experiment::set_playing(e, true);
    while (e.playback.viewer_ms < end_ms && e.playback.time_mapping.running) {
        experiment::play_to(e, std::min(e.playback.viewer_ms + frame_ms, end_ms));
    }
    experiment::set_playing(e, false);
    std::string text;
    for (const auto& line : experiment::describe_changes(e, from_ms, e.playback.moment_ms)) {
        add(text, line);
    }
    if (text.empty()) {
        text = tr("Nothing that one would notice has changed.");
    }
    if (experiment::phase(e) == Phase::answered && verdict_of_ != e.lesson_run.step_index) {
        verdict_of_ = e.lesson_run.step_index;
        add(text, experiment::verdict(e));
    }
    const auto* answer = experiment::current_answer(e);
    if (answer != nullptr && answer->met && !met_) {
        met_ = true;
        add(text, std::string(tr("Reached.")));
    }
    if (experiment::is_myth_checked(e)) {
        add(text, experiment::myth_verdict(e));
    }
    add(text, experiment::describe_summary(e));
    return text;
}

std::string TextSession::play_step()
{
    const auto* step = experiment::current_step(experiment_);
    constexpr double without_lesson_ms = 5000;
    return play(step != nullptr ? 1000 * lesson::reading_time_s(*step) : without_lesson_ms);
}

std::string TextSession::answer(std::string_view line)
{
    return run_command(*this, line);
}

} // namespace app
