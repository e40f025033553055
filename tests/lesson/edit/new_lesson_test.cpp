#include "lesson/edit/new_lesson.hpp"
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

std::string file(std::string_view name)
{
    return lesson::lesson_file_named(name).string();
}

} // namespace

TEST_CASE("a new lesson has no mistake and no warning, whatever its title")
{
    for (const auto* title : {"My first lesson", "The \"gate\" \\ theory", "Größe"}) {
        CAPTURE(title);
        const auto text = lesson::new_lesson_text(title);
        CHECK(said(text).empty());
        REQUIRE(parsed(text).lesson);
        CHECK(parsed(text).lesson->title == title);
        CHECK(parsed(text).lesson->steps.size() == 2);
    }
}

TEST_CASE("a lesson's name becomes a file's name that any system knows")
{
    CHECK(file("My first lesson") == "my-first-lesson.toml");
    CHECK(file("  Größe & Kraft!  ") == "groesse-kraft.toml");
    CHECK(file("knee_jerk 2") == "knee-jerk-2.toml");
    CHECK(file("lessons/Reflexe im Überblick") == "lessons/reflexe-im-ueberblick.toml");
    CHECK(file("13-Crème brûlée") == "13-creme-brulee.toml");
    CHECK(file("a\xFF\xFE"
               "b") == "a-b.toml");
    CHECK(file("../up/One") == "../up/one.toml");
}

TEST_CASE("a name that ends in .toml stays as it is")
{
    CHECK(file("My Lesson.toml") == "My Lesson.toml");
    CHECK(file("a/B.toml") == "a/B.toml");
}

TEST_CASE("a name without a letter names no file")
{
    CHECK(file("").empty());
    CHECK(file("…!").empty());
    CHECK(file("folder/").empty());
}

TEST_CASE("a file's name suggests a title")
{
    CHECK(lesson::title_named("My first lesson") == "My first lesson");
    CHECK(lesson::title_named("lessons/knee-jerk.toml") == "Knee jerk");
    CHECK(lesson::title_named("04-knee_jerk") == "Knee jerk");
    CHECK(lesson::title_named("2026") == "2026");
}
