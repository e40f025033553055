// The eight properties that a gate model must show: 1–5, 7, 8 after Melzack & Wall 1965 and
// Crodelle 2019, 6 (wind-up) after Mendell's repeated C volleys. Limits are ours; fibres come as
// rates here.
#include "physiology/cord/dorsal_horn.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <initializer_list>
#include <vector>

using namespace physiology;

namespace {

constexpr double dt_ms = 0.1;

struct Gate {
    DorsalHornParameters p;
    DorsalHorn horn = resting_dorsal_horn(p);
    PainParameters pain_parameters;
    Pain pain;

    Gate() = default;
    explicit Gate(const DorsalHornParameters& changed) : p(changed) {}

    void advance(const DorsalHornInput& input)
    {
        step(horn, p, input, dt_ms);
        step(pain, pain_parameters, horn.projection_pps, dt_ms);
    }

    // The course of P over a while of constant input.
    std::vector<double> record(const DorsalHornInput& input, double for_ms)
    {
        std::vector<double> course;
        for (int k = 0; k < static_cast<int>(for_ms / dt_ms); ++k) {
            advance(input);
            course.push_back(horn.projection_pps);
        }
        return course;
    }
};

DorsalHornInput fibres(double Abeta_pps, double group_IV_pps)
{
    return {.Abeta_pps = Abeta_pps, .group_IV_pps = group_IV_pps};
}

double mean_of_last(const std::vector<double>& course, double ms)
{
    const auto count = static_cast<std::ptrdiff_t>(ms / dt_ms);
    double sum = 0;
    for (auto value = course.end() - count; value != course.end(); ++value) {
        sum += *value;
    }
    return sum / static_cast<double>(count);
}

// Steady P for a steady C input.
double steady_projection_pps(double group_IV_pps, double descending = 0)
{
    Gate gate;
    DorsalHornInput input = fibres(0, group_IV_pps);
    input.descending = descending;
    gate.record(input, 9'000);
    return gate.horn.projection_pps;
}

// Spikes of one projection cell in each of ten C volleys of 8 pps × 0.3 s.
std::vector<double> volleys(double repeat_hz)
{
    Gate gate;
    std::vector<double> spikes;
    const double resting_pps = gate.horn.projection_pps;
    for (int volley = 0; volley < 10; ++volley) {
        double sum = 0;
        for (const double pps : gate.record(fibres(0, 8), 300)) {
            sum += (pps - resting_pps) * dt_ms / 1000;
        }
        for (const double pps : gate.record(fibres(0, 0), 1000 / repeat_hz - 300)) {
            sum += (pps - resting_pps) * dt_ms / 1000;
        }
        spikes.push_back(sum);
    }
    return spikes;
}

} // namespace

TEST_CASE("the gate at rest stays at rest and nothing is felt")
{
    Gate gate;
    const auto before = gate.horn;
    gate.record({}, 5'000);
    CHECK(gate.horn.projection_pps == doctest::Approx(before.projection_pps).epsilon(1e-9));
    CHECK(gate.horn.inhibitory == doctest::Approx(before.inhibitory).epsilon(1e-9));
    CHECK(gate.pain.nrs == 0);
}

TEST_CASE("the projection cell follows C fibres along a steep S")
{
    // Steady P as tried out for these constants, in pps.
    const double tried[][2] = {{0, 2.1}, {1, 3.5}, {2, 7.7}, {3, 18},
                               {4, 41},  {5, 69},  {6, 87},  {8, 98}};
    for (const auto& [group_IV_pps, projection_pps] : tried) {
        CHECK(steady_projection_pps(group_IV_pps) == doctest::Approx(projection_pps).epsilon(0.03));
    }
}

TEST_CASE("gate 1: C fibres alone drive the projection cell far above rest, and it hurts")
{
    Gate gate;
    const double resting_pps = gate.horn.projection_pps;
    gate.record(fibres(0, 4), 8'000);
    CHECK(gate.horn.projection_pps >= 10 * resting_pps);
    CHECK(gate.pain.nrs == doctest::Approx(3.9).epsilon(0.05));
}

TEST_CASE("gate 2: touch fibres alone pass for a moment at most, and nothing is felt")
{
    for (const double Abeta_pps : {5, 10, 20, 50, 100, 200, 300}) {
        Gate gate;
        const double resting_pps = gate.horn.projection_pps;
        double above_ms = 0;
        double worst_pain = 0;
        for (int k = 0; k < 20'000; ++k) {
            gate.advance(fibres(Abeta_pps, 0));
            above_ms += gate.horn.projection_pps > resting_pps + 1 ? dt_ms : 0;
            worst_pain = std::max(worst_pain, gate.pain.nrs);
        }
        CHECK(above_ms <= 50);
        CHECK(gate.horn.projection_pps <= resting_pps);
        CHECK(worst_pain < 0.1);
    }
}

TEST_CASE("gate 3: touch during C input lowers the projection cell's firing")
{
    for (const double group_IV_pps : {3, 4, 5, 6}) {
        Gate aching;
        const double before = mean_of_last(aching.record(fibres(0, group_IV_pps), 8'000), 1'000);
        for (const double Abeta_pps : {5, 10, 20, 50, 100, 200}) {
            Gate gate = aching;
            const double during =
                mean_of_last(gate.record(fibres(Abeta_pps, group_IV_pps), 3'000), 1'000);
            CHECK(during < before);
            if (group_IV_pps == 4 && Abeta_pps == 50) {
                CHECK(during == doctest::Approx(13).epsilon(0.1));
            }
            if (group_IV_pps == 6 && Abeta_pps == 50) {
                CHECK(during == doctest::Approx(55).epsilon(0.05));
            }
        }
    }
}

TEST_CASE("gate 4: the first thing touch does is to push the projection cell up")
{
    for (const double Abeta_pps : {5, 10, 20, 50, 100, 200}) {
        Gate gate;
        gate.record(fibres(0, 4), 8'000);
        const double before = gate.horn.projection_pps;
        const auto course = gate.record(fibres(Abeta_pps, 4), 15);
        CHECK(*std::max_element(course.begin(), course.end()) >= before + 1);
    }
}

TEST_CASE("gate 5: when touch ends the pain signal is back within a second, wind-up or not")
{
    DorsalHornParameters without_wind_up;
    without_wind_up.wind_up_gain = 0;
    without_wind_up.group_IV_weight = 0.6;
    for (const auto& p : {DorsalHornParameters{}, without_wind_up}) {
        Gate gate(p);
        gate.record(fibres(0, 4), 8'000);
        const double before = gate.horn.projection_pps;
        gate.record(fibres(50, 4), 3'000);
        const double lost = before - gate.horn.projection_pps;
        REQUIRE(lost > 1);
        gate.record(fibres(0, 4), 999);
        CHECK(gate.horn.projection_pps > before - 0.1 * lost);
    }
}

TEST_CASE("gate 6: C volleys that follow closely wind the cell up, rare ones do not")
{
    const auto growth = [](double repeat_hz) {
        const auto spikes = volleys(repeat_hz);
        return spikes.back() / spikes.front();
    };
    CHECK(growth(0.1) <= 1.02);
    CHECK(growth(0.3) >= 1.08);
    CHECK(growth(0.5) >= 1.2);
    CHECK(growth(1) > growth(0.5));
}

TEST_CASE("gate 7: the brain closes the gate from above")
{
    for (const double group_IV_pps : {1, 3, 4, 6, 8}) {
        const double open = steady_projection_pps(group_IV_pps, 0);
        const double half = steady_projection_pps(group_IV_pps, 0.5);
        const double full = steady_projection_pps(group_IV_pps, 1);
        CHECK(half < open);
        CHECK(full < half);
    }
}

TEST_CASE("gate 8: without the inhibitory cell touch itself hurts (allodynia)")
{
    Gate healthy;
    healthy.record(fibres(100, 0), 5'000);
    CHECK(healthy.pain.nrs == 0);

    DorsalHornParameters without_inhibition;
    without_inhibition.inhibitory_weight = 0;
    Gate lost(without_inhibition);
    lost.record(fibres(100, 0), 5'000);
    CHECK(lost.pain.nrs == doctest::Approx(1.06).epsilon(0.05));
    lost.record(fibres(200, 0), 5'000);
    CHECK(lost.pain.nrs == doctest::Approx(1.9).epsilon(0.05));
}
