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
#include "physiology/nerve/axon_bundle.hpp"
#include "physiology/pain/nerve_ending.hpp"
#include "physiology/pain/skin.hpp"
#include "physiology/pain/tissue.hpp"

#include <cstdint>

namespace physiology {

// A group of fibres on the same way, with velocities spread evenly about their mean.
struct ConductionParameters {
    double length_mm, velocity_m_per_s, velocity_spread; // spread: as a share of the mean
};

// A vibrator on the thigh shakes skin and muscle (ours, illustrative): relief where the muscle is
// healthy, more pain where its endings are sensitised (Weerakkody 2001: directions).
struct VibrationParameters {
    double endings_mmHg = 8; // what it does to the muscle's endings, told as pressure
    double Abeta_pps = 15;   // of the touch fibres
    double full_Hz = 20;     // from here on it acts in full
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
    double Abeta_jitter = 0.2;      // touch fibres fire fairly evenly, by this share off
    double projection_jitter = 0.3; // cells of the cord less so
    double arrival_tau_ms = 50;     // over which a cell sums the spikes that reach it
};

inline constexpr int Abeta_fibres = 60;
inline constexpr int group_III_fibres = 60;
inline constexpr int group_IV_fibres = 400; // enough that their noise does not hide the gate
inline constexpr int C_tactile_fibres = 60;
inline constexpr int projection_cells = 40;

// A rate at one end of a nerve, its spikes under way, and the rate as the other end sees it.
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
    double knee_angle_deg = 90;
    double strain = 0;      // of the quadriceps beyond its resting posture, as a share
    double force_share = 0; // of the quadriceps' greatest force
    double swelling = 0;
    double touch_kPa = 0;
    double rub_cm_per_s = 0;
    double vibration_Hz = 0;
    double injected_group_IV_pps = 0;
    double descending = 0;       // the brain's brake on the gate, 0 … 1
    double sensitisation = 0;    // sensitisation of the endings, 0 … 1
    double capsule_swelling = 0; // inside the spindles, times the weight of that account
    Relief relief = {};
};

// Nothing hurts, nothing is under way; the cord fires its little background.
[[nodiscard]] SomatosensoryPaths resting_somatosensory_paths(const SomatosensoryParameters& p,
                                                             std::uint64_t seed, double step_ms);

void step(SomatosensoryPaths& paths, const SomatosensoryParameters& p,
          const SomatosensoryStimulus& stimulus, double step_ms);

// False when a number has left the finite ones.
[[nodiscard]] bool is_finite(const SomatosensoryPaths& paths);

} // namespace physiology
