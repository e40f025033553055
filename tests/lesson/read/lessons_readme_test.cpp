// The page on the format: its examples are lessons, and it speaks of what the reader reads.
#include "lesson/read/lesson_file.hpp"
#include "lesson/small_vocabulary.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace {

std::string readme()
{
    std::ifstream file(REFLEXLOOP_SOURCE_DIR "/lessons/README.md");
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<std::string> toml_examples(const std::string& page)
{
    std::vector<std::string> examples;
    const std::string open = "```toml\n", close = "```";
    for (auto at = page.find(open); at != std::string::npos; at = page.find(open, at)) {
        at += open.size();
        const auto end = page.find(close, at);
        examples.push_back(page.substr(at, end - at));
    }
    return examples;
}

// "| `slow` | …" → slow
std::set<std::string> keys_of_the_table(const std::string& page)
{
    std::set<std::string> keys;
    std::istringstream lines(page);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| `")) {
            keys.insert(line.substr(3, line.find('`', 3) - 3));
        }
    }
    return keys;
}

} // namespace

TEST_CASE("the examples of the page on the format are lessons without a problem")
{
    const auto examples = toml_examples(readme());
    CHECK(examples.size() >= 2);
    for (const auto& example : examples) {
        CHECK(said(example.starts_with("format") ? example : one_step(example)).empty());
    }
}

TEST_CASE("the first lesson of the page on the format has fewer than thirty lines")
{
    const auto examples = toml_examples(readme());
    REQUIRE_FALSE(examples.empty());
    CHECK(std::ranges::count(examples[0], '\n') < 30);
}

TEST_CASE("the page on the format names exactly the keywords of a step that are read")
{
    const auto keys = keys_of_the_table(readme());
    CHECK(keys == std::set<std::string>{"title", "say", "notes", "view", "slow", "set", "at",
                                        "plot", "emphasis", "predict", "until", "myth", "claim",
                                        "reset", "continues", "read_s"});
    for (const auto& key : keys) {
        std::string line = key;
        line += " = 2020-01-01"; // whatever the key, never a date: so it is known when that is told
        CHECK(said(one_step(line)).find("but here stands a date") != std::string::npos);
    }
}
