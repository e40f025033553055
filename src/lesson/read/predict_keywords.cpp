#include "lesson/read/predict_keywords.hpp"

#include "lesson/read/measure_keywords.hpp"
#include "lesson/read/moment_keywords.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace lesson {

namespace {

constexpr std::size_t min_choices = 2, max_choices = 4; // A … D

struct PredictDraft { // choices and answer are read last, because the answer names a choice
    Predict predict;
    const toml::node* choices = nullptr;
    const toml::node* answer = nullptr;
};

constexpr std::array<Keyword<Draw>, 3> draw_keywords = {{
    {"signal", [](LessonReader& reader, const toml::node& node,
                  Draw& draw) { read_signal(reader, node, draw.signal); }},
    {"from_s", [](LessonReader&, const toml::node&, Draw&) {}}, // both by read_window
    {"to_s", [](LessonReader&, const toml::node&, Draw&) {}},
}};

void read_draw(LessonReader& reader, const toml::node& node, PredictDraft& draft)
{
    Draw draw;
    const auto* table =
        read_table(reader, "draw", node, "{ signal = \"Ia_rate_pps\", to_s = 0.2 }");
    if (table) {
        read_keywords<Draw>(reader, *table, "draw", draw_keywords, draw);
        if (!table->contains("signal")) {
            say_missing(reader, *table, "the curve to draw", "signal");
        }
        const auto window = read_window(reader, *table, "the curve to draw");
        draw.from_s = window.from_s;
        draw.to_s = window.to_s;
    }
    draft.predict.draw = draw;
}

void read_outcomes(LessonReader& reader, const toml::node& node, PredictDraft& draft)
{
    const auto* several = node.as_array();
    if (!several) {
        draft.predict.outcomes = {read_outcome(reader, "outcome", node)};
        return;
    }
    for (const auto& one : *several) {
        draft.predict.outcomes.push_back(read_outcome(reader, "outcome", one));
    }
    if (several->empty()) {
        error(reader, node.source().begin,
              "\"outcome\" is an empty list; say what the simulation does, or leave it out");
    }
}

constexpr std::array<Keyword<PredictDraft>, 7> predict_keywords = {{
    {"question",
     [](LessonReader& reader, const toml::node& node, PredictDraft& draft) {
         draft.predict.question = read_filled_text(reader, "question", node).value_or("");
     }},
    {"choices",
     [](LessonReader&, const toml::node& node, PredictDraft& draft) { draft.choices = &node; }},
    {"answer",
     [](LessonReader&, const toml::node& node, PredictDraft& draft) { draft.answer = &node; }},
    {"why",
     [](LessonReader& reader, const toml::node& node, PredictDraft& draft) {
         draft.predict.why = read_text(reader, "why", node).value_or("");
     }},
    {"draw", read_draw},
    {"outcome", read_outcomes},
    {"think_s",
     [](LessonReader& reader, const toml::node& node, PredictDraft& draft) {
         draft.predict.think_s = read_number(reader, "think_s", node, {0.1, max_s, "s"});
     }},
}};

std::vector<std::string> read_choices(LessonReader& reader, const toml::node& node)
{
    std::vector<std::string> choices;
    const auto* array = read_array(reader, "choices", node, "[\"falls\", \"rises\"]");
    if (!array) {
        return choices;
    }
    for (const auto& element : *array) {
        auto choice = read_filled_text(reader, "choices", element).value_or("");
        if (!choice.empty() && std::find(choices.begin(), choices.end(), choice) != choices.end()) {
            error(reader, element.source().begin,
                  fmt::format("the choice {} stands here twice", in_quotes(choice)));
        }
        choices.push_back(std::move(choice)); // an unreadable one keeps its place: letters count
    }
    if (array->size() < min_choices || array->size() > max_choices) {
        error(reader, node.source().begin,
              fmt::format("\"choices\" must be {} to {}, but here are {}", min_choices, max_choices,
                          array->size()));
    }
    return choices;
}

// The text of a choice, or its letter; a choice that is itself a letter is meant as text.
void read_answer(LessonReader& reader, const toml::node& node, Predict& predict)
{
    const auto answer = read_filled_text(reader, "answer", node);
    if (!answer || predict.choices.empty()) {
        return;
    }
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

void read_choices_and_answer(LessonReader& reader, const toml::table& table, PredictDraft& draft)
{
    if (draft.choices) {
        draft.predict.choices = read_choices(reader, *draft.choices);
    } else {
        say_missing(reader, table, "the prediction", "choices");
    }
    if (draft.answer) {
        read_answer(reader, *draft.answer, draft.predict);
    } else {
        say_missing(reader, table, "the prediction", "answer");
    }
}

// Beside a curve to draw there is nothing to choose.
void refuse_beside_curve(LessonReader& reader, std::string_view name, const toml::node* node)
{
    if (node) {
        error(reader, node->source().begin,
              fmt::format("\"{}\" does not go with \"draw\": the answer is the curve that comes "
                          "out; leave one of the two out",
                          name));
    }
}

} // namespace

void read_predict(LessonReader& reader, const toml::node& node, Step& step)
{
    const auto* table = read_table(
        reader, "predict", node,
        "{ question = \"The pain …\", choices = [\"falls\", \"rises\"], answer = \"A\" }");
    if (!table) {
        return;
    }
    PredictDraft draft;
    read_keywords<PredictDraft>(reader, *table, "predict", predict_keywords, draft);
    if (!table->contains("question")) {
        say_missing(reader, *table, "the prediction", "question");
    }
    if (draft.predict.draw) {
        refuse_beside_curve(reader, "choices", draft.choices);
        refuse_beside_curve(reader, "answer", draft.answer);
    } else {
        read_choices_and_answer(reader, *table, draft);
    }
    step.predict = std::move(draft.predict);
}

} // namespace lesson
