#include "base/numbers.hpp"

#include <doctest/doctest.h>

#include <cmath>

TEST_CASE("a number is read when it is the whole text")
{
    CHECK(base::parse_double("-2.5e-3") == -0.0025);
    CHECK(base::parse_double("7") == 7);
    CHECK(base::parse_integer("-40") == -40);
    for (const char* text : {"", " 7", "7 ", "7 mm", "+7", "0,5", "seven"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parse_double(text));
        CHECK_FALSE(base::parse_integer(text));
    }
    CHECK_FALSE(base::parse_integer("2.5"));
}

TEST_CASE("a number out of range is not read, and what is no finite number is left to the caller")
{
    CHECK_FALSE(base::parse_double("1e999"));
    CHECK_FALSE(base::parse_integer("9223372036854775808"));
    CHECK(std::isinf(base::parse_double("inf").value()));
    CHECK(std::isnan(base::parse_double("nan").value()));
}
