#include "app/text/text_lesson_actions.hpp"

#include "app/arguments/arguments.hpp"
#include "app/text/text_session.hpp"
#include "app/text/words.hpp"
#include "base/text.hpp"
#include "base/translation.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/view/narration.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <vector>

namespace app::text {

namespace {

using base::tr;
using experiment::Experiment;
using experiment::Phase;
using scene::sentence;

std::string leap(TextSession& session, double body_ms)
{
    experiment::go_to_moment(session.experiment(), body_ms);
    return session.describe_moment();
}

} // namespace

// ---- time

std::string play(TextSession& session, std::string_view argument)
{
    Experiment& e = session.experiment();
    const double wanted_ms = argument.empty() ? -1 : 1000 * parse_seconds(argument);
    if (e.lesson_run.asking) {
        experiment::reveal(e);
    }
    return wanted_ms < 0 ? session.play_step() : session.play(wanted_ms);
}

std::string earlier(TextSession& session, std::string_view argument)
{
    return leap(session, session.experiment().playback.moment_ms - 1000 * parse_seconds(argument));
}

std::string later(TextSession& session, std::string_view argument)
{
    return leap(session, session.experiment().playback.moment_ms + 1000 * parse_seconds(argument));
}

std::string now(TextSession& session, std::string_view /*none*/)
{
    experiment::go_to_present(session.experiment());
    return session.describe_moment();
}

std::string from_here(TextSession& session, std::string_view /*none*/)
{
    experiment::leave_the_past(session.experiment());
    return std::string(tr("What came after this moment is dropped.")) + "\n" +
           session.describe_moment();
}

std::string marks(TextSession& session, std::string_view /*none*/)
{
    const auto& bookmarks = session.experiment().playback.history.bookmarks;
    std::string text;
    for (std::size_t i = 0; i < bookmarks.size(); ++i) {
        const double ms = static_cast<double>(bookmarks[i].step) * physiology::step_ms;
        if (i > 0) {
            text += '\n';
        }
        text +=
            sentence(tr("{0}: {1}, at {2} ms"),
                     {std::to_string(i + 1), translated(experiment::mark_name(bookmarks[i].mark)),
                      scene::number(ms, 1)});
    }
    return text.empty() ? std::string(tr("There is no mark yet.")) : text;
}

std::string mark(TextSession& session, std::string_view argument)
{
    const auto& bookmarks = session.experiment().playback.history.bookmarks;
    const double wanted = parse_number(argument);
    if (wanted < 1 || wanted > static_cast<double>(bookmarks.size())) {
        return std::string(tr("There is no such mark; the word marks lists them."));
    }
    const auto& found = bookmarks[static_cast<std::size_t>(wanted) - 1];
    return leap(session, static_cast<double>(found.step) * physiology::step_ms);
}

std::string slow(TextSession& session, std::string_view argument)
{
    experiment::set_slow(session.experiment(), parse_number(argument));
    return sentence(tr("Now {0} times slower than life."),
                    {scene::number(session.experiment().playback.time_mapping.slow, 0)});
}

std::string reset(TextSession& session, std::string_view /*none*/)
{
    experiment::reset(session.experiment());
    experiment::set_playing(session.experiment(), false);
    return session.describe_step();
}

// ---- the lesson

std::string next(TextSession& session, std::string_view /*none*/)
{
    Experiment& e = session.experiment();
    if (e.lesson_run.asking) {
        experiment::reveal(e);
        return session.play_step();
    }
    if (e.lesson_run.lesson && e.lesson_run.step_index + 1 >= e.lesson_run.lesson->steps.size()) {
        return std::string(tr("This is the last step."));
    }
    experiment::go_on(e);
    experiment::set_playing(e, false);
    return session.describe_step();
}

std::string back(TextSession& session, std::string_view /*none*/)
{
    experiment::go_back(session.experiment());
    experiment::set_playing(session.experiment(), false);
    return session.describe_step();
}

std::string choose(TextSession& session, std::size_t choice)
{
    Experiment& e = session.experiment();
    const auto* step = experiment::current_step(e);
    if (experiment::phase(e) != Phase::asked || choice >= step->predict->choices.size()) {
        return std::string(tr("No such answer is asked for now."));
    }
    const std::string chosen = sentence(tr("You say: {0}"), {step->predict->choices[choice]});
    experiment::choose(e, choice);
    return chosen + "\n" + session.play_step();
}

// "0.01=20 0.05=120 0.2=10": seconds of the step and values of the signal.
std::string draw(TextSession& session, std::string_view argument)
{
    Experiment& e = session.experiment();
    const auto* step = experiment::current_step(e);
    if (experiment::phase(e) != Phase::asked || !step->predict->draw) {
        return std::string(tr("No curve is asked for now."));
    }
    std::vector<lesson::DrawnPoint> points;
    while (!(argument = base::trimmed(argument)).empty()) {
        const std::string_view point = argument.substr(0, argument.find(' '));
        const auto equals = point.find('=');
        if (equals == std::string_view::npos) {
            return std::string(tr("Write points as SECONDS=VALUE, for example 0.01=20 0.05=120."));
        }
        points.push_back({.at_s = parse_number(point.substr(0, equals)),
                          .value = parse_number(point.substr(equals + 1))});
        argument.remove_prefix(point.size());
    }
    std::ranges::sort(points, {}, &lesson::DrawnPoint::at_s);
    experiment::current_answer(e)->drawn = std::move(points);
    experiment::reveal(e);
    return session.play_step();
}

std::string hint(TextSession& session, std::string_view /*none*/)
{
    Experiment& e = session.experiment();
    const auto* step = experiment::current_step(e);
    const auto* answer = experiment::current_answer(e);
    if (step != nullptr && step->until && answer != nullptr && !answer->met) {
        experiment::take_hint(e);
        experiment::set_playing(e, false);
        if (answer->hints_taken > step->until->hints.size()) {
            return std::string(tr("The solution plays.")) + "\n" + session.play_step();
        }
    }
    return experiment::describe_hint(e);
}

std::string myth(TextSession& session, std::string_view /*none*/)
{
    Experiment& e = session.experiment();
    const auto* step = experiment::current_step(e);
    if (step == nullptr || !step->myth) {
        return std::string(tr("This step plays no popular sentence."));
    }
    experiment::play_myth(e);
    return step->myth->sentence + "\n" + experiment::myth_claim(e) + "\n" + session.play_step();
}

std::string explore(TextSession& session, std::string_view /*none*/)
{
    Experiment& e = session.experiment();
    if (e.lesson_run.detour != experiment::Detour::none) {
        experiment::end_detour(e);
        experiment::set_playing(e, false);
        return std::string(tr("Back in the lesson.")) + "\n" + session.describe_step();
    }
    experiment::explore(e);
    experiment::set_playing(e, false);
    return std::string(
        tr("Explore freely: play, tap, set inputs. The word explore comes back to the "
           "step as it stood."));
}

std::string again(TextSession& session, std::string_view /*none*/)
{
    return session.describe_step();
}

} // namespace app::text
