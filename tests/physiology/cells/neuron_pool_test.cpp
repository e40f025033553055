#include "physiology/cells/neuron_pool.hpp"
#include "physiology/cells/synapse.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace physiology;

namespace {

constexpr double h_ms = 0.1;

// The same cell, the equation written out, solved with the exact exponential.
struct NaiveCell {
    double V = 0, ge = 0, gi = 0, ga = 0; // conductances in leaks
    int refractory = 0;

    bool step(const MembraneParameters& p, const Cell& cell, double tonic_per_g_leak,
              double standing_mV)
    {
        const double per_g_leak = tonic_per_g_leak + ge + gi + ga;
        const double V_inf = (standing_mV + ge * p.excitatory_reversal_mV +
                              gi * p.inhibitory_reversal_mV + ga * p.AHP_reversal_mV) /
                             per_g_leak;
        if (refractory > 0) {
            --refractory;
        } else {
            V = V_inf + (V - V_inf) * std::exp(-h_ms / cell.tau_ms * per_g_leak);
        }
        ge *= std::exp(-h_ms / p.excitatory_tau_ms);
        gi *= std::exp(-h_ms / p.inhibitory_tau_ms);
        ga *= std::exp(-h_ms / p.AHP_tau_ms);
        if (V < cell.threshold_mV) {
            return false;
        }
        V = p.reset_mV;
        ga += p.AHP_per_spike;
        refractory = static_cast<int>(std::lround(p.refractory_ms / h_ms));
        return true;
    }
};

std::vector<Cell> three_cells()
{
    return {{2.2, 10, 9}, {1.0, 7, 12}, {0.5, 5, 17}};
}

} // namespace

TEST_CASE("cells in a pool behave as the membrane equation solved one by one")
{
    const MembraneParameters p;
    const auto cells = three_cells();
    auto pool = neuron_pool(p, cells, h_ms);
    std::vector<NaiveCell> naive(3);
    std::size_t spikes = 0;
    for (int t = 0; t < 5000; ++t) {
        if (t % 7 == 0) {
            open(pool, Synapse::excitatory, 5, 80);
        }
        if (t % 90 == 0) {
            open(pool, Synapse::inhibitory, 1, 30);
        }
        std::vector<std::int32_t> expected;
        for (std::size_t i = 0; i < 3; ++i) {
            naive[i].ge += t % 7 == 0 ? 5 * 0.080 * cells[i].input_resistance_MOhm : 0;
            naive[i].gi += t % 90 == 0 ? 0.030 * cells[i].input_resistance_MOhm : 0;
            if (naive[i].step(p, cells[i], 1, 0)) {
                expected.push_back(static_cast<std::int32_t>(i));
            }
        }
        step(pool);
        REQUIRE(pool.firing == expected);
        for (std::size_t i = 0; i < 3; ++i) {
            REQUIRE(pool.potential_mV[i] == doctest::Approx(naive[i].V).epsilon(1e-6));
        }
        spikes += expected.size();
    }
    CHECK(spikes > 10);
}

TEST_CASE("a motor neuron does not fire twice within its refractory period")
{
    auto pool = neuron_pool({.AHP_per_spike = 0, .refractory_ms = 5}, three_cells(), h_ms);
    std::vector<int> last(3, -1000);
    int shortest = 1000;
    for (int t = 0; t < 3000; ++t) {
        open(pool, Synapse::excitatory, 1, 10'000); // far more than any cell needs
        step(pool);
        for (const auto cell : pool.firing) {
            auto& before = last[static_cast<std::size_t>(cell)];
            shortest = std::min(shortest, t - before);
            before = t;
        }
    }
    CHECK(shortest == 51); // 50 steps held, fires in the next
}

TEST_CASE("the after-hyperpolarisation makes a motor neuron fire slowly under a steady pull")
{
    const auto intervals_ms = [](double AHP_per_spike) {
        auto pool = neuron_pool({.AHP_per_spike = AHP_per_spike}, {{2.2, 10, 9}}, h_ms);
        pool.quiescent = false;
        pool.tonic_per_g_leak[0] = 1.2;
        pool.tonic_drive_mV[0] = 0.2 * 70;
        int spikes = 0;
        for (int t = 0; t < 20000; ++t) {
            step(pool);
            spikes += static_cast<int>(pool.firing.size());
        }
        return 2000.0 / spikes;
    };
    CHECK(intervals_ms(1) > 2 * intervals_ms(0));
    CHECK(intervals_ms(1) > 50); // at most 20 a second, just above threshold
}

TEST_CASE("a small cell answers an Ia volley that a large one does not: the size principle")
{
    auto pool = neuron_pool({}, three_cells(), h_ms);
    std::vector<std::int32_t> order;
    for (int strength = 1; strength < 400; ++strength) {
        auto volley = pool;
        open(volley, Synapse::excitatory, static_cast<std::size_t>(strength), 60);
        for (int t = 0; t < 50; ++t) {
            step(volley);
            for (const auto cell : volley.firing) {
                if (std::find(order.begin(), order.end(), cell) == order.end()) {
                    order.push_back(cell);
                }
            }
        }
    }
    CHECK(order == std::vector<std::int32_t>{0, 1, 2});
}

TEST_CASE("a pool left alone comes to rest exactly, and wakes when something arrives")
{
    auto pool = neuron_pool({}, three_cells(), h_ms);
    open(pool, Synapse::excitatory, 2, 60);
    step(pool);
    CHECK(pool.potential_mV[0] > 0.1);
    for (int t = 0; t < 100'000; ++t) {
        step(pool);
    }
    CHECK(pool.quiescent);
    CHECK(pool.potential_mV[0] == 0);
    open(pool, Synapse::excitatory, 2, 60);
    step(pool);
    CHECK(pool.potential_mV[0] > 0.1);
}
