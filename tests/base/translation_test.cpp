#include "base/translation.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

namespace {

// The message of what was thrown; empty when nothing was.
std::string refusal(const std::filesystem::path& file)
{
    try {
        base::use_language(file);
    } catch (const std::runtime_error& error) {
        return error.what();
    }
    return {};
}

struct English { // whatever a test does, the next one starts in English
    English() { base::use_english(); }
    ~English() { base::use_english(); }
};

} // namespace

TEST_CASE_FIXTURE(English, "a word is English until a language is chosen, and again after")
{
    const TemporaryFolder folder;
    CHECK(base::tr("swelling") == "swelling");
    base::use_language(folder.write("de.toml", "\"swelling\" = \"Schwellung\"\n"));
    CHECK(base::tr("swelling") == "Schwellung");
    CHECK(std::string(base::tr_c("swelling")) == "Schwellung");
    base::use_english();
    CHECK(base::tr("swelling") == "swelling");
}

TEST_CASE_FIXTURE(English, "a word without a translation stays English, and so does an empty one")
{
    const TemporaryFolder folder;
    base::use_language(folder.write("de.toml", "\"Play\" = \"\"\n\"pain\" = \"Schmerz\"\n"));
    CHECK(base::tr("Play") == "Play");
    CHECK(base::tr("Pause") == "Pause");
    CHECK(std::string(base::tr_c("Pause")) == "Pause");
}

TEST_CASE_FIXTURE(English, "words with spaces, dots, umlauts and Greek letters are found")
{
    const TemporaryFolder folder;
    base::use_language(
        folder.write("de.toml", "\"α motor neuron (0.1 ms)\" = \"α-Motoneuron für 0,1 ms\"\n"));
    CHECK(base::tr("α motor neuron (0.1 ms)") == "α-Motoneuron für 0,1 ms");
}

TEST_CASE_FIXTURE(English,
                  "a broken dictionary names path and line, and leaves the old words in place")
{
    const TemporaryFolder folder;
    base::use_language(folder.write("de.toml", "\"pain\" = \"Schmerz\"\n"));
    const auto number =
        refusal(folder.write("nl.toml", "\"touch\" = \"aanraking\"\n\"pain\" = 7\n"));
    CHECK(number.find("nl.toml:2:10: the translation of \"pain\" must be a string") !=
          std::string::npos);
    const auto syntax =
        refusal(folder.write("fr.toml", "\"pain\" = \"douleur\"\n\n\"touch\" = toucher\n"));
    CHECK(syntax.find("fr.toml:3:") != std::string::npos);
    CHECK(base::tr("pain") == "Schmerz");
    CHECK(base::tr("touch") == "touch");
}

TEST_CASE_FIXTURE(English, "a dictionary that is not there is a sentence with its path")
{
    CHECK(refusal("/nowhere/xx.toml").find("/nowhere/xx.toml") != std::string::npos);
}
