#include "physiology/cells/synapse.hpp"

#include <doctest/doctest.h>

#include <set>
#include <vector>

using namespace physiology;

namespace {

NeuronPool pool_of(std::size_t cells)
{
    return neuron_pool({}, std::vector<Cell>(cells, Cell{2.0, 10, 9}), 0.1);
}

} // namespace

TEST_CASE("an Ia fibre reaches nine tenths of its motor neurons, each fibre others")
{
    auto pool = pool_of(50);
    Random random{3};
    auto Ia = projection(200, pool, 0.9, random);
    std::vector<int> missed_by(50, 0);
    for (std::int32_t fibre = 0; fibre < 200; ++fibre) {
        arrive(Ia, std::vector<std::int32_t>{fibre});
        int reached = 0;
        for (std::size_t cell = 0; cell < 50; ++cell) {
            reached += Ia.spikes[cell] == 1 ? 1 : 0;
            missed_by[cell] += Ia.spikes[cell] == 0 ? 1 : 0;
        }
        REQUIRE(reached == 45);
    }
    for (const int times : missed_by) {
        CHECK((times > 5 && times < 40)); // 20 on average: no cell is forgotten, none favoured
    }
}

TEST_CASE("spikes that arrive together add up, cell by cell")
{
    auto pool = pool_of(30);
    Random random{5};
    auto Ia = projection(100, pool, 0.8, random);
    const std::vector<std::int32_t> volley{4, 17, 17, 60, 99};
    std::vector<double> expected(30, 0);
    for (const auto fibre : volley) {
        arrive(Ia, std::vector<std::int32_t>{fibre});
        for (std::size_t cell = 0; cell < 30; ++cell) {
            expected[cell] += Ia.spikes[cell];
        }
    }
    arrive(Ia, volley);
    open(pool, Synapse::excitatory, Ia, 18);
    for (std::size_t cell = 0; cell < 30; ++cell) {
        CHECK(Ia.spikes[cell] == expected[cell]);
        // 18 nS in a cell of 2 MΩ: 0.036 of its leak for each spike.
        CHECK(pool.excitation[cell] == doctest::Approx(0.036 * expected[cell]));
        CHECK(pool.inhibition[cell] == 0);
    }
}

TEST_CASE("an inhibitory synapse pulls the membrane below rest")
{
    auto pool = pool_of(5);
    open(pool, Synapse::inhibitory, 2, 100);
    step(pool);
    CHECK(pool.inhibition[4] > 0);
    CHECK(pool.potential_mV[4] < 0);
    CHECK(pool.potential_mV[4] > -16);
}
