#include "app/text/text_commands.hpp"

#include "app/arguments/arguments.hpp"
#include "app/text/text_body_actions.hpp"
#include "app/text/text_lesson_actions.hpp"
#include "app/text/text_session.hpp"
#include "app/text/words.hpp"
#include "base/diagnostic.hpp"
#include "base/text.hpp"
#include "base/translation.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <span>
#include <vector>

namespace app {

namespace {

using base::tr;
using experiment::Experiment;
using scene::sentence;
using text::translated;

std::string help(TextSession& session, std::string_view argument);

struct Command {
    std::string_view name, other, arguments, meaning;
    std::string (*act)(TextSession&, std::string_view);
    bool needs_argument = false;
};

// clang-format off
constexpr Command commands[] = {
    {"play", "p", "TIME", "let time pass: 2s of the viewer's time; without a time, the step's", text::play},
    {"next", "n", "", "go on: let the body go, or to the next step", text::next},
    {"back", "", "", "to the step before", text::back},
    {"step", "", "", "tell the step again", text::again},
    {"draw", "", "POINTS", "the curve you expect: seconds=value, with spaces between", text::draw, true},
    {"hint", "", "", "a hint, or what can be done now", text::hint},
    {"explore", "x", "", "leave the lesson's way, and come back to the step", text::explore},
    {"myth", "", "", "play the popular sentence of this step", text::myth},
    {"look", "l", "", "in short: where, when, the knee, the muscles, pain", text::look},
    {"details", "", "", "spikes on their way, and the strip chart", text::details},
    {"set", "", "NAME=VALUE", "an input; its name alone tells its value", text::set, true},
    {"inputs", "", "", "all inputs, with their values and ranges", text::inputs},
    {"signals", "", "NAME", "all signals, or one with its meaning", text::signals},
    {"slow", "", "FACTOR", "so many times slower than life, 1 to 1000", text::slow, true},
    {"station", "", "NAME", "look at another place: body, cord, muscle, spindle, ending", text::station, true},
    {"earlier", "", "TIME", "back by so much of the body's time", text::earlier, true},
    {"later", "", "TIME", "on by so much of the body's time, as far as it was lived", text::later, true},
    {"now", "", "", "back to the present", text::now},
    {"from-here", "", "", "in the past: drop what came later", text::from_here},
    {"marks", "", "", "what has happened in the last minute, numbered", text::marks},
    {"mark", "", "NUMBER", "go there", text::mark, true},
    {"reset", "", "", "a fresh body, the same step", text::reset},
    {"help", "?", "", "this list", help},
    {"quit", "q", "", "end", text::quit},
};
// clang-format on

std::string help(TextSession& /*session*/, std::string_view /*argument*/)
{
    std::string text(tr("A, B, C or D answers a question. Events are commands as well: tap, "
                        "shock 12, cut dorsal_root, massage 10."));
    for (const auto& command : commands) {
        text += fmt::format("\n{}{}{}{}{}: {}", command.name, command.other.empty() ? "" : ", ",
                            command.other, command.arguments.empty() ? "" : " ",
                            tr(command.arguments), tr(command.meaning));
    }
    return text;
}

std::string unknown(std::string_view word)
{
    auto known = names_of(commands);
    std::ranges::move(names_of(physiology::event_table()), std::back_inserter(known));
    const auto near = base::nearest(word, std::span<const std::string>{known});
    const std::string text =
        sentence(tr("\"{0}\" is not understood; help lists the commands."), {std::string(word)});
    return near.empty() ? text
                        : text + " " + sentence(tr("Did you mean \"{0}\"?"), {std::string(near)});
}

// Enter alone: play what has not been played, then on.
std::string enter(TextSession& session)
{
    const Experiment& e = session.experiment();
    const auto* step = experiment::current_step(e);
    const double shown_ms = e.playback.viewer_ms - e.lesson_run.step_viewer_ms;
    const bool played = step != nullptr && shown_ms >= 900 * lesson::reading_time_s(*step);
    return played && !e.lesson_run.asking ? text::next(session, {}) : text::play(session, {});
}

std::string run(TextSession& session, std::string_view word, std::string_view argument)
{
    if (word.size() == 1 && word[0] >= 'a' && word[0] <= 'd') {
        return text::choose(session, static_cast<std::size_t>(word[0] - 'a'));
    }
    for (const auto& command : commands) {
        if (word == command.name || (!command.other.empty() && word == command.other)) {
            return command.needs_argument && argument.empty()
                       ? sentence(tr("This needs more: {0} {1}"),
                                  {std::string(command.name), translated(command.arguments)})
                       : command.act(session, argument);
        }
    }
    if (const auto* row = physiology::find_event(word)) {
        return text::fire(session, *row, argument);
    }
    return unknown(word);
}

} // namespace

std::string run_command(TextSession& session, std::string_view line)
{
    const auto said = base::trimmed(line);
    if (said.empty()) {
        return enter(session);
    }
    const auto end = std::min(said.find_first_of(" ="), said.size());
    std::string word(said.substr(0, end));
    std::ranges::transform(word, word.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    try {
        // "touch_kPa=5": the name of an input needs no word before it.
        return physiology::find_input(said.substr(0, end)) != nullptr
                   ? text::set(session, said)
                   : run(session, word, base::trimmed(said.substr(std::min(end + 1, said.size()))));
    } catch (const UsageError& problem) {
        return problem.what();
    }
}

} // namespace app
