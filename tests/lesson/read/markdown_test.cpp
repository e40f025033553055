#include "lesson/read/markdown.hpp"
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>

using lesson::plain_text;
using lesson::read_markdown;

namespace {

lesson::Prose prose(std::string_view text)
{
    return read_markdown(text).prose;
}

lesson::Step step_that_says(std::string_view text)
{
    lesson::Step step;
    step.prose = prose(text);
    return step;
}

} // namespace

TEST_CASE("emphasis, strong words and links are runs of one paragraph")
{
    const auto read =
        prose("A *light* tap, **one**\nsynapse, [*see* here](https://example.org/a).");
    REQUIRE(read.size() == 1);
    const auto& runs = read[0].runs;
    REQUIRE(runs.size() == 8);
    CHECK(runs[0].text == "A ");
    CHECK(runs[1].text == "light");
    CHECK(runs[1].emphasis);
    CHECK_FALSE(runs[1].strong);
    CHECK(runs[3].text == "one");
    CHECK(runs[3].strong);
    CHECK(runs[4].text == " synapse, ");
    CHECK(runs[5].text == "see");
    CHECK(runs[5].emphasis);
    CHECK(runs[5].link == "https://example.org/a");
    CHECK(runs[6].text == " here");
    CHECK(runs[6].link == "https://example.org/a");
    CHECK(runs[7].text == ".");
    CHECK(runs[7].link.empty());
}

TEST_CASE("headings, paragraphs, bullets and numbers keep their kind")
{
    const auto read =
        prose("## The loop\n\nFirst.\n\n- Ia\n- II,\n  the slow one\n\n3. tap\n4. kick\n");
    REQUIRE(read.size() == 6);
    CHECK(read[0].heading == 2);
    CHECK(read[1].heading == 0);
    CHECK_FALSE(read[1].list_item);
    CHECK(read[2].list_item);
    CHECK(read[3].list_item);
    CHECK_FALSE(read[4].list_item); // the number stands in the text instead of a bullet
    CHECK(plain_text(read) == "The loop\nFirst.\nIa\nII, the slow one\n3. tap\n4. kick");
}

TEST_CASE("lists in lists and paragraphs in items come one a line")
{
    CHECK(plain_text(prose("- a\n\n  b\n  - c\n- d\n")) == "a\nb\nc\nd");
    CHECK(plain_text(prose("> quoted\n\n```\none\n  two\n```\n")) == "quoted\none\n  two");
}

TEST_CASE("a hard break begins a new line, indented prose is no program")
{
    CHECK(plain_text(prose("one\\\ntwo  \nthree")) == "one\ntwo\nthree");
    CHECK(plain_text(prose("    indented by an editor\n    twice")) ==
          "indented by an editor twice");
}

TEST_CASE("names with underscores, Greek letters and entities read as written")
{
    CHECK(plain_text(
              prose("`Ia_rate_pps` and Ia_rate_pps, α → β, 3 &lt; 5 &amp; 5 &#62; 3, &#x3B1;")) ==
          "Ia_rate_pps and Ia_rate_pps, α → β, 3 < 5 & 5 > 3, α");
    CHECK(plain_text(prose("&notanentity; &#0; &#xD800; &#x110000;")) ==
          "&notanentity; \uFFFD \uFFFD \uFFFD");
}

TEST_CASE("no prose is no paragraph")
{
    CHECK(prose("").empty());
    CHECK(prose("\n \n").empty());
    CHECK(plain_text({}).empty());
}

TEST_CASE("the reading time is three words a second and three seconds to look, six at least")
{
    std::string thirty;
    for (int i = 0; i < 30; ++i) {
        thirty += "word ";
    }
    CHECK(lesson::reading_time_s(step_that_says(thirty)) == doctest::Approx(13));
    CHECK(lesson::reading_time_s(step_that_says("Tap.")) == doctest::Approx(6));
    CHECK(lesson::reading_time_s({}) == doctest::Approx(6));
    auto step = step_that_says(thirty);
    step.read_s = 2;
    CHECK(lesson::reading_time_s(step) == doctest::Approx(2));
}

TEST_CASE("web addresses and files of the lesson's own folder may be named")
{
    for (const char* target : {"https://example.org/../a", "http://example.org", "mailto:a@b.org",
                               "spindle.png", "pictures/a.png", "./a.png", "a/../b.png", "#part",
                               "a..b.png", "...", "a?x=../../b", ""}) {
        CHECK_MESSAGE(lesson::objection_to(target).empty(), target);
    }
}

TEST_CASE("a path that leaves the lesson's folder is refused, however it is spelt")
{
    for (const char* target : {"../a.png", "..", "a/../../b", "./../a", "a/..//../b", "..\\a.png",
                               "%2e%2e/a", "%2E%2e%2fa", "..%5Ca", "a/%2e./../b"}) {
        CHECK_MESSAGE(lesson::objection_to(target) == "leads out of the lesson's folder", target);
    }
    for (const char* target :
         {"/etc/passwd", "//host/share", "\\\\host\\share", "%2Fetc", "~/a.png"}) {
        CHECK_MESSAGE(lesson::objection_to(target).starts_with("is an absolute path"), target);
    }
    for (const char* target :
         {"file:///etc/passwd", "C:\\a.png", "javascript:x", "data:image/png,x"}) {
        CHECK_MESSAGE(lesson::objection_to(target).starts_with("is neither a web address"), target);
    }
}

TEST_CASE("a link or picture that leaves the folder is an error at its own place")
{
    CHECK(said(one_step("say = \"\"\"\nOne.\n\nSee µ [this](../secret.txt).\n\"\"\"\n")) ==
          "7:14: the link \"../secret.txt\" leads out of the lesson's folder");
    CHECK(
        said(one_step("say = \"![x](/etc/a.png)\"\n")) ==
        "4:13: the picture \"/etc/a.png\" is an absolute path; a lesson may only name files in its "
        "own folder");
    CHECK(said(one_step("say = \"[a](../x) [b](../x)\"\n")) ==
          "4:12: the link \"../x\" leads out of the lesson's folder\n"
          "4:22: the link \"../x\" leads out of the lesson's folder");
    CHECK(said(one_step(
              "say = \"[a](&#46;&#46;/x)\"\n")) == // written with escapes: the string's place
          "4:7: the link \"../x\" leads out of the lesson's folder");
    CHECK(said(one_step("say = \"[a](../x 'title')\\n\\n[b]\\n\\n[b]: ../y\"\n")) ==
          "4:12: the link \"../x\" leads out of the lesson's folder\n"
          "4:41: the link \"../y\" leads out of the lesson's folder");
}

TEST_CASE("pictures and HTML are left out of the prose with a warning, their words stay")
{
    CHECK(
        said(one_step("say = \"a ![the spindle](spindle.png) b\"\n")) ==
        "4:25: warning: the picture \"spindle.png\" is not shown; the prose has its text instead");
    CHECK(plain_text(prose("a ![the spindle](spindle.png) b")) == "a the spindle b");
    CHECK(said(one_step("say = \"a <img src='/etc/x'> <b>bold</b>\"\n")) ==
          "4:10: warning: the HTML \"<img src='/etc/x'>\" is left out of the prose\n"
          "4:29: warning: the HTML \"<b>\" is left out of the prose\n"
          "4:36: warning: the HTML \"</b>\" is left out of the prose");
    CHECK(plain_text(prose("a <b>bold</b> c")) == "a bold c");
}

TEST_CASE("a megabyte of Markdown's own marks is read in the end")
{
    for (const std::string_view mark : {"*", "[", "> ", "- ", "![](", "`", "**a*", "<a ", "1. "}) {
        std::string text;
        while (text.size() < 200'000) {
            text += mark;
        }
        CHECK_MESSAGE(prose(text).size() <= text.size(), mark);
    }
}
