#include "base/text_metrics.hpp"

#include <doctest/doctest.h>

using base::TextMetrics;
using base::Weight;

TEST_CASE("a line is as wide as its glyphs, at any size, in either weight")
{
    TextMetrics metrics;
    metrics.advance_em[0] = {{U'I', 0.25F}, {U'a', 0.5F}, {U'α', 0.625F}};
    metrics.advance_em[1] = {{U'I', 0.375F}};
    CHECK(metrics.width_px("Ia", 16, Weight::regular) == doctest::Approx(12));
    CHECK(metrics.width_px("Ia", 32, Weight::regular) == doctest::Approx(24));
    CHECK(metrics.width_px("α", 16, Weight::regular) == doctest::Approx(10));
    CHECK(metrics.width_px("I", 16, Weight::semibold) == doctest::Approx(6));
    CHECK(metrics.width_px("", 16, Weight::regular) == 0);
}

TEST_CASE("a glyph the font does not have is as wide as an n")
{
    TextMetrics metrics;
    metrics.advance_em[0] = {{U'n', 0.6F}};
    CHECK(metrics.width_px("▶", 10, Weight::regular) == doctest::Approx(6));
    CHECK(metrics.width_px("▶", 10, Weight::semibold) == doctest::Approx(5.6)); // no n either
}

TEST_CASE("without a font every glyph takes 0.56 em, however many bytes it has")
{
    const auto metrics = base::typewriter_metrics();
    CHECK(metrics.width_px("Ia→α", 100, Weight::regular) == doctest::Approx(4 * 56));
}
