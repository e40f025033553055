// The days of one muscle: bouts, injuries, infection and treatments as dated events; soreness,
// swelling, strength and guarding as they come and go. It joins recovery, strain_injury and
// soreness; their equations are in their own files.
#pragma once

#include "physiology/days/recovery.hpp"
#include "physiology/days/soreness.hpp"
#include "physiology/days/strain_injury.hpp"
#include "physiology/parameter_row.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace physiology {

enum class SlowEvent : std::uint8_t {
    bout,
    strain_injury,
    infection,
    rest,
    cold,
    heat,
    stretch,
    fluids,
    massage,
    analgesic,
    TENS,
    ultrasound,
    electrical_stimulation,
};

struct SlowClock;
struct SlowClockParameters;

// What may happen on a day. Treatments carry what is known about them, also where that is nothing.
struct SlowEventRow {
    std::string_view name, title;
    SlowEvent event;
    std::string_view unit; // of the amount
    double min, max, usual;
    bool treatment;
    std::string_view evidence; // established, supported, weak, custom, no effect; starts: none
    std::string_view meaning, source;
    // What an amount of it does; none: the evidence says that soreness does not change.
    void (*effect)(SlowClock& clock, const SlowClockParameters& p, double amount) = nullptr;
};

[[nodiscard]] std::span<const SlowEventRow> slow_event_table(); // in the order of the enumeration
[[nodiscard]] const SlowEventRow& row(SlowEvent event);
[[nodiscard]] const SlowEventRow* find_slow_event(std::string_view name);

// Proposals of ours, illustrative, where nothing is published.
struct TreatmentParameters {
    double heat_lasts_h = 2;
    double heat_eases = 0.10;
    double analgesic_lasts_h = 6;
    double analgesic_gain = 0.85;
    double TENS_Abeta_pps = 40;
};

inline constexpr OrganParameter<TreatmentParameters> treatment_rows[] = {
    {"treatment.heat_lasts", "h", 0, 48, "How long heat eases pain.", ours,
     &TreatmentParameters::heat_lasts_h},
    {"treatment.heat_eases", "share", 0, 1,
     "The share of the pain that heat takes off while it lasts.", ours,
     &TreatmentParameters::heat_eases},
    {"treatment.analgesic_lasts", "h", 0, 48, "How long a pain tablet works.", ours,
     &TreatmentParameters::analgesic_lasts_h},
    {"treatment.analgesic_gain", "share", 0, 1,
     "What a pain tablet leaves of the firing of the projection cells.", ours,
     &TreatmentParameters::analgesic_gain},
    {"treatment.TENS_Abeta", "imp/s", 0, 50,
     "How fast the currents of TENS make touch fibres fire.", ours,
     &TreatmentParameters::TENS_Abeta_pps},
};

struct SlowClockParameters {
    RecoveryParameters recovery;
    StrainInjuryParameters injury;
    TreatmentParameters treatment;
};

struct SlowClock {
    Recovery recovery;
    StrainInjury injury;
    double infection_left_h = 0;
};

void apply_event(SlowClock& clock, const SlowClockParameters& p, SlowEvent event, double amount);
void advance_to(SlowClock& clock, const SlowClockParameters& p, double hour);

// Soreness and injury at one hour, for the fast clock and for observers.
struct RecoveryState {
    TissueState tissue;
    Healing healing;
    double sensitisation = 0; // of the endings, 0 … 1
    Relief relief;            // by treatments that act now
    double soreness_nrs = 0;  // in the standard provocation, with whatever eases it now
    double rest_pain_nrs = 0;
    double pressing_threshold_kPa = 0;
    double pressure_straight_mmHg = 0, pressure_bent_mmHg = 0; // of the tissue, at 0° and 90°
    Signs signs;
    bool red_flag = false;
};

// The clock knows neither the person nor the weights of the hypotheses, so both are passed.
[[nodiscard]] RecoveryState recovery_state(const SlowClock& clock, const SlowClockParameters& p,
                                           const SomatosensoryParameters& person,
                                           const SorenessHypotheses& hypotheses);

} // namespace physiology
