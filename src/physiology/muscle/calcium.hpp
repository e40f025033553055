// Calcium inside one muscle fibre: each action potential lets it out of the store for two
// milliseconds, pumps take it back. A reduced chain of ours for the eye (peaks and half-widths as
// Baylor & Hollingworth 2003 measured in mouse fibres at 16 °C); force does not hang on it here, it
// comes from the twitch of Fuglevand 1993.
// Left out: the buffers that hold most of what is released (a fast fibre releases 3–4 times as
// much as a slow one, but binds less of it: Baylor & Hollingworth 2012), an emptying store.
#pragma once

#include "physiology/parameter_row.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace physiology {

struct CalciumParameters {
    double resting_uM = 0.05;
    double released_uM = 19.2; // free peak 17 µM
    double release_ms = 2;
    double uptake_tau_ms = 8; // SERCA
    double troponin_half_uM = 1.5;
    double troponin_power = 3;
};

inline constexpr std::string_view baylor = "fitted to Baylor & Hollingworth 2003 (mouse, 16 °C)";
inline constexpr OrganParameter<CalciumParameters> calcium_rows[] = {
    {"resting", "µmol/l", 0.01, 0.5, "Free calcium in the fibre at rest.",
     "0.05–0.1 µmol/l, textbook range", &CalciumParameters::resting_uM},
    {"released", "µmol/l", 1, 100,
     "By how much one action potential would raise free calcium if the pumps stood still.", baylor,
     &CalciumParameters::released_uM},
    {"release", "ms", 0.5, 10, "How long an action potential opens the store.",
     "Baylor & Hollingworth 2012 (mouse)", &CalciumParameters::release_ms},
    {"uptake", "ms", 1, 200, "How slowly the pumps take calcium back.", ours,
     &CalciumParameters::uptake_tau_ms},
    {"troponin_half", "µmol/l", 0.1, 10,
     "Free calcium at which half of the troponin holds calcium.", "1–2 µmol/l; ours, illustrative",
     &CalciumParameters::troponin_half_uM},
    {"troponin_power", "power", 1, 6, "How steeply troponin answers calcium.",
     "2–4; ours, illustrative", &CalciumParameters::troponin_power},
};

inline constexpr CalciumParameters fast_fibre_calcium{};
inline constexpr CalciumParameters slow_fibre_calcium{.released_uM = 9.5, .uptake_tau_ms = 20};

struct Calcium {
    double free_uM = 0.05;
    double releasing_ms = 0; // until the store closes
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
    std::vector<std::int32_t> open_steps; // until its store closes
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
