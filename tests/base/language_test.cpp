#include "base/language.hpp"
#include "base/translation.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace {

struct English { // whatever a test does, the next one starts in English
    English() { base::use_english(); }
    ~English() { base::use_english(); }
};

struct GermanFolder : English {
    TemporaryFolder folder;
    std::filesystem::path words = folder.write("de.toml", "\"pain\" = \"Schmerz\"\n").parent_path();
};

} // namespace

TEST_CASE("the language of the environment is told by its first word, as POSIX weighs the three")
{
    CHECK(base::language_of({"", "", "de_DE.UTF-8"}) == "de");
    CHECK(base::language_of({"", "de_AT", "en_GB.UTF-8"}) == "de");
    CHECK(base::language_of({"C.UTF-8", "de_DE", "de_DE"}) == "en");
    CHECK(base::language_of({"", "", "de@euro"}) == "de");
    CHECK(base::language_of({"", "", "POSIX"}) == "en");
    CHECK(base::language_of({}) == "en");
}

TEST_CASE_FIXTURE(GermanFolder, "words are German when asked for, and when the environment is")
{
    base::choose_language("de", {}, words);
    CHECK(base::tr("pain") == "Schmerz");
    CHECK(base::language() == "de");
    base::choose_language("en", {"", "", "de_DE.UTF-8"}, words);
    CHECK(base::tr("pain") == "pain");
    CHECK(base::language() == "en");
    base::choose_language("", {"", "", "de_DE.UTF-8"}, words);
    CHECK(base::tr("pain") == "Schmerz");
}

TEST_CASE_FIXTURE(GermanFolder,
                  "a language without words is refused when asked for, and English when it is "
                  "only the environment's")
{
    base::choose_language("", {"", "", "fr_FR.UTF-8"}, words);
    CHECK(base::language() == "en");
    std::string refusal;
    try {
        base::choose_language("fr", {}, words);
    } catch (const std::invalid_argument& problem) {
        refusal = problem.what();
    }
    CHECK(refusal == "there are no words in \"fr\"; there are: de, en");
    CHECK_THROWS_AS(base::choose_language("../de", {}, words / "deeper"), std::invalid_argument);
}
