#include "lesson/read/languages.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

std::vector<std::string> names(const std::vector<std::filesystem::path>& files)
{
    std::vector<std::string> all;
    for (const auto& file : files) {
        all.push_back(file.filename().string());
    }
    return all;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a lesson's language stands before its ending, and its name is the same in all")
{
    CHECK(lesson::language_of("lessons/04-knee-jerk.de.toml") == "de");
    CHECK(lesson::language_of("lessons/04-knee-jerk.toml").empty());
    CHECK(lesson::language_of("my.own.lesson.toml").empty());
    CHECK(lesson::language_of("v1.2.toml").empty());
    CHECK(lesson::name_of("lessons/04-knee-jerk.de.toml") == "04-knee-jerk");
    CHECK(lesson::name_of("lessons/04-knee-jerk.toml") == "04-knee-jerk");
    CHECK(lesson::name_of("v1.2.toml") == "v1.2");
}

TEST_CASE("a lesson is read in the reader's language where there is one, else as it is")
{
    const TemporaryFolder folder;
    const auto both = folder.write("a.toml", "");
    const auto german = folder.write("a.de.toml", "");
    const auto english = folder.write("b.toml", "");
    CHECK(lesson::in_language(both, "de") == german);
    CHECK(lesson::in_language(both, "en") == both);
    CHECK(lesson::in_language(english, "de") == english);
    CHECK(lesson::in_language(german, "en") == german); // asked for by its own name
}

TEST_CASE("a folder's lessons are listed once each, in the reader's language and in order")
{
    const TemporaryFolder folder;
    const auto place = folder.write("02-b.toml", "").parent_path();
    for (const char* name : {"01-a.toml", "01-a.de.toml", "03-c.de.toml", "notes.md"}) {
        folder.write(name, "");
    }
    CHECK(names(lesson::lessons_in(place, "en")) == Names{"01-a.toml", "02-b.toml"});
    CHECK(names(lesson::lessons_in(place, "de")) ==
          Names{"01-a.de.toml", "02-b.toml", "03-c.de.toml"});
    CHECK(lesson::lessons_in(place / "none", "de").empty());
}
