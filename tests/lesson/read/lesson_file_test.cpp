#include "lesson/read/lesson_file.hpp"
#include "lesson/small_vocabulary.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr std::string_view whole_lesson = R"(format = 1
title = "The knee jerk"
about = "One tap, one synapse, one kick."

[[step]]
title = "Tap the tendon"
say = """
A light tap stretches the muscle by about *two millimetres*.

The **spindle** answers.
"""
notes = "Wait for the laugh."
view = { station = "spindle", yaw_deg = -10, pitch_deg = 5.5, zoom = 2 }
slow = 50
set = { voluntary_drive = -0.2, swelling = 0 }
at = [ { s = 0.1, swelling = 0.8, stretch_mm = 2, over_s = 0.05 }, { s = 0.03, tap = "quadriceps" } ]
plot = ["Ia_quadriceps", "emg_mV"]
emphasis = ["Ia_quadriceps"]
reset = true
read_s = 8

[[step]]
say = "What will it do?"
predict = { question = "The pain …", choices = ["falls", "stays", "rises"], answer = "rises", why = "It swells." }
until = { signal = "pain_nrs", above = 1, below = 3, hint = "Rub." }
claim = [ { label = "established", source = "Kim 1997" }, { label = "popular myth", source = "Schwane 1983" } ]

[[step]]
say = "Done."
claim = { label = "hypothesis", source = "Sonkodi 2020" }
)";

} // namespace

TEST_CASE("a lesson that uses every keyword is read as it was written")
{
    const auto loaded = parsed(whole_lesson);
    REQUIRE(loaded.problems.empty());
    REQUIRE(loaded.lesson);
    CHECK(loaded.lesson->file == "a.toml");
    CHECK(loaded.lesson->title == "The knee jerk");
    CHECK(loaded.lesson->about == "One tap, one synapse, one kick.");
    REQUIRE(loaded.lesson->steps.size() == 3);
    const auto& step = loaded.lesson->steps[0];
    CHECK(step.title == "Tap the tendon");
    CHECK(step.say.starts_with("A light tap"));
    REQUIRE(step.prose.size() == 2);
    CHECK(step.prose[1].runs[1].text == "spindle");
    CHECK(step.prose[1].runs[1].strong);
    CHECK(step.notes == "Wait for the laugh.");
    CHECK(step.view == lesson::View{"spindle", -10, 5.5, 2});
    CHECK(step.slow == 50);
    CHECK(step.plot == std::vector<std::string>{"Ia_quadriceps", "emg_mV"});
    CHECK(step.emphasis == std::vector<std::string>{"Ia_quadriceps"});
    CHECK(step.reset);
    CHECK(step.read_s == 8);
}

TEST_CASE("inputs are set in the order of the file, moments come in the order of time")
{
    const auto loaded = parsed(whole_lesson);
    REQUIRE(loaded.lesson);
    const auto& step = loaded.lesson->steps[0];
    REQUIRE(step.set.size() == 2);
    CHECK(step.set[0].name == "voluntary_drive");
    CHECK(step.set[0].value == -0.2);
    CHECK(step.set[1].name == "swelling");
    REQUIRE(step.at.size() == 3);
    CHECK(step.at[0].is_event);
    CHECK(step.at[0].name == "tap");
    CHECK(step.at[0].target == "quadriceps");
    CHECK(step.at[0].at_s == 0.03);
    CHECK_FALSE(step.at[1].is_event);
    CHECK(step.at[1].name == "swelling");
    CHECK(step.at[1].value == 0.8);
    CHECK(step.at[1].over_s == 0.05);
    CHECK(step.at[2].name == "stretch_mm");
    CHECK(step.at[2].at_s == 0.1);
}

TEST_CASE("questions, conditions and claims are read, one claim or several")
{
    const auto loaded = parsed(whole_lesson);
    REQUIRE(loaded.lesson);
    const auto& step = loaded.lesson->steps[1];
    REQUIRE(step.predict);
    CHECK(step.predict->question == "The pain …");
    CHECK(step.predict->choices.size() == 3);
    CHECK(step.predict->answer == 2);
    CHECK(step.predict->why == "It swells.");
    REQUIRE(step.until);
    CHECK(step.until->goal.name == "pain_nrs");
    CHECK(step.until->goal.above == 1);
    CHECK(step.until->goal.below == 3);
    CHECK(step.until->hints == std::vector<std::string>{"Rub."});
    REQUIRE(step.claims.size() == 2);
    CHECK(step.claims[1].label == "popular myth");
    CHECK(step.claims[1].source == "Schwane 1983");
    REQUIRE(loaded.lesson->steps[2].claims.size() == 1);
    CHECK(loaded.lesson->steps[2].claims[0].label == "hypothesis");
}

TEST_CASE("what a step does not say is left open, not filled in")
{
    const auto loaded = parsed(one_step("title = \"Rest\"\n"));
    REQUIRE(loaded.lesson);
    const auto& step = loaded.lesson->steps.at(0);
    CHECK_FALSE(step.view);
    CHECK_FALSE(step.slow);
    CHECK_FALSE(step.predict);
    CHECK_FALSE(step.until);
    CHECK_FALSE(step.read_s);
    CHECK_FALSE(step.reset);
    CHECK(step.at.empty());
}

TEST_CASE("the answer of a prediction is the text of a choice or its letter")
{
    const auto answer = [](const std::string& word) {
        const auto loaded = parsed(one_step(
            "predict = { question = \"?\", choices = [\"falls\", \"rises\", \"A\"], answer = \"" +
            word + "\" }\n"));
        REQUIRE(loaded.lesson);
        return loaded.lesson->steps.at(0).predict->answer;
    };
    CHECK(answer("rises") == 1);
    CHECK(answer("B") == 1);
    CHECK(answer("b") == 1);
    CHECK(answer("C") == 2);
    CHECK(answer("A") == 2); // a choice that is itself a letter is meant as text
}

TEST_CASE("a byte order mark, Windows line ends and whole numbers are all fine")
{
    std::string windows;
    for (const char c : whole_lesson) {
        if (c == '\n') {
            windows += '\r';
        }
        windows += c;
    }
    for (const auto& text : {"\xEF\xBB\xBF" + std::string(whole_lesson), windows}) {
        const auto loaded = parsed(text);
        REQUIRE(loaded.lesson);
        CHECK(loaded.problems.empty());
        CHECK(loaded.lesson->steps.size() == 3);
    }
    CHECK(
        said("\xEF\xBB\xBF"
             "formt = 1\n")
            .ends_with("\n1:1: warning: unknown key \"formt\" in a lesson is ignored; did you mean "
                       "\"format\"?"));
}

TEST_CASE("sub-tables of a step and dotted keys are read like tables in braces")
{
    const auto loaded = parsed(one_step("view.station = \"cord\"\nview.zoom = 2\n"
                                        "[step.until]\nsignal = \"pain_nrs\"\nbelow = 3\n"
                                        "[[step.claim]]\nlabel = \"supported\"\nsource = \"x\"\n"));
    REQUIRE(loaded.problems.empty());
    CHECK(loaded.lesson->steps.at(0).view == lesson::View{"cord", 0, 0, 2});
    CHECK(loaded.lesson->steps.at(0).until->goal.below == 3);
    CHECK(loaded.lesson->steps.at(0).claims.size() == 1);
}

TEST_CASE("warnings alone leave the lesson loaded")
{
    const auto loaded = parsed(one_step("sai = \"Hello.\"\ntitle = \"T\"\n"));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].severity == base::Diagnostic::Severity::warning);
    CHECK(loaded.lesson);
}

TEST_CASE("one error is enough that nothing is loaded")
{
    const auto loaded = parsed(one_step("title = \"T\"\nslow = 0\n"));
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems[0].severity == base::Diagnostic::Severity::error);
    CHECK_FALSE(loaded.lesson);
}

TEST_CASE("a lesson is read from its file, whatever the file is called")
{
    const TemporaryFolder folder;
    const auto file = folder.write("übung 1.toml", whole_lesson);
    const auto loaded = lesson::load_lesson(file, small_vocabulary());
    REQUIRE(loaded.lesson);
    CHECK(loaded.lesson->file == file);
}

TEST_CASE("a file that is missing, a folder, a device or too large is told in a sentence")
{
    const TemporaryFolder folder;
    const auto told = [&](const std::filesystem::path& file) {
        const auto loaded = lesson::load_lesson(file, small_vocabulary());
        REQUIRE_FALSE(loaded.lesson);
        REQUIRE(loaded.problems.size() == 1);
        CHECK(loaded.problems[0].line == 0);
        return base::to_text(loaded.problems[0]);
    };
    CHECK(told("/nowhere/a.toml") == "/nowhere/a.toml: there is no such file");
    CHECK(told(folder.path) ==
          folder.path.string() + ": this is a folder; name a lesson file in it");
    CHECK(told("/dev/zero") == "/dev/zero: this is not a file that can be read");
    const auto large = folder.write("large.toml", "# " + std::string(1024 * 1024, 'x') + "\n");
    CHECK(told(large) ==
          large.string() + ": the file is larger than 1 MiB, the most a lesson may have");
    const auto through_a_file = large / "a.toml";
    CHECK(told(through_a_file).starts_with(through_a_file.string() + ": "));
}

TEST_CASE("a message names the file as the user wrote it")
{
    const auto loaded = lesson::parse_lesson("format = 2\n", "../x/./b.toml", small_vocabulary());
    CHECK(loaded.problems.at(0).path == "../x/./b.toml");
}
