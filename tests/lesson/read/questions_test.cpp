// What a step asks and shows by itself: predictions with outcome and curve, challenges, myths.
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

lesson::Step read_step(const std::string& lines)
{
    const auto loaded = parsed(one_step(lines));
    for (const auto& problem : loaded.problems) {
        FAIL_CHECK(base::to_text(problem));
    }
    return loaded.lesson ? loaded.lesson->steps.front() : lesson::Step{};
}

// One prediction in line 4, with its choices, and these keys behind them.
std::string predict(const std::string& more)
{
    return one_step("predict={question=\"?\",choices=[\"a\",\"b\"],answer=\"a\"," + more + "}\n");
}

} // namespace

TEST_CASE("an outcome is read with its window and its bounds")
{
    const auto step = read_step(R"([step.predict]
question = "The pain …"
choices = ["falls", "rises"]
answer = "falls"
think_s = 7.5
outcome = [
    { signal = "pain_nrs", take = "mean", from_s = 3, to_s = 4, below = { from_s = 1, to_s = 2, times = 0.5 } },
    { signal = "pain_nrs", to_s = 4, above = 2, below = 9 },
]
)");
    REQUIRE(step.predict);
    REQUIRE(step.predict->outcomes.size() == 2);
    CHECK(step.predict->think_s == 7.5);
    const auto& falls = step.predict->outcomes[0];
    CHECK(falls.measure.signal == "pain_nrs");
    CHECK(falls.measure.take == lesson::Statistic::mean);
    CHECK(falls.measure.from_s == 3);
    CHECK(falls.measure.to_s == 4);
    REQUIRE(falls.below);
    REQUIRE(falls.below->of);
    CHECK(falls.below->of->signal == "pain_nrs");
    CHECK(falls.below->of->take == lesson::Statistic::mean);
    CHECK(falls.below->of->from_s == 1);
    CHECK(falls.below->times == 0.5);
    CHECK_FALSE(falls.above);
    CHECK(falls.place.line == 10);
    CHECK(falls.place.column == 5);
    const auto& other = step.predict->outcomes[1];
    CHECK(other.measure.take == lesson::Statistic::max);
    CHECK(other.measure.from_s == 0);
    CHECK(other.above->value == 2);
    CHECK(other.below->value == 9);
}

TEST_CASE("a single outcome needs no list, and a bound may name another signal")
{
    const auto step = read_step("predict = { question = \"?\", choices = [\"a\", \"b\"], answer = "
                                "\"a\", outcome = { signal = \"pain_nrs\", to_s = 1, above = { "
                                "signal = \"swelling\", to_s = 1 } } }\n");
    REQUIRE(step.predict->outcomes.size() == 1);
    CHECK(step.predict->outcomes[0].above->of->signal == "swelling");
    CHECK(step.predict->outcomes[0].above->times == 1);
}

TEST_CASE("a curve to draw stands in place of choices and answer")
{
    const auto step = read_step("predict = { question = \"Draw it.\", draw = { signal = "
                                "\"Ia_rate_pps\", from_s = 0.1, to_s = 0.2 }, why = \"Speed.\" }");
    REQUIRE(step.predict);
    REQUIRE(step.predict->draw);
    CHECK(step.predict->choices.empty());
    CHECK(step.predict->draw->signal == "Ia_rate_pps");
    CHECK(step.predict->draw->from_s == 0.1);
    CHECK(step.predict->draw->to_s == 0.2);
}

TEST_CASE("a film lets a question stand for as long as it takes to read, at least four seconds")
{
    const auto with = [](const std::string& question, const std::string& more) {
        return read_step("read_s = 10\npredict = { question = \"" + question +
                         "\", choices = [\"one two\", \"three\"], answer = \"A\"" + more + " }\n");
    };
    CHECK(lesson::thinking_time_s(with("And now?", "")) == 4);
    CHECK(lesson::thinking_time_s(with("a b c d e f g h i", "")) == 6); // 12 words, 2 s
    CHECK(lesson::thinking_time_s(with("And now?", ", think_s = 1")) == 1);
    CHECK(lesson::film_time_s(with("And now?", "")) == 14);
    CHECK(lesson::film_time_s(read_step("read_s = 10\n")) == 10);
}

TEST_CASE("an outcome that measures nothing is told what is missing")
{
    CHECK(said(predict("outcome={to_s=1,above=2}")) == "4:60: the outcome has no \"signal\"");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",above=2}")) ==
          "4:60: the outcome has no \"to_s\": the body's time, in seconds from the start of the "
          "step, at which it ends");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=1}")) ==
          "4:60: the outcome has no bound; write above = a number, or below = a number");
    CHECK(said(predict("outcome=[]")) ==
          "4:60: \"outcome\" is an empty list; say what the simulation does, or leave it out");
    CHECK(said(predict("outcome=\"falls\"")).starts_with("4:60: \"outcome\" must be a table"));
}

TEST_CASE("a slip within an outcome is told at its place, with what it resembles")
{
    CHECK(said(predict("outcome={signal=\"pian_nrs\",to_s=1,above=2}")) ==
          "4:68: unknown signal \"pian_nrs\"; did you mean \"pain_nrs\"?");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",take=\"larges\",to_s=1,above=2}")) ==
          "4:84: unknown take \"larges\"; did you mean \"largest\"?");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",take=\"peak\",to_s=1,above=2}")) ==
          "4:84: unknown take \"peak\"; known: largest, smallest, mean, last");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",froms=1,to_s=1,above=2}")) ==
          "4:79: warning: unknown key \"froms\" in outcome is ignored; did you mean \"from_s\"?");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",from_s=2,to_s=1,above=2}")) ==
          "4:93: the outcome ends at 1 s, before it begins at 2 s");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=1,above=5,below=3}")) ==
          "4:60: nothing is above 5 and below 3 at once");
    CHECK(said(predict("outcome={signal=\"Ia_quadriceps\",to_s=1,above=2}")) ==
          "4:68: \"Ia_quadriceps\" is a pathway: its spikes can be plotted, but it has no value to "
          "measure or draw; name a signal (reflexloop list signals)");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=1,above=true}"))
              .starts_with("4:92: \"above\" must be a table such as { from_s = 0, to_s = 0.1"));
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=1,above={to_s=\"x\"}}")) ==
          "4:98: \"to_s\" must be a number, but here stands the string \"x\"");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=1,above={times=2}}")) ==
          "4:92: the bound has no \"to_s\": the body's time, in seconds from the start of the "
          "step, at which it ends");
    CHECK(said(predict("outcome={signal=\"emg_mV\",to_s=1,above={signal=\"pain_nrs\",to_s=1}}")) ==
          "4:90: warning: \"emg_mV\" (mV) is compared with \"pain_nrs\" (a number)");
}

TEST_CASE("a window that ends after what a film shows is a warning")
{
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=90,above=2}")) ==
          "4:84: warning: a film leaves this step after 6 s of the body's time, before this window "
          "ends; make slow smaller, read_s longer, or to_s earlier");
    CHECK(said(predict("outcome={signal=\"pain_nrs\",to_s=6,above={to_s=7}}"))
              .starts_with("4:98: warning: a film leaves this step after 6 s"));
    CHECK(said(one_step("predict={question=\"?\",draw={signal=\"emg_mV\",to_s=7}}\n"))
              .starts_with("4:50: warning: a film leaves this step after 6 s"));
}

TEST_CASE("a curve to draw needs a signal and an end, and goes with no choices")
{
    CHECK(said(one_step("predict={question=\"?\",draw={to_s=1}}\n")) ==
          "4:28: the curve to draw has no \"signal\"");
    CHECK(said(one_step("predict={question=\"?\",draw={signal=\"emg_mV\"}}\n")) ==
          "4:28: the curve to draw has no \"to_s\": the body's time, in seconds from the start of "
          "the step, at which it ends");
    CHECK(
        said(one_step("predict={question=\"?\",draw={signal=\"emg_mV\",to_s=1},answer=\"a\"}\n")) ==
        "4:60: \"answer\" does not go with \"draw\": the answer is the curve that comes out; "
        "leave one of the two out");
    CHECK(said(one_step("predict={question=\"?\",draw=\"emg_mV\"}\n"))
              .starts_with("4:28: \"draw\" must be a table such as { signal"));
    CHECK(said(predict("think_s=0")) == "4:60: 0 s is outside 0.1 … 3600 s for \"think_s\"");
}

TEST_CASE("a challenge is read with what must hold meanwhile, its hold and its hints")
{
    const auto step = read_step(R"([step.until]
signal = "pain_nrs"
below = 3
hold_s = 1
while = [ { input = "swelling", above = 0.6 }, { signal = "knee_angle_deg", below = 80 } ]
hints = ["Rub.", "Rub at about 5 cm/s."]
solution = [ { s = 1, rub_cm_per_s = 5 } ]
)");
    REQUIRE(step.until);
    CHECK(step.until->goal.below == 3);
    CHECK(step.until->hold_s == 1);
    REQUIRE(step.until->meanwhile.size() == 2);
    CHECK(step.until->meanwhile[0].name == "swelling");
    CHECK(step.until->meanwhile[0].is_input);
    CHECK(step.until->meanwhile[0].above == 0.6);
    CHECK_FALSE(step.until->meanwhile[1].is_input);
    CHECK(step.until->meanwhile[1].below == 80);
    CHECK(step.until->hints.size() == 2);
    REQUIRE(step.until->solution.size() == 1);
    CHECK(step.until->solution[0].name == "rub_cm_per_s");
    CHECK(step.until->place.line == 4);
}

TEST_CASE("a slip within a challenge is told at its place")
{
    const auto with = [](const std::string& more) {
        return said(one_step("until={signal=\"pain_nrs\",below=3," + more + "}\n"));
    };
    CHECK(with("while={above=0.6}") ==
          "4:40: the condition needs a name: input = \"…\" or signal = \"…\", one of the two");
    CHECK(with("while={input=\"swelling\",signal=\"emg_mV\",above=0.6}")
              .starts_with("4:40: the condition needs a name"));
    CHECK(with("while={input=\"sweling\",above=0.6}") ==
          "4:47: unknown input \"sweling\"; did you mean \"swelling\"?");
    CHECK(with("while={input=\"pain_nrs\",above=0.6}") ==
          "4:47: \"pain_nrs\" is a signal; write signal = \"pain_nrs\"");
    CHECK(with("while={input=\"swelling\"}") ==
          "4:40: the condition has no bound; write above = a number, or below = a number");
    CHECK(with("while={input=\"swelling\",above=1}") ==
          "4:64: above 1 cannot happen: \"swelling\" stays in 0 … 1");
    CHECK(with("while=3").starts_with("4:40: \"while\" must be a table such as { input"));
    CHECK(with("hold_s=-1") == "4:41: -1 s is outside 0 … 600 s for \"hold_s\"");
    CHECK(with("hints=\"Rub.\"").starts_with("4:40: \"hints\" must be a list such as"));
    CHECK(with("hints=[\"\"]") == "4:41: \"hints\" must not be empty");
    CHECK(with("hint=\"Rub.\",hints=[\"More.\"]") ==
          "4:39: \"hint\" and \"hints\" do not go together; put all hints into the list");
    CHECK(with("solution=[{s=1,rub=5}]").starts_with("4:49: unknown input or event \"rub\""));
    CHECK(with("solution=[{s=9,swelling=0}]")
              .starts_with("4:47: warning: a film leaves this step after 6 s"));
}

TEST_CASE("a myth is read with its own inputs and moments")
{
    const auto step = read_step(R"([step.myth]
sentence = "Lactic acid makes you sore two days later."
set = { swelling = 0.1 }
at = [ { s = 1, tap = "quadriceps" } ]
slow = 10
predicts = { signal = "pain_nrs", take = "last", from_s = 0, to_s = 2, above = 3 }
why = "It is gone within the hour."
)");
    REQUIRE(step.myth);
    CHECK(step.myth->sentence == "Lactic acid makes you sore two days later.");
    CHECK(step.myth->set.size() == 1);
    CHECK(step.myth->at.size() == 1);
    CHECK(step.myth->slow == 10);
    CHECK(step.myth->predicts.measure.take == lesson::Statistic::last);
    CHECK(step.myth->predicts.above->value == 3);
    CHECK(step.myth->why == "It is gone within the hour.");
}

TEST_CASE("a myth needs its sentence, what it predicts, and why it fails")
{
    CHECK(said(one_step("[step.myth]\nset={}\n")) == "4:1: the myth has no \"sentence\"\n"
                                                     "4:1: the myth has no \"predicts\"\n"
                                                     "4:1: the myth has no \"why\"");
    CHECK(said(one_step("myth=\"Lactic acid\"\n"))
              .starts_with("4:6: \"myth\" must be a table such as [step.myth]"));
    CHECK(said(one_step("[step.myth]\nsentence=\"a\"\nwhy=\"b\"\nat=[{s=2,tap=\"quadriceps\"}]\n"
                        "predicts={signal=\"pain_nrs\",to_s=1,above=3}\n")) ==
          "7:8: warning: the myth is judged after 1 s of the body's time, before this happens; "
          "make to_s later, or s earlier");
    CHECK(said(one_step("[step.myth]\nsentence=\"a\"\nwhy=\"b\"\nset={sweling=1}\n"
                        "predicts={signal=\"pain_nrs\",to_s=1}\n")) ==
          "7:6: unknown input \"sweling\"; did you mean \"swelling\"?\n"
          "8:10: the outcome has no bound; write above = a number, or below = a number");
}
