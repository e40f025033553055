// The rows of the parameter table for the leg: spindle, nerve, motor units, muscles, limb.
#include "physiology/parameter_name.hpp"
#include "physiology/parameters.hpp"

#include <vector>

namespace physiology {

namespace {

constexpr std::string_view ours = "ours, illustrative";
constexpr std::string_view mileusnic = "Mileusnic 2006, table 1 (cat)";
constexpr std::string_view fuglevand = "Fuglevand 1993";
constexpr std::string_view textbook = "human leg, textbook range";

// What one kind of intrafusal fibre has of its own.
template <Text prefix, IntrafusalParameters SpindleParameters::*fibre>
constexpr ParameterRow intrafusal_rows[] = {
    {joined<prefix, "passive_damping">, "FU/(L0/s)^a/L0", 0.001, 1,
     "How much the fibre's poles resist being stretched fast, without gamma drive.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).passive_damping; }},
    {joined<prefix, "dynamic_damping">, "FU/(L0/s)^a/L0", 0, 1,
     "How much more they resist under full dynamic gamma drive.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).dynamic_damping; }},
    {joined<prefix, "static_damping">, "FU/(L0/s)^a/L0", -0.08, 0.5,
     "How much more (below zero: less) they resist under full static gamma drive.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).static_damping; }},
    {joined<prefix, "dynamic_force">, "FU", 0, 0.5,
     "How hard the poles contract under full dynamic gamma drive.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).dynamic_force; }},
    {joined<prefix, "static_force">, "FU", 0, 0.5,
     "How hard the poles contract under full static gamma drive.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).static_force; }},
    {joined<prefix, "primary_gain">, "imp/s/L0", 0, 40000,
     "How fast the Ia ending fires for a stretch of this fibre's middle.", mileusnic,
     [](Parameters& p) -> double& {
         return (p.innervation.spindle.*fibre).primary_gain_pps_per_L0;
     }},
    {joined<prefix, "secondary_gain">, "imp/s/L0", 0, 20000,
     "How fast the II ending fires for a stretch of this fibre.",
     "Mileusnic 2006, table 1 (cat), as two public programs have it",
     [](Parameters& p) -> double& {
         return (p.innervation.spindle.*fibre).secondary_gain_pps_per_L0;
     }},
    {joined<prefix, "half_drive">, "imp/s", 1, 200,
     "The gamma rate that activates this fibre by half.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).half_drive_pps; }},
    {joined<prefix, "drive_tau">, "ms", 0, 1000,
     "How slowly this fibre follows a change of its gamma drive.", mileusnic,
     [](Parameters& p) -> double& { return (p.innervation.spindle.*fibre).drive_tau_ms; }},
};

constexpr ParameterRow spindle_rows[] = {
    {"spindle.drive_exponent", "power", 0.5, 6,
     "How steeply gamma rate becomes activation of an intrafusal fibre.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.drive_exponent; }},
    {"spindle.sensory_stiffness", "FU/L0", 1, 50,
     "How stiff the middle of an intrafusal fibre is, where the endings wind around it.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.sensory_stiffness_FU_per_L0; }},
    {"spindle.polar_stiffness", "FU/L0", 0.01, 2, "How stiff its two contracting ends are.",
     mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.polar_stiffness_FU_per_L0; }},
    {"spindle.lengthening_damping", "share", 0.1, 5,
     "Damping of the poles while they lengthen, as a share.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.lengthening_damping; }},
    {"spindle.shortening_damping", "share", 0.1, 5,
     "Damping of the poles while they shorten, as a share.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.shortening_damping; }},
    {"spindle.velocity_exponent", "power", 0.1, 1,
     "How the damping force grows with speed; far below 1: slow stretches count nearly as much.",
     mileusnic, [](Parameters& p) -> double& { return p.innervation.spindle.velocity_exponent; }},
    {"spindle.no_damping_length", "L0", 0, 0.6,
     "Length of the poles at which their damping would vanish.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.no_damping_length_L0; }},
    {"spindle.sensory_rest", "L0", 0.01, 0.2, "Slack length of the sensory middle.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.sensory_rest_L0; }},
    {"spindle.polar_rest", "L0", 0.3, 1, "Slack length of the poles.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.polar_rest_L0; }},
    {"spindle.sensory_threshold", "L0", 0.01, 0.2,
     "Length of the sensory middle from which on the endings fire.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.sensory_threshold_L0; }},
    {"spindle.polar_threshold", "L0", 0.3, 1.2,
     "Length of the poles from which on the part of the II ending there fires.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.polar_threshold_L0; }},
    {"spindle.secondary_length", "L0", 0.005, 0.2, "Length of the II ending.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.secondary_length_L0; }},
    {"spindle.secondary_sensory_share", "share", 0, 1,
     "Share of the II ending that lies on the sensory middle.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.secondary_sensory_share; }},
    {"spindle.occlusion", "share", 0, 1,
     "How much of the weaker branch of the Ia ending is heard beside the stronger one.", mileusnic,
     [](Parameters& p) -> double& { return p.innervation.spindle.occlusion; }},
};

constexpr std::string_view potvin = "Potvin & Fuglevand 2017";
constexpr std::string_view baylor = "fitted to Baylor & Hollingworth 2003 (mouse, 16 °C)";

constexpr ParameterRow fatigue_rows[] = {
    {"fatigue.fatigability_range", "times", 1, 1000,
     "How much faster the largest motor unit tires than the smallest.", potvin,
     [](Parameters& p) -> double& { return p.innervation.fatigue.fatigability_range; }},
    {"fatigue.greatest_loss", "share/s", 0, 0.2,
     "What the largest motor unit loses each second while it gives all it can.", potvin,
     [](Parameters& p) -> double& { return p.innervation.fatigue.max_loss_per_s; }},
    {"fatigue.slowing", "share", 0, 2,
     "How much longer the twitch of a unit takes that has lost all its force.", potvin,
     [](Parameters& p) -> double& { return p.innervation.fatigue.slowing; }},
    {"fatigue.recovery_tau", "s", 1, 3600, "How slowly a unit at rest recovers.", ours,
     [](Parameters& p) -> double& { return p.innervation.fatigue.recovery_tau_s; }},
    {"muscle.sarcomere", "µm", 2, 4, "Length of a sarcomere where it pulls best.",
     "human optimum 2.6–2.8 µm, textbook range",
     [](Parameters& p) -> double& { return p.innervation.sarcomere_um; }},
};

// Calcium in a fibre of the smallest or of the largest motor unit.
template <Text prefix, CalciumParameters InnervationParameters::*fibre>
constexpr ParameterRow calcium_rows[] = {
    {joined<prefix, "resting">, "µmol/l", 0.01, 0.5, "Free calcium in the fibre at rest.",
     "0.05–0.1 µmol/l, textbook range",
     [](Parameters& p) -> double& { return (p.innervation.*fibre).resting_uM; }},
    {joined<prefix, "released">, "µmol/l", 1, 100,
     "By how much one action potential would raise free calcium if the pumps stood still.", baylor,
     [](Parameters& p) -> double& { return (p.innervation.*fibre).released_uM; }},
    {joined<prefix, "release">, "ms", 0.5, 10, "How long an action potential opens the store.",
     "Baylor & Hollingworth 2012 (mouse)",
     [](Parameters& p) -> double& { return (p.innervation.*fibre).release_ms; }},
    {joined<prefix, "uptake">, "ms", 1, 200, "How slowly the pumps take calcium back.", ours,
     [](Parameters& p) -> double& { return (p.innervation.*fibre).uptake_tau_ms; }},
    {joined<prefix, "troponin_half">, "µmol/l", 0.1, 10,
     "Free calcium at which half of the troponin holds calcium.", "1–2 µmol/l; ours, illustrative",
     [](Parameters& p) -> double& { return (p.innervation.*fibre).troponin_half_uM; }},
    {joined<prefix, "troponin_power">, "power", 1, 6, "How steeply troponin answers calcium.",
     "2–4; ours, illustrative",
     [](Parameters& p) -> double& { return (p.innervation.*fibre).troponin_power; }},
};

constexpr ParameterRow tendon_organ_rows[] = {
    {"tendon_organ.gain", "imp/s", 0, 500, "How strongly a tendon organ answers to force.",
     "Lin & Crago 2002: 60",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.gain_pps; }},
    {"tendon_organ.half_force", "N", 0.1, 100, "The force from which its answer flattens.",
     "Lin & Crago 2002: 4",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.half_force_N; }},
    {"tendon_organ.onset", "share", 0, 5, "Its first answer to a new force, of the lasting one.",
     "computed from Lin & Crago 2002: 1.7",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.onset; }},
    {"tendon_organ.fast_rate", "1/s", 0.01, 50, "How quickly it first adapts.",
     "computed from Lin & Crago 2002: 2",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.fast_rate_per_s; }},
    {"tendon_organ.fast_share", "share", 0, 5, "How much of the answer that takes away.",
     "computed from Lin & Crago 2002: 17/30",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.fast_share; }},
    {"tendon_organ.slow_rate", "1/s", 0.001, 50, "How slowly it adapts after that.",
     "computed from Lin & Crago 2002: 0.2",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.slow_rate_per_s; }},
    {"tendon_organ.slow_share", "share", 0, 5, "How much of the answer that takes away.",
     "computed from Lin & Crago 2002: 2/15",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ.slow_share; }},
    {"tendon_organ.felt_force", "N", 0.1, 1000,
     "What an organ feels when its muscle pulls with its greatest force.",
     "ours, illustrative: the model was made for a cat's soleus",
     [](Parameters& p) -> double& { return p.innervation.tendon_organ_N; }},
    {"nerve.Ib_velocity", "m/s", 10, 120, "How fast Ib fibres conduct.",
     "52–62 m/s in the human leg, textbook range",
     [](Parameters& p) -> double& { return p.innervation.nerve.Ib_velocity_m_per_s; }},
    {"nerve.Ib_velocity_spread", "share", 0, 0.5, "How much this differs from fibre to fibre.",
     "52–62 m/s in the human leg, textbook range",
     [](Parameters& p) -> double& { return p.innervation.nerve.Ib_velocity_spread; }},
    {"nerve.greatest_tendon_organ", "imp/s", 50, 500, "How fast a Ib fibre can fire.",
     "100–200, textbook range",
     [](Parameters& p) -> double& { return p.innervation.nerve.max_tendon_organ_pps; }},
};

constexpr ParameterRow nerve_rows[] = {
    {"motor_unit.twitch_force_range", "times", 2, 200,
     "How much stronger the twitch of the largest motor unit is than that of the smallest.",
     fuglevand,
     [](Parameters& p) -> double& { return p.innervation.motor_unit.twitch_force_range; }},
    {"motor_unit.contraction_time_range", "times", 1.5, 6,
     "How much faster the largest unit twitches than the smallest.", fuglevand,
     [](Parameters& p) -> double& { return p.innervation.motor_unit.contraction_time_range; }},
    {"motor_unit.slowest_contraction", "ms", 20, 200,
     "Time from the spike to the peak of the slowest twitch.", fuglevand,
     [](Parameters& p) -> double& { return p.innervation.motor_unit.max_contraction_ms; }},
    {"motor_unit.EMG_wave", "ms", 2, 30, "How long one unit's wave in the surface EMG lasts.", ours,
     [](Parameters& p) -> double& { return p.innervation.motor_unit.EMG_wave_ms; }},
    {"motor_unit.coupling", "ms", 0, 40,
     "From a unit's wave in the EMG to the first force of its twitch.", ours,
     [](Parameters& p) -> double& { return p.innervation.motor_unit.electromechanical_delay_ms; }},
    {"motor_unit.EMG_all_units", "mV", 0.1, 50,
     "Height of the EMG if all units fired at the same moment.", ours,
     [](Parameters& p) -> double& { return p.innervation.motor_unit.EMG_all_units_mV; }},
    {"nerve.length", "mm", 50, 1000, "The way from the muscles of the thigh to the cord.",
     "0.35–0.45 m in adults, textbook range; shortened to meet the published latency",
     [](Parameters& p) -> double& { return p.innervation.nerve.length_mm; }},
    {"nerve.Ia_velocity", "m/s", 5, 120, "How fast an impulse runs up an Ia fibre.",
     "57.6 m/s, Shefner & Logigian 1994",
     [](Parameters& p) -> double& { return p.innervation.nerve.Ia_velocity_m_per_s; }},
    {"nerve.Ia_velocity_spread", "share", 0, 0.5,
     "How much Ia fibres differ in velocity, up and down.", ours,
     [](Parameters& p) -> double& { return p.innervation.nerve.Ia_velocity_spread; }},
    {"nerve.II_velocity", "m/s", 5, 120, "How fast an impulse runs up a group II fibre.",
     "25–50 m/s in people, about two thirds of Ia",
     [](Parameters& p) -> double& { return p.innervation.nerve.II_velocity_m_per_s; }},
    {"nerve.II_velocity_spread", "share", 0, 0.5,
     "How much group II fibres differ in velocity, up and down.", ours,
     [](Parameters& p) -> double& { return p.innervation.nerve.II_velocity_spread; }},
    {"nerve.slowest_alpha", "m/s", 5, 120,
     "How fast an impulse runs down the axon of the smallest motor cell.",
     "44–53 m/s, ReMoto (Cisi & Kohn 2008)",
     [](Parameters& p) -> double& { return p.innervation.nerve.min_alpha_velocity_m_per_s; }},
    {"nerve.fastest_alpha", "m/s", 5, 120,
     "How fast an impulse runs down the axon of the largest motor cell.",
     "44–53 m/s, ReMoto (Cisi & Kohn 2008)",
     [](Parameters& p) -> double& { return p.innervation.nerve.max_alpha_velocity_m_per_s; }},
    {"nerve.gamma_velocity", "m/s", 2, 60, "How fast an impulse runs down a gamma axon.", textbook,
     [](Parameters& p) -> double& { return p.innervation.nerve.gamma_velocity_m_per_s; }},
    {"nerve.gamma_velocity_spread", "share", 0, 0.5,
     "How much gamma axons differ in velocity, up and down.", textbook,
     [](Parameters& p) -> double& { return p.innervation.nerve.gamma_velocity_spread; }},
    {"nerve.receptor", "ms", 0, 5, "Time from the stretch of an ending to its spike.",
     "receptor and tap transmission 1–2 ms, textbook range; ours",
     [](Parameters& p) -> double& { return p.innervation.nerve.receptor_ms; }},
    {"nerve.synapse", "ms", 0, 5, "Time that a spike needs to cross the synapse in the cord.",
     "ReMoto (Cisi & Kohn 2008): 0.3 ms",
     [](Parameters& p) -> double& { return p.innervation.nerve.synapse_ms; }},
    {"nerve.end_plate", "ms", 0, 5,
     "Time from the end of the motor axon to the action potential of the muscle fibres.",
     "0.8–1.0 ms, textbook range",
     [](Parameters& p) -> double& { return p.innervation.nerve.end_plate_ms; }},
    {"nerve.spindle_jitter", "share", 0, 0.9,
     "How unevenly a spindle afferent fires: how far an interval may be off.", ours,
     [](Parameters& p) -> double& { return p.innervation.nerve.spindle_jitter; }},
    {"nerve.gamma_jitter", "share", 0, 0.9, "The same for a gamma axon.", ours,
     [](Parameters& p) -> double& { return p.innervation.nerve.gamma_jitter; }},
    {"nerve.greatest_spindle", "imp/s", 100, 1000,
     "A spindle afferent cannot fire faster than this.", ours,
     [](Parameters& p) -> double& { return p.innervation.nerve.max_spindle_pps; }},
    {"tap.stretch", "mm", 0, 6, "How far the reflex hammer stretches the fascicles.", ours,
     [](Parameters& p) -> double& { return p.innervation.tap.stretch_mm; }},
    {"tap.lasts", "ms", 1, 50, "How long the blow lasts, there and back.", ours,
     [](Parameters& p) -> double& { return p.innervation.tap.lasts_ms; }},
};

constexpr std::string_view rajagopal =
    "Rajagopal 2016: heads together, forces added, the rest weighted by force";

template <Text prefix, LegMuscleParameters Parameters::*muscle>
constexpr ParameterRow leg_muscle_rows[] = {
    {joined<prefix, "greatest_force">, "N", 100, 20000,
     "Force of the whole muscle, fully active at its best length.", rajagopal,
     [](Parameters& p) -> double& { return (p.*muscle).hill.max_isometric_force_N; }},
    {joined<prefix, "fibre_length">, "mm", 20, 300,
     "Length of its fibres where they pull best, L0.", rajagopal,
     [](Parameters& p) -> double& { return (p.*muscle).hill.fibre_length_mm; }},
    {joined<prefix, "tendon_slack">, "mm", 20, 600,
     "Length of its tendon when it just begins to pull.", rajagopal,
     [](Parameters& p) -> double& { return (p.*muscle).hill.tendon_slack_mm; }},
    {joined<prefix, "pennation">, "rad", 0, 0.6, "Slant of its fibres against the tendon.",
     rajagopal, [](Parameters& p) -> double& { return (p.*muscle).hill.pennation_rad; }},
    {joined<prefix, "passive_scale">, "share", 0, 1,
     "How much of the printed passive force the relaxed muscle has.",
     "ours, illustrative: 1 would hold the knee straight against gravity",
     [](Parameters& p) -> double& { return (p.*muscle).hill.passive_scale; }},
    {joined<prefix, "damping">, "share", 0.001, 1,
     "How much its fibres resist at their greatest speed, as a share of their greatest force.",
     "ours, illustrative; Millard 2012 has 0.1, the relaxed swinging leg asks for less",
     [](Parameters& p) -> double& { return (p.*muscle).hill.damping; }},
    {joined<prefix, "greatest_speed">, "L0/s", 2, 20, "Fastest shortening of its fibres.",
     "Zajac 1989",
     [](Parameters& p) -> double& { return (p.*muscle).hill.greatest_speed_L0_per_s; }},
    {joined<prefix, "moment_arm">, "mm", 5, 80, "Distance of its pull from the axis of the knee.",
     "32–45 mm quadriceps, 24–33 mm hamstrings, textbook range",
     [](Parameters& p) -> double& { return (p.*muscle).moment_arm_mm; }},
    {joined<prefix, "fibre_at_90deg">, "L0", 0.5, 1.6,
     "Length of its relaxed fibres when the knee hangs at a right angle.", ours,
     [](Parameters& p) -> double& { return (p.*muscle).fibre_at_90deg_L0; }},
    {joined<prefix, "spindle_at_90deg">, "L0", 0.5, 1.2, "Length of its spindles in that posture.",
     "ours, illustrative: nearly silent at rest, as in people",
     [](Parameters& p) -> double& { return (p.*muscle).spindle_at_90deg_L0; }},
    {joined<prefix, "spindle_share">, "share", 0, 1,
     "How much of what the knee does to the fibres reaches the spindles.", ours,
     [](Parameters& p) -> double& { return (p.*muscle).spindle_share; }},
};

constexpr ParameterRow limb_rows[] = {
    {"limb.inertia", "kg m²", 0.05, 2, "Inertia of shank and foot about the knee.",
     "computed from Rajagopal 2016: 0.47–0.51",
     [](Parameters& p) -> double& { return p.limb.inertia_kg_m2; }},
    {"limb.gravity_moment", "N m", 0, 50, "Moment of their weight when the shank is level.",
     "computed from Rajagopal 2016",
     [](Parameters& p) -> double& { return p.limb.gravity_moment_N_m; }},
    {"limb.damping", "N m s/rad", 0, 3, "How much the joint itself brakes the swing.",
     "0.1–0.3; with the muscles' share 4–7 swings of the pendulum test",
     [](Parameters& p) -> double& { return p.limb.damping_N_m_s; }},
    {"limb.friction", "N m", 0, 2, "How much relaxed muscle resists even slow movement.", ours,
     [](Parameters& p) -> double& { return p.limb.friction_N_m; }},
    {"limb.friction_full", "deg/s", 1, 100, "The speed from which on it fully does.", ours,
     [](Parameters& p) -> double& { return p.limb.friction_full_deg_per_s; }},
    {"limb.straight", "deg", -20, 30, "Where the ligaments begin to stop the straightening knee.",
     ours, [](Parameters& p) -> double& { return p.limb.straight_deg; }},
    {"limb.bent", "deg", 100, 160, "Where the flesh begins to stop the bending knee.", ours,
     [](Parameters& p) -> double& { return p.limb.bent_deg; }},
    {"limb.stop_stiffness", "N m/rad", 100, 10000, "How hard they stop it.", ours,
     [](Parameters& p) -> double& { return p.limb.stop_stiffness_N_m; }},
    {"limb.stop_damping", "N m s/rad", 0, 100, "How much they brake it while it is stopped.", ours,
     [](Parameters& p) -> double& { return p.limb.stop_damping_N_m_s; }},
    {"limb.fastest_hand", "deg/s", 50, 1000,
     "The speed of the shank that a pushing hand can just follow.", ours,
     [](Parameters& p) -> double& { return p.limb.max_hand_speed_deg_per_s; }},
    {"imposed_stretch.greatest_speed", "mm/s", 1, 1000,
     "How fast a stretch from outside can pull at most.", ours,
     [](Parameters& p) -> double& { return p.imposed_stretch.max_speed_mm_per_s; }},
};

} // namespace

std::vector<ParameterRow> muscle_parameter_rows()
{
    std::vector<ParameterRow> all;
    const auto add = [&all](std::span<const ParameterRow> rows) {
        for (const auto& row : rows) {
            all.push_back(row);
        }
    };
    add(spindle_rows);
    add(intrafusal_rows<"spindle.bag1.", &SpindleParameters::bag1>);
    add(intrafusal_rows<"spindle.bag2.", &SpindleParameters::bag2>);
    add(intrafusal_rows<"spindle.chain.", &SpindleParameters::chain>);
    add(fatigue_rows);
    add(calcium_rows<"calcium.slow.", &InnervationParameters::slow_calcium>);
    add(calcium_rows<"calcium.fast.", &InnervationParameters::fast_calcium>);
    add(tendon_organ_rows);
    add(nerve_rows);
    add(leg_muscle_rows<"quadriceps.", &Parameters::quadriceps>);
    add(leg_muscle_rows<"hamstrings.", &Parameters::hamstrings>);
    add(limb_rows);
    return all;
}

} // namespace physiology
