// From skin and muscle to the brain: touch fibres and pain fibres run to the dorsal horn, what
// passes its gate climbs the spinothalamic tract, and the brain feels pain. It joins the organs;
// their equations are in their own files.
// C-tactile fibres run along and have no effect on the gate: what a caress does to feeling is made
// higher up. Left out: that, where pain is felt, the dorsal columns that carry touch itself to the
// brain, reflexes from skin and from pain fibres.
#pragma once

#include "physiology/cells/recent_rate.hpp"
#include "physiology/cells/spike_encoder.hpp"
#include "physiology/cord/dorsal_horn.hpp"
#include "physiology/inputs.hpp"
#include "physiology/nerve/axon_bundle.hpp"
#include "physiology/pain/nerve_ending.hpp"
#include "physiology/pain/skin.hpp"
#include "physiology/pain/tissue.hpp"
#include "physiology/parameter_row.hpp"

#include <cstdint>

namespace physiology {

// A group of fibres on the same way, with velocities spread evenly about their mean.
struct ConductionParameters {
    double length_mm, velocity_m_per_s, velocity_spread; // spread: as a share of the mean
};

inline constexpr OrganParameter<ConductionParameters> Abeta_rows[] = {
    {"Abeta.length", "mm", 10, 2000, "The length of touch fibres from the thigh to the cord.", ours,
     &ConductionParameters::length_mm},
    {"Abeta.velocity", "m/s", 1, 120,
     "The mean speed of an impulse in touch fibres from the thigh to the cord.",
     "textbook range of the human leg, 40–60 m/s", &ConductionParameters::velocity_m_per_s},
    {"Abeta.velocity_spread", "share", 0, 0.8,
     "By what share the speeds differ at most within touch fibres from the thigh to the cord.",
     ours, &ConductionParameters::velocity_spread},
};

inline constexpr OrganParameter<ConductionParameters> group_III_rows[] = {
    {"group_III.length", "mm", 10, 2000,
     "The length of group III fibres from the muscle to the cord.", ours,
     &ConductionParameters::length_mm},
    {"group_III.velocity", "m/s", 1, 60,
     "The mean speed of an impulse in group III fibres from the muscle to the cord.",
     "textbook range of the human leg, 10–20 m/s", &ConductionParameters::velocity_m_per_s},
    {"group_III.velocity_spread", "share", 0, 0.8,
     "By what share the speeds differ at most within group III fibres from the muscle to the cord.",
     ours, &ConductionParameters::velocity_spread},
};

inline constexpr OrganParameter<ConductionParameters> group_IV_rows[] = {
    {"group_IV.length", "mm", 10, 2000,
     "The length of group IV fibres from the muscle to the cord.", ours,
     &ConductionParameters::length_mm},
    {"group_IV.velocity", "m/s", 0.2, 10,
     "The mean speed of an impulse in group IV fibres from the muscle to the cord.",
     "textbook range, 0.5–2.5 m/s", &ConductionParameters::velocity_m_per_s},
    {"group_IV.velocity_spread", "share", 0, 0.8,
     "By what share the speeds differ at most within group IV fibres from the muscle to the cord.",
     ours, &ConductionParameters::velocity_spread},
};

inline constexpr OrganParameter<ConductionParameters> C_tactile_rows[] = {
    {"C_tactile.length", "mm", 10, 2000,
     "The length of C-tactile fibres from the skin of the thigh to the cord.", ours,
     &ConductionParameters::length_mm},
    {"C_tactile.velocity", "m/s", 0.2, 10,
     "The mean speed of an impulse in C-tactile fibres from the thigh to the cord.",
     "0.6–1.3 m/s, textbook range", &ConductionParameters::velocity_m_per_s},
    {"C_tactile.velocity_spread", "share", 0, 0.8,
     "By what share the speeds differ at most within C-tactile fibres.",
     "0.6–1.3 m/s, textbook range", &ConductionParameters::velocity_spread},
};

inline constexpr OrganParameter<ConductionParameters> spinothalamic_rows[] = {
    {"spinothalamic.length", "mm", 10, 2000,
     "The length of the spinothalamic tract from the cord to the brain.", ours,
     &ConductionParameters::length_mm},
    {"spinothalamic.velocity", "m/s", 1, 120,
     "The mean speed of an impulse in the spinothalamic tract from the cord to the brain.", ours,
     &ConductionParameters::velocity_m_per_s},
    {"spinothalamic.velocity_spread", "share", 0, 0.8,
     "By what share the speeds differ at most within the spinothalamic tract from the cord to the "
     "brain.",
     ours, &ConductionParameters::velocity_spread},
};

// A vibrator on the thigh shakes skin and muscle (ours, illustrative): relief where the muscle is
// healthy, more pain where its endings are sensitised (Weerakkody 2001: directions).
struct VibrationParameters {
    double endings_mmHg = 8;
    double Abeta_pps = 15;
    double full_Hz = 20;
};

inline constexpr OrganParameter<VibrationParameters> vibration_rows[] = {
    {"vibration.endings", "mmHg", 0, 100,
     "What a vibrator on the thigh does to the muscle's nerve endings, told as pressure.",
     "ours, illustrative; direction Weerakkody 2001", &VibrationParameters::endings_mmHg},
    {"vibration.Abeta", "imp/s", 0, 100, "How fast a vibrator makes touch fibres fire.", ours,
     &VibrationParameters::Abeta_pps},
    {"vibration.full", "Hz", 1, 150, "The frequency from which on a vibrator acts in full.",
     "ours, illustrative; Weerakkody 2001 used 20 and 80 Hz", &VibrationParameters::full_Hz},
};

struct SomatosensoryParameters {
    SkinParameters skin;
    TissueParameters tissue;
    NerveEndingParameters nerve_ending;
    DorsalHornParameters dorsal_horn;
    PainParameters pain;
    VibrationParameters vibration;
    ConductionParameters Abeta{600, 50, 0.2};         // 40–60 m/s
    ConductionParameters group_III{400, 15, 0.1};     // A-delta of muscle
    ConductionParameters group_IV{400, 1.0, 0.15};    // C: 0.35 … 0.47 s to the cord
    ConductionParameters C_tactile{600, 0.95, 0.35};  // 0.6–1.3 m/s
    ConductionParameters spinothalamic{600, 30, 0.2}; // lumbar cord to the brain
    double Abeta_jitter = 0.2;
    double projection_jitter = 0.3;
    double arrival_tau_ms = 50;
};

inline constexpr OrganParameter<SomatosensoryParameters> somatosensory_rows[] = {
    {"Abeta.interval_jitter", "share", 0, 1,
     "By what share the intervals between a touch fibre's spikes may be off.", ours,
     &SomatosensoryParameters::Abeta_jitter},
    {"spinothalamic.interval_jitter", "share", 0, 1,
     "By what share the intervals between a projection cell's spikes may be off.", ours,
     &SomatosensoryParameters::projection_jitter},
    {"dorsal_horn.arrival_tau", "ms", 1, 1000,
     "How long a cell of the cord or brain sums up the spikes that reach it.", ours,
     &SomatosensoryParameters::arrival_tau_ms},
};

inline constexpr int Abeta_fibres = 60;
inline constexpr int group_III_fibres = 60;
inline constexpr int group_IV_fibres = 400; // enough that their noise does not hide the gate
inline constexpr int C_tactile_fibres = 60;
inline constexpr int projection_cells = 40;

// A rate at one end of a nerve, its spikes in transit, and the rate that arrives at the other end.
struct AfferentPath {
    SpikeEncoder origin;
    AxonBundle axons;
    double arriving_pps = 0; // mean rate per fibre, through the sum of the receiving cell
};

struct SomatosensoryPaths {
    double pressure_mmHg = 0;
    NerveEnding ending;
    AfferentPath Abeta, group_III, group_IV, C_tactile;
    DorsalHorn dorsal_horn;
    AfferentPath spinothalamic;
    double projection_pps = 0; // of the projection cells, after what a tablet takes off
    Pain pain;
    RecentRate Abeta_recent, C_tactile_recent; // as they leave the skin
};

// What treatment takes off pain while it acts.
struct Relief {
    double Abeta_pps = 0;        // touch fibres that TENS makes fire
    double projection_gain = 1;  // of the projection cells, under a pain tablet
    double analgesia_factor = 1; // of the pain, in the warmth
};

// What acts on skin and muscle now.
struct SomatosensoryStimulus {
    Inputs inputs = {}; // from outside
    double knee_angle_deg = 90;
    double strain = 0;           // of the quadriceps beyond its resting posture, as a share
    double force_share = 0;      // of the quadriceps' greatest force
    double sensitisation = 0;    // of the endings, 0 … 1
    double capsule_swelling = 0; // inside the spindles, times the weight of that hypothesis
    Relief relief = {};
};

// No pain and no spike in transit; projection cells fire at their background rate.
[[nodiscard]] SomatosensoryPaths resting_somatosensory_paths(const SomatosensoryParameters& p,
                                                             std::uint64_t seed, double step_ms);

void step(SomatosensoryPaths& paths, const SomatosensoryParameters& p,
          const SomatosensoryStimulus& stimulus, double step_ms);

// False when a state is infinite or no number.
[[nodiscard]] bool is_finite(const SomatosensoryPaths& paths);

} // namespace physiology
