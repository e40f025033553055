#include "physiology/reflex_loop.hpp"

#include "physiology/readout.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace physiology {

namespace {

enum Stream : std::uint64_t {
    quadriceps_stream = 1,
    hamstrings_stream,
    circuit_stream,
    touch_pain,
    shock_stream,
    quadriceps_ectopic_stream,
    hamstrings_ectopic_stream
};

std::uint64_t seed_of(std::uint64_t seed, Stream organ)
{
    Random random = random_stream(seed, organ);
    return next_bits(random);
}

// Bending the knee lengthens the quadriceps and shortens the hamstrings, against 90°.
double bending_rad(double knee_angle_deg)
{
    return (knee_angle_deg - 90) * std::numbers::pi / 180;
}

double lengthened_quadriceps_mm(const Parameters& p, double knee_angle_deg)
{
    return p.quadriceps.moment_arm_mm * bending_rad(knee_angle_deg);
}

double lengthened_hamstrings_mm(const Parameters& p, double knee_angle_deg)
{
    return -p.hamstrings.moment_arm_mm * bending_rad(knee_angle_deg);
}

double moment_N_m(const LegMuscleParameters& p, const HillMuscle& muscle)
{
    return muscle.force_N * p.moment_arm_mm / 1000;
}

double relaxed_moment_N_m(const LegMuscleParameters& p, double lengthened_mm)
{
    const double at_90deg_mm = resting_length_mm(p.hill, p.fibre_at_90deg_L0);
    return moment_N_m(p, resting_muscle(p.hill, at_90deg_mm + lengthened_mm));
}

// Where gravity and the relaxed muscles are in balance; the further bent, the less of it is
// flexing.
double resting_angle_deg(const Parameters& p)
{
    double low = p.limb.straight_deg, high = p.limb.bent_deg;
    for (int i = 0; i < 60; ++i) {
        const double angle = (low + high) / 2;
        const double flexing_N_m =
            gravity_N_m(p.limb, angle) +
            relaxed_moment_N_m(p.hamstrings, lengthened_hamstrings_mm(p, angle)) -
            relaxed_moment_N_m(p.quadriceps, lengthened_quadriceps_mm(p, angle));
        (flexing_N_m > 0 ? low : high) = angle;
    }
    return (low + high) / 2;
}

int motor_cells(const Parameters& p)
{
    return std::max(2, static_cast<int>(p.circuit.alpha.cells));
}

SorenessHypotheses hypotheses(const Inputs& asked)
{
    return {.pressure = asked.account_pressure,
            .inflammation = asked.account_inflammation,
            .NGF = asked.account_NGF,
            .lactic_acid = asked.account_lactic_acid};
}

void follow_inputs(ReflexLoop& body, const Parameters& p, const Inputs& asked)
{
    // A hand or a lever cannot pull at any speed.
    const double max_mm = p.imposed_stretch.max_speed_mm_per_s * step_ms / 1000;
    const double stretch_mm = body.effective_inputs.stretch_mm;
    body.effective_inputs = asked;
    body.effective_inputs.recovery_h = std::floor(asked.recovery_h * 10 + 1e-6) / 10; // on the grid
    set_hour(body.calendar, p.slow_clock, p.somatosensory, body.effective_inputs.recovery_h,
             hypotheses(asked));
    body.effective_inputs.swelling =
        std::max(asked.swelling, body.calendar.recovery.tissue.swelling);
    body.effective_inputs.stretch_mm =
        stretch_mm + std::clamp(asked.stretch_mm - stretch_mm, -max_mm, max_mm);
}

void step_muscles(ReflexLoop& body, const Parameters& p)
{
    const double angle = body.limb.knee_angle_deg;
    conduct(body.quadriceps);
    conduct(body.hamstrings);
    step(body.quadriceps, p.innervation, p.quadriceps,
         {.lengthened_mm = lengthened_quadriceps_mm(p, angle),
          .pulled_mm = body.effective_inputs.stretch_mm,
          .gamma_dynamic_pps = body.quadriceps_gamma.dynamic_pps,
          .gamma_static_pps = body.quadriceps_gamma.static_pps,
          .strength = 1 - body.calendar.recovery.tissue.strength_loss},
         step_ms);
    step(body.hamstrings, p.innervation, p.hamstrings,
         {.lengthened_mm = lengthened_hamstrings_mm(p, angle),
          .gamma_dynamic_pps = body.hamstrings_gamma.dynamic_pps,
          .gamma_static_pps = body.hamstrings_gamma.static_pps},
         step_ms);
}

Afferents arriving(const InnervatedMuscle& muscle)
{
    return {.Ia = muscle.Ia.axons.arriving,
            .Ib = muscle.Ib.axons.arriving,
            .II = muscle.II.axons.arriving};
}

AfferentsAtRest at_rest(const InnervatedMuscle& muscle)
{
    return {.Ia_fibres = Ia_fibres,
            .II_fibres = II_fibres,
            .Ia_pps = muscle.spindle.Ia_pps,
            .II_pps = muscle.spindle.II_pps};
}

void interrupt_nerves(ReflexLoop& body, const Parameters& p)
{
    interrupt(body, body.cut, p.compression, body.effective_inputs.nerve_compression);
}

// What salts, water, warmth and pressure make of the nerves, when one of them has changed.
void update_ion_effects(ReflexLoop& body, const Parameters& p, const Inputs& before)
{
    const Inputs& now = body.effective_inputs;
    if (!alters_nerves(before, now)) {
        return;
    }
    const double conduction = body.excitability.conduction;
    body.excitability = excitability(p.excitability, now);
    if (body.excitability.conduction != conduction) {
        scale_conduction_velocity(body.quadriceps, body.excitability.conduction);
        scale_conduction_velocity(body.hamstrings, body.excitability.conduction);
    }
    interrupt_nerves(body, p);
}

void start_ectopic_spikes(ReflexLoop& body, const Parameters& p)
{
    const double tetany_pps = body.excitability.tetany_pps;
    step(body.quadriceps_ectopic, body.quadriceps.alpha, p.compression, tetany_pps, 0, step_ms);
    step(body.hamstrings_ectopic, body.hamstrings.alpha, p.compression, tetany_pps,
         body.effective_inputs.nerve_compression, step_ms);
}

// Excitability of the motor cells, and what fatigue makes of their muscle's afferents; slow.
void update_excitability(MuscleCircuit& own, InnervatedMuscle& muscle, const ReflexLoop& body,
                         const Parameters& p)
{
    constexpr std::int64_t every_steps = 100;
    if (body.tick % every_steps != 0) {
        return;
    }
    const double strength = capacity(muscle.units);
    own.threshold_shift_mV = body.excitability.threshold_reduction_mV;
    own.persistent_gain = persistent_gain(p.cramp, p.circuit.alpha.persistent.gain, strength,
                                          body.excitability.threshold_reduction_mV);
    muscle.fatigued =
        fatigued_afferents(p.cramp, body.effective_inputs.fatigue_hypothesis, strength);
}

void step_cord(ReflexLoop& body, const Parameters& p)
{
    start_ectopic_spikes(body, p);
    const auto& now = body.effective_inputs;
    invade(body.circuit.quadriceps, p.circuit, body.quadriceps.alpha.antidromic_arrivals);
    invade(body.circuit.hamstrings, p.circuit, body.hamstrings.alpha.antidromic_arrivals);
    update_excitability(body.circuit.quadriceps, body.quadriceps, body, p);
    update_excitability(body.circuit.hamstrings, body.hamstrings, body, p);
    step(body.circuit, p.circuit, arriving(body.quadriceps), arriving(body.hamstrings),
         now.voluntary_drive, step_ms);
    depart(body.quadriceps.alpha, body.circuit.quadriceps.alpha.firing);
    depart(body.hamstrings.alpha, body.circuit.hamstrings.alpha.firing);
    const double guarding_pps = body.calendar.recovery.healing.guarding_pps;
    body.quadriceps_gamma =
        gamma(p.circuit, now.voluntary_drive, now.added_gamma_dynamic_pps + guarding_pps,
              now.added_gamma_static_pps + guarding_pps, Renshaw_pps(body.circuit.quadriceps));
    body.hamstrings_gamma =
        gamma(p.circuit, -now.voluntary_drive, 0, 0, Renshaw_pps(body.circuit.hamstrings));
}

SomatosensoryStimulus stimulus(const ReflexLoop& body, const Parameters& p)
{
    const auto& muscle = body.quadriceps;
    const RecoveryState& recovery = body.calendar.recovery;
    return {
        .inputs = body.effective_inputs,
        .knee_angle_deg = body.limb.knee_angle_deg,
        .strain = muscle.hill.fibre_L0 / body.resting_fascicle_L0 - 1,
        .force_share = muscle.hill.force_N / p.quadriceps.hill.max_isometric_force_N,
        .sensitisation = recovery.sensitisation,
        // What the slider swells lies between the fibres; what work or a tear swells, also inside
        // the spindles.
        .capsule_swelling = body.effective_inputs.account_pressure * recovery.tissue.swelling,
        .relief = recovery.relief,
    };
}

} // namespace

ReflexLoop resting_body(const Parameters& p, std::uint64_t seed)
{
    ReflexLoop body;
    const double angle = resting_angle_deg(p);
    body.limb.knee_angle_deg = angle;
    body.quadriceps_gamma = gamma(p.circuit, 0, 0, 0);
    body.hamstrings_gamma = gamma(p.circuit, 0, 0, 0);
    body.quadriceps = resting_innervated_muscle(
        p.innervation, p.quadriceps,
        {.lengthened_mm = lengthened_quadriceps_mm(p, angle),
         .gamma_dynamic_pps = body.quadriceps_gamma.dynamic_pps,
         .gamma_static_pps = body.quadriceps_gamma.static_pps},
        {.II = II_fibres, .gamma = gamma_fibres, .calcium = unit_group_count}, motor_cells(p),
        seed_of(seed, quadriceps_stream), step_ms);
    body.hamstrings =
        resting_innervated_muscle(p.innervation, p.hamstrings,
                                  {.lengthened_mm = lengthened_hamstrings_mm(p, angle),
                                   .gamma_dynamic_pps = body.hamstrings_gamma.dynamic_pps,
                                   .gamma_static_pps = body.hamstrings_gamma.static_pps},
                                  {.II = II_fibres, .gamma = gamma_fibres}, motor_cells(p),
                                  seed_of(seed, hamstrings_stream), step_ms);
    body.circuit = resting_circuit(p.circuit, at_rest(body.quadriceps), at_rest(body.hamstrings),
                                   seed_of(seed, circuit_stream), step_ms);
    body.somatosensory =
        resting_somatosensory_paths(p.somatosensory, seed_of(seed, touch_pain), step_ms);
    body.resting_fascicle_L0 = body.quadriceps.hill.fibre_L0;
    body.quadriceps_ectopic =
        ectopic_spikes(motor_cells(p), random_stream(seed, quadriceps_ectopic_stream));
    body.hamstrings_ectopic =
        ectopic_spikes(motor_cells(p), random_stream(seed, hamstrings_ectopic_stream));
    body.shock_thresholds = shock_thresholds(p.shock, p.innervation.nerve, body.quadriceps,
                                             random_stream(seed, shock_stream), step_ms);
    body.calendar = empty_calendar(p.slow_clock, p.somatosensory);
    return body;
}

void step(ReflexLoop& body, const Parameters& p, const Inputs& inputs)
{
    const Inputs before = body.effective_inputs;
    follow_inputs(body, p, inputs);
    update_ion_effects(body, p, before);
    step_muscles(body, p);
    step_cord(body, p);
    step(body.limb, p.limb,
         {.extending_N_m = moment_N_m(p.quadriceps, body.quadriceps.hill),
          .flexing_N_m = moment_N_m(p.hamstrings, body.hamstrings.hill),
          .hand_N_m = body.effective_inputs.knee_moment_N_m},
         step_ms);
    step(body.somatosensory, p.somatosensory, stimulus(body, p), step_ms);
    ++body.tick;
}

void apply_event(ReflexLoop& body, const Parameters& p, const Event& event)
{
    switch (event.kind) {
    case EventKind::tap:
        return tap(static_cast<Muscle>(event.target) == Muscle::quadriceps ? body.quadriceps
                                                                           : body.hamstrings);
    case EventKind::shock:
        return shock(body.quadriceps, p.shock, p.innervation.nerve, body.shock_thresholds,
                     event.amount, step_ms);
    case EventKind::cut:
        body.cut[event.target] = event.amount;
        return interrupt_nerves(body, p);
    case EventKind::slow:
        enter(body.calendar, p.slow_clock, p.somatosensory,
              {.hour = std::isnan(event.hour) ? body.calendar.clock.recovery.now_h : event.hour,
               .event = static_cast<SlowEvent>(event.target),
               .amount = event.amount});
    }
}

void restore_interventions(ReflexLoop& body, const Parameters& p,
                           const Interventions& interventions)
{
    body.cut = interventions.cut;
    interrupt_nerves(body, p);
    replace(body.calendar, p.slow_clock, p.somatosensory, interventions.calendar);
}

void record_intervention(Interventions& interventions, const Event& event, double hour)
{
    if (event.kind == EventKind::cut) {
        interventions.cut[event.target] = event.amount;
    }
    if (event.kind == EventKind::slow) {
        interventions.calendar.push_back({.hour = std::isnan(event.hour) ? hour : event.hour,
                                          .event = static_cast<SlowEvent>(event.target),
                                          .amount = event.amount});
    }
}

bool is_finite(const ReflexLoop& body)
{
    const Readout now = readout(body, {});
    for (const auto& signal : signal_table()) {
        if (!std::isfinite(now.*signal.field)) {
            return false;
        }
    }
    return std::isfinite(body.limb.speed_deg_per_s);
}

} // namespace physiology
