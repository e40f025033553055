// What the TOML parser refuses, and what is refused before it: always one problem, alone.
#include "lesson/read/text_guard.hpp"
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

// What stands before, then the part so many times. (GCC 12 warns of "…" + std::string in Release.)
std::string repeated(std::string text, std::string_view part, int times)
{
    for (int i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

// The only problem: nothing else of the file is told.
std::string alone(std::string_view text)
{
    const auto loaded = parsed(text);
    CHECK_FALSE(loaded.lesson);
    CHECK(loaded.problems.size() == 1);
    return said(text);
}

} // namespace

TEST_CASE("a syntax error is told alone, although other things are wrong too")
{
    CHECK(alone("format = 7\n[[step]]\nslow = 0\nset = { swelling = \n") ==
          "4:20: this is not valid TOML: parsing key-value pair: expected value, saw '\\n'");
}

TEST_CASE("a key that stands twice is a syntax error at the second one")
{
    CHECK(alone(one_step("slow = 5\nsay = \"a\"\nslow = 6\n")) ==
          "6:8: this is not valid TOML: parsing key-value pair: cannot redefine existing integer "
          "'slow' (a key may stand only once)");
}

TEST_CASE("the slips that teachers make most come with advice")
{
    CHECK(alone(one_step("say = Hello there\n")).ends_with("(text stands in \"quotation marks\")"));
    CHECK(alone(one_step("slow = fast\n"))
              .ends_with("(text stands in \"quotation marks\"; else write true or false)"));
    CHECK(alone(one_step("say = „Hallo“\n")).ends_with("(text stands in \"quotation marks\")"));
    CHECK(alone(one_step("say = \"one\ntwo\"\n"))
              .ends_with("(text over several lines stands between three \"\"\")"));
    CHECK(alone(one_step("say = \"\\alpha\"\n"))
              .ends_with("(write \\\\ for a backslash, or use 'single' quotation marks)"));
    CHECK(alone(one_step("view = { zoom = 2,\n station = \"body\" }\n"))
              .ends_with("(a table in { braces } stands on one line)"));
    CHECK(alone(one_step("say = \"a\"\n[step]\nsay = \"b\"\n"))
              .ends_with("(every step begins with [[step]], in double brackets)"));
}

TEST_CASE(
    "open brackets, open strings, missing commas and stray characters have a line and a column")
{
    CHECK(alone(one_step("plot = [\"emg_mV\"\nslow = 3\n")).starts_with("5:1: "));
    CHECK(alone(one_step("say = \"\"\"\nabc\n\n[[step]]\n")) ==
          "4:7: the text that begins here never ends; close it with three quotation marks too");
    CHECK(alone(one_step("say = \"a\"\nnotes = '''\nabc\"\"\""))
              .starts_with("5:9: the text that begins"));
    CHECK(alone(one_step("at = [ { s = 0.5 tap = \"quadriceps\" } ]\n")).starts_with("4:18: "));
    CHECK(alone("format = 1\n[[step]\n").starts_with("2:8: "));
    CHECK(alone(one_step("slow = 0,5\n")).starts_with("4:9: "));
    CHECK(alone(one_step("slow 5\n")).starts_with("4:6: "));
    CHECK(alone(one_step("slow = 05\n")).starts_with("4:10: "));
    CHECK(alone(std::string("format = 1\ntitle = \"a\0b\"\n", 25)).starts_with("2:11: "));
}

TEST_CASE("text that is not UTF-8 is told where it begins, counted in characters")
{
    CHECK(alone("format = 1\n# Grö\xDF"
                "e\n") == "2:6: this is not UTF-8 text from here on; save the file as UTF-8");
    CHECK(alone(std::string("\xFF\xFE"
                            "f\0o\0",
                            6))
              .starts_with("1:1: this is not UTF-8 text"));
    CHECK(alone("title = \"\xED\xA0\x80\"\n").starts_with("1:10: this is not UTF-8 text"));
    CHECK(
        said(one_step("say = \"\uFFFD\"\n")).empty()); // the character itself is one like any other
}

TEST_CASE("a line over 16 KiB is refused, a paragraph of that length in a multi-line string is not")
{
    const auto words = repeated("", "word ", 5000);
    CHECK(
        alone(one_step("say = \"" + words + "\"\n")) ==
        "4:1: the line is longer than 16 KiB; break it, or write long text between three quotation "
        "marks (\"\"\")");
    CHECK(alone(one_step("# " + words + "\n")).starts_with("4:1: the line is longer"));
    CHECK(said(one_step("say = \"\"\"" + words + "\"\"\"\n")).empty());
    CHECK(said(one_step("say = '''\n" + words + "\n" + words + "'''\n")).empty());
    CHECK(alone(one_step("say = \"\"\"a\"\"\" #" + words + "\n")).starts_with("4:1: the line is"));
}

TEST_CASE("absurdly long keys and deep nesting are refused, not fatal")
{
    CHECK(alone(repeated("a", ".a", 5000) + " = 1\n") == "1:67: a key has more than 32 dots");
    CHECK(alone(repeated("[", "\"x\" . ", 200) + "x]\n").find("more than 32 dots") !=
          std::string::npos);
    CHECK(alone(repeated("a = ", "[", 5000)) == "1:38: brackets are nested more than 32 deep");
    CHECK(alone(repeated("a =\n", "{a=", 4000)).find("nested more than 32 deep") !=
          std::string::npos);
    CHECK(alone(repeated("a = [\n", "[ # ]]]\n", 4000)).find("nested more than 32 deep") !=
          std::string::npos);
    CHECK(alone(repeated("a = [ \"]\", ']', \"\\\"]\", '''\n]''',\n", "[", 40))
              .find("nested more than 32 deep") != std::string::npos);
}

TEST_CASE("dots and brackets in prose, comments and lists of numbers are no nesting")
{
    const auto dots = repeated("", ". . . ", 100), brackets = repeated("", "[{", 100);
    CHECK(said(one_step("# " + dots + brackets + "\nsay = \"\"\"\nWell" + dots + brackets +
                        "\"\"\"\nnotes = \"" + dots + brackets + "\"\ntitle = '" + dots + "'\n"))
              .empty());
    CHECK_FALSE(lesson::check_limits(repeated("a = [", "0.5, ", 500) + "]\n"));
    CHECK_FALSE(lesson::check_limits(repeated("", "a.b = 1\n", 500)));
    CHECK_FALSE(
        lesson::check_limits("a = \"\"\"\"quoted\"\"\"\"\"\nb = [1]\n")); // five quotation marks
}

TEST_CASE("no byte after any other makes the reader crash or fall silent")
{
    const std::string text =
        one_step("say = \"a\" # b\nat = [ { s = 0.5, tap = 'quadriceps' } ]\n");
    int loaded = 0, refused = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        for (const char c : std::string("\0\n\r\"'[]{}.=#\\\x80\xFF", 16)) {
            auto broken = text;
            broken[at] = c;
            const auto result = parsed(broken);
            ++(result.lesson ? loaded : refused);
            CHECK((result.lesson.has_value() || base::has_errors(result.problems)));
        }
    }
    CHECK(loaded > 0);
    CHECK(refused > loaded);
}
