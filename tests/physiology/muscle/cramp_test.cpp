#include "physiology/muscle/cramp.hpp"
#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <vector>

using namespace physiology;

namespace {

// Sweated much: nothing fires by itself yet.
constexpr Inputs excitable{.potassium_mM = 4.8, .calcium_mM = 1.15, .dehydration_percent = 4};

void live(ReflexLoop& body, const Inputs& inputs, double seconds)
{
    for (int i = 0; i < seconds * steps_per_s; ++i) {
        step(body, {}, inputs);
    }
}

// Mean firing of the hamstrings' motor cells meanwhile.
double rate_pps(ReflexLoop& body, const Inputs& inputs, double seconds)
{
    std::size_t spikes = 0;
    for (int i = 0; i < seconds * steps_per_s; ++i) {
        step(body, {}, inputs);
        spikes += body.circuit.hamstrings.alpha.firing.size();
    }
    return static_cast<double>(spikes) / (120 * seconds);
}

Inputs with_moment(Inputs inputs, double knee_moment_N_m)
{
    inputs.knee_moment_N_m = knee_moment_N_m;
    return inputs;
}

constexpr double bending_N_m = -6, straightening_N_m = 40;

// The knee bent, the hamstrings pull hard for so long, then the will ends; a second later.
ReflexLoop after_effort(const Inputs& inputs, double effort_s, std::uint64_t seed = 1,
                        double moment_N_m = bending_N_m)
{
    auto body = resting_body({}, seed);
    auto effort = with_moment(inputs, moment_N_m);
    effort.voluntary_drive = -0.9;
    live(body, effort, effort_s);
    live(body, with_moment(inputs, moment_N_m), 1);
    return body;
}

} // namespace

TEST_CASE("a tired, shortened muscle with excitable nerves cramps: it fires on when the will ends")
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        auto body = after_effort(excitable, 20, seed);
        const auto bent = with_moment(excitable, bending_N_m);
        CHECK(rate_pps(body, bent, 2) > 1);
        CHECK(rate_pps(body, bent, 5) > 1); // and on
        CHECK(body.hamstrings.hill.force_N > 30);
        CHECK(body.circuit.quadriceps.tonic.persistent.sum_open < 1);
    }
}

TEST_CASE("without fatigue, or with healthy salts, there is no cramp")
{
    auto fresh = after_effort(excitable, 0.5);
    CHECK(rate_pps(fresh, with_moment(excitable, bending_N_m), 2) == 0);
    auto healthy = after_effort({}, 20);
    CHECK(rate_pps(healthy, with_moment({}, bending_N_m), 2) == 0);
}

TEST_CASE("a muscle that is held long cramps less than a short one")
{
    auto bent = after_effort(excitable, 20);
    auto straight = after_effort(excitable, 20, 1, straightening_N_m);
    const double bent_pps = rate_pps(bent, with_moment(excitable, bending_N_m), 3);
    const double straight_pps = rate_pps(straight, with_moment(excitable, straightening_N_m), 3);
    CHECK(straight_pps < 0.8 * bent_pps);
}

TEST_CASE("stretching a cramp at first makes it fire more, then breaks it for good")
{
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        auto body = after_effort(excitable, 20, seed);
        const auto bent = with_moment(excitable, bending_N_m);
        const auto stretched = with_moment(excitable, straightening_N_m);
        const double before_pps = rate_pps(body, bent, 2);
        CHECK(rate_pps(body, stretched, 0.35) > 1.1 * before_pps);
        live(body, stretched, 1);
        CHECK(rate_pps(body, stretched, 2) < 0.1 * before_pps);
        live(body, bent, 1);
        CHECK(rate_pps(body, bent, 2) < 0.1 * before_pps); // also when it is let go
    }
}

TEST_CASE("the units of a cramp fire at 14.5 ± 5.1 imp/s, with intervals as uneven as 45 ± 10 %")
{
    auto body = after_effort(excitable, 20);
    std::vector<std::vector<double>> intervals_s(120);
    std::vector<int> last(120, -1);
    for (int i = 0; i < 10 * steps_per_s; ++i) {
        step(body, {}, with_moment(excitable, bending_N_m));
        for (const auto cell : body.circuit.hamstrings.alpha.firing) {
            const auto c = static_cast<std::size_t>(cell);
            if (last[c] >= 0) {
                intervals_s[c].push_back((i - last[c]) / 1e4);
            }
            last[c] = i;
        }
    }
    double rate = 0, unevenness = 0;
    int units = 0;
    for (const auto& unit : intervals_s) {
        if (unit.size() < 30) {
            continue;
        }
        double mean = 0, square = 0;
        for (const double s : unit) {
            mean += s / static_cast<double>(unit.size());
        }
        for (const double s : unit) {
            square += (s - mean) * (s - mean) / static_cast<double>(unit.size());
        }
        rate += 1 / mean;
        unevenness += std::sqrt(square) / mean;
        ++units;
    }
    REQUIRE(units > 5);
    CHECK(std::abs(rate / units - 14.5) < 5.1);
    CHECK(std::abs(unevenness / units - 0.446) < 0.097);
}

TEST_CASE("the hypothesis of fatigue raises Ia and lowers Ib firing; it is off unless asked for")
{
    CHECK(fatigued_afferents({}, 0, 0.5).Ia == 1);
    CHECK(fatigued_afferents({}, 0, 0.5).Ib == 1);
    CHECK(fatigued_afferents({}, 1, 0.5).Ia == doctest::Approx(1.5));
    CHECK(fatigued_afferents({}, 1, 0.5).Ib == doctest::Approx(0.5));
    CHECK(fatigued_afferents({}, 1, 1).Ia == 1); // fresh
    const auto Ib_pps = [](double hypothesis) {
        auto body = resting_body({}, 1);
        live(body, {.voluntary_drive = 0.9, .fatigue_hypothesis = hypothesis}, 15);
        return readout(body, {}).Ib_rate_pps;
    };
    CHECK(Ib_pps(1) < 0.95 * Ib_pps(0));
}
