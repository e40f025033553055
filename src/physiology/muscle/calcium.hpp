// Calcium inside one muscle fibre: each action potential lets it out of the store for two
// milliseconds, pumps take it back. A reduced chain of ours for the eye (peaks and half-widths as
// Baylor & Hollingworth 2003 measured in mouse fibres at 16 °C); force does not hang on it here, it
// comes from the twitch of Fuglevand 1993.
// Left out: the buffers that hold most of what is released (a fast fibre releases 3–4 times as
// much as a slow one, but binds less of it: Baylor & Hollingworth 2012), an emptying store.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace physiology {

struct CalciumParameters {
    double resting_uM = 0.05;
    double released_uM = 19.2; // by one action potential: free peak 17 µM
    double release_ms = 2;     // how long the store stays open
    double uptake_tau_ms = 8;  // of the pumps (SERCA)
    double troponin_half_uM = 1.5;
    double troponin_power = 3;
};

inline constexpr CalciumParameters fast_fibre_calcium{};
inline constexpr CalciumParameters slow_fibre_calcium{.released_uM = 9.5, .uptake_tau_ms = 20};

struct Calcium {
    double free_uM = 0.05;
    double releasing_ms = 0; // for how long the store will still be open
};

void action_potential(Calcium& calcium, const CalciumParameters& p);
void step(Calcium& calcium, const CalciumParameters& p, double step_ms);

// The average over many fibres that fire at this rate out of step.
void step_average(Calcium& calcium, const CalciumParameters& p, double rate_pps, double step_ms);

// Flows out of and back into the store now, for a picture.
[[nodiscard]] double release_uM_per_ms(const Calcium& calcium, const CalciumParameters& p);
[[nodiscard]] double uptake_uM_per_ms(const Calcium& calcium, const CalciumParameters& p);

// Share of the troponin that has bound calcium and lets myosin at the actin.
[[nodiscard]] double troponin_share(const CalciumParameters& p, double free_uM);

// One fibre each of some motor units of a muscle, from the smallest to the largest, driven by the
// unit's own spikes. The store opens for whole steps.
struct MuscleCalcium {
    std::vector<CalciumParameters> parameters; // from slow to fast
    std::vector<std::int32_t> unit;            // whose fibre it is
    std::vector<std::int32_t> fibre_of_unit;   // −1: not among them
    std::vector<double> uptake_tau_ms, kept;   // of the pumps now, and exp(−step/τ)
    std::vector<double> free_uM;
    std::vector<std::int32_t> open_steps; // for how long its store will still be open
    double step_ms = 0;
    bool at_rest = true; // all at rest
};

// Fibres spread evenly over the units; what a fibre has of its own goes from slow to fast.
[[nodiscard]] MuscleCalcium resting_calcium(const CalciumParameters& slow,
                                            const CalciumParameters& fast, std::size_t fibres,
                                            std::size_t units, double step_ms);

// Action potentials run over the fibres of these units during this step.
void step(MuscleCalcium& calcium, std::span<const std::int32_t> firing);

// The pumps of a tired fibre are slower (Allen, Lamb & Westerblad 2008, Physiol Rev 88:287); that
// it is in the measure of its twitch is ours, illustrative.
void slow_pumps(MuscleCalcium& calcium, std::size_t fibre, double times);

// What a picture of one fibre shows.
struct FibreCalcium {
    double free_uM = 0, release_uM_per_ms = 0, uptake_uM_per_ms = 0, troponin_share = 0;
};
[[nodiscard]] FibreCalcium seen(const MuscleCalcium& calcium, std::size_t fibre);

} // namespace physiology
