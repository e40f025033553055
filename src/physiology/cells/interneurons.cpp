#include "physiology/cells/interneurons.hpp"

#include <vector>

namespace physiology {

Interneurons resting_interneurons(const InterneuronParameters& p, int cells, double step_ms)
{
    const auto count = static_cast<std::size_t>(cells);
    std::vector<Cell> all(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double x = 2 * static_cast<double>(i) / (cells - 1) - 1; // −1 … 1
        all[i] = {p.resistance_MOhm, p.tau_ms, p.threshold_mV * (1 + p.threshold_spread * x)};
    }
    Interneurons group;
    group.cells = neuron_pool(p.membrane, all, step_ms);
    group.axons = axon_bundle(
        std::vector<std::int32_t>(count, conduction_steps(0, 1, p.to_target_ms, step_ms)));
    return group;
}

void conduct(Interneurons& group)
{
    step(group.axons);
}

void fire(Interneurons& group)
{
    step(group.cells);
    depart(group.axons, group.cells.firing);
    step(group.recent, group.cells.firing.size());
}

void set_tonic_conductance(Interneurons& group, double excitatory_nS)
{
    auto& cells = group.cells;
    cells.quiescent = false;
    for (std::size_t i = 0; i < cells.tonic_per_g_leak.size(); ++i) {
        const double per_g_leak = excitatory_nS * 1e-3 * cells.input_resistance_MOhm[i];
        cells.tonic_per_g_leak[i] = 1 + per_g_leak;
        cells.tonic_drive_mV[i] = per_g_leak * cells.membrane.excitatory_reversal_mV;
    }
}

} // namespace physiology
