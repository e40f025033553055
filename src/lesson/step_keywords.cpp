#include "lesson/step_keywords.hpp"

#include "lesson/markdown.hpp"
#include "lesson/teaching_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace lesson {

namespace {

constexpr double longest_s = 3600; // an hour: of the body's time in a step, or of a film's

Choice inputs(const Reader& reader)
{
    return {"input", names_of(reader.known.inputs), "reflexloop list inputs"};
}

void read_step_title(Reader& reader, const toml::node& node, Step& step)
{
    step.title = read_filled_text(reader, "title", node).value_or("");
}

void read_say(Reader& reader, const toml::node& node, Step& step)
{
    step.say = read_text(reader, "say", node).value_or("");
    auto markdown = read_markdown(step.say);
    auto links = inside(reader, node);
    for (const auto& [path, image] : markdown.targets) {
        const auto where = find_next(links, path);
        if (const auto objection = objection_to(path); !objection.empty())
            error(reader, where,
                  fmt::format("the {} {} {}", image ? "picture" : "link", in_quotes(path),
                              objection));
        else if (image)
            warning(reader, where,
                    fmt::format("the picture {} is not shown; the prose has its text instead",
                                in_quotes(path)));
    }
    auto tags = inside(reader, node);
    for (const auto& tag : markdown.html)
        warning(reader, find_next(tags, tag),
                fmt::format("the HTML {} is left out of the prose", in_quotes(tag)));
    step.prose = std::move(markdown.prose);
}

void read_notes(Reader& reader, const toml::node& node, Step& step)
{
    step.notes = read_text(reader, "notes", node).value_or("");
}

void read_station(Reader& reader, const toml::node& node, View& view)
{
    const auto station = read_text(reader, "station", node);
    if (!station)
        return;
    const auto& known = reader.known.stations;
    if (std::find(known.begin(), known.end(), *station) != known.end())
        view.station = *station;
    else
        unknown(reader, node.source().begin, *station,
                {"station", {known.begin(), known.end()}, {}});
}

constexpr std::array<Keyword<View>, 4> view_keywords = {{
    {"station", read_station},
    {"yaw_deg",
     [](Reader& reader, const toml::node& node, View& view) {
         view.yaw_deg = read_number(reader, "yaw_deg", node, {-40, 40, "deg"}).value_or(0);
     }},
    {"pitch_deg",
     [](Reader& reader, const toml::node& node, View& view) {
         view.pitch_deg = read_number(reader, "pitch_deg", node, {-40, 40, "deg"}).value_or(0);
     }},
    {"zoom",
     [](Reader& reader, const toml::node& node, View& view) {
         view.zoom = read_number(reader, "zoom", node, {1, 8, "times"}).value_or(1);
     }},
}};

void read_view(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(reader, "view", node, "{ station = \"body\" }");
    if (!table)
        return;
    step.view.emplace();
    read_keywords<View>(reader, *table, "view", view_keywords, *step.view);
}

void read_slow(Reader& reader, const toml::node& node, Step& step)
{
    step.slow = read_number(reader, "slow", node, {1, 1000, "times"});
}

// What else a word may be that does not belong here; ends with the sentence's missing half.
std::string_view misplaced(const Reader& reader, std::string_view word)
{
    if (find_row(reader.known.signals, word))
        return "is a signal: it can be plotted and waited for, not set";
    if (find_row(reader.known.events, word))
        return "is an event: it happens at a moment, so it stands under \"at\"";
    return {};
}

void read_set(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(reader, "set", node, "{ swelling = 0.8 }");
    if (!table)
        return;
    for (const auto& [key, position, value] : in_file_order(*table)) {
        if (const auto* input = find_row(reader.known.inputs, key)) {
            const Range range{input->smallest, input->largest, input->unit};
            if (const auto number = read_number(reader, key, *value, range))
                step.set.push_back({.name = input->name, .value = *number});
        } else if (const auto sentence = misplaced(reader, key); !sentence.empty()) {
            error(reader, position, fmt::format("\"{}\" {}", key, sentence));
        } else {
            unknown(reader, position, key, inputs(reader));
        }
    }
}

void read_event(Reader& reader, const Vocabulary::EventName& event, const toml::node& node,
                double at_s, Step& step)
{
    // An amount may stand as a number or, with a target or an hour, as text.
    std::optional<std::string> value;
    if (const auto amount = node.value<double>(); amount && node.is_number())
        value = fmt::format("{}", *amount);
    else
        value = read_text(reader, event.name, node);
    if (!value)
        return;
    const auto first_word = value->substr(0, value->find(' '));
    const bool known_target = std::ranges::find(event.targets, first_word) != event.targets.end();
    if (!event.targets.empty() && !known_target) {
        unknown(reader, node.source().begin, first_word,
                {fmt::format("target of \"{}\"", event.name),
                 {event.targets.begin(), event.targets.end()},
                 {}});
        return;
    }
    if (const auto problem = event.problem ? event.problem(*value) : std::string();
        !problem.empty())
        error(reader, node.source().begin, problem);
    else
        step.at.push_back({.at_s = at_s, .name = event.name, .is_event = true, .target = *value});
}

void read_ramp(Reader& reader, const Vocabulary::Quantity& input, const toml::node& node,
               double at_s, double over_s, Step& step)
{
    const Range range{input.smallest, input.largest, input.unit};
    if (const auto number = read_number(reader, input.name, node, range))
        step.at.push_back({.at_s = at_s, .name = input.name, .value = *number, .over_s = over_s});
}

void unknown_happening(Reader& reader, const Entry& entry)
{
    if (find_row(reader.known.signals, entry.key)) {
        error(reader, entry.key_position,
              fmt::format("\"{}\" {}", entry.key, misplaced(reader, entry.key)));
        return;
    }
    auto names = names_of(reader.known.inputs);
    for (const auto& event : reader.known.events)
        names.emplace_back(event.name);
    names.emplace_back("over_s");
    unknown(reader, entry.key_position, entry.key,
            {"input or event", std::move(names), "reflexloop list inputs"});
}

// { s = 0.5, tap = "quadriceps" } or { s = 1, swelling = 0.8, over_s = 0.5 }
void read_moment(Reader& reader, const toml::table& table, Step& step)
{
    constexpr Range seconds{0, longest_s, "s"};
    const auto here = table.source().begin;
    const auto* when = table.get("s");
    const auto* spread = table.get("over_s");
    const double at_s = when ? read_number(reader, "s", *when, seconds).value_or(0) : 0;
    const double over_s = spread ? read_number(reader, "over_s", *spread, seconds).value_or(0) : 0;
    if (!when)
        error(reader, here, "the moment is missing: s = seconds from the start of the step");

    bool happens = false, ramps = false;
    for (const auto& entry : in_file_order(table)) {
        if (entry.key == "s" || entry.key == "over_s")
            continue;
        happens = true;
        if (const auto* event = find_row(reader.known.events, entry.key))
            read_event(reader, *event, *entry.value, at_s, step);
        else if (const auto* input = find_row(reader.known.inputs, entry.key)) {
            ramps = true;
            read_ramp(reader, *input, *entry.value, at_s, over_s, step);
        } else
            unknown_happening(reader, entry);
    }
    if (!happens)
        error(reader, here, "nothing happens at this moment; name an event or an input");
    else if (spread && !ramps)
        warning(reader, spread->source().begin,
                "\"over_s\" is ignored: it spreads the change of an input, and none changes here");
}

void read_at(Reader& reader, const toml::node& node, Step& step)
{
    constexpr auto example = "[ { s = 0.5, tap = \"quadriceps\" } ]";
    const auto* moments = read_array(reader, "at", node, example);
    if (!moments)
        return;
    for (const auto& moment : *moments)
        if (const auto* table =
                read_table(reader, "at", moment, "{ s = 0.5, tap = \"quadriceps\" }"))
            read_moment(reader, *table, step);
    std::stable_sort(step.at.begin(), step.at.end(),
                     [](const auto& a, const auto& b) { return a.at_s < b.at_s; });
}

// A signal is drawn as a trace, a pathway as the raster of its spikes.
void read_plot(Reader& reader, const toml::node& node, Step& step)
{
    auto choice = known_signals(reader);
    choice.names.insert(choice.names.end(), reader.known.rasters.begin(),
                        reader.known.rasters.end());
    step.plot = read_names(reader, "plot", node, "[\"Ia_rate_pps\", \"emg_mV\"]", choice);
}

void read_emphasis(Reader& reader, const toml::node& node, Step& step)
{
    const auto& parts = reader.known.parts;
    step.emphasis = read_names(reader, "emphasis", node, "[\"Ia_quadriceps\"]",
                               {"part", {parts.begin(), parts.end()}, {}});
}

void read_reset(Reader& reader, const toml::node& node, Step& step)
{
    step.reset = read_bool(reader, "reset", node).value_or(false);
}

void read_read_s(Reader& reader, const toml::node& node, Step& step)
{
    step.read_s = read_number(reader, "read_s", node, {0.1, longest_s, "s"});
}

constexpr std::array<Keyword<Step>, 14> step_keywords = {{
    {"title", read_step_title},
    {"say", read_say},
    {"notes", read_notes},
    {"view", read_view},
    {"slow", read_slow},
    {"set", read_set},
    {"at", read_at},
    {"plot", read_plot},
    {"emphasis", read_emphasis},
    {"predict", read_predict},
    {"until", read_until},
    {"claim", read_claim},
    {"reset", read_reset},
    {"read_s", read_read_s},
}};

} // namespace

Step read_step(Reader& reader, const toml::table& table)
{
    Step step;
    if (table.empty())
        error(reader, table.source().begin,
              "the step is empty; give it at least a title or something to say");
    read_keywords<Step>(reader, table, "a step", step_keywords, step);
    return step;
}

void warn_of_late_moments(Reader& reader, const toml::table& table, const Step& step, double slow)
{
    const double shown_s = reading_time_s(step) / slow;
    const auto* moments = table["at"].as_array();
    for (std::size_t i = 0; moments && i < moments->size(); ++i) {
        const auto* moment = moments->get(i)->as_table();
        const auto* when = moment ? moment->get("s") : nullptr;
        const double at_s = when ? when->value<double>().value_or(0) : 0;
        const double over_s = moment ? (*moment)["over_s"].value<double>().value_or(0) : 0;
        if (at_s + over_s > shown_s)
            warning(reader, when ? when->source().begin : moment->source().begin,
                    fmt::format("a film leaves this step after {:.3g} s of the body's time, before "
                                "this is over; make slow smaller, read_s longer, or s earlier",
                                shown_s));
    }
}

} // namespace lesson
