#include "lesson/edit/toml_text.hpp"

#include <doctest/doctest.h>
#include <toml++/toml.h>

#include <limits>
#include <string>
#include <vector>

TEST_CASE("any text in quotation marks reads back as it was")
{
    for (const std::string text : {"", "plain", "\"\"\"", "back\\slash", "line\nend\r\n",
                                   "tab\t\x01\x7F", "µ → größer 🦵"}) {
        CAPTURE(text);
        const auto table = toml::parse("a = " + lesson::toml_string(text));
        CHECK(table["a"].value<std::string>() == text);
        CHECK(lesson::toml_string(text).find('\n') == std::string::npos);
    }
}

TEST_CASE("a list of texts is a list again")
{
    CHECK(lesson::toml_list(std::vector<std::string>{}) == "[]");
    CHECK(lesson::toml_list(std::vector<std::string>{"a", "b\"c"}) == "[\"a\", \"b\\\"c\"]");
}

TEST_CASE("numbers are as short as they go, with at most six digits")
{
    CHECK(lesson::toml_number(0) == "0");
    CHECK(lesson::toml_number(-0.0) == "0");
    CHECK(lesson::toml_number(50) == "50");
    CHECK(lesson::toml_number(1.5) == "1.5");
    CHECK(lesson::toml_number(-12.3456789) == "-12.3457");
    CHECK(lesson::toml_number(0.1 + 0.2) == "0.3");
    CHECK(lesson::toml_number(1e-12) == "0");
    CHECK(lesson::toml_number(3600) == "3600");
    CHECK(lesson::toml_number(1234567) == "1234567");
    CHECK(lesson::toml_number(std::numeric_limits<double>::infinity()) == "0");
    CHECK(lesson::toml_number(std::numeric_limits<double>::quiet_NaN()) == "0");
}
