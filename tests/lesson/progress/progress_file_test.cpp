// Progress on the disk: what is written reads back, what is damaged is set aside.
#include "base/text_file.hpp"
#include "lesson/progress/progress_file.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>

namespace {

namespace fs = std::filesystem;

lesson::ProgressRecord full_record()
{
    lesson::ProgressRecord record{.lesson = "04-knee-jerk",
                                  .title = "The \"knee\" jerk",
                                  .steps = 7,
                                  .current_step = 3,
                                  .seen = {}};
    lesson::StepRecord plain;
    plain.title = "A loop at rest";
    plain.answer.seen = true;
    lesson::StepRecord asked;
    asked.index = 3;
    asked.title = "Größe";
    asked.question = "Two\nlines?";
    asked.predicted = "fire \\ more";
    asked.came_out = "fire less";
    asked.why = "Because.";
    asked.challenge = true;
    asked.answer = {.seen = true,
                    .choice = 1,
                    .drawn = {{0, 1.5}, {0.25, -3}},
                    .revealed = true,
                    .met = true,
                    .hints_taken = 2,
                    .myth_played = true};
    record.seen = {plain, asked};
    return record;
}

} // namespace

TEST_CASE("progress that is written reads back as it was")
{
    CHECK(lesson::read_progress(lesson::progress_text(full_record())) == full_record());
    CHECK(lesson::read_progress(lesson::progress_text({.lesson = "a", .title = {}, .seen = {}})) ==
          lesson::ProgressRecord{.lesson = "a", .title = {}, .seen = {}});
}

TEST_CASE("a long curve and long words stay readable for the guard of lines")
{
    auto record = full_record();
    record.seen[1].answer.drawn.assign(1999, {0.123456, 12345.6});
    record.seen[1].question.assign(30'000, 'x');
    record.seen[1].question += "ü";
    const auto read = lesson::read_progress(lesson::progress_text(record));
    REQUIRE(read);
    CHECK(read->seen[1].answer.drawn.size() == 1999);
    CHECK(read->seen[1].question.size() == 2000);
}

TEST_CASE("values of a wrong kind count as missing, and the rest is read")
{
    const auto read =
        lesson::read_progress("format = 1\nlesson = \"a\"\ntitle = 3\nsteps = -5\n"
                              "current_step = \"x\"\n[[step]]\nnumber = 2\nchoice = 0\n"
                              "seen = true\ndrawn = [[1, 2], [nan, 1], 7, [1]]\n"
                              "hints_taken = 99999999999\n[[step]]\nseen = true\n");
    REQUIRE(read);
    CHECK(read->title.empty());
    CHECK(read->steps == 0);
    CHECK(read->current_step == 0);
    REQUIRE(read->seen.size() == 1);
    CHECK(read->seen[0].index == 1);
    CHECK_FALSE(read->seen[0].answer.choice);
    CHECK(read->seen[0].answer.drawn.size() == 1);
    CHECK(read->seen[0].answer.hints_taken == 0);
}

TEST_CASE("what is no file of progress is not read as one")
{
    for (const std::string& text :
         {std::string(), std::string("format = 1\n"), std::string("format = 2\nlesson = \"a\"\n"),
          std::string("format = 1\nlesson = \"a\"\n[[step]\n"), std::string("\xFF\xFE"),
          std::string(40'000, 'a'), std::string(100, '['), std::string("\0\0", 2),
          lesson::progress_text(full_record()).substr(0, 300)}) {
        CAPTURE(text);
        CHECK_FALSE(lesson::read_progress(text));
    }
}

TEST_CASE("a damaged file is set aside and stands in nobody's way")
{
    const TemporaryFolder folder;
    const auto file = folder.write("a.toml", "damaged");
    const auto loaded = lesson::load_progress(file);
    CHECK_FALSE(loaded.record);
    CHECK(loaded.set_aside.filename() == "a.toml.damaged");
    CHECK(base::read_file(loaded.set_aside) == "damaged");
    CHECK_FALSE(fs::exists(file));
    CHECK(lesson::load_progress(file).set_aside.empty()); // only once
}

TEST_CASE("progress is saved into a folder that need not be there yet")
{
    const TemporaryFolder folder;
    const auto file = folder.path / "state" / "progress" / "a.toml";
    CHECK(lesson::save_progress(file, full_record()).empty());
    CHECK(lesson::load_progress(file).record == full_record());
    CHECK(lesson::all_progress(folder.path / "none").empty());
    const auto all = lesson::all_progress(file.parent_path());
    REQUIRE(all.size() == 1);
    CHECK(all[0].name == "a");
}

TEST_CASE("where nothing can be written, a sentence says so")
{
    const TemporaryFolder folder;
    const auto in_the_way = folder.write("state", "a file");
    CHECK_FALSE(lesson::save_progress(in_the_way / "a.toml", full_record()).empty());
}

TEST_CASE("a shipped lesson's progress has its name, in every language; another's has a number too")
{
    const TemporaryFolder folder;
    const auto shipped = folder.path / "lessons", other = folder.path / "mine";
    fs::create_directories(shipped);
    fs::create_directories(other);
    const auto name = [&](const fs::path& lesson) {
        return lesson::progress_file("state", lesson, shipped).string();
    };
    CHECK(name(shipped / "04-knee.toml") == "state/04-knee.toml");
    CHECK(name(shipped / "04-knee.de.toml") == "state/04-knee.toml");
    CHECK(name(shipped / ".." / "lessons" / "04-knee.toml") == "state/04-knee.toml");
    CHECK(name(other / "04-knee.toml").starts_with("state/04-knee-"));
    CHECK(name(other / "04-knee.toml") == name(other / "04-knee.de.toml"));
    CHECK(name(other / "04-knee.toml") != name(folder.path / "04-knee.toml"));
}
