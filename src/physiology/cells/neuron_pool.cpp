#include "physiology/cells/neuron_pool.hpp"

#include "physiology/cells/membrane.hpp"

#include <cmath>
#include <limits>

namespace physiology {

namespace {

constexpr int flush_every_steps = 1000;

MembraneStep membrane_step(const MembraneParameters& p, double step_ms)
{
    return {
        .excitatory_reversal_mV = p.excitatory_reversal_mV,
        .inhibitory_reversal_mV = p.inhibitory_reversal_mV,
        .AHP_reversal_mV = p.AHP_reversal_mV,
        .excitatory_kept = std::exp(-step_ms / p.excitatory_tau_ms),
        .inhibitory_kept = std::exp(-step_ms / p.inhibitory_tau_ms),
        .AHP_kept = std::exp(-step_ms / p.AHP_tau_ms),
        .AHP_per_spike = p.AHP_per_spike,
        .reset_mV = p.reset_mV,
        .refractory_steps = std::round(p.refractory_ms / step_ms),
    };
}

// Exponential decay never ends, and numbers below 1e-308 cost a hundred times the work: what is
// far below anything that counts becomes zero. Says whether the whole pool has come to rest.
bool flush_denormals(NeuronPool& pool)
{
    constexpr double nothing = 1e-40;
    bool at_rest = true;
    for (auto* quantity : {&pool.potential_mV, &pool.excitation, &pool.inhibition, &pool.AHP}) {
        for (double& value : *quantity) {
            if (std::abs(value) < nothing) {
                value = 0;
            }
            at_rest = at_rest && value == 0;
        }
    }
    for (const double drive : pool.tonic_drive_mV) {
        at_rest = at_rest && drive == 0;
    }
    return at_rest;
}

REFLEXLOOP_WIDE_VECTORS void advance_all(NeuronPool& pool)
{
    for (std::size_t first = 0; first < pool.potential_mV.size(); first += lanes) {
        FourMembranes four;
        load(four, pool, first);
        if (advance(four, pool.membrane)) {
            for (std::size_t lane = 0; lane < lanes; ++lane) {
                if (just_fired(four, pool.membrane, lane)) {
                    pool.firing.push_back(static_cast<std::int32_t>(first + lane));
                }
            }
        }
        store(four, pool, first);
    }
}

} // namespace

NeuronPool neuron_pool(const MembraneParameters& p, const std::vector<Cell>& cells, double step_ms)
{
    NeuronPool pool;
    pool.cells = static_cast<int>(cells.size());
    pool.membrane = membrane_step(p, step_ms);
    const std::size_t filled = (cells.size() + lanes - 1) / lanes * lanes;
    pool.input_resistance_MOhm.assign(filled, 1);
    pool.steps_per_tau.assign(filled, 0.1);
    pool.threshold_mV.assign(filled, std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        pool.input_resistance_MOhm[i] = cells[i].input_resistance_MOhm;
        pool.steps_per_tau[i] = step_ms / cells[i].tau_ms;
        pool.threshold_mV[i] = cells[i].threshold_mV;
    }
    pool.tonic_per_g_leak.assign(filled, 1);
    for (auto* quantity : {&pool.tonic_drive_mV, &pool.potential_mV, &pool.excitation,
                           &pool.inhibition, &pool.AHP, &pool.refractory_steps}) {
        quantity->assign(filled, 0);
    }
    pool.firing.reserve(cells.size());
    return pool;
}

void step(NeuronPool& pool)
{
    pool.firing.clear();
    if (pool.quiescent) {
        return;
    }
    advance_all(pool);
    if (--pool.steps_to_flush <= 0) {
        pool.steps_to_flush = flush_every_steps;
        pool.quiescent = flush_denormals(pool);
    }
}

void invade(NeuronPool& pool, std::int32_t cell)
{
    const auto i = static_cast<std::size_t>(cell);
    pool.quiescent = false;
    pool.potential_mV[i] = pool.membrane.reset_mV;
    pool.AHP[i] += pool.membrane.AHP_per_spike;
    pool.refractory_steps[i] = pool.membrane.refractory_steps;
}

} // namespace physiology
