#include "lesson/read/step_keywords.hpp"

#include "lesson/read/claim_keywords.hpp"
#include "lesson/read/markdown.hpp"
#include "lesson/read/measure_keywords.hpp"
#include "lesson/read/moment_keywords.hpp"
#include "lesson/read/myth_keywords.hpp"
#include "lesson/read/predict_keywords.hpp"
#include "lesson/read/until_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace lesson {

namespace {

void read_step_title(LessonReader& reader, const toml::node& node, Step& step)
{
    step.title = read_filled_text(reader, "title", node).value_or("");
}

void read_say(LessonReader& reader, const toml::node& node, Step& step)
{
    step.say = read_text(reader, "say", node).value_or("");
    auto markdown = read_markdown(step.say);
    auto links = inside(reader, node);
    for (const auto& [path, image] : markdown.targets) {
        const auto where = find_next(links, path);
        if (const auto objection = objection_to(path); !objection.empty()) {
            error(reader, where,
                  fmt::format("the {} {} {}", image ? "picture" : "link", in_quotes(path),
                              objection));
        } else if (image) {
            warning(reader, where,
                    fmt::format("the picture {} is not shown; the prose has its text instead",
                                in_quotes(path)));
        }
    }
    auto tags = inside(reader, node);
    for (const auto& tag : markdown.html) {
        warning(reader, find_next(tags, tag),
                fmt::format("the HTML {} is left out of the prose", in_quotes(tag)));
    }
    step.prose = std::move(markdown.prose);
}

void read_notes(LessonReader& reader, const toml::node& node, Step& step)
{
    step.notes = read_text(reader, "notes", node).value_or("");
}

void read_station(LessonReader& reader, const toml::node& node, View& view)
{
    const auto station = read_text(reader, "station", node);
    if (!station) {
        return;
    }
    const auto& known = reader.known.stations;
    if (std::find(known.begin(), known.end(), *station) != known.end()) {
        view.station = *station;
    } else {
        unknown(reader, node.source().begin, *station,
                {"station", {known.begin(), known.end()}, {}});
    }
}

constexpr std::array<Keyword<View>, 4> view_keywords = {{
    {"station", read_station},
    {"yaw_deg",
     [](LessonReader& reader, const toml::node& node, View& view) {
         view.yaw_deg = read_number(reader, "yaw_deg", node, {-40, 40, "deg"}).value_or(0);
     }},
    {"pitch_deg",
     [](LessonReader& reader, const toml::node& node, View& view) {
         view.pitch_deg = read_number(reader, "pitch_deg", node, {-40, 40, "deg"}).value_or(0);
     }},
    {"zoom",
     [](LessonReader& reader, const toml::node& node, View& view) {
         view.zoom = read_number(reader, "zoom", node, {1, 8, "times"}).value_or(1);
     }},
}};

void read_view(LessonReader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(reader, "view", node, "{ station = \"body\" }");
    if (!table) {
        return;
    }
    step.view.emplace();
    read_keywords<View>(reader, *table, "view", view_keywords, *step.view);
}

void read_slow(LessonReader& reader, const toml::node& node, Step& step)
{
    step.slow = read_number(reader, "slow", node, {1, 1000, "times"});
}

// A signal is drawn as a trace, a pathway as the raster of its spikes.
void read_plot(LessonReader& reader, const toml::node& node, Step& step)
{
    auto choice = known_signals(reader);
    choice.names.insert(choice.names.end(), reader.known.rasters.begin(),
                        reader.known.rasters.end());
    step.plot = read_names(reader, "plot", node, "[\"Ia_rate_pps\", \"emg_mV\"]", choice);
}

void read_emphasis(LessonReader& reader, const toml::node& node, Step& step)
{
    const auto& parts = reader.known.parts;
    step.emphasis = read_names(reader, "emphasis", node, "[\"Ia_quadriceps\"]",
                               {"part", {parts.begin(), parts.end()}, {}});
}

void read_reset(LessonReader& reader, const toml::node& node, Step& step)
{
    step.reset = read_bool(reader, "reset", node).value_or(false);
}

void read_continues(LessonReader& reader, const toml::node& node, Step& step)
{
    step.continues = read_bool(reader, "continues", node).value_or(false);
}

void read_read_s(LessonReader& reader, const toml::node& node, Step& step)
{
    step.read_s = read_number(reader, "read_s", node, {0.1, max_s, "s"});
}

constexpr std::array<Keyword<Step>, 16> step_keywords = {{
    {"title", read_step_title},
    {"say", read_say},
    {"notes", read_notes},
    {"view", read_view},
    {"slow", read_slow},
    {"set", [](LessonReader& reader, const toml::node& node,
               Step& step) { step.set = read_settings(reader, node); }},
    {"at", [](LessonReader& reader, const toml::node& node,
              Step& step) { step.at = read_moments(reader, "at", node); }},
    {"plot", read_plot},
    {"emphasis", read_emphasis},
    {"predict", read_predict},
    {"until", read_until},
    {"myth", read_myth},
    {"claim", read_claim},
    {"reset", read_reset},
    {"continues", read_continues},
    {"read_s", read_read_s},
}};

} // namespace

Step read_step(LessonReader& reader, const toml::table& table)
{
    Step step;
    if (table.empty()) {
        error(reader, table.source().begin,
              "the step is empty; give it at least a title or something to say");
    }
    read_keywords<Step>(reader, table, "a step", step_keywords, step);
    if (step.continues && step.reset) {
        error(reader, table["continues"].node()->source().begin,
              "a step that continues keeps the body that \"reset\" would replace; leave one of the "
              "two out");
    }
    return step;
}

void warn_of_late_parts(LessonReader& reader, const toml::table& table, const Step& step,
                        double slow)
{
    const double shown_s = reading_time_s(step) / slow;
    warn_of_late_moments(reader, table["at"].as_array(), shown_s);
    if (const auto* until = table["until"].as_table()) {
        warn_of_late_moments(reader, until->get_as<toml::array>("solution"), shown_s);
    }
    if (const auto* predict = table["predict"].as_table()) {
        warn_of_late_windows(reader, *predict, shown_s);
    }
}

} // namespace lesson
