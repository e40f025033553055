// until, myth and claim: a challenge, a popular sentence to be played, and how sure a step is.
#include "lesson/read/teaching_keywords.hpp"

#include "lesson/read/measure_keywords.hpp"
#include "lesson/read/moment_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace lesson {

namespace {

constexpr double max_hold_s = 600;

// Of an input the ends are firm, of a signal they are those of its axis: beyond them is an error
// there and a doubt here.
void check_reach(Reader& reader, const toml::table& table, const Condition& condition)
{
    const auto* row =
        find_row(condition.is_input ? reader.known.inputs : reader.known.signals, condition.name);
    if (!row) {
        return;
    }
    const auto unit = after_number(row->unit);
    const auto object = [&](std::string_view bound, double value) {
        const auto where = table.get(bound)->source().begin;
        if (condition.is_input) {
            error(reader, where,
                  fmt::format("{} {}{} cannot happen: \"{}\" stays in {} … {}{}", bound, value,
                              unit, row->name, row->min, row->max, unit));
        } else {
            warning(reader, where,
                    fmt::format("{} {}{} may never happen: \"{}\" usually stays in {} … {}{}",
                                bound, value, unit, row->name, row->min, row->max, unit));
        }
    };
    if (condition.above && *condition.above >= row->max) {
        object("above", *condition.above);
    }
    if (condition.below && *condition.below <= row->min) {
        object("below", *condition.below);
    }
}

void finish_condition(Reader& reader, const toml::table& table, const Condition& condition)
{
    check_bounds(reader, table, condition.above, condition.below, "the condition");
    if (!condition.above || !condition.below || *condition.above < *condition.below) {
        check_reach(reader, table, condition);
    }
}

void read_above(Reader& reader, const toml::node& node, Condition& condition)
{
    condition.above = read_number(reader, "above", node);
}

void read_below(Reader& reader, const toml::node& node, Condition& condition)
{
    condition.below = read_number(reader, "below", node);
}

void read_input(Reader& reader, const toml::node& node, Condition& condition)
{
    condition.is_input = true;
    const auto word = read_text(reader, "input", node);
    if (!word) {
        return;
    }
    if (find_row(reader.known.inputs, *word)) {
        condition.name = *word;
    } else if (find_row(reader.known.signals, *word)) {
        error(reader, node.source().begin,
              fmt::format("\"{}\" is a signal; write signal = \"{}\"", *word, *word));
    } else {
        unknown(reader, node.source().begin, *word, known_inputs(reader));
    }
}

constexpr std::array<Keyword<Condition>, 4> condition_keywords = {{
    {"signal", [](Reader& reader, const toml::node& node,
                  Condition& condition) { read_signal(reader, node, condition.name); }},
    {"input", read_input},
    {"above", read_above},
    {"below", read_below},
}};

void read_while(Reader& reader, const toml::node& node, Until& until)
{
    const auto* table = read_table(reader, "while", node, "{ input = \"swelling\", above = 0.6 }");
    if (!table) {
        return;
    }
    Condition condition;
    read_keywords<Condition>(reader, *table, "while", condition_keywords, condition);
    if (table->contains("signal") == table->contains("input")) {
        error(reader, table->source().begin,
              "the condition needs a name: input = \"…\" or signal = \"…\", one of the two");
    }
    finish_condition(reader, *table, condition);
    until.meanwhile.push_back(std::move(condition));
}

void read_hints(Reader& reader, const toml::node& node, Until& until)
{
    const auto* list = read_array(reader, "hints", node, "[\"Rub.\", \"Rub at 5 cm/s.\"]");
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        if (auto hint = read_filled_text(reader, "hints", *list->get(i))) {
            until.hints.push_back(std::move(*hint));
        }
    }
}

constexpr std::array<Keyword<Until>, 8> until_keywords = {{
    {"signal", [](Reader& reader, const toml::node& node,
                  Until& until) { read_signal(reader, node, until.goal.name); }},
    {"above", [](Reader& reader, const toml::node& node,
                 Until& until) { read_above(reader, node, until.goal); }},
    {"below", [](Reader& reader, const toml::node& node,
                 Until& until) { read_below(reader, node, until.goal); }},
    {"hold_s",
     [](Reader& reader, const toml::node& node, Until& until) {
         until.hold_s = read_number(reader, "hold_s", node, {0, max_hold_s, "s"}).value_or(0);
     }},
    {"while",
     [](Reader& reader, const toml::node& node, Until& until) {
         if (const auto* several = node.as_array()) {
             for (const auto& one : *several) {
                 read_while(reader, one, until);
             }
         } else {
             read_while(reader, node, until);
         }
     }},
    {"hint",
     [](Reader& reader, const toml::node& node, Until& until) {
         if (auto hint = read_filled_text(reader, "hint", node)) {
             until.hints.push_back(std::move(*hint));
         }
     }},
    {"hints", read_hints},
    {"solution", [](Reader& reader, const toml::node& node,
                    Until& until) { until.solution = read_moments(reader, "solution", node); }},
}};

constexpr std::array<Keyword<Myth>, 6> myth_keywords = {{
    {"sentence",
     [](Reader& reader, const toml::node& node, Myth& myth) {
         myth.sentence = read_filled_text(reader, "sentence", node).value_or("");
     }},
    {"set", [](Reader& reader, const toml::node& node,
               Myth& myth) { myth.set = read_settings(reader, node); }},
    {"at", [](Reader& reader, const toml::node& node,
              Myth& myth) { myth.at = read_moments(reader, "at", node); }},
    {"slow",
     [](Reader& reader, const toml::node& node, Myth& myth) {
         myth.slow = read_number(reader, "slow", node, {1, 1000, "times"});
     }},
    {"predicts", [](Reader& reader, const toml::node& node,
                    Myth& myth) { myth.predicts = read_outcome(reader, "predicts", node); }},
    {"why", [](Reader& reader, const toml::node& node,
               Myth& myth) { myth.why = read_filled_text(reader, "why", node).value_or(""); }},
}};

// The myth is over when the window of its prediction has passed.
void warn_of_late_moments_of(const Myth& myth, Reader& reader, const toml::table& table)
{
    const auto* moments = table["at"].as_array();
    for (std::size_t i = 0; moments && i < moments->size(); ++i) {
        const auto when = moments->get(i)->is_table() ? (*moments->get(i)->as_table())["s"]
                                                      : toml::node_view<const toml::node>();
        if (when.value<double>().value_or(0) >= myth.predicts.measure.to_s) {
            warning(reader, when.node()->source().begin,
                    fmt::format("the myth is judged after {:.3g} s of the body's time, before this "
                                "happens; make to_s later, or s earlier",
                                myth.predicts.measure.to_s));
        }
    }
}

// Written by hand because exactly these words have a meaning (README.md of the lessons).
constexpr std::array<std::string_view, 4> labels = {"established", "supported", "hypothesis",
                                                    "popular myth"};

void read_label(Reader& reader, const toml::node& node, Claim& claim)
{
    const auto label = read_text(reader, "label", node);
    if (!label) {
        return;
    }
    if (std::find(labels.begin(), labels.end(), *label) != labels.end()) {
        claim.label = *label;
    } else {
        unknown(reader, node.source().begin, *label, {"label", {labels.begin(), labels.end()}, {}});
    }
}

constexpr std::array<Keyword<Claim>, 2> claim_keywords = {{
    {"label", read_label},
    {"source",
     [](Reader& reader, const toml::node& node, Claim& claim) {
         claim.source = read_filled_text(reader, "source", node).value_or("");
     }},
}};

void read_one_claim(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table =
        read_table(reader, "claim", node, "{ label = \"established\", source = \"who, when\" }");
    if (!table) {
        return;
    }
    Claim claim;
    read_keywords<Claim>(reader, *table, "claim", claim_keywords, claim);
    for (const std::string_view name : {"label", "source"}) {
        if (!table->contains(name)) {
            say_missing(reader, *table, "the claim", name);
        }
    }
    step.claims.push_back(std::move(claim));
}

} // namespace

void read_until(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(reader, "until", node, "{ signal = \"pain_nrs\", below = 3 }");
    if (!table) {
        return;
    }
    Until until;
    until.place = place_of(node);
    read_keywords<Until>(reader, *table, "until", until_keywords, until);
    if (!table->contains("signal")) {
        say_missing(reader, *table, "the condition", "signal");
    }
    if (table->contains("hint") && table->contains("hints")) {
        error(reader, table->get("hint")->source().begin,
              "\"hint\" and \"hints\" do not go together; put all hints into the list");
    }
    finish_condition(reader, *table, until.goal);
    step.until = std::move(until);
}

void read_myth(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table =
        read_table(reader, "myth", node, "[step.myth] with sentence, predicts and why");
    if (!table) {
        return;
    }
    Myth myth;
    myth.place = place_of(node);
    read_keywords<Myth>(reader, *table, "myth", myth_keywords, myth);
    for (const std::string_view name : {"sentence", "predicts", "why"}) {
        if (!table->contains(name)) {
            say_missing(reader, *table, "the myth", name);
        }
    }
    if (table->contains("predicts")) {
        warn_of_late_moments_of(myth, reader, *table);
    }
    step.myth = std::move(myth);
}

void read_claim(Reader& reader, const toml::node& node, Step& step)
{
    if (const auto* several = node.as_array()) {
        for (const auto& claim : *several) {
            read_one_claim(reader, claim, step);
        }
    } else {
        read_one_claim(reader, node, step);
    }
}

} // namespace lesson
