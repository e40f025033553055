#include "physiology/cells/persistent_inward_current.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

PersistentCurrent persistent_current(const PersistentCurrentParameters& p, int cells)
{
    PersistentCurrent current;
    const auto count = static_cast<std::size_t>(cells);
    for (std::size_t i = 0; i < count; ++i) {
        const double x = static_cast<double>(i) / static_cast<double>(std::max(1, cells - 1));
        current.all_open_per_g_leak.push_back(p.min_per_g_leak *
                                              std::pow(p.max_per_g_leak / p.min_per_g_leak, x));
        current.threshold_mV.push_back(std::lerp(p.min_threshold_mV, p.max_threshold_mV, x));
        current.closes_per_ms.push_back(std::lerp(p.min_closes_per_ms, p.max_closes_per_ms, x));
    }
    current.dendrite_mV.assign(count, 0);
    current.open_share.assign(count, 0);
    current.noise_per_g_leak.assign(count, 0);
    return current;
}

double follow(PersistentCurrent& current, const PersistentCurrentParameters& p,
              const NeuronPool& pool, std::size_t cell, double gain, double since_ms)
{
    const double inhibition = p.inhibition_on_dendrite * pool.inhibition[cell];
    const double pulled_to_mV =
        (pool.tonic_drive_mV[cell] - current.noise_per_g_leak[cell] * p.reversal_mV +
         pool.excitation[cell] * pool.membrane.excitatory_reversal_mV +
         inhibition * pool.membrane.inhibitory_reversal_mV) /
        (pool.tonic_per_g_leak[cell] - current.noise_per_g_leak[cell] + pool.excitation[cell] +
         inhibition);
    double& dendrite_mV = current.dendrite_mV[cell];
    dendrite_mV += (pulled_to_mV - dendrite_mV) * std::min(1.0, since_ms / p.dendrite_tau_ms);

    double& open = current.open_share[cell];
    const double before = open;
    if (dendrite_mV > current.threshold_mV[cell]) {
        open += (1 - open) * std::min(1.0, since_ms * p.opens_per_ms);
    } else if (open > 0) {
        open = open > 1e-6 ? open * std::max(0.0, 1 - since_ms * current.closes_per_ms[cell]) : 0;
    }
    current.sum_open += open - before;
    return gain * current.all_open_per_g_leak[cell] * open;
}

double open_share(const PersistentCurrent& current)
{
    return std::max(0.0, current.sum_open) / static_cast<double>(current.open_share.size());
}

} // namespace physiology
