#include "physiology/cells/motoneuron_pool.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

constexpr double uS_per_nS = 1e-3;
constexpr double every_ms = 1;           // a cell's turn
constexpr double least_threshold_mV = 1; // however excitable a cell becomes

// No command, no noise: the noise is that of the many synapses that carry the command.
void set_descending(AlphaStanding& standing, const NeuronPool& alpha, const DescendingDrive& drive,
                    std::size_t cell)
{
    const double open_nS = drive.nS * std::max(0.0, 1 + drive.noise * standing.noise[cell]);
    standing.descending_leaks[cell] = open_nS * uS_per_nS * alpha.input_resistance_MOhm[cell];
}

void stand_open(NeuronPool& alpha, const AlphaStanding& standing, double persistent_reversal_mV,
                std::size_t cell)
{
    const double descending = standing.descending_leaks[cell];
    const double persistent = standing.persistent_leaks[cell];
    alpha.standing_leaks[cell] = 1 + descending + persistent;
    alpha.standing_drive_mV[cell] =
        descending * alpha.membrane.excitatory_reversal_mV + persistent * persistent_reversal_mV;
    if (descending > 0 || persistent > 0)
        alpha.asleep = false;
}

// The channels lie scattered over dendrites on which many synapses play (ours, illustrative): that
// makes the intervals of a cramp so uneven.
double noisy(AlphaStanding& standing, const PersistentCurrentParameters& p, double leaks,
             std::size_t cell)
{
    const double kept = 1 - every_ms / p.noise_tau_ms;
    double& noise = standing.persistent_noise[cell];
    noise = kept * noise +
            std::sqrt(3 * (1 - kept * kept)) * (2 * uniform(standing.persistent_random) - 1);
    return leaks * std::max(0.0, 1 + p.noise * noise);
}

} // namespace

NeuronPool alpha_pool(const AlphaPoolParameters& p, double step_ms)
{
    std::vector<Cell> cells(static_cast<std::size_t>(std::max(2.0, p.cells)));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const double x = static_cast<double>(i) / static_cast<double>(cells.size() - 1);
        cells[i] = {
            .input_resistance_MOhm =
                p.smallest_resistance_MOhm *
                std::pow(p.largest_resistance_MOhm / p.smallest_resistance_MOhm, x),
            .tau_ms = p.smallest_tau_ms * std::pow(p.largest_tau_ms / p.smallest_tau_ms, x),
            .threshold_mV = std::lerp(p.smallest_threshold_mV, p.largest_threshold_mV, x),
        };
    }
    return neuron_pool(p.membrane, cells, step_ms);
}

AlphaStanding alpha_standing(const AlphaPoolParameters& p, const NeuronPool& alpha, Random random)
{
    AlphaStanding standing;
    const auto cells = static_cast<std::size_t>(alpha.cells);
    standing.random = random;
    standing.noise.resize(cells);
    standing.descending_leaks.resize(cells);
    standing.persistent_leaks.resize(cells);
    standing.persistent_noise.resize(cells);
    standing.persistent_random = random_stream(random.counter, 1);
    standing.persistent = persistent_current(p.persistent, alpha.cells);
    standing.own_threshold_mV.assign(alpha.threshold_mV.begin(),
                                     alpha.threshold_mV.begin() + alpha.cells);
    return standing;
}

void step(AlphaStanding& standing, NeuronPool& alpha, const PersistentCurrentParameters& p,
          const DescendingDrive& drive, double persistent_gain, double step_ms)
{
    const auto cells = standing.noise.size();
    if (drive.nS != standing.asked_nS) {
        standing.asked_nS = drive.nS;
        // z' = k z + √(1−k²) ξ, with ξ evenly in ±√3: standard deviation 1.
        standing.noise_kept = std::exp(-every_ms / drive.noise_tau_ms);
        standing.noise_fresh = std::sqrt(3 * (1 - standing.noise_kept * standing.noise_kept));
        for (std::size_t cell = 0; cell < cells; ++cell) {
            set_descending(standing, alpha, drive, cell);
            stand_open(alpha, standing, p.reversal_mV, cell);
        }
    }
    const auto share =
        static_cast<std::size_t>(std::ceil(static_cast<double>(cells) * step_ms / every_ms));
    for (std::size_t i = 0; i < share; ++i) {
        const std::size_t cell = standing.place;
        standing.place = cell + 1 == cells ? 0 : cell + 1;
        const double persistent =
            follow(standing.persistent, p, alpha, cell, persistent_gain, every_ms);
        standing.persistent_leaks[cell] = persistent > 0 ? noisy(standing, p, persistent, cell) : 0;
        standing.persistent.noise_leaks[cell] = standing.persistent_leaks[cell] - persistent;
        if (drive.nS > 0) {
            standing.noise[cell] = standing.noise_kept * standing.noise[cell] +
                                   standing.noise_fresh * (2 * uniform(standing.random) - 1);
            set_descending(standing, alpha, drive, cell);
        }
        stand_open(alpha, standing, p.reversal_mV, cell);
    }
}

void shift_thresholds(AlphaStanding& standing, NeuronPool& alpha, double lowered_mV)
{
    if (lowered_mV == standing.shifted_mV)
        return;
    standing.shifted_mV = lowered_mV;
    for (std::size_t cell = 0; cell < standing.own_threshold_mV.size(); ++cell)
        alpha.threshold_mV[cell] =
            std::max(least_threshold_mV, standing.own_threshold_mV[cell] - lowered_mV);
}

} // namespace physiology
