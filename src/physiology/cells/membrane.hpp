// The membrane equation of neuron_pool.hpp for four cells at once. A header of its own, because
// code that knows the input of many steps beforehand (benchmark_network.cpp) keeps four cells in
// registers that long.
#pragma once

#include "physiology/cells/neuron_pool.hpp"

#include <cstddef>
#include <cstring>

// One more copy of a function for processors with wider vectors, chosen at start. Both round alike:
// neither may fuse multiplications with additions.
#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__SANITIZE_ADDRESS__) &&             \
    defined(__OPTIMIZE__)
#define REFLEXLOOP_WIDE_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define REFLEXLOOP_WIDE_VECTORS
#endif

namespace physiology {

inline constexpr std::size_t lanes = 4;
using FourCells = double __attribute__((vector_size(lanes * sizeof(double))));

[[gnu::always_inline]] inline void load(FourCells& four, const double* from)
{
    std::memcpy(&four, from, sizeof four);
}

[[gnu::always_inline]] inline void store(const FourCells& four, double* to)
{
    std::memcpy(to, &four, sizeof four);
}

struct FourMembranes {
    FourCells steps_per_tau, threshold_mV, tonic_per_g_leak, tonic_drive_mV;
    FourCells potential_mV, excitation, inhibition, AHP, refractory_steps;
};

[[gnu::always_inline]] inline void load(FourMembranes& four, const NeuronPool& pool,
                                        std::size_t first)
{
    load(four.steps_per_tau, &pool.steps_per_tau[first]);
    load(four.threshold_mV, &pool.threshold_mV[first]);
    load(four.tonic_per_g_leak, &pool.tonic_per_g_leak[first]);
    load(four.tonic_drive_mV, &pool.tonic_drive_mV[first]);
    load(four.potential_mV, &pool.potential_mV[first]);
    load(four.excitation, &pool.excitation[first]);
    load(four.inhibition, &pool.inhibition[first]);
    load(four.AHP, &pool.AHP[first]);
    load(four.refractory_steps, &pool.refractory_steps[first]);
}

[[gnu::always_inline]] inline void store(const FourMembranes& four, NeuronPool& pool,
                                         std::size_t first)
{
    store(four.potential_mV, &pool.potential_mV[first]);
    store(four.excitation, &pool.excitation[first]);
    store(four.inhibition, &pool.inhibition[first]);
    store(four.AHP, &pool.AHP[first]);
    store(four.refractory_steps, &pool.refractory_steps[first]);
}

// One step with the conductances held meanwhile, then their decay, then the threshold.
// True if any of the four fires; just_fired() tells which.
[[gnu::always_inline]] inline bool advance(FourMembranes& m, const MembraneStep& p)
{
    const FourCells zero{};
    // τ dV/dt = Σ G (E − V), G in g_leak.
    const FourCells drive_mV = m.tonic_drive_mV + m.excitation * p.excitatory_reversal_mV +
                               m.inhibition * p.inhibitory_reversal_mV + m.AHP * p.AHP_reversal_mV;
    const FourCells per_g_leak = m.tonic_per_g_leak + m.excitation + m.inhibition + m.AHP;
    // V∞ + (V − V∞) e^−x with e^−x ≈ (12 − 6x + x²)/(12 + 6x + x²): off by x⁵/720, one division.
    const FourCells x = m.steps_per_tau * per_g_leak;
    const FourCells even = 12.0 + x * x;
    const FourCells odd = 6.0 * x;
    const FourCells free_mV =
        (12.0 * m.steps_per_tau * drive_mV + m.potential_mV * (even - odd)) / (even + odd);
    m.potential_mV = m.refractory_steps > zero ? m.potential_mV : free_mV;
    m.refractory_steps -= 1.0;

    m.excitation *= p.excitatory_kept;
    m.inhibition *= p.inhibitory_kept;
    m.AHP *= p.AHP_kept;

    const auto fires = m.potential_mV >= m.threshold_mV;
    if ((fires[0] | fires[1] | fires[2] | fires[3]) == 0) {
        return false;
    }
    m.potential_mV = fires ? zero + p.reset_mV : m.potential_mV;
    m.AHP += fires ? zero + p.AHP_per_spike : zero;
    m.refractory_steps = fires ? zero + p.refractory_steps : m.refractory_steps;
    return true;
}

// Only right after the spike is the whole refractory period left.
[[gnu::always_inline]] inline bool just_fired(const FourMembranes& m, const MembraneStep& p,
                                              std::size_t lane)
{
    return m.refractory_steps[lane] == p.refractory_steps;
}

} // namespace physiology
