#include "physiology/axon_bundle.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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
        for (const auto fibre : bundle.arriving)
            arrivals[fibre].push_back(now);
        if (now == 3 || now == 4 || now == 20) // twice in a row: two spikes under way in one fibre
            depart(bundle, std::vector<std::int32_t>{0, 1, 2});
    }
    CHECK(arrivals[0] == std::vector<std::int64_t>{4, 5, 21});
    CHECK(arrivals[1] == std::vector<std::int64_t>{8, 9, 25});
    CHECK(arrivals[2] == std::vector<std::int64_t>{15, 16, 32});
    CHECK(under_way_count(bundle) == 0);
}

TEST_CASE("a thousand spikes in fibres of many speeds all arrive in the order of a naive list")
{
    std::vector<std::int32_t> delays;
    for (int i = 0; i < 37; ++i)
        delays.push_back(1 + (i * 29) % 83);
    auto bundle = axon_bundle(delays);
    std::vector<std::pair<std::int64_t, std::int32_t>> due; // (step, fibre)
    std::uint32_t dice = 1;
    for (std::int64_t now = 1; now <= 900; ++now) {
        step(bundle);
        std::vector<std::int32_t> expected;
        for (const auto& [when, fibre] : due) {
            if (when == now)
                expected.push_back(fibre);
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
    for (int i = 0; i < 7; ++i)
        step(bundle);
    depart(bundle, 1);
    step(bundle);
    CHECK(bundle.departing.empty()); // of this step, not of the last

    std::vector<std::vector<std::int32_t>> seen;
    for_each_under_way(bundle, [&](auto fibre, auto travelled, auto delay) {
        seen.push_back({fibre, travelled, delay});
    });
    std::sort(seen.begin(), seen.end());
    CHECK(seen == std::vector<std::vector<std::int32_t>>{{0, 8, 10}, {1, 1, 40}, {1, 8, 40}});
}
