#include "physiology/days/slow_clock.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace physiology {

namespace {

constexpr SlowEventRow events[] = {
    {"bout", "Hard lengthening work", SlowEvent::bout, "of the greatest", 0, 1, 1, false, "",
     "Hard work against a muscle that lengthens, such as running downhill; 1 is the most one can "
     "do.",
     "time course fitted to Tufano 2012, Crenshaw 1994",
     [](SlowClock& clock, const SlowClockParameters& p, double amount) {
         bout(clock.recovery, p.recovery, amount);
     }},
    {"strain_injury", "Torn muscle", SlowEvent::strain_injury, "of the worst", 0, 1, 1, false, "",
     "A part of the muscle tears; it heals in three phases over months.",
     "phases Laumonier & Menetrey 2016; days and sizes ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters&, double amount) {
         strain(clock.injury, amount);
     }},
    {"infection", "Infection", SlowEvent::infection, "days", 0, 120, 7, false, "",
     "Germs in the muscle: fever, and healing stands still. See a doctor today.",
     "ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters&, double amount) {
         clock.infection_left_h += 24 * amount;
     }},
    {"rest", "Relative rest", SlowEvent::rest, "days", 0, 60, 2, true, "supported",
     "A few days of little load and then early, graded movement serve a torn muscle; a sore one "
     "needs no rest. Changes nothing here.",
     "textbook sports medicine"},
    {"cold", "Cold", SlowEvent::cold, "min", 0, 60, 12, true, "weak",
     "Cold water soon after the bout holds inflammation and swelling back a little; two days later "
     "nothing is left to hold back.",
     "17 small trials, Cochrane 2012; Machado 2016; sizes ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters& p, double amount) {
         cool(clock.recovery, p.recovery, amount);
     }},
    {"heat", "Heat", SlowEvent::heat, "min", 0, 120, 20, true, "weak",
     "Eases pain a little for an hour or two; before the second day it also feeds inflammation.",
     "custom for the timing; sizes ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters& p, double amount) {
         if (amount > 0) {
             clock.recovery.heat_left_h = p.treatment.heat_lasts_h;
         }
     }},
    {"stretch", "Gentle stretch", SlowEvent::stretch, "min", 0, 60, 10, true, "no effect",
     "Stops a cramp at once, but neither prevents nor shortens soreness: one point in a hundred.",
     "Cochrane, Herbert 2011"},
    {"fluids", "Fluids and salts", SlowEvent::fluids, "litres", 0, 5, 0.5, true, "custom",
     "Drink to thirst, with salt after heavy sweating. No trial stands behind eight glasses a day, "
     "and soreness does not care.",
     "no trial basis; Bergeron on sodium"},
    {"massage", "Massage", SlowEvent::massage, "min", 0, 60, 10, true, "supported",
     "Lowers cytokines and stirs the building of mitochondria, as in one biopsy study of eleven "
     "men who had cycled to exhaustion; eases soreness modestly. It flushes nothing out: lactate "
     "stays as it is.",
     "Crane 2012; Dupuy 2018; sizes ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters& p, double amount) {
         massage(clock.recovery, p.recovery, amount);
     }},
    {"analgesic", "Pain tablet", SlowEvent::analgesic, "doses", 0, 2, 1, true, "weak",
     "Eases soreness a little for some hours; may hold back repair.",
     "small trials; sizes ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters& p, double amount) {
         if (amount > 0) {
             clock.recovery.analgesic_left_h = p.treatment.analgesic_lasts_h;
         }
     }},
    {"TENS", "TENS", SlowEvent::TENS, "min", 0, 120, 30, true, "weak",
     "Weak currents through the skin make touch fibres fire and close the gate, as long as they "
     "are on.",
     "small short effect; sizes ours, illustrative",
     [](SlowClock& clock, const SlowClockParameters&, double amount) {
         clock.recovery.TENS_left_h = std::max(clock.recovery.TENS_left_h, amount / 60);
     }},
    {"ultrasound", "Ultrasound", SlowEvent::ultrasound, "min", 0, 60, 10, true, "no effect",
     "Therapeutic ultrasound does nothing useful for a sore or torn muscle.",
     "reviews find no useful effect"},
    {"electrical_stimulation", "Electrical stimulation", SlowEvent::electrical_stimulation, "min",
     0, 120, 20, true, "no effect",
     "Making the muscle twitch with currents does not change soreness.", "Dupuy 2018"},
};

Signs signs(const SlowClock& clock, const Healing& healing)
{
    Signs now;
    now.guarding_pps = healing.guarding_pps;
    now.days = clock.injury.since_h / 24;
    now.fever = clock.infection_left_h > 0;
    return now;
}

// Sore from work and torn at once: the worse counts for swelling, both for the rest.
TissueState tissue_with(const Healing& healing, const StrainInjury& injury,
                        const RecoveryParameters& p, TissueState tissue)
{
    tissue.swelling = std::max(tissue.swelling, healing.swelling);
    tissue.cytokines += injury.amount * healing.inflammation;
    tissue.NGF += injury.amount * (healing.inflammation + healing.proliferation);
    tissue.cytokines = std::min(p.max_mediators, tissue.cytokines);
    tissue.NGF = std::min(p.max_mediators, tissue.NGF);
    tissue.strength_loss = std::min(1.0, tissue.strength_loss + healing.strength_loss);
    return tissue;
}

Relief relief(const Recovery& recovery, const TreatmentParameters& p)
{
    Relief now;
    if (recovery.TENS_left_h > 0) {
        now.Abeta_pps = p.TENS_Abeta_pps;
    }
    if (recovery.analgesic_left_h > 0) {
        now.projection_gain = p.analgesic_gain;
    }
    if (recovery.heat_left_h > 0) {
        now.analgesia_factor = 1 - p.heat_eases;
    }
    return now;
}

} // namespace

std::span<const SlowEventRow> slow_event_table()
{
    return events;
}

const SlowEventRow& row(SlowEvent event)
{
    return events[static_cast<std::size_t>(event)];
}

const SlowEventRow* find_slow_event(std::string_view name)
{
    const auto* found = std::ranges::find(events, name, &SlowEventRow::name);
    return found == std::end(events) ? nullptr : found;
}

void apply_event(SlowClock& clock, const SlowClockParameters& p, SlowEvent event, double amount)
{
    const auto effect = row(event).effect;
    if (effect != nullptr) {
        effect(clock, p, amount);
    }
}

void advance_to(SlowClock& clock, const SlowClockParameters& p, double hour)
{
    const double before_h = clock.recovery.now_h;
    advance_to(clock.recovery, p.recovery, hour);
    const double passed_h = clock.recovery.now_h - before_h;
    const double infected_h = std::min(passed_h, clock.infection_left_h);
    step(clock.injury, true, infected_h);
    step(clock.injury, false, passed_h - infected_h);
    clock.infection_left_h -= infected_h;
}

RecoveryState recovery_state(const SlowClock& clock, const SlowClockParameters& p,
                             const SomatosensoryParameters& person,
                             const SorenessHypotheses& hypotheses)
{
    RecoveryState now;
    now.healing = healing(clock.injury, p.injury);
    now.tissue = tissue_with(now.healing, clock.injury, p.recovery,
                             tissue_of_the_hour(clock.recovery, p.recovery));
    now.sensitisation = sensitisation(person.nerve_ending, hypotheses, now.tissue);
    now.relief = relief(clock.recovery, p.treatment);
    now.soreness_nrs = pain_nrs(person, hypotheses, now.tissue, standard_provocation, now.relief);
    now.rest_pain_nrs = pain_nrs(person, hypotheses, now.tissue, lying, now.relief);
    now.pressing_threshold_kPa = pressing_threshold_kPa(person, hypotheses, now.tissue);
    now.pressure_straight_mmHg = interstitial_pressure_mmHg(person.tissue, now.tissue.swelling, 0);
    now.pressure_bent_mmHg = interstitial_pressure_mmHg(person.tissue, now.tissue.swelling, 90);
    now.signs = signs(clock, now.healing);
    now.red_flag = any_red_flag(now.signs, p.injury);
    return now;
}

} // namespace physiology
