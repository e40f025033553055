#include "physiology/nerve/axon_bundle.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

using namespace physiology;

TEST_CASE("doubling the length of a nerve doubles its conduction delay")
{
    CHECK(conduction_steps(340, 50, 0, 0.1) == 68);
    CHECK(conduction_steps(680, 50, 0, 0.1) == 136);
    CHECK(conduction_steps(680, 50, 1.0, 0.1) == 146); // the synapse's share does not double
    CHECK(conduction_steps(0.001, 120, 0, 0.1) == 1);  // never at once
}

TEST_CASE("a spike arrives exactly its fibre's delay after it set out, and once")
{
    auto bundle = axon_bundle({1, 5, 12});
    std::map<std::int32_t, std::vector<std::int64_t>> arrivals;
    for (std::int64_t now = 1; now <= 60; ++now) {
        step(bundle);
        for (const auto fibre : bundle.arriving) {
            arrivals[fibre].push_back(now);
        }
        if (now == 3 || now == 4 ||
            now == 20) { // twice in a row: two spikes under way in one fibre
            depart(bundle, std::vector<std::int32_t>{0, 1, 2});
        }
    }
    CHECK(arrivals[0] == std::vector<std::int64_t>{4, 5, 21});
    CHECK(arrivals[1] == std::vector<std::int64_t>{8, 9, 25});
    CHECK(arrivals[2] == std::vector<std::int64_t>{15, 16, 32});
    CHECK(under_way_count(bundle) == 0);
}

TEST_CASE("a thousand spikes in fibres of many speeds all arrive in the order of a naive list")
{
    std::vector<std::int32_t> delays;
    for (int i = 0; i < 37; ++i) {
        delays.push_back(1 + (i * 29) % 83);
    }
    auto bundle = axon_bundle(delays);
    std::vector<std::pair<std::int64_t, std::int32_t>> due; // (step, fibre)
    std::uint32_t dice = 1;
    for (std::int64_t now = 1; now <= 900; ++now) {
        step(bundle);
        std::vector<std::int32_t> expected;
        for (const auto& [when, fibre] : due) {
            if (when == now) {
                expected.push_back(fibre);
            }
        }
        auto arrived = bundle.arriving;
        std::sort(arrived.begin(), arrived.end());
        std::sort(expected.begin(), expected.end());
        REQUIRE(arrived == expected);

        dice = dice * 1664525 + 1013904223;
        const auto fibre = static_cast<std::int32_t>((dice >> 16) % 37);
        depart(bundle, fibre);
        due.emplace_back(now + delays[static_cast<std::size_t>(fibre)], fibre);
    }
}

TEST_CASE("every spike under way is somewhere between its two ends")
{
    auto bundle = axon_bundle({10, 40});
    step(bundle);
    depart(bundle, 0);
    depart(bundle, 1);
    for (int i = 0; i < 7; ++i) {
        step(bundle);
    }
    depart(bundle, 1);
    step(bundle);
    CHECK(bundle.departing.empty()); // of this step, not of the last

    std::vector<std::vector<std::int32_t>> seen;
    for_each_under_way(bundle, [&](auto fibre, auto place, auto delay, bool antidromic) {
        seen.push_back({fibre, place, delay});
        CHECK_FALSE(antidromic);
    });
    std::sort(seen.begin(), seen.end());
    CHECK(seen == std::vector<std::vector<std::int32_t>>{{0, 8, 10}, {1, 1, 40}, {1, 8, 40}});
}

namespace {

struct Arrivals {
    std::vector<std::int64_t> at_the_end, at_the_origin;
};

// Of fibre 0, over so many steps.
Arrivals arrivals(AxonBundle& bundle, int steps)
{
    Arrivals seen;
    for (int i = 0; i < steps; ++i) {
        step(bundle);
        if (!bundle.arriving.empty()) {
            seen.at_the_end.push_back(bundle.now);
        }
        if (!bundle.antidromic_arrivals.empty()) {
            seen.at_the_origin.push_back(bundle.now);
        }
    }
    return seen;
}

constexpr int refractory_steps = 10;

} // namespace

TEST_CASE("a spike that starts in the middle of an axon reaches both of its ends")
{
    auto bundle = axon_bundle({100});
    CHECK(excite(bundle, 0, 30, refractory_steps));
    CHECK(under_way_count(bundle) == 2);
    const auto seen = arrivals(bundle, 200);
    CHECK(seen.at_the_origin == std::vector<std::int64_t>{30});
    CHECK(seen.at_the_end == std::vector<std::int64_t>{70});
    CHECK(under_way_count(bundle) == 0);
}

TEST_CASE("two spikes that meet in one fibre are both gone, wherever and whichever came first")
{
    for (const int earlier : {0, 1, 13, 14, 29}) { // the orthodromic one sets out first
        CAPTURE(earlier);
        auto bundle = axon_bundle({100, 100});
        depart(bundle, 0);
        arrivals(bundle, earlier);
        CHECK(excite(bundle, 0, 30, refractory_steps));
        const auto seen = arrivals(bundle, 200);
        CHECK(seen.at_the_origin.empty());
        CHECK(seen.at_the_end == std::vector<std::int64_t>{earlier + 70}); // the shock's own
        CHECK(under_way_count(bundle) == 0);
        CHECK(bundle.antidromic == 0);
    }
    for (const int later : {0, 1, 13, 29}) { // or while the antidromic one is under way
        CAPTURE(later);
        auto bundle = axon_bundle({100, 100});
        excite(bundle, 0, 30, refractory_steps);
        arrivals(bundle, later);
        depart(bundle, 0);
        depart(bundle, 1); // another fibre is not touched
        int others = 0, back = 0;
        for (int i = 0; i < 200; ++i) {
            step(bundle);
            back += static_cast<int>(bundle.antidromic_arrivals.size());
            others += std::count(bundle.arriving.begin(), bundle.arriving.end(), 1) > 0;
        }
        CHECK(back == 0);
        CHECK(others == 1);
        CHECK(under_way_count(bundle) == 0);
    }
}

TEST_CASE("one antidromic spike takes only one of the spikes that come towards it")
{
    auto bundle = axon_bundle({100});
    depart(bundle, 0);
    arrivals(bundle, 15);
    depart(bundle, 0); // a second one, 15 steps behind
    excite(bundle, 0, 60, refractory_steps);
    const auto seen = arrivals(bundle, 200);
    CHECK(seen.at_the_origin.empty());
    CHECK(seen.at_the_end == std::vector<std::int64_t>{15 + 40, 15 + 100});
}

TEST_CASE("membrane that a spike has just passed cannot be excited")
{
    auto bundle = axon_bundle({100});
    depart(bundle, 0);
    arrivals(bundle, 35);
    CHECK_FALSE(excite(bundle, 0, 30, refractory_steps)); // 5 steps ago
    arrivals(bundle, 5);
    CHECK(excite(bundle, 0, 30, refractory_steps)); // 10 steps ago
    CHECK_FALSE(excite(bundle, 0, 30, refractory_steps));
}

TEST_CASE("a spike ends at the cut; what has passed it travels on, and joined fibres conduct again")
{
    auto bundle = axon_bundle({100});
    depart(bundle, 0); // will be past the cut
    arrivals(bundle, 60);
    depart(bundle, 0); // will be before it
    arrivals(bundle, 10);
    cut(bundle, 0.5, 1);
    depart(bundle, 0);
    const auto seen = arrivals(bundle, 45);
    CHECK(seen.at_the_end == std::vector<std::int64_t>{100});
    CHECK(under_way_count(bundle) == 1);
    for_each_under_way(bundle, [](auto, auto place, auto, bool) { CHECK(place < 50); });
    CHECK(arrivals(bundle, 200).at_the_end.empty());
    CHECK(excite(bundle, 0, 70, refractory_steps)); // the stump beyond it still conducts
    const auto stump = arrivals(bundle, 200);
    CHECK(stump.at_the_end.size() == 1);
    CHECK(stump.at_the_origin.empty());
    cut(bundle, 0.5, 0);
    depart(bundle, 0);
    CHECK(arrivals(bundle, 200).at_the_end.size() == 1);
    CHECK(under_way_count(bundle) == 0);
}

TEST_CASE("a cut takes its share of thin and thick fibres alike, and more takes the same and more")
{
    for (const double share : {0.0, 0.2, 0.5, 0.8, 1.0}) {
        CAPTURE(share);
        int thin = 0, thick = 0;
        for (std::int32_t fibre = 0; fibre < 120; ++fibre) {
            (fibre < 60 ? thin : thick) += is_selected(fibre, share) ? 1 : 0;
            CHECK((!is_selected(fibre, share) || is_selected(fibre, share + 0.1)));
        }
        CHECK(std::abs(thin - 60 * share) <= 2);
        CHECK(std::abs(thick - 60 * share) <= 2);
    }
}
