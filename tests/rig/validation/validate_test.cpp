#include "rig/validation/validate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>

using namespace rig;

namespace {

const Report& report()
{
    static const Report once = validate();
    return once;
}

Comparison row(double low, double high, double ours, std::string_view why = {})
{
    return {.subject = "organ",
            .quantity = "a \"quantity\"",
            .unit = "mV",
            .low = low,
            .high = high,
            .published = "some",
            .source = "somebody",
            .species = "cat",
            .ours = ours,
            .why = why};
}

} // namespace

TEST_CASE("what is published and what is computed here agree, or a sentence says why not")
{
    for (const auto& compared : report().rows) {
        CAPTURE(compared.subject);
        CAPTURE(compared.quantity);
        CAPTURE(compared.published);
        CAPTURE(compared.ours);
        CHECK((!is_hard(compared) || verdict(compared) != Verdict::fail));
    }
    CHECK(holds(report()));
    CHECK(report().rows.size() > 200);
}

TEST_CASE("every comparison says what, how much, by whom and in which animal")
{
    for (const auto& compared : report().rows) {
        CHECK(!compared.quantity.empty());
        CHECK(!compared.published.empty());
        CHECK(!compared.source.empty());
        CHECK(!compared.species.empty());
        CHECK(std::isfinite(compared.ours));
        CHECK(compared.low <= compared.high);
    }
    for (const auto& left_out : report().not_computed) {
        CHECK(!left_out.source.empty());
        CHECK(left_out.why.ends_with('.'));
    }
}

TEST_CASE("a value at the edge passes, one beyond fails, and a known difference says so")
{
    CHECK(verdict(row(1, 2, 2)) == Verdict::pass);
    CHECK(verdict(row(1, 2, 2.01)) == Verdict::fail);
    CHECK(verdict(row(1, 2, 0.99, "because")) == Verdict::known_difference);
    CHECK(verdict(row(1, 2, std::nan(""))) == Verdict::fail);
}

TEST_CASE("one hard row that fails without a sentence fails the whole; a soft one does not")
{
    Report few;
    few.rows = {row(1, 2, 1.5), row(1, 2, 5, "because")};
    CHECK(holds(few));
    few.rows.push_back(row(1, 2, 5));
    CHECK_FALSE(holds(few));
    few.rows.back().evidence = Evidence::remembered;
    CHECK(holds(few));
}

TEST_CASE("the printed table shows failures, reasons, and hard and soft rows apart")
{
    Report few;
    few.rows = {row(1, 2, 1.5), row(1, 2, 5, "because of this"), row(1, 2, 7)};
    few.rows.push_back(row(1, 2, 8));
    few.rows.back().evidence = Evidence::remembered;
    const auto text = to_text(few);
    CHECK(text.find("pass") < text.find("KNOWN"));
    CHECK(text.find("why: because of this") != std::string::npos);
    CHECK(text.find("FAIL") < text.find("soft:"));
    CHECK(text.find("1 hard rows pass, 1 differ and say why, 1 fail; 0 of 1 soft rows") !=
          std::string::npos);

    const auto json = to_json(few);
    CHECK(json.find("\"quantity\": \"a \\\"quantity\\\"\"") != std::string::npos);
    CHECK(json.find("\"verdict\": \"known difference\"") != std::string::npos);
    CHECK(json.find("\"holds\": false") != std::string::npos);
    CHECK(std::ranges::count(json, '{') == std::ranges::count(json, '}'));
    few.rows[0].ours = std::nan("");
    CHECK(to_json(few).find("\"ours\": null") != std::string::npos);
}
