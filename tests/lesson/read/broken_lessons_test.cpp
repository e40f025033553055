// Each broken lesson is answered with the place, what is wrong and, where a word is near, the word
// that was meant. None of them crashes.
#include "broken_lessons.hpp"
#include "lesson/small_vocabulary.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string told(const lesson::LoadedLesson& loaded)
{
    std::string all;
    for (const auto& problem : loaded.problems) {
        all += base::to_text(problem) + "\n";
    }
    return all;
}

const base::Diagnostic* first_error(const lesson::LoadedLesson& loaded)
{
    for (const auto& problem : loaded.problems) {
        if (problem.severity == base::Diagnostic::Severity::error) {
            return &problem;
        }
    }
    return nullptr;
}

std::string lesson_with_everything()
{
    return broken::with(
        "say = \"\"\"**a** [b](c.png) \\\n µ\"\"\"\nview = { station = \"body\", zoom = 2 }\n"
        "slow = 50\nset = { swelling = 0.5 }\nat = [ { s = 0.01, tap = \"quadriceps\" } ]\n"
        "plot = [\"emg_mV\"]\nuntil = { signal = \"pain_nrs\", below = 3 }\n"
        "[step.predict]\nquestion = \"?\"\nchoices = [\"a\", 'b']\nanswer = \"A\"\n"
        "[[step.claim]]\nlabel = \"supported\"\nsource = \"x\"\n");
}

} // namespace

TEST_CASE("there are at least forty broken lessons, each broken in its own way")
{
    const auto all = broken_lessons();
    CHECK(all.size() >= 40);
    for (std::size_t i = 0; i < all.size(); ++i) {
        for (std::size_t j = i + 1; j < all.size(); ++j) {
            CHECK(all[i].name != all[j].name);
            CHECK(all[i].bytes != all[j].bytes);
        }
    }
}

TEST_CASE("every broken lesson is answered with its place, a sentence and the word that was meant")
{
    const TemporaryFolder folder;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        const auto file = folder.write("a.toml", broken.bytes);
        const auto loaded = lesson::load_lesson(file, small_vocabulary());
        const auto said_of_it = told(loaded);
        CAPTURE(said_of_it);
        CHECK_FALSE(loaded.lesson);
        const auto* error = first_error(loaded);
        REQUIRE(error);
        CHECK(error->path == file.string());
        CHECK(error->line == broken.line);
        CHECK((broken.column < 0 ? error->column > 0 : error->column == broken.column));
        CHECK(error->message.find(broken.says) != std::string::npos);
        CHECK(error->suggestion == broken.meant);
        CHECK(error->message.size() < 600);
    }
}

TEST_CASE("what is not a file is told as such")
{
    const TemporaryFolder folder;
    const auto missing = lesson::load_lesson(folder.path / "none.toml", small_vocabulary());
    CHECK_FALSE(missing.lesson);
    CHECK(told(missing).ends_with("there is no such file\n"));
    const auto is_folder = lesson::load_lesson(folder.path, small_vocabulary());
    CHECK_FALSE(is_folder.lesson);
    CHECK(told(is_folder).find("this is a folder") != std::string::npos);
    std::filesystem::create_symlink("loop.toml", folder.path / "loop.toml");
    CHECK_FALSE(lesson::load_lesson(folder.path / "loop.toml", small_vocabulary()).lesson);
    CHECK_FALSE(lesson::load_lesson("/dev/zero", small_vocabulary()).lesson);
}

TEST_CASE("a mark of byte order and Windows line ends are no mistakes")
{
    auto text = broken::with("say = \"\"\"\r\nOne\r\n\"\"\"\r\n");
    CHECK(parsed(text).lesson);
    text.insert(0, "\xEF\xBB\xBF");
    CHECK(parsed(text).lesson);
}

TEST_CASE("every beginning of a lesson is read or answered, wherever it is cut off")
{
    const auto whole = lesson_with_everything();
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const auto loaded = parsed(whole.substr(0, length));
        CHECK(loaded.lesson.has_value() != base::has_errors(loaded.problems));
    }
}
