#include "rig/models/cisi_kohn_motoneuron.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <initializer_list>
#include <vector>

using namespace rig;

namespace {

constexpr double dt_ms = 0.02;

std::vector<double> spike_times_ms(double size, double current_nA, double for_ms)
{
    const auto cell = cisi_kohn_cell({}, size);
    auto neuron = resting_motoneuron(cell);
    std::vector<double> times;
    for (int i = 0; i < for_ms / dt_ms; ++i) {
        if (step(neuron, cell, current_nA, dt_ms)) {
            times.push_back(i * dt_ms);
        }
    }
    return times;
}

double last_rate_pps(const std::vector<double>& times)
{
    return times.size() < 2 ? 0 : 1000 / (times.back() - times[times.size() - 2]);
}

} // namespace

TEST_CASE("small motor cells have a high input resistance, large ones a low one")
{
    CHECK(input_resistance_MOhm(cisi_kohn_cell({}, 0)) == doctest::Approx(2.20).epsilon(0.005));
    CHECK(input_resistance_MOhm(cisi_kohn_cell({}, 1)) == doctest::Approx(0.51).epsilon(0.01));
    // A small current, its lasting effect.
    const auto cell = cisi_kohn_cell({}, 0);
    auto neuron = resting_motoneuron(cell);
    const double rest = neuron.soma_mV;
    for (int i = 0; i < 20'000; ++i) {
        step(neuron, cell, 0.1, dt_ms);
    }
    CHECK((neuron.soma_mV - rest) / 0.1 == doctest::Approx(2.2).epsilon(0.1));
}

TEST_CASE("the larger the cell, the more current it takes to keep it firing")
{
    struct Row {
        double size, rheobase_nA;
    };
    for (const auto& row : {Row{0, 4}, Row{0.5, 10}, Row{1, 20}}) { // on a grid of 1 nA
        CHECK(spike_times_ms(row.size, row.rheobase_nA - 1, 500).size() <= 1);
        CHECK(spike_times_ms(row.size, row.rheobase_nA, 700).size() > 3);
    }
}

TEST_CASE("in the primary range a motor cell fires faster by one and a half to two and a half a nA")
{
    struct Row {
        double size, from_nA, to_nA, slope;
    };
    // Slopes 2.3, 1.5–1.8, 1.4: medium and large cell within.
    for (const auto& row : {Row{0, 6, 14, 2.3}, Row{0.5, 12, 22, 1.65}, Row{1, 22, 28, 1.4}}) {
        const double slow = last_rate_pps(spike_times_ms(row.size, row.from_nA, 800));
        const double fast = last_rate_pps(spike_times_ms(row.size, row.to_nA, 800));
        CHECK((fast - slow) / (row.to_nA - row.from_nA) ==
              doctest::Approx(row.slope).epsilon(0.12));
    }
}

TEST_CASE("a motor cell left alone keeps still, and each spike is followed by a long hollow")
{
    const auto cell = cisi_kohn_cell({}, 0.5);
    auto neuron = resting_motoneuron(cell);
    const double rest = neuron.soma_mV;
    for (int i = 0; i < 10'000; ++i) {
        CHECK_FALSE(step(neuron, cell, 0, dt_ms));
    }
    CHECK(neuron.soma_mV == doctest::Approx(rest).epsilon(1e-6));

    while (!step(neuron, cell, 40, dt_ms)) {
    }
    for (int i = 0; i < 1000; ++i) { // 20 ms after the spike
        step(neuron, cell, 0, dt_ms);
    }
    CHECK(neuron.soma_mV < rest - 0.5);
}

TEST_CASE("half the step gives the same spikes")
{
    const auto cell = cisi_kohn_cell({}, 0.3);
    auto coarse = resting_motoneuron(cell), fine = coarse;
    int coarse_spikes = 0, fine_spikes = 0;
    for (int i = 0; i < 25'000; ++i) {
        coarse_spikes += step(coarse, cell, 12, dt_ms) ? 1 : 0;
        for (int k = 0; k < 2; ++k) {
            fine_spikes += step(fine, cell, 12, dt_ms / 2) ? 1 : 0;
        }
    }
    CHECK(coarse_spikes > 5);
    CHECK(coarse_spikes == fine_spikes);
}
