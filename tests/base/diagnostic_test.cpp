#include "base/diagnostic.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using base::Diagnostic;

namespace {

constexpr std::array<std::string_view, 5> inputs = {"swelling", "stretch_mm", "touch_kPa",
                                                    "rub_cm_per_s", "tap"};

std::string_view nearest_input(std::string_view word)
{
    return base::nearest(word, inputs);
}

} // namespace

TEST_CASE("a problem reads as path, line, column, sentence and suggestion")
{
    const Diagnostic problem{"lessons/a.toml", 14, 9, "unknown input \"sweling\"", "swelling"};
    CHECK(base::to_text(problem) ==
          "lessons/a.toml:14:9: unknown input \"sweling\"; did you mean \"swelling\"?");
}

TEST_CASE(
    "a problem of the file as a whole names no line, and one without a suggestion asks nothing")
{
    const Diagnostic problem{.path = "a.toml", .message = "there is no such file"};
    CHECK(base::to_text(problem) == "a.toml: there is no such file");
}

TEST_CASE("a warning says that it is one")
{
    const Diagnostic problem{
        "a.toml", 2, 1, "unknown key \"x\"", "", Diagnostic::Severity::warning};
    CHECK(base::to_text(problem) == "a.toml:2:1: warning: unknown key \"x\"");
}

TEST_CASE("warnings alone are no errors; one error among them is")
{
    std::vector<Diagnostic> problems(3);
    CHECK_FALSE(base::has_errors({}));
    for (auto& problem : problems) {
        problem.severity = Diagnostic::Severity::warning;
    }
    CHECK_FALSE(base::has_errors(problems));
    problems[1].severity = Diagnostic::Severity::error;
    CHECK(base::has_errors(problems));
}

TEST_CASE("a missing, doubled, wrong or swapped letter leads to the known word")
{
    CHECK(nearest_input("sweling") == "swelling");
    CHECK(nearest_input("swellling") == "swelling");
    CHECK(nearest_input("swelking") == "swelling");
    CHECK(nearest_input("swelilng") == "swelling");
    CHECK(nearest_input("tpa") == "tap"); // one swap, a third of three letters
    CHECK(nearest_input("Swelling") == "swelling");
    CHECK(nearest_input("TOUCH_KPA") == "touch_kPa");
}

TEST_CASE("a word that is far from every known one gets no suggestion")
{
    CHECK(nearest_input("voltage").empty());
    CHECK(nearest_input("ab").empty()); // a third of two letters is none
    CHECK(nearest_input("").empty());
    CHECK(base::nearest("swelling", std::span<const std::string_view>()).empty());
}

TEST_CASE("a word longer than any name is not compared at all")
{
    CHECK(nearest_input(std::string(100'000, 's')).empty());
}

TEST_CASE("of two near words the nearer one is suggested, of equals the first")
{
    const std::vector<std::string> signals = {"II_rate_pps", "Ia_rate_pps", "Ib_rate_pps"};
    CHECK(base::nearest("Ib_rate_pp", signals) == "Ib_rate_pps");
    CHECK(base::nearest("Ic_rate_pps", signals) == "II_rate_pps");
}
