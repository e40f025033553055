#include "app/bench/benchmark_network.hpp"

#include "physiology/cells/membrane.hpp"
#include "physiology/cells/random.hpp"

#include <array>

namespace physiology {

namespace {

constexpr double step_ms = 0.1;
constexpr std::size_t epoch_steps = 10;
constexpr std::size_t pages = 32; // × 10 steps: more than an epoch and the longest delay
constexpr std::int64_t synapses_per_cell = 64;
constexpr double leak_nS = 10, capacitance_pF = 200;
constexpr double rest_mV = -70;

// SplitMix64 just before the number `x` of its sequence, which begins at seed 0.
Random random_at(std::uint64_t x)
{
    return {x * 0x9E3779B97F4A7C15U};
}

std::uint64_t hash(std::uint64_t x)
{
    auto random = random_at(x);
    return next_bits(random);
}

double evenly(std::uint64_t x)
{
    auto random = random_at(x);
    return uniform(random);
}

bool is_inhibitory(std::uint64_t cell)
{
    return cell % 5 == 4;
}

NeuronPool network_cells(int neurons)
{
    const MembraneParameters p{.excitatory_reversal_mV = 0 - rest_mV,
                               .inhibitory_reversal_mV = -80 - rest_mV,
                               .AHP_reversal_mV = -80 - rest_mV,
                               .excitatory_tau_ms = 3,
                               .inhibitory_tau_ms = 8,
                               .AHP_tau_ms = 80,
                               .AHP_per_spike = 5 / leak_nS,
                               .reset_mV = -65 - rest_mV,
                               .refractory_ms = 2};
    const Cell cell{.input_resistance_MOhm = 1000 / leak_nS,
                    .tau_ms = capacitance_pF / leak_nS,
                    .threshold_mV = -50 - rest_mV};
    auto pool = neuron_pool(p, std::vector<Cell>(static_cast<std::size_t>(neurons), cell), step_ms);
    for (std::size_t i = 0; i < static_cast<std::size_t>(neurons); ++i) {
        const std::uint64_t x = (std::uint64_t{1} << 40U) + 2 * i;
        pool.tonic_drive_mV[i] = (180 + 200 * evenly(x)) / leak_nS; // pA / nS
        pool.potential_mV[i] = 20 * evenly(x + 1);
    }
    return pool;
}

void connect(BenchmarkNetwork& network, std::uint64_t cells)
{
    const auto incoming = cells * synapses_per_cell;
    std::vector<std::int32_t> outgoing(cells + 1, 0);
    for (std::uint64_t s = 0; s < incoming; ++s) {
        ++outgoing[hash(3 * s) % cells + 1];
    }
    for (std::size_t i = 1; i <= cells; ++i) {
        outgoing[i] += outgoing[i - 1];
    }
    network.first = outgoing;
    network.place.resize(incoming);
    network.delay_steps.resize(incoming);
    network.per_g_leak.resize(incoming);
    for (std::uint64_t s = 0; s < incoming; ++s) {
        const std::uint64_t x = 3 * s;
        const std::uint64_t source = hash(x) % cells, target = s / synapses_per_cell;
        const auto at = static_cast<std::size_t>(outgoing[source]++);
        const double weight_nS = (is_inhibitory(source) ? 1.5 : 0.5) * (0.5 + evenly(x + 2));
        network.place[at] =
            static_cast<std::int32_t>(target / lanes * lanes * epoch_steps + target % lanes);
        network.delay_steps[at] = static_cast<std::int16_t>(10 + hash(x + 1) % 291);
        network.per_g_leak[at] = static_cast<float>(weight_nS / leak_nS);
    }
}

// What arrives for four cells in one step is read and cleared.
[[gnu::always_inline]] inline void take(FourCells& per_g_leak, float* arrivals)
{
    FourCells four;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        four[lane] = static_cast<double>(arrivals[lane]);
    }
    for (std::size_t lane = 0; lane < lanes; ++lane) {
        arrivals[lane] = 0;
    }
    per_g_leak += four;
}

REFLEXLOOP_WIDE_VECTORS void advance_epoch(BenchmarkNetwork& network)
{
    auto& pool = network.pool;
    const std::size_t cells = pool.potential_mV.size();
    const std::size_t page = static_cast<std::size_t>(network.epoch) % pages * cells * epoch_steps;
    network.spikes.clear();
    for (std::size_t first = 0; first < cells; first += lanes) {
        FourMembranes four;
        load(four, pool, first);
        float* excitation = &network.excitation[page + first * epoch_steps];
        float* inhibition = &network.inhibition[page + first * epoch_steps];
        for (std::size_t s = 0; s < epoch_steps; ++s) {
            take(four.excitation, excitation + s * lanes);
            take(four.inhibition, inhibition + s * lanes);
            if (!advance(four, pool.membrane)) {
                continue;
            }
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                if (just_fired(four, pool.membrane, lane)) {
                    network.spikes.push_back(
                        {static_cast<std::int32_t>(s), static_cast<std::int32_t>(first + lane)});
                }
            }
        }
        store(four, pool, first);
    }
}

// Where in the calendar a synapse's arrivals are entered, for each number of steps from the start
// of the epoch.
struct CalendarPlace {
    std::size_t page, step;
};

void deliver(BenchmarkNetwork& network)
{
    static constexpr auto place_of_step = [] {
        std::array<CalendarPlace, pages * epoch_steps> places{};
        for (std::size_t step = 0; step < places.size(); ++step) {
            places[step] = {step / epoch_steps, step % epoch_steps * lanes};
        }
        return places;
    }();
    const std::size_t page_size = network.pool.potential_mV.size() * epoch_steps;
    const auto now = static_cast<std::size_t>(network.epoch);
    for (const auto& spike : network.spikes) {
        const auto cell = static_cast<std::size_t>(spike.cell);
        auto& arrivals = is_inhibitory(cell) ? network.inhibition : network.excitation;
        const auto end = static_cast<std::size_t>(network.first[cell + 1]);
        for (auto i = static_cast<std::size_t>(network.first[cell]); i < end; ++i) {
            const auto& due = place_of_step[static_cast<std::size_t>(spike.step_of_epoch +
                                                                     network.delay_steps[i])];
            arrivals[(now + due.page) % pages * page_size + due.step +
                     static_cast<std::size_t>(network.place[i])] += network.per_g_leak[i];
        }
    }
}

} // namespace

BenchmarkNetwork benchmark_network(int neurons)
{
    BenchmarkNetwork network;
    network.pool = network_cells(neurons);
    connect(network, static_cast<std::uint64_t>(neurons));
    const std::size_t places = network.pool.potential_mV.size() * epoch_steps * pages;
    network.excitation.assign(places, 0);
    network.inhibition.assign(places, 0);
    return network;
}

std::int64_t run(BenchmarkNetwork& network, std::int64_t steps)
{
    std::int64_t spikes = 0;
    for (std::int64_t done = 0; done < steps; done += epoch_steps) {
        advance_epoch(network);
        deliver(network);
        ++network.epoch;
        spikes += static_cast<std::int64_t>(network.spikes.size());
    }
    return spikes;
}

} // namespace physiology
