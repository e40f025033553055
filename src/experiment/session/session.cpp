#include "experiment/session/session.hpp"

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/lesson_file.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace experiment {

namespace {

using Numbers = std::vector<double>;

// ---- the settings that panels change without a function

Numbers recorded_settings(const Experiment& e)
{
    const Settings& s = e.view.settings;
    return {static_cast<double>(s.theme), static_cast<double>(s.text_scale),
            s.projector ? 1.0 : 0.0,      s.switches.labels ? 1.0 : 0.0,
            s.switches.chart ? 1.0 : 0.0, s.ghost ? 1.0 : 0.0,
            s.hold_camera ? 1.0 : 0.0,    s.reduced_motion ? 1.0 : 0.0};
}
constexpr std::size_t setting_count = 8;

void restore_settings(Experiment& e, const Numbers& n)
{
    Settings& s = e.view.settings;
    s.theme = n[0] > 0 ? scene::Theme::light : scene::Theme::dark;
    s.text_scale = std::clamp(static_cast<float>(n[1]), 0.5F, 4.0F);
    s.projector = n[2] > 0 ? std::optional(BeforeProjector{}) : std::nullopt;
    s.switches.labels = n[3] > 0;
    s.switches.chart = n[4] > 0;
    s.ghost = n[5] > 0;
    s.hold_camera = n[6] > 0;
    s.reduced_motion = n[7] > 0;
}

// ---- the verbs

bool within(double value, double end)
{
    return value >= 0 && value < end;
}

// Far beyond the range of any event or hour; a number above it is no person's.
constexpr double max_amount = 1e6;

bool is_slow_event(double number)
{
    return std::ranges::any_of(physiology::event_table(), [number](const auto& row) {
        return row.kind == physiology::EventKind::slow && number == static_cast<double>(row.slow);
    });
}

// Whether the event's kind has such a target. Its hour may be none (NaN): that of the clock.
bool is_event(const Numbers& n)
{
    if (!(std::abs(n[2]) <= max_amount) || std::abs(n[3]) > max_amount) {
        return false;
    }
    if (n[0] == static_cast<double>(physiology::EventKind::tap)) {
        return n[1] == static_cast<double>(physiology::Muscle::quadriceps) ||
               n[1] == static_cast<double>(physiology::Muscle::hamstrings);
    }
    if (n[0] == static_cast<double>(physiology::EventKind::shock)) {
        return n[1] == 0; // it has no target
    }
    if (n[0] == static_cast<double>(physiology::EventKind::cut)) {
        return within(n[1], physiology::lesion_site_count);
    }
    return n[0] == static_cast<double>(physiology::EventKind::slow) && is_slow_event(n[1]);
}

// The share of each lesion site that is cut, then hour, event and amount of each calendar entry.
bool are_interventions(const Numbers& n)
{
    const auto cuts = std::span(n).first(physiology::lesion_site_count);
    const auto calendar = std::span(n).subspan(cuts.size());
    if (!std::ranges::all_of(cuts, [](double share) { return share >= 0 && share <= 1; }) ||
        calendar.size() % 3 != 0) {
        return false;
    }
    for (std::size_t i = 0; i < calendar.size(); i += 3) {
        if (!within(calendar[i], max_amount) || !is_slow_event(calendar[i + 1]) ||
            !(std::abs(calendar[i + 2]) <= max_amount)) {
            return false;
        }
    }
    return true;
}

void perform_fire(Experiment& e, const Action& d)
{
    const Numbers& n = d.numbers;
    fire(e, {.kind = static_cast<physiology::EventKind>(n[0]),
             .target = static_cast<std::uint8_t>(n[1]),
             .amount = n[2],
             .hour = n[3]});
}

void perform_look_at(Experiment& e, const Action& d)
{
    const Numbers& n = d.numbers;
    look_at(e,
            {.focus_mm = {n[0], n[1], n[2]},
             .field_mm = std::max(n[3], 1e-6),
             .yaw_deg = n[4],
             .pitch_deg = n[5]},
            n[6]);
}

void perform_interventions(Experiment& e, const Action& d)
{
    physiology::Interventions interventions;
    const Numbers& n = d.numbers;
    std::copy_n(n.begin(), interventions.cut.size(), interventions.cut.begin());
    for (std::size_t i = interventions.cut.size(); i + 2 < n.size(); i += 3) {
        interventions.calendar.push_back({.hour = n[i],
                                          .event = static_cast<physiology::SlowEvent>(n[i + 1]),
                                          .amount = n[i + 2]});
    }
    restore_interventions(e, interventions);
}

// When the lesson's file is gone or has errors, the running lesson goes on.
void perform_lesson(Experiment& e, const Action& d)
{
    auto loaded = lesson::load_lesson(d.word, vocabulary());
    if (loaded.lesson) {
        start_lesson(e, std::move(*loaded.lesson), Advance::by_hand);
    }
}

void perform_act(Experiment& e, const Action& d)
{
    const Numbers& n = d.numbers;
    if (within(n[0], 8)) {
        act(e.view.presentation, {.viewer_ms = d.viewer_ms,
                                  .kind = static_cast<PresenterAct::Kind>(n[0]),
                                  .on = n[1] > 0,
                                  .at = {static_cast<float>(n[2]), static_cast<float>(n[3])}});
    }
}

void perform_time_mapping(Experiment& e, const Action& d)
{
    const Numbers& n = d.numbers;
    e.playback.time_mapping = {
        .viewer_ms = n[0], .body_ms = n[1], .slow = std::max(n[2], 1e-3), .running = n[3] > 0};
}

void perform_revealed(Experiment& e, const Action& d)
{
    auto answers = e.lesson_run.answers;
    for (std::size_t i = 0; i < std::min(answers.steps.size(), d.numbers.size()); ++i) {
        answers.steps[i].revealed = d.numbers[i] > 0;
    }
    recall_answers(e, answers);
}

std::size_t place(double number)
{
    return within(number, 1e6) ? static_cast<std::size_t>(number) : 0;
}

struct Verb {
    std::string_view name;
    std::size_t numbers;
    void (*perform)(Experiment&, const Action&);
    bool (*allows)(const Numbers&) = nullptr; // none: any finite numbers
};
using E = Experiment;
constexpr Verb verbs[] = {
    {"set input", 1, [](E& e, const Action& d) { set_input(e, d.word, d.numbers[0]); }},
    {"fire", 4, perform_fire, is_event},
    {"slow", 1, [](E& e, const Action& d) { set_slow(e, d.numbers[0]); }},
    {"play", 1, [](E& e, const Action& d) { set_playing(e, d.numbers[0] > 0); }},
    {"single step", 1, [](E& e, const Action& d) { single_step(e, d.numbers[0]); }},
    {"reset", 0, [](E& e, const Action&) { reset(e); }},
    {"look at", 7, perform_look_at},
    {"stand", physiology::lesion_site_count, perform_interventions, are_interventions},
    {"set all back", 0, [](E& e, const Action&) { set_all_back(e); }},
    {"pin", 0, [](E& e, const Action& d) { pin(e, d.word); }},
    {"lesson", 0, perform_lesson},
    {"lesson step", 1,
     [](E& e, const Action& d) {
         go_to_lesson_step(e, static_cast<std::size_t>(std::max(d.numbers[0], 0.0)));
     }},
    {"lesson on", 0, [](E& e, const Action&) { go_on(e); }},
    {"choose", 1, [](E& e, const Action& d) { choose(e, place(d.numbers[0])); }},
    {"reveal", 0, [](E& e, const Action&) { reveal(e); }},
    {"revealed", 0, perform_revealed},
    {"hint", 0, [](E& e, const Action&) { take_hint(e); }},
    {"explore", 0, [](E& e, const Action&) { explore(e); }},
    {"myth", 0, [](E& e, const Action&) { play_myth(e); }},
    {"come back", 0, [](E& e, const Action&) { end_detour(e); }},
    {"stroke", 4,
     [](E& e, const Action& d) {
         draw_stroke(e, place(d.numbers[0]), d.numbers[1], place(d.numbers[2]), d.numbers[3]);
     }},
    {"pen", 1,
     [](E& e, const Action& d) {
         move_pen(e, static_cast<int>(std::clamp(d.numbers[0], -99.0, 99.0)));
     }},
    {"clear curve", 0, [](E& e, const Action&) { clear_curve(e); }},
    {"go to moment", 1, [](E& e, const Action& d) { go_to_moment(e, d.numbers[0]); }},
    {"go to present", 0, [](E& e, const Action&) { go_to_present(e); }},
    {"go to bookmark", 1,
     [](E& e, const Action& d) { go_to_bookmark(e, d.numbers[0] > 0 ? 1 : -1); }},
    {"leave the past", 0, [](E& e, const Action&) { leave_the_past(e); }},
    {"go on from here", 0, [](E& e, const Action&) { go_on_from_here(e); }},
    {"pace", 4, perform_time_mapping},
    {"stage", 4, perform_act},
    {"settings", setting_count, [](E& e, const Action& d) { restore_settings(e, d.numbers); }},
};

const Verb* find_verb(std::string_view name)
{
    const auto* found = std::ranges::find(verbs, name, &Verb::name);
    return found == std::end(verbs) ? nullptr : found;
}

void note(Session& session, double viewer_ms, std::string_view verb, Numbers numbers)
{
    session.actions.push_back({viewer_ms, std::string(verb), {}, std::move(numbers)});
}

void note_acts(Session& session, const Presentation& presentation)
{
    for (; session.acts_recorded < presentation.acts.size(); ++session.acts_recorded) {
        const PresenterAct& act = presentation.acts[session.acts_recorded];
        note(session, act.viewer_ms, "stage",
             {static_cast<double>(act.kind), act.on ? 1.0 : 0.0, static_cast<double>(act.at.x),
              static_cast<double>(act.at.y)});
    }
}

bool freezes(const Action& action)
{
    return action.verb == "stage" && action.numbers.size() > 1 && action.numbers[1] > 0 &&
           action.numbers[0] == static_cast<double>(PresenterAct::Kind::freeze);
}

} // namespace

Numbers numbers_of(const physiology::Event& event)
{
    return {static_cast<double>(event.kind), static_cast<double>(event.target), event.amount,
            event.hour};
}

// The cuts, and three numbers for each entry of the calendar.
Numbers numbers_of(const physiology::Interventions& interventions)
{
    Numbers numbers(interventions.cut.begin(), interventions.cut.end());
    for (const auto& entry : interventions.calendar) {
        numbers.insert(numbers.end(), {entry.hour, static_cast<double>(entry.event), entry.amount});
    }
    return numbers;
}

Numbers numbers_of(const scene::Camera& camera, double duration_ms)
{
    const auto& focus = camera.focus_mm;
    return {focus.x,        focus.y,          focus.z,    camera.field_mm,
            camera.yaw_deg, camera.pitch_deg, duration_ms};
}

ActionRecorder::ActionRecorder(Experiment& e, std::string_view verb, Numbers numbers,
                               std::string_view word)
    : session_(e.session)
{
    if (session_ && session_->depth++ == 0) {
        session_->actions.push_back(
            {e.playback.viewer_ms, std::string(verb), std::string(word), std::move(numbers)});
    }
}

ActionRecorder::~ActionRecorder()
{
    if (session_) {
        --session_->depth;
    }
}

RecordingPaused::RecordingPaused(std::shared_ptr<Session> session) : session_(std::move(session))
{
    if (session_) {
        ++session_->depth;
    }
}

RecordingPaused::~RecordingPaused()
{
    if (session_) {
        --session_->depth;
    }
}

void record_session(Experiment& e, std::string lesson)
{
    e.session = std::make_shared<Session>();
    e.session->lesson = std::move(lesson);
    e.session->seed = static_cast<double>(e.simulation.seed);
    e.session->settings = recorded_settings(e);
    note(*e.session, e.playback.viewer_ms, "settings", e.session->settings);
}

void record_frame(Experiment& e, double before_ms, double moment_ms)
{
    if (!e.session) {
        return;
    }
    Session& session = *e.session;
    note_acts(session, e.view.presentation);
    const double passed_ms = e.playback.moment_ms - moment_ms;
    if (e.playback.slower_than_asked && passed_ms > 0 && e.playback.viewer_ms > before_ms) {
        // The rate of this frame, so that a replay, which keeps up, does not run ahead.
        note(session, before_ms, "pace",
             {before_ms, moment_ms, (e.playback.viewer_ms - before_ms) / passed_ms, 1});
        note(session, e.playback.viewer_ms, "pace",
             {e.playback.time_mapping.viewer_ms, e.playback.time_mapping.body_ms,
              e.playback.time_mapping.slow, e.playback.time_mapping.running ? 1.0 : 0.0});
    }
    if (auto now = recorded_settings(e); now != session.settings) {
        note(session, e.playback.viewer_ms, "settings", now);
        session.settings = std::move(now);
    }
    session.lasts_ms = e.playback.viewer_ms;
}

bool is_known(const Action& action)
{
    const Verb* verb = find_verb(action.verb);
    if (verb == nullptr || action.numbers.size() < verb->numbers) {
        return false;
    }
    const bool finite =
        std::ranges::all_of(action.numbers, [](double n) { return std::isfinite(n); });
    return verb->allows != nullptr ? verb->allows(action.numbers) : finite;
}

void perform(Experiment& e, const Action& action)
{
    if (is_known(action)) {
        find_verb(action.verb)->perform(e, action);
    }
}

bool Replay::next(Experiment& e, double viewer_ms)
{
    while (done_ < session_.actions.size() && session_.actions[done_].viewer_ms <= viewer_ms) {
        const Action& action = session_.actions[done_++];
        experiment::play_to(e, std::max(action.viewer_ms, e.playback.viewer_ms));
        perform(e, action);
        if (freezes(action)) {
            return true;
        }
    }
    experiment::play_to(e, viewer_ms);
    fade_trail(e.view.presentation, viewer_ms);
    return false;
}

} // namespace experiment
