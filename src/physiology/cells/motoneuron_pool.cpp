#include "physiology/cells/motoneuron_pool.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

constexpr double uS_per_nS = 1e-3;
constexpr double every_ms = 1;         // a cell's turn
constexpr double min_threshold_mV = 1; // however excitable a cell becomes

// No command, no noise: the noise is that of the many synapses that carry the command.
void set_descending(TonicDrive& tonic, const NeuronPool& alpha, const DescendingDrive& drive,
                    std::size_t cell)
{
    const double open_nS = drive.nS * std::max(0.0, 1 + drive.noise * tonic.noise[cell]);
    tonic.descending_per_g_leak[cell] = open_nS * uS_per_nS * alpha.input_resistance_MOhm[cell];
}

void set_tonic_conductance(NeuronPool& alpha, const TonicDrive& tonic,
                           double persistent_reversal_mV, std::size_t cell)
{
    const double descending = tonic.descending_per_g_leak[cell];
    const double persistent = tonic.persistent_per_g_leak[cell];
    alpha.tonic_per_g_leak[cell] = 1 + descending + persistent;
    alpha.tonic_drive_mV[cell] =
        descending * alpha.membrane.excitatory_reversal_mV + persistent * persistent_reversal_mV;
    if (descending > 0 || persistent > 0) {
        alpha.quiescent = false;
    }
}

// The channels lie scattered over dendrites on which many synapses play (ours, illustrative): that
// makes the intervals of a cramp so uneven.
double noisy(TonicDrive& tonic, const PersistentCurrentParameters& p, double per_g_leak,
             std::size_t cell)
{
    const double kept = 1 - every_ms / p.noise_tau_ms;
    double& noise = tonic.persistent_noise[cell];
    noise = kept * noise +
            std::sqrt(3 * (1 - kept * kept)) * (2 * uniform(tonic.persistent_random) - 1);
    return per_g_leak * std::max(0.0, 1 + p.noise * noise);
}

} // namespace

NeuronPool motoneuron_pool(const MotoneuronPoolParameters& p, double step_ms)
{
    std::vector<Cell> cells(static_cast<std::size_t>(std::max(2.0, p.cells)));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = static_cast<double>(i) / static_cast<double>(cells.size() - 1);
        cells[i] = {
            .input_resistance_MOhm =
                p.min_resistance_MOhm * std::pow(p.max_resistance_MOhm / p.min_resistance_MOhm, x),
            .tau_ms = p.min_tau_ms * std::pow(p.max_tau_ms / p.min_tau_ms, x),
            .threshold_mV = std::lerp(p.min_threshold_mV, p.max_threshold_mV, x),
        };
    }
    return neuron_pool(p.membrane, cells, step_ms);
}

TonicDrive tonic_drive(const MotoneuronPoolParameters& p, const NeuronPool& alpha, Random random)
{
    TonicDrive tonic;
    const auto cells = static_cast<std::size_t>(alpha.cells);
    tonic.random = random;
    tonic.noise.resize(cells);
    tonic.descending_per_g_leak.resize(cells);
    tonic.persistent_per_g_leak.resize(cells);
    tonic.persistent_noise.resize(cells);
    tonic.persistent_random = random_stream(random.counter, 1);
    tonic.persistent = persistent_current(p.persistent, alpha.cells);
    tonic.own_threshold_mV.assign(alpha.threshold_mV.begin(),
                                  alpha.threshold_mV.begin() + alpha.cells);
    return tonic;
}

void step(TonicDrive& tonic, NeuronPool& alpha, const PersistentCurrentParameters& p,
          const DescendingDrive& drive, double persistent_gain, double step_ms)
{
    const auto cells = tonic.noise.size();
    if (drive.nS != tonic.drive_nS) {
        tonic.drive_nS = drive.nS;
        // z' = k z + √(1−k²) ξ, with ξ evenly in ±√3: standard deviation 1.
        tonic.noise_kept = std::exp(-every_ms / drive.noise_tau_ms);
        tonic.noise_fresh = std::sqrt(3 * (1 - tonic.noise_kept * tonic.noise_kept));
        for (std::size_t cell = 0; cell < cells; ++cell) {
            set_descending(tonic, alpha, drive, cell);
            set_tonic_conductance(alpha, tonic, p.reversal_mV, cell);
        }
    }
    const auto share =
        static_cast<std::size_t>(std::ceil(static_cast<double>(cells) * step_ms / every_ms));
    for (std::size_t i = 0; i < share; ++i) {
        const std::size_t cell = tonic.place;
        tonic.place = cell + 1 == cells ? 0 : cell + 1;
        const double persistent =
            follow(tonic.persistent, p, alpha, cell, persistent_gain, every_ms);
        tonic.persistent_per_g_leak[cell] = persistent > 0 ? noisy(tonic, p, persistent, cell) : 0;
        tonic.persistent.noise_per_g_leak[cell] = tonic.persistent_per_g_leak[cell] - persistent;
        if (drive.nS > 0) {
            tonic.noise[cell] = tonic.noise_kept * tonic.noise[cell] +
                                tonic.noise_fresh * (2 * uniform(tonic.random) - 1);
            set_descending(tonic, alpha, drive, cell);
        }
        set_tonic_conductance(alpha, tonic, p.reversal_mV, cell);
    }
}

void shift_thresholds(TonicDrive& tonic, NeuronPool& alpha, double threshold_reduction_mV)
{
    if (threshold_reduction_mV == tonic.shifted_mV) {
        return;
    }
    tonic.shifted_mV = threshold_reduction_mV;
    for (std::size_t cell = 0; cell < tonic.own_threshold_mV.size(); ++cell) {
        alpha.threshold_mV[cell] =
            std::max(min_threshold_mV, tonic.own_threshold_mV[cell] - threshold_reduction_mV);
    }
}

} // namespace physiology
