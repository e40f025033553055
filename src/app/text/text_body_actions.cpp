#include "app/text/text_body_actions.hpp"

#include "app/arguments/arguments.hpp"
#include "app/text/text_session.hpp"
#include "app/text/words.hpp"
#include "base/text.hpp"
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/narration.hpp"
#include "experiment/view/scene_input.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace app::text {

namespace {

using base::tr;
using scene::sentence;

std::string quoted(double value, const auto& row)
{
    const std::string unit(tr(row.unit));
    return unit.empty() ? scene::number(value, 2)
                        : fmt::format("{} {}", scene::number(value, 2), unit);
}

} // namespace

std::string set(TextSession& session, std::string_view argument)
{
    const auto end = argument.find_first_of("= ");
    const std::string name(base::trimmed(argument.substr(0, end)));
    const auto* row = physiology::find_input(name);
    if (row == nullptr) {
        throw UsageError(fmt::format("there is no input \"{}\"{}", name,
                                     did_you_mean(name, names_of(physiology::input_table()))));
    }
    if (end == std::string_view::npos) {
        const double value = experiment::input_value(session.experiment(), name);
        return fmt::format("{}: {}", translated(row->title), quoted(value, *row));
    }
    const auto value_at = std::min(argument.find_first_not_of("= ", end), argument.size());
    experiment::set_input(session.experiment(), name,
                          parse_number(base::trimmed(argument.substr(value_at))));
    const double value = experiment::input_value(session.experiment(), name);
    return sentence(tr("{0} will be {1} when the body goes on."),
                    {translated(row->title), quoted(value, *row)});
}

std::string inputs(TextSession& session, std::string_view /*none*/)
{
    std::string text;
    for (const auto& row : physiology::input_table()) {
        const double value = experiment::input_value(session.experiment(), row.name);
        text +=
            fmt::format("{}{}: {}, {} ({} … {})", text.empty() ? "" : "\n", row.name, tr(row.title),
                        quoted(value, row), scene::number(row.min, 2), scene::number(row.max, 2));
    }
    return text;
}

std::string signals(TextSession& session, std::string_view argument)
{
    const auto seen = experiment::shown(session.experiment());
    std::string text;
    for (const auto& row : physiology::signal_table()) {
        if (argument.empty() || row.name == argument) {
            const int decimals = scene::decimals_of(row);
            text +=
                fmt::format("{}{}: {}, {} {}", text.empty() ? "" : "\n", row.name, tr(row.title),
                            scene::number(seen.signals.*row.field, decimals), tr(row.unit));
            if (!argument.empty()) {
                text += fmt::format("\n{}", tr(row.meaning));
            }
        }
    }
    return text.empty() ? std::string(tr("There is no such signal; the word signals lists them."))
                        : text;
}

std::string station(TextSession& session, std::string_view argument)
{
    const auto* found = scene::find_station(argument);
    if (found == nullptr) {
        throw UsageError(fmt::format("there is no station \"{}\"{}", argument,
                                     did_you_mean(argument, names_of(scene::station_table()))));
    }
    experiment::look_at(session.experiment(), scene::station_camera(*found, 0, 0, 1), 0);
    return experiment::describe_summary(session.experiment());
}

std::string look(TextSession& session, std::string_view /*none*/)
{
    return experiment::describe_summary(session.experiment());
}

std::string details(TextSession& session, std::string_view /*none*/)
{
    return experiment::describe_details(session.experiment());
}

std::string quit(TextSession& session, std::string_view /*none*/)
{
    session.end();
    return std::string(tr("Goodbye."));
}

// "tap", "shock 12", "cut dorsal_root 0.5": as in a lesson, with the usual value when none is said.
std::string fire(TextSession& session, const physiology::EventRow& row, std::string_view argument)
{
    std::string value(argument);
    if (value.empty()) {
        value = row.targets.empty() ? scene::number(row.usual, 2) : std::string(row.targets[0]);
    }
    const auto read = physiology::read_event(row, value);
    if (const auto* event = std::get_if<physiology::Event>(&read)) {
        experiment::fire(session.experiment(), *event);
        return sentence(tr("{0}: it happens when the body goes on."), {translated(row.name)});
    }
    return std::get<std::string>(read);
}

} // namespace app::text
