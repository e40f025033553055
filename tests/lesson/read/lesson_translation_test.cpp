#include "lesson/read/lesson_translation.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

constexpr std::string_view english = R"(format = 1
title = "The knee jerk"

[[step]]
title = "Tap"
say = "A tap."
slow = 50
at = [ { s = 0.05, tap = "quadriceps" } ]
plot = ["Ia_rate_pps"]
predict = { question = "What?", choices = ["kicks", "rests"], answer = "kicks" }
claim = { label = "established", source = "textbook" }
)";

std::string with(std::string text, std::string_view old, std::string_view fresh)
{
    return text.replace(text.find(old), old.size(), fresh);
}

// The problems of a translation, separated by "|".
std::string problems_of(const std::string& translation)
{
    const TemporaryFolder folder;
    const auto first = folder.write("a.toml", english);
    const auto second = folder.write("a.de.toml", translation);
    std::string all;
    for (const auto& problem : lesson::differences_from(first, second)) {
        all += std::to_string(problem.line) + ": " + problem.message + "|";
    }
    return all;
}

const std::string german = R"(format = 1
title = "Der Kniesehnenreflex"

[[step]]
title = "Schlag"
say = "Ein Schlag."
slow = 50
at = [ { s = 0.05, tap = "quadriceps" } ]
plot = ["Ia_rate_pps"]
predict = { question = "Was?", choices = ["tritt", "ruht"], answer = "tritt" }
claim = { label = "established", source = "Lehrbuch" }
)";

} // namespace

TEST_CASE("a translation that changes words alone is what it should be")
{
    CHECK(problems_of(std::string(english)).empty());
    CHECK(problems_of(german).empty());
    CHECK(problems_of(with(german, "answer = \"tritt\"", "answer = \"A\"")).empty());
}

TEST_CASE("a translation with another number, name or list is told at its place")
{
    CHECK(problems_of(with(german, "slow = 50", "slow = 20")) ==
          "7: `slow` is 20 here and 50 in a.toml; a translation changes words alone|");
    CHECK(problems_of(with(german, "0.05", "0.5")) ==
          "8: `s` is 0.5 here and 0.05 in a.toml; a translation changes words alone|");
    CHECK(problems_of(with(german, "[\"Ia_rate_pps\"]", "[\"Ia_rate_pps\", \"emg_mV\"]")) ==
          "9: `plot` has 2 entries here and 1 in a.toml|");
    CHECK(problems_of(with(german, "\"established\"", "\"supported\""))
              .starts_with("11: `label` is 'supported' here and 'established' in a.toml"));
}

TEST_CASE("a translation that lacks a key or a step, or adds one, is told so")
{
    CHECK(problems_of(with(german, "slow = 50\n", "")).starts_with("4: `slow` is missing here"));
    CHECK(problems_of(with(german, "slow = 50", "slow = 50\nreset = true")) ==
          "8: `reset` stands here alone; a.toml has none|");
    CHECK(problems_of(german + "[[step]]\nsay = \"mehr\"\n")
              .find("`step` has 2 entries here and 1 in a.toml") != std::string::npos);
    CHECK(problems_of(with(german, "say = \"Ein Schlag.\"\n", "")) ==
          "4: `say` is missing here; a.toml has it|");
}

TEST_CASE("a translation whose right answer is another choice is told so")
{
    CHECK(problems_of(with(german, "answer = \"tritt\"", "answer = \"ruht\"")) ==
          "10: the right answer is another choice here than in a.toml|");
}
