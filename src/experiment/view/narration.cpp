#include "experiment/view/narration.hpp"

#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/lesson_run/condition_words.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/view/scene_input.hpp"
#include "scene/text/changes.hpp"
#include "scene/text/description.hpp"
#include "scene/text/step_text.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>

namespace experiment {

namespace {

using base::tr;
using scene::sentence;

constexpr std::size_t max_lines = 60;

// Calls `describe` with the scene input of this moment; words need no layout.
template <class Describe>
auto with_scene_input(const Experiment& e, Describe describe)
{
    const auto observation = shown(e);
    return describe(scene_input(e, observation, {}));
}

void say(Narration& narration, std::string line)
{
    if (!line.empty()) {
        narration.lines.push_back(std::move(line));
        ++narration.line_count;
    }
}

std::string numbered(const Experiment& e)
{
    return sentence(tr("Step {0} of {1}"), {std::to_string(e.lesson_run.step_index + 1),
                                            std::to_string(e.lesson_run.lesson->steps.size())});
}

std::string with_pause(const Experiment& e)
{
    return e.playback.time_mapping.running || e.lesson_run.asking
               ? describe_summary(e)
               : std::string(tr("The body stands still: a pause.")) + "\n" + describe_summary(e);
}

std::string challenge_hint(const Experiment& e, const lesson::Until& until)
{
    const auto* answer = current_answer(e);
    if (answer != nullptr && answer->met) {
        return std::string(tr("Reached."));
    }
    std::string text = challenge_words(until) + "\n";
    const std::size_t taken = answer != nullptr ? answer->hints_taken : 0;
    for (std::size_t i = 0; i < std::min(taken, until.hints.size()); ++i) {
        text += sentence(tr("Hint {0}: {1}"), {std::to_string(i + 1), until.hints[i]}) + "\n";
    }
    return text + std::string(more_hints(e) ? tr("There is a further hint.")
                                            : tr("Use the inputs to bring it about."));
}

// Adds a line for each change since the body's moment that was described last.
void say_changes(Narration& narration, const Experiment& e)
{
    for (auto& line : describe_changes(e, narration.described_until_ms, e.playback.moment_ms)) {
        say(narration, std::move(line));
    }
    narration.described_until_ms = e.playback.moment_ms;
}

void renew_summary(Narration& narration, const Experiment& e)
{
    constexpr double seldom_ms = 1000;
    if (e.playback.viewer_ms >= narration.next_summary_ms || narration.summary.empty()) {
        narration.summary = with_pause(e);
        narration.hint = describe_hint(e);
        narration.next_summary_ms = e.playback.viewer_ms + seldom_ms;
    }
}

} // namespace

std::string describe_step(const Experiment& e)
{
    if (current_step(e) == nullptr) {
        return std::string(tr("No lesson runs."));
    }
    return numbered(e) + ". " + with_scene_input(e, [](const scene::SceneInput& s) {
               return scene::describe_step_text(s);
           });
}

std::string describe_summary(const Experiment& e)
{
    std::string text;
    if (in_the_past(e)) {
        text = sentence(tr("In the past, {0} s of the viewer's time ago."),
                        {scene::number(viewer_ms_ago(e, e.playback.moment_ms) / 1000, 1)}) +
               "\n";
    }
    return text + with_scene_input(
                      e, [](const scene::SceneInput& s) { return scene::describe_summary(s); });
}

std::string describe_details(const Experiment& e)
{
    return with_scene_input(e,
                            [](const scene::SceneInput& s) { return scene::describe_details(s); });
}

std::string describe_hint(const Experiment& e)
{
    const auto* step = current_step(e);
    if (e.lesson_run.detour != Detour::none) {
        return std::string(tr("You have left the lesson's way; X comes back to the step."));
    }
    if (step == nullptr) {
        return std::string(tr("Play, tap, or change an input."));
    }
    if (phase(e) == Phase::asked) {
        return std::string(step->predict->draw
                               ? tr("Draw the curve that you expect, or let the body go.")
                               : tr("Answer with A, B, C or D, or let the body go."));
    }
    if (step->until) {
        return challenge_hint(e, *step->until);
    }
    return std::string(e.lesson_run.step_index + 1 < e.lesson_run.lesson->steps.size()
                           ? tr("Next goes on to the next step.")
                           : tr("This is the last step."));
}

std::vector<std::string> describe_changes(const Experiment& e, double from_ms, double to_ms)
{
    return with_scene_input(
        e, [&](const scene::SceneInput& s) { return scene::changes(s, from_ms, to_ms); });
}

bool narrate(Narration& narration, const Experiment& e)
{
    renew_summary(narration, e);
    const std::size_t before = narration.line_count;
    const auto step = e.lesson_run.lesson ? std::optional(e.lesson_run.step_index) : std::nullopt;
    const bool went_back = e.playback.moment_ms < narration.described_until_ms;
    if (step != narration.lesson_step) {
        if (!went_back) {
            say_changes(narration, e);
        }
        narration.lesson_step = step;
        narration.answered = false;
        narration.described_until_ms = e.playback.moment_ms;
        say(narration, step ? describe_step(e) : std::string());
        narration.next_viewer_ms = e.playback.viewer_ms + calm_viewer_ms;
    } else if (e.playback.viewer_ms >= narration.next_viewer_ms &&
               e.playback.moment_ms != narration.described_until_ms) {
        if (went_back) {
            say(narration, sentence(tr("Back at {0} s of the body's time."),
                                    {scene::number(e.playback.moment_ms / 1000, 4)}));
            narration.described_until_ms = e.playback.moment_ms;
        } else {
            say_changes(narration, e);
        }
        narration.next_viewer_ms = e.playback.viewer_ms + calm_viewer_ms;
    }
    if (!narration.answered && phase(e) == Phase::answered) {
        say(narration, verdict(e));
        narration.answered = true;
    }
    if (narration.lines.size() > max_lines) {
        narration.lines.erase(narration.lines.begin(),
                              narration.lines.end() - static_cast<std::ptrdiff_t>(max_lines));
    }
    return narration.line_count != before;
}

std::string whole_text(const Narration& narration, const Experiment& e)
{
    const auto titled = [](std::string_view title, const std::string& text) {
        return text.empty() ? text : std::string(title) + "\n" + text + "\n\n";
    };
    std::string said;
    constexpr std::size_t latest = 12;
    const std::size_t from = narration.lines.size() > latest ? narration.lines.size() - latest : 0;
    for (std::size_t i = from; i < narration.lines.size(); ++i) {
        said += (i == from ? "" : "\n") + narration.lines[i];
    }
    return titled(tr("SUMMARY"), with_pause(e)) + titled(tr("WHAT HAS HAPPENED"), said) +
           titled(tr("HINT"), describe_hint(e)) +
           titled(tr("STEP"), e.lesson_run.lesson ? describe_step(e) : std::string()) +
           titled(tr("DETAILS"), describe_details(e));
}

} // namespace experiment
