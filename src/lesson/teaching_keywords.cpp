#include "lesson/teaching_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace lesson {

namespace {

constexpr std::size_t fewest_choices = 2, most_choices = 4; // A … D

struct PredictDraft { // the answer can only be understood once all choices are known
    Predict predict;
    const toml::node* question = nullptr;
    const toml::node* choices = nullptr;
    const toml::node* answer = nullptr;
};

constexpr std::array<Keyword<PredictDraft>, 4> predict_keywords = {{
    {"question",
     [](Reader& reader, const toml::node& node, PredictDraft& draft) {
         draft.question = &node;
         draft.predict.question = read_filled_text(reader, "question", node).value_or("");
     }},
    {"choices",
     [](Reader&, const toml::node& node, PredictDraft& draft) { draft.choices = &node; }},
    {"answer", [](Reader&, const toml::node& node, PredictDraft& draft) { draft.answer = &node; }},
    {"why",
     [](Reader& reader, const toml::node& node, PredictDraft& draft) {
         draft.predict.why = read_text(reader, "why", node).value_or("");
     }},
}};

std::vector<std::string> read_choices(Reader& reader, const toml::node& node)
{
    std::vector<std::string> choices;
    const auto* array = read_array(reader, "choices", node, "[\"falls\", \"rises\"]");
    if (!array)
        return choices;
    for (const auto& element : *array) {
        auto choice = read_filled_text(reader, "choices", element).value_or("");
        if (!choice.empty() && std::find(choices.begin(), choices.end(), choice) != choices.end())
            error(reader, element.source().begin,
                  fmt::format("the choice {} stands here twice", in_quotes(choice)));
        choices.push_back(std::move(choice)); // an unreadable one keeps its place: letters count
    }
    if (array->size() < fewest_choices || array->size() > most_choices)
        error(reader, node.source().begin,
              fmt::format("\"choices\" must be {} to {}, but here are {}", fewest_choices,
                          most_choices, array->size()));
    return choices;
}

// The text of a choice, or its letter; a choice that is itself a letter is meant as text.
void read_answer(Reader& reader, const toml::node& node, Predict& predict)
{
    const auto answer = read_filled_text(reader, "answer", node);
    if (!answer || predict.choices.empty())
        return;
    const auto found = std::find(predict.choices.begin(), predict.choices.end(), *answer);
    if (found != predict.choices.end()) {
        predict.answer = static_cast<std::size_t>(found - predict.choices.begin());
        return;
    }
    const int letter = std::toupper(static_cast<unsigned char>(answer->front())) - 'A';
    const auto count = static_cast<int>(predict.choices.size());
    if (answer->size() == 1 && letter >= 0 && letter < count) {
        predict.answer = static_cast<std::size_t>(letter);
        return;
    }
    error(reader, node.source().begin,
          fmt::format("the answer {} is neither one of the choices nor a letter A … {:c}",
                      in_quotes(*answer), 'A' + count - 1),
          base::nearest(*answer, predict.choices));
}

void say_missing(Reader& reader, const toml::table& table, std::string_view of_what,
                 std::string_view name)
{
    error(reader, table.source().begin, fmt::format("{} has no \"{}\"", of_what, name));
}

void read_signal(Reader& reader, const toml::node& node, Until& until)
{
    const auto signal = read_text(reader, "signal", node);
    if (!signal)
        return;
    if (find_row(reader.known.signals, *signal))
        until.signal = *signal;
    else
        unknown(reader, node.source().begin, *signal, known_signals(reader));
}

constexpr std::array<Keyword<Until>, 4> until_keywords = {{
    {"signal", read_signal},
    {"above", [](Reader& reader, const toml::node& node,
                 Until& until) { until.above = read_number(reader, "above", node); }},
    {"below", [](Reader& reader, const toml::node& node,
                 Until& until) { until.below = read_number(reader, "below", node); }},
    {"hint", [](Reader& reader, const toml::node& node,
                Until& until) { until.hint = read_text(reader, "hint", node).value_or(""); }},
}};

// A bound on the far side of the signal's usual range is no error (the range is that of an axis),
// but it most likely cannot be reached.
void doubt_reach(Reader& reader, const toml::table& table, const Until& until)
{
    const auto* signal = find_row(reader.known.signals, until.signal);
    if (!signal)
        return;
    const auto unit = after_number(signal->unit);
    const auto doubt = [&](std::string_view bound, double value) {
        warning(reader, table.get(bound)->source().begin,
                fmt::format("{} {}{} may never happen: \"{}\" usually stays in {} … {}{}", bound,
                            value, unit, signal->name, signal->smallest, signal->largest, unit));
    };
    if (until.above && *until.above >= signal->largest)
        doubt("above", *until.above);
    if (until.below && *until.below <= signal->smallest)
        doubt("below", *until.below);
}

// Written by hand because exactly these words have a meaning (README.md of the lessons).
constexpr std::array<std::string_view, 4> labels = {"established", "supported", "hypothesis",
                                                    "popular myth"};

void read_label(Reader& reader, const toml::node& node, Claim& claim)
{
    const auto label = read_text(reader, "label", node);
    if (!label)
        return;
    if (std::find(labels.begin(), labels.end(), *label) != labels.end())
        claim.label = *label;
    else
        unknown(reader, node.source().begin, *label, {"label", {labels.begin(), labels.end()}, {}});
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
    if (!table)
        return;
    Claim claim;
    read_keywords<Claim>(reader, *table, "claim", claim_keywords, claim);
    for (const std::string_view name : {"label", "source"})
        if (!table->contains(name))
            say_missing(reader, *table, "the claim", name);
    step.claims.push_back(std::move(claim));
}

} // namespace

Choice known_signals(const Reader& reader)
{
    return {"signal", names_of(reader.known.signals), "reflexloop list signals"};
}

void read_predict(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(
        reader, "predict", node,
        "{ question = \"The pain …\", choices = [\"falls\", \"rises\"], answer = \"A\" }");
    if (!table)
        return;
    PredictDraft draft;
    read_keywords<PredictDraft>(reader, *table, "predict", predict_keywords, draft);
    if (!draft.question)
        say_missing(reader, *table, "the prediction", "question");
    if (draft.choices)
        draft.predict.choices = read_choices(reader, *draft.choices);
    else
        say_missing(reader, *table, "the prediction", "choices");
    if (draft.answer)
        read_answer(reader, *draft.answer, draft.predict);
    else
        say_missing(reader, *table, "the prediction", "answer");
    step.predict = std::move(draft.predict);
}

void read_until(Reader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(reader, "until", node, "{ signal = \"pain_nrs\", below = 3 }");
    if (!table)
        return;
    Until until;
    read_keywords<Until>(reader, *table, "until", until_keywords, until);
    if (!table->contains("signal"))
        say_missing(reader, *table, "the condition", "signal");
    if (!table->contains("above") && !table->contains("below"))
        error(reader, table->source().begin,
              "the condition has no bound; write above = a number, or below = a number");
    if (until.above && until.below && *until.above >= *until.below)
        error(reader, table->source().begin,
              fmt::format("nothing is above {} and below {} at once", *until.above, *until.below));
    else
        doubt_reach(reader, *table, until);
    step.until = std::move(until);
}

void read_claim(Reader& reader, const toml::node& node, Step& step)
{
    if (const auto* several = node.as_array())
        for (const auto& claim : *several)
            read_one_claim(reader, claim, step);
    else
        read_one_claim(reader, node, step);
}

} // namespace lesson
