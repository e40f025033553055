// One more step put into a lesson's text: what the author wrote stays, letter by letter.
#include "lesson/edit/insert_step.hpp"
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

constexpr std::string_view kept = "[[step]]\ntitle = \"Kept\"\n";

std::string replaced(std::string_view text, std::string_view what, std::string_view by)
{
    std::string result;
    for (auto at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
        result += text.substr(0, at);
        result += by;
        text.remove_prefix(at + what.size());
    }
    result += text;
    return result;
}

std::string with_step_behind(std::string_view text, std::size_t index)
{
    const auto inserted = lesson::insert_step(text, index, kept);
    return inserted ? inserted->text : "nothing was inserted";
}

std::vector<std::string> titles(std::string_view text)
{
    std::vector<std::string> all;
    const auto loaded = parsed(text);
    if (loaded.lesson) {
        for (const auto& step : loaded.lesson->steps) {
            all.push_back(step.title);
        }
    }
    return all;
}

// Taking the new lines away must give the author's text back; and the new step is where it belongs.
void check_inserted(const std::string& text, std::size_t index)
{
    CAPTURE(text);
    CAPTURE(index);
    const auto before = titles(text);
    REQUIRE(index < before.size());
    const auto inserted = lesson::insert_step(text, index, kept);
    REQUIRE(inserted);
    std::size_t same = 0;
    while (same < text.size() && text[same] == inserted->text[same]) {
        ++same;
    }
    const auto rest = text.size() - same;
    CHECK(inserted->text.substr(inserted->text.size() - rest) == text.substr(same));

    auto wanted = before;
    wanted.insert(wanted.begin() + static_cast<std::ptrdiff_t>(index) + 1, "Kept");
    CHECK(titles(inserted->text) == wanted);

    std::size_t line_begin = 0;
    for (int line = 1; line < inserted->line; ++line) {
        line_begin = inserted->text.find('\n', line_begin) + 1;
    }
    CHECK(inserted->text.substr(line_begin).starts_with("[[step]]"));
    CHECK(inserted->text.substr(line_begin).find("\"Kept\"") < 30);
}

constexpr std::string_view two_steps = "format = 1\ntitle = \"T\"\n\n"
                                       "[[step]]\ntitle = \"One\"\n\n"
                                       "[[step]]\ntitle = \"Two\"\n";

// Texts that would trip a search for the next "[[step]]".
const std::vector<std::string> nasty = {
    std::string(two_steps),
    // [[step]] inside long strings of both kinds, and in comments
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\nsay = \"\"\"\n[[step]]\n# no comment\n\n"
    "\"\"\"\n[[step]]\ntitle = \"Two\"\nnotes = '''\n[[step]]\n'''\n",
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n#[[step]]\n# [[step]]\n\n# [[step]]\n"
    "[[step]]\ntitle = \"Two\"\n",
    // quotation marks and backslashes at a long string's end
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\nsay = \"\"\"a \\\"\"\" b\\\\\"\"\"\"\"\n"
    "[[step]]\ntitle = \"Two\"\n",
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\nsay = \"\"\"a \\\n   [[step]] \\\n b\n"
    "# end \"\"\"\n\n[[step]]\ntitle = \"Two\"\n",
    // tables of the step after it, of its own lines
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n\n[step.predict]\nquestion = \"?\"\n"
    "choices = [\n  \"a\", # [[step]]\n  \"b\",\n]\nanswer = \"A\"\n\n\n[[step]]\ntitle = \"Two\"\n"
    "[step.view]\nstation = \"body\"\n",
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step.claim]]\nlabel = \"supported\"\n"
    "source = \"a\"\n[[step.claim]]\nlabel = \"supported\"\nsource = \"b\"\n[[step]]\ntitle = "
    "\"Two\"\n",
    // other spellings of the header
    "format = 1\ntitle = \"T\"\n  [[ step ]]  # one\ntitle = \"One\"\n[[\"step\"]]#[[step]]\ntitle "
    "= \"Two\"\n[['step']]\ntitle = \"Three\"\n",
    // no blank line, a comment, no last line end
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n# two:\n[[step]]\ntitle = \"Two\"",
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step]]\ntitle = \"Two\"\n# the end",
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step]]\ntitle = \"Two\"\n\n# "
    "end\n\n\n",
    "\xEF\xBB\xBF"
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step]]\ntitle = \"Two\"\n",
    // a list over lines, whose lines look like headers
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\nplot = [\n# [[step]]\n\n\"emg_mV\",\n]\n"
    "[[step]]\ntitle = \"Two\"\n",
    // another table between, to be warned of
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[other]\na = 1\n[[step]]\ntitle = "
    "\"Two\"\n[last]\nb = 2\n",
};

} // namespace

TEST_CASE("a kept step stands before the next one, whatever the text around it looks like")
{
    for (const auto& text : nasty) {
        for (std::size_t index = 0; index < titles(text).size(); ++index) {
            check_inserted(text, index);
        }
    }
}

TEST_CASE("line ends are kept: a text with CR LF gets its new lines with CR LF")
{
    for (const auto& text : nasty) {
        const auto windows = replaced(text, "\n", "\r\n");
        for (std::size_t index = 0; index < titles(windows).size(); ++index) {
            check_inserted(windows, index);
            const auto all = with_step_behind(windows, index);
            CHECK(replaced(replaced(all, "\r\n", ""), "\n", "LF") == replaced(all, "\r\n", ""));
        }
    }
}

TEST_CASE("a file without a last line end still has none")
{
    CHECK(with_step_behind("format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"", 0) ==
          "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n\n[[step]]\ntitle = \"Kept\"");
}

TEST_CASE("a blank line stands around a kept step")
{
    CHECK(with_step_behind(two_steps, 0) == "format = 1\ntitle = \"T\"\n\n"
                                            "[[step]]\ntitle = \"One\"\n\n"
                                            "[[step]]\ntitle = \"Kept\"\n\n"
                                            "[[step]]\ntitle = \"Two\"\n");
    CHECK(with_step_behind("format = 1\n[[step]]\na = 1\n[[step]]\nb = 2\n", 0) ==
          "format = 1\n[[step]]\na = 1\n\n[[step]]\ntitle = \"Kept\"\n\n[[step]]\nb = 2\n");
}

TEST_CASE("a comment on a step's last line stays with it, one over the next step goes with that")
{
    CHECK(with_step_behind("[[step]]\na = 1\n# was 2\n\n# The second part\n\n[[step]]\n", 0) ==
          "[[step]]\na = 1\n# was 2\n\n[[step]]\ntitle = \"Kept\"\n\n# The second part\n\n"
          "[[step]]\n");
    CHECK(with_step_behind("[[step]]\na = 1\n# next:\n[[step]]\n", 0) ==
          "[[step]]\na = 1\n\n[[step]]\ntitle = \"Kept\"\n\n# next:\n[[step]]\n");
}

TEST_CASE("steps in a list of braces, or too few of them, are told by putting in nothing")
{
    CHECK_FALSE(lesson::insert_step("format = 1\nstep = [ { title = \"One\" } ]\n", 0, kept));
    CHECK_FALSE(lesson::insert_step(two_steps, 2, kept));
    CHECK_FALSE(lesson::insert_step("", 0, kept));
}

TEST_CASE("a step's text reads back as the same step")
{
    lesson::Step step;
    step.title = "Spinal \"cord\" \\ 1/50× – größer\ttab";
    step.view = lesson::View{.station = "cord", .yaw_deg = -12.25, .pitch_deg = 0, .zoom = 1.5};
    step.slow = 50;
    step.set = {{.name = "swelling", .value = 0.1234567}, {.name = "touch_kPa", .value = 12}};
    step.plot = {"emg_mV", "Ia_quadriceps"};
    const auto text = "format = 1\ntitle = \"T\"\n" + lesson::step_text(step);
    CHECK(said(text).empty());
    const auto loaded = parsed(text);
    REQUIRE(loaded.lesson);
    const auto& read = loaded.lesson->steps.at(0);
    CHECK(read.title == step.title);
    CHECK(read.view == step.view);
    CHECK(read.slow == step.slow);
    CHECK(read.plot == step.plot);
    REQUIRE(read.set.size() == 2);
    CHECK(read.set[0].value == doctest::Approx(0.12346).epsilon(1e-9));
    CHECK(read.set[1].value == 12);
}
