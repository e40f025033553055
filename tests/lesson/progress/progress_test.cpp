// What is kept of a student's way through a lesson, and what of it an edited lesson still takes.
#include "lesson/progress/progress.hpp"
#include "lesson/progress/progress_report.hpp"
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr std::string_view course = R"(format = 1
title = "Course"
[[step]]
title = "Look"
[[step]]
title = "Guess"
predict = { question = "The pain …", choices = ["falls", "rises", "stays"], answer = "rises", why = "So it is." }
[[step]]
title = "Reach"
until = { signal = "pain_nrs", below = 3, hints = ["Rub.", "Rub more."] }
[[step]]
title = "End"
)";

std::string changed(std::string_view what, std::string_view by)
{
    std::string text(course);
    text.replace(text.find(what), what.size(), by);
    return text;
}

lesson::Lesson read(std::string_view text)
{
    auto loaded = parsed(text);
    REQUIRE(loaded.lesson);
    return *loaded.lesson;
}

lesson::Answers some_answers()
{
    lesson::Answers answers{.lesson = "a.toml", .current_step = 2, .steps = {}};
    answers.steps.resize(4);
    answers.steps[0].seen = true;
    answers.steps[1] = {.seen = true, .choice = 0, .drawn = {}, .revealed = true};
    answers.steps[2] = {.seen = true, .choice = {}, .drawn = {}, .met = true, .hints_taken = 2};
    return answers;
}

lesson::ProgressRecord some_record()
{
    return lesson::record_of(read(course), some_answers());
}

} // namespace

TEST_CASE("a record tells what was predicted and what came out in the words of the lesson")
{
    const auto record = some_record();
    CHECK(record.lesson == "a");
    CHECK(record.title == "Course");
    CHECK(record.steps == 4);
    REQUIRE(record.seen.size() == 3);
    CHECK(record.seen[1].question == "The pain …");
    CHECK(record.seen[1].predicted == "falls");
    CHECK(record.seen[1].came_out == "rises");
    CHECK(record.seen[1].why == "So it is.");
    CHECK(record.seen[2].challenge);
}

TEST_CASE("a question that was seen and not answered does not give its answer away")
{
    auto answers = some_answers();
    answers.steps[1] = {.seen = true, .choice = {}, .drawn = {}};
    const auto record = lesson::record_of(read(course), answers);
    CHECK(record.seen[1].question == "The pain …");
    CHECK(record.seen[1].came_out.empty());
    CHECK(record.seen[1].why.empty());
}

TEST_CASE("a record fits the lesson that it came from")
{
    CHECK(lesson::answers_of(some_record(), read(course)) == some_answers());
}

TEST_CASE("answers follow their step when steps are put before it or change places")
{
    const auto longer = read(changed("[[step]]\ntitle = \"Look\"",
                                     "[[step]]\ntitle = \"New\"\n[[step]]\ntitle = \"Look\""));
    const auto answers = lesson::answers_of(some_record(), longer);
    REQUIRE(answers.steps.size() == 5);
    CHECK(answers.steps[0] == lesson::StepAnswer{});
    CHECK(answers.steps[2] == some_answers().steps[1]);
    CHECK(answers.steps[3] == some_answers().steps[2]);
    CHECK(answers.current_step == 3);
}

TEST_CASE("choices are known by their text: in another order they still fit, another text does not")
{
    const auto turned =
        read(changed("[\"falls\", \"rises\", \"stays\"]", "[\"stays\", \"rises\", \"falls\"]"));
    CHECK(lesson::answers_of(some_record(), turned).steps[1].choice == std::size_t{2});
    const auto other =
        read(changed("[\"falls\", \"rises\", \"stays\"]", "[\"sinks\", \"rises\", \"stays\"]"));
    CHECK_FALSE(lesson::answers_of(some_record(), other).steps[1].choice);
    CHECK(lesson::answers_of(some_record(), other).steps[1].seen);
}

TEST_CASE("what a step no longer asks was not answered, a step that is gone is forgotten")
{
    const auto easier = read(changed(
        "until = { signal = \"pain_nrs\", below = 3, hints = [\"Rub.\", \"Rub more.\"] }\n", ""));
    CHECK(lesson::answers_of(some_record(), easier).steps[2] ==
          lesson::StepAnswer{.seen = true, .choice = {}, .drawn = {}});
    const auto shorter = read(changed("[[step]]\ntitle = \"Look\"\n", ""));
    const auto answers = lesson::answers_of(some_record(), shorter);
    REQUIRE(answers.steps.size() == 3);
    CHECK(answers.steps[0] == some_answers().steps[1]);
    CHECK(answers.current_step == 1);
    const auto other = read(changed("\"Reach\"", "\"Another\""));
    CHECK(lesson::answers_of(some_record(), other).current_step == 1); // the last that is left
}

TEST_CASE("in another language places and letters count")
{
    const auto german = read(R"(format = 1
title = "Kurs"
[[step]]
title = "Sieh"
[[step]]
title = "Rate"
predict = { question = "Der Schmerz …", choices = ["fällt", "steigt", "bleibt"], answer = "B" }
[[step]]
title = "Erreiche"
until = { signal = "pain_nrs", below = 3, hints = ["Reibe.", "Mehr."] }
[[step]]
title = "Ende"
)");
    auto answers = lesson::answers_of(some_record(), german);
    CHECK(answers == some_answers());
    CHECK(lesson::record_of(german, answers).seen[1].predicted == "fällt");
}

TEST_CASE("steps of one title are told apart by their place")
{
    const auto twins =
        read("format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"A\"\n[[step]]\ntitle = \"A\"\n");
    lesson::Answers answers{.lesson = "a.toml", .current_step = 1, .steps = {}};
    answers.steps.resize(2);
    answers.steps[1] = {.seen = true, .choice = {}, .drawn = {}, .myth_played = true};
    CHECK(lesson::answers_of(lesson::record_of(twins, answers), twins) == answers);
}

TEST_CASE("the first prediction counts, also on another day; what was reached stays reached")
{
    auto again = some_answers();
    again.current_step = 1;
    again.steps[1].choice = 1;
    again.steps[2] = {.seen = true, .choice = {}, .drawn = {}};
    const auto both = lesson::merge(some_answers(), again);
    CHECK(both.steps[1].choice == std::size_t{0});
    CHECK(both.steps[2].met);
    CHECK(both.current_step == 1);
    CHECK(lesson::merge(lesson::Answers{}, again) == again);
}

TEST_CASE("the sum counts steps, predictions and challenges")
{
    const auto sum = lesson::totals_of(some_record());
    CHECK(sum.steps == 4);
    CHECK(sum.seen == 3);
    CHECK(sum.predicted == 1);
    CHECK(sum.right == 0);
    CHECK(sum.challenges == 1);
    CHECK(sum.met == 1);
    CHECK(lesson::summary_of(some_record()) ==
          "3 of 4 steps, 0 of 1 predictions right, 1 of 1 challenges met");
}

TEST_CASE("CSV has one line a step, and quotes what would break it")
{
    auto record = some_record();
    record.seen[1].question = "a, \"b\"\nc";
    const lesson::ProgressRecord all[] = {record};
    CHECK(
        lesson::as_csv(all) ==
        "lesson,step,title,question,predicted,came out,right,challenge,hints taken,myth played\r\n"
        "Course,1,Look,,,,,,,\r\n"
        "Course,2,Guess,\"a, \"\"b\"\"\nc\",falls,rises,no,,,\r\n"
        "Course,3,Reach,,,,,met,2,\r\n");
}

TEST_CASE("Markdown has a table a lesson, in which a stroke breaks nothing")
{
    auto record = some_record();
    record.seen[1].question = "a | b *c*";
    const lesson::ProgressRecord all[] = {record};
    CHECK(lesson::as_markdown(all) ==
          "## Course\n\n3 of 4 steps, 0 of 1 predictions right, 1 of 1 challenges met\n\n"
          "| step | question | predicted | came out | right | challenge |\n"
          "|--:|---|---|---|---|---|\n"
          "| 2 | a \\| b \\*c\\* | falls | rises | no |  |\n"
          "| 3 | Reach |  |  |  | met |\n");
    CHECK(lesson::as_markdown({}).empty());
}

TEST_CASE("a drawn curve is told by a few of its points")
{
    lesson::StepRecord step;
    for (int i = 0; i <= 100; ++i) {
        step.answer.drawn.push_back({0.01 * i, 2.0 * i});
    }
    CHECK(lesson::prediction_of(step) ==
          "drawn: 0 s: 0; 0.2 s: 40; 0.4 s: 80; 0.6 s: 120; 0.8 s: 160; 1 s: 200");
}
