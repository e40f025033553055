#include "experiment/session/session_file.hpp"

#include "base/text_file.hpp"
#include "lesson/edit/toml_text.hpp"
#include "lesson/read/text_guard.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace experiment {

namespace {

constexpr std::int64_t known_format = 1;
constexpr std::uintmax_t max_bytes = 64U << 20U;

struct Reading {
    const std::filesystem::path& file;
    LoadedSession& into;

    void complain(const toml::source_region& where, std::string message) const
    {
        into.problems.push_back({.path = file.string(),
                                 .line = static_cast<int>(where.begin.line),
                                 .column = static_cast<int>(where.begin.column),
                                 .message = std::move(message)});
    }
};

std::optional<Action> read_action(const Reading& reading, const toml::node& node)
{
    const toml::array* row = node.as_array();
    if (row == nullptr || row->size() < 3 || !row->get(0)->is_number() ||
        !row->get(1)->is_string() || !row->get(2)->is_string()) {
        reading.complain(node.source(), "a deed is [milliseconds, \"verb\", \"word\", numbers …]");
        return std::nullopt;
    }
    Action action{.viewer_ms = *row->get(0)->value<double>(),
                  .verb = *row->get(1)->value<std::string>(),
                  .word = *row->get(2)->value<std::string>(),
                  .numbers = {}};
    for (std::size_t i = 3; i < row->size(); ++i) {
        const auto number = row->get(i)->value<double>();
        if (!number) {
            reading.complain(row->get(i)->source(), "this must be a number");
            return std::nullopt;
        }
        action.numbers.push_back(*number);
    }
    if (!is_known(action)) {
        reading.complain(
            node.source(),
            fmt::format("\"{}\" with these {} numbers is no deed that this program knows",
                        action.verb, action.numbers.size()));
        return std::nullopt;
    }
    return action;
}

void read_actions(const Reading& reading, const toml::table& table, Session& session)
{
    const toml::array* actions = table["deeds"].as_array();
    if (actions == nullptr) {
        return reading.complain(table.source(), "there are no \"deeds\" in this session");
    }
    for (const toml::node& node : *actions) {
        if (auto action = read_action(reading, node)) {
            session.actions.push_back(std::move(*action));
        }
    }
}

void read_table(const Reading& reading, const toml::table& table)
{
    if (table["format"].value<std::int64_t>() != known_format) {
        return reading.complain(table.source(), "this is no session of format 1");
    }
    Session session;
    session.lesson = table["lesson"].value_or(std::string());
    session.seed = table["seed"].value_or(1.0);
    session.lasts_ms = table["lasts_ms"].value_or(0.0);
    read_actions(reading, table, session);
    if (session.lasts_ms <= 0) {
        reading.complain(table.source(), "\"lasts_ms\" must be larger than 0");
    }
    if (reading.into.problems.empty()) {
        reading.into.session = std::move(session);
    }
}

} // namespace

std::string session_text(const Session& session)
{
    std::string text = "# What was done in a session; played again by\n"
                       "#   reflexloop film FILE.session -o film.mp4\n";
    text +=
        fmt::format("format = {}\nlesson = {}\nseed = {}\nlasts_ms = {}\ndeeds = [\n", known_format,
                    lesson::toml_string(session.lesson), session.seed, session.lasts_ms);
    for (const Action& action : session.actions) {
        text += fmt::format("  [{}, {}, {}", action.viewer_ms, lesson::toml_string(action.verb),
                            lesson::toml_string(action.word));
        for (const double number : action.numbers) {
            text += fmt::format(", {}", number);
        }
        text += "],\n";
    }
    return text + "]\n";
}

LoadedSession load_session(const std::filesystem::path& file)
{
    LoadedSession loaded;
    const Reading reading{file, loaded};
    std::error_code gone;
    const auto bytes = std::filesystem::file_size(file, gone);
    const auto text = !gone && bytes <= max_bytes ? base::read_file(file) : std::nullopt;
    if (!text) {
        loaded.problems.push_back({.path = file.string(), .message = "this file cannot be read"});
        return loaded;
    }
    if (const auto refused = lesson::check_limits(*text, max_bytes)) {
        loaded.problems.push_back({.path = file.string(),
                                   .line = refused->line,
                                   .column = refused->column,
                                   .message = refused->message});
        return loaded;
    }
    try {
        read_table(reading, toml::parse(*text, file.string()));
    } catch (const toml::parse_error& problem) {
        reading.complain(problem.source(), std::string(problem.description()));
    }
    return loaded;
}

} // namespace experiment
