#include "lesson/read/measure_keywords.hpp"

#include "lesson/read/moment_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lesson {

namespace {

constexpr std::array<std::pair<std::string_view, Statistic>, 4> takes = {{
    {"largest", Statistic::max},
    {"smallest", Statistic::min},
    {"mean", Statistic::mean},
    {"last", Statistic::last},
}};

void read_take(LessonReader& reader, const toml::node& node, Statistic& take)
{
    const auto word = read_text(reader, "take", node);
    if (!word) {
        return;
    }
    std::vector<std::string_view> names;
    for (const auto& [name, value] : takes) {
        names.push_back(name);
        if (name == *word) {
            take = value;
        }
    }
    if (std::find(names.begin(), names.end(), *word) == names.end()) {
        unknown(reader, node.source().begin, *word, {"take", names, {}});
    }
}

// The window's ends; the reader of the whole table reads them.
constexpr std::array<Keyword<Window>, 2> window_keywords = {{
    {"from_s",
     [](LessonReader& reader, const toml::node& node, Window& window) {
         window.from_s = read_number(reader, "from_s", node, {0, max_s, "s"}).value_or(0);
     }},
    {"to_s",
     [](LessonReader& reader, const toml::node& node, Window& window) {
         window.to_s = read_number(reader, "to_s", node, {0, max_s, "s"}).value_or(max_s);
     }},
}};

constexpr std::array<Keyword<Bound>, 4> bound_keywords = {{
    {"signal", [](LessonReader& reader, const toml::node& node,
                  Bound& bound) { read_signal(reader, node, bound.of->signal); }},
    {"times", [](LessonReader& reader, const toml::node& node,
                 Bound& bound) { bound.times = read_number(reader, "times", node).value_or(1); }},
    {"from_s", [](LessonReader&, const toml::node&, Bound&) {}},
    {"to_s", [](LessonReader&, const toml::node&, Bound&) {}},
}};

// Compared with itself at another time, or with another signal in the same unit.
void doubt_units(LessonReader& reader, const toml::node& node, const std::string& signal,
                 const std::string& other)
{
    const auto* a = find_row(reader.known.signals, signal);
    const auto* b = find_row(reader.known.signals, other);
    if (a && b && a->unit != b->unit) {
        warning(reader, node.source().begin,
                fmt::format("\"{}\"{} is compared with \"{}\"{}", signal,
                            a->unit.empty() ? " (a number)" : fmt::format(" ({})", a->unit), other,
                            b->unit.empty() ? " (a number)" : fmt::format(" ({})", b->unit)));
    }
}

std::optional<Bound> read_bound(LessonReader& reader, std::string_view name, const toml::node& node,
                                const Measure& measure)
{
    Bound bound;
    if (node.is_number()) {
        bound.value = read_number(reader, name, node).value_or(0);
        return bound;
    }
    const auto* table = read_table(reader, fmt::format("{}", name), node,
                                   "{ from_s = 0, to_s = 0.1, times = 2 }, or a number");
    if (!table) {
        return std::nullopt;
    }
    bound.of = measure;
    read_keywords<Bound>(reader, *table, fmt::format("\"{}\"", name), bound_keywords, bound);
    const auto window = read_window(reader, *table, "the bound");
    bound.of->from_s = window.from_s;
    bound.of->to_s = window.to_s;
    doubt_units(reader, node, measure.signal, bound.of->signal);
    return bound;
}

struct OutcomeDraft { // bounds can only be understood once the signal is known
    Outcome outcome;
    const toml::node *above = nullptr, *below = nullptr;
};

constexpr std::array<Keyword<OutcomeDraft>, 6> outcome_keywords = {{
    {"signal",
     [](LessonReader& reader, const toml::node& node, OutcomeDraft& draft) {
         read_signal(reader, node, draft.outcome.measure.signal);
     }},
    {"take", [](LessonReader& reader, const toml::node& node,
                OutcomeDraft& draft) { read_take(reader, node, draft.outcome.measure.take); }},
    {"from_s", [](LessonReader&, const toml::node&, OutcomeDraft&) {}},
    {"to_s", [](LessonReader&, const toml::node&, OutcomeDraft&) {}},
    {"above",
     [](LessonReader&, const toml::node& node, OutcomeDraft& draft) { draft.above = &node; }},
    {"below",
     [](LessonReader&, const toml::node& node, OutcomeDraft& draft) { draft.below = &node; }},
}};

void read_bounds(LessonReader& reader, const toml::table& table, const OutcomeDraft& draft,
                 Outcome& outcome)
{
    if (draft.above) {
        outcome.above = read_bound(reader, "above", *draft.above, outcome.measure);
    }
    if (draft.below) {
        outcome.below = read_bound(reader, "below", *draft.below, outcome.measure);
    }
    const auto plain = [](const std::optional<Bound>& bound) {
        return bound && !bound->of ? std::optional(bound->value) : std::nullopt;
    };
    check_bounds(reader, table, plain(outcome.above), plain(outcome.below), "the outcome");
}

void warn_of_late_window(LessonReader& reader, const toml::node* node, double shown_s)
{
    const auto* table = node ? node->as_table() : nullptr;
    const auto* end = table ? table->get("to_s") : nullptr;
    const double to_s = end ? end->value<double>().value_or(0) : 0;
    if (to_s > shown_s) {
        warning(reader, end->source().begin,
                fmt::format("a film leaves this step after {:.3g} s of the body's time, before "
                            "this window ends; make slow smaller, read_s longer, or to_s earlier",
                            shown_s));
    }
    for (const std::string_view bound : {"above", "below"}) {
        if (table && table->contains(bound)) {
            warn_of_late_window(reader, table->get(bound), shown_s);
        }
    }
}

} // namespace

Choice known_signals(const LessonReader& reader)
{
    return {"signal", names_of(reader.known.signals), "reflexloop list signals"};
}

void read_signal(LessonReader& reader, const toml::node& node, std::string& signal)
{
    const auto word = read_text(reader, "signal", node);
    if (!word) {
        return;
    }
    const auto& rasters = reader.known.rasters;
    if (find_row(reader.known.signals, *word)) {
        signal = *word;
    } else if (std::find(rasters.begin(), rasters.end(), *word) != rasters.end()) {
        error(reader, node.source().begin,
              fmt::format("\"{}\" is a pathway: its spikes can be plotted, but it has no value to "
                          "measure or draw; name a signal (reflexloop list signals)",
                          *word));
    } else {
        unknown(reader, node.source().begin, *word, known_signals(reader));
    }
}

Window read_window(LessonReader& reader, const toml::table& table, std::string_view of_what)
{
    Window window;
    for (const auto& [name, read] : window_keywords) {
        if (const auto* node = table.get(name)) {
            read(reader, *node, window);
        }
    }
    const auto* end = table.get("to_s");
    if (!end) {
        error(reader, table.source().begin,
              fmt::format("{} has no \"to_s\": the body's time, in seconds from the start of the "
                          "step, at which it ends",
                          of_what));
    } else if (window.to_s <= window.from_s) {
        error(reader, end->source().begin,
              fmt::format("{} ends at {} s, before it begins at {} s", of_what, window.to_s,
                          window.from_s));
    }
    return window;
}

Outcome read_outcome(LessonReader& reader, std::string_view name, const toml::node& node)
{
    OutcomeDraft draft;
    draft.outcome.place = place_of(node);
    const auto* table = read_table(
        reader, name, node,
        "{ signal = \"pain_nrs\", take = \"largest\", from_s = 0, to_s = 2, below = 5 }");
    if (!table) {
        return draft.outcome;
    }
    read_keywords<OutcomeDraft>(reader, *table, name, outcome_keywords, draft);
    if (!table->contains("signal")) {
        say_missing(reader, *table, "the outcome", "signal");
    }
    const auto window = read_window(reader, *table, "the outcome");
    draft.outcome.measure.from_s = window.from_s;
    draft.outcome.measure.to_s = window.to_s;
    read_bounds(reader, *table, draft, draft.outcome);
    return draft.outcome;
}

void check_bounds(LessonReader& reader, const toml::table& table,
                  const std::optional<double>& above, const std::optional<double>& below,
                  std::string_view of_what)
{
    if (!table.contains("above") && !table.contains("below")) {
        error(reader, table.source().begin,
              fmt::format("{} has no bound; write above = a number, or below = a number", of_what));
    }
    if (above && below && *above >= *below) {
        error(reader, table.source().begin,
              fmt::format("nothing is above {} and below {} at once", *above, *below));
    }
}

void say_missing(LessonReader& reader, const toml::table& table, std::string_view of_what,
                 std::string_view name)
{
    error(reader, table.source().begin, fmt::format("{} has no \"{}\"", of_what, name));
}

Place place_of(const toml::node& node)
{
    const auto& begin = node.source().begin;
    return {static_cast<int>(begin.line), static_cast<int>(begin.column)};
}

void warn_of_late_windows(LessonReader& reader, const toml::table& predict, double shown_s)
{
    warn_of_late_window(reader, predict.get("draw"), shown_s);
    const auto* outcome = predict.get("outcome");
    if (const auto* several = outcome ? outcome->as_array() : nullptr) {
        for (const auto& one : *several) {
            warn_of_late_window(reader, &one, shown_s);
        }
    } else {
        warn_of_late_window(reader, outcome, shown_s);
    }
}

} // namespace lesson
