#include "experiment/lesson_run/detour.hpp"

#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/lesson_run/authored.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/text/typesetting.hpp"

#include <memory>
#include <utility>

namespace experiment {

namespace {

using base::tr;

constexpr double return_flight_ms = 700;

void begin_detour(Experiment& e, Detour detour)
{
    if (e.lesson_run.detour == Detour::none) {
        e.lesson_run.before_detour = std::make_shared<const Experiment>(e);
    }
    e.lesson_run.detour = detour;
}

} // namespace

void explore(Experiment& e)
{
    const ActionRecorder recorder(e, "explore");
    if (!e.lesson_run.lesson || e.lesson_run.detour == Detour::exploring ||
        e.lesson_run.advance == Advance::by_clock) {
        return;
    }
    begin_detour(e, Detour::exploring);
    e.lesson_run.asking = false;
    set_playing(e, true);
}

void play_myth(Experiment& e)
{
    const ActionRecorder recorder(e, "myth");
    const auto* step = current_step(e);
    if (step == nullptr || !step->myth || e.lesson_run.advance == Advance::by_clock) {
        return;
    }
    begin_detour(e, Detour::myth);
    const lesson::Myth& myth = *step->myth;
    play_afresh(e, myth.set, myth.at,
                myth.slow.value_or(authored(*e.lesson_run.lesson, e.lesson_run.step_index).slow));
    e.lesson_run.outcome_checks = {outcome_check_of(myth.predicts, e.simulation.step)};
    if (auto* answer = current_answer(e)) {
        answer->myth_played = true;
    }
}

void end_detour(Experiment& e)
{
    const ActionRecorder recorder(e, "come back");
    if (!e.lesson_run.before_detour) {
        return;
    }
    const auto kept = std::exchange(e.lesson_run.before_detour, nullptr);
    Experiment back = *kept;
    const double away_ms =
        e.playback.viewer_ms - kept->playback.viewer_ms; // the viewer's clock went on
    back.playback.viewer_ms += away_ms;
    back.lesson_run.step_viewer_ms += away_ms;
    back.playback.time_mapping.viewer_ms += away_ms;
    back.lesson_run.answers = std::move(e.lesson_run.answers);
    back.view.settings = std::move(e.view.settings);
    back.view.presentation = std::move(e.view.presentation);
    back.view.flight = e.view.flight;
    const auto view = scene::camera_at(kept->view.flight, kept->playback.viewer_ms);
    e = std::move(back);
    look_at(e, view, return_flight_ms);
}

const lesson::Myth* current_myth(const Experiment& e)
{
    const auto* step = current_step(e);
    return step != nullptr && step->myth && e.lesson_run.detour == Detour::myth ? &*step->myth
                                                                                : nullptr;
}

bool is_myth_checked(const Experiment& e)
{
    return current_myth(e) != nullptr && are_outcomes_checked(e);
}

std::string myth_claim(const Experiment& e)
{
    const auto* myth = current_myth(e);
    if (myth == nullptr || e.lesson_run.outcome_checks.empty()) {
        return {};
    }
    return scene::sentence(
        tr("Then this would have to come: {0}, {1}."),
        {measure_words(myth->predicts), bound_words(e.lesson_run.outcome_checks.front())});
}

std::string myth_verdict(const Experiment& e)
{
    const auto* myth = current_myth(e);
    if (myth == nullptr || !is_myth_checked(e)) {
        return {};
    }
    const auto came =
        scene::sentence(tr("It came to {0}."), {value_words(e.lesson_run.outcome_checks.front())});
    return came + " " + myth->why;
}

} // namespace experiment
