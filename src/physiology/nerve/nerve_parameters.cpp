// The rows of the parameter table for what is done to nerves: shocks, pressure, and what salts and
// warmth make of their excitability.
#include "physiology/parameters.hpp"

namespace physiology {

namespace {

constexpr std::string_view ours = "ours, illustrative";

constexpr ParameterRow rows[] = {
    {"shock.from_cord", "share", 0.1, 0.9,
     "Where the electrode lies on the way from the cord to the quadriceps.", ours,
     [](Parameters& p) -> double& { return p.shock.from_cord; }},
    {"shock.Ia_threshold", "mA", 0.5, 60, "Current that excites an Ia fibre of average size.",
     "ours, illustrative; Ia before motor axons: textbook",
     [](Parameters& p) -> double& { return p.shock.Ia_threshold_mA; }},
    {"shock.Ib_threshold", "mA", 0.5, 60, "Current that excites an Ib fibre of average size.", ours,
     [](Parameters& p) -> double& { return p.shock.Ib_threshold_mA; }},
    {"shock.alpha_threshold", "mA", 0.5, 60, "Current that excites a motor axon of average size.",
     ours, [](Parameters& p) -> double& { return p.shock.alpha_threshold_mA; }},
    {"shock.velocity_power", "power", 0, 10,
     "How much less current a thicker, faster axon needs: velocity to this power.",
     "ours, illustrative; thick axons first: textbook",
     [](Parameters& p) -> double& { return p.shock.velocity_power; }},
    {"shock.spread", "share", 0, 1,
     "How much this differs by the axon's place in the nerve, as spread of its logarithm.", ours,
     [](Parameters& p) -> double& { return p.shock.spread; }},
    {"shock.refractory", "ms", 0, 5, "How long an axon cannot be excited after a spike.",
     "0.5–1 ms, textbook range", [](Parameters& p) -> double& { return p.shock.refractory_ms; }},
    {"excitability.potassium", "mM", 2, 8, "Potassium outside healthy cells.", "healthy 3.5–5",
     [](Parameters& p) -> double& { return p.excitability.healthy_potassium_mM; }},
    {"excitability.calcium", "mM", 0.6, 1.6, "Ionised calcium outside healthy cells.",
     "healthy 1.15–1.3",
     [](Parameters& p) -> double& { return p.excitability.healthy_calcium_mM; }},
    {"excitability.magnesium", "mM", 0.3, 2, "Magnesium in healthy blood.", "healthy 0.7–1.1",
     [](Parameters& p) -> double& { return p.excitability.healthy_magnesium_mM; }},
    {"excitability.potassium_share", "share", 0, 1,
     "How far the resting potential follows the Nernst potential of potassium.", ours,
     [](Parameters& p) -> double& { return p.excitability.potassium_share; }},
    {"excitability.inactivation_from", "mM", 5, 10,
     "Potassium above which sodium channels begin to stay shut.",
     "above 7.5–8 mM, textbook; size ours, illustrative",
     [](Parameters& p) -> double& { return p.excitability.inactivation_from_mM; }},
    {"excitability.inactivation", "mV/mM", 0, 50, "How quickly that raises the threshold.", ours,
     [](Parameters& p) -> double& { return p.excitability.inactivation_mV_per_mM; }},
    {"excitability.calcium_slope", "mV/decade", 0, 40,
     "How much nearer to threshold a tenth of the calcium brings a cell.",
     "14–21 mV per decade, from Frankenhaeuser & Hodgkin 1957",
     [](Parameters& p) -> double& { return p.excitability.calcium_mV_per_decade; }},
    {"excitability.magnesium_slope", "mV/decade", 0, 40, "The same for magnesium.", ours,
     [](Parameters& p) -> double& { return p.excitability.magnesium_mV_per_decade; }},
    {"excitability.dehydration", "mV/%", 0, 2, "The same for water lost.",
     "ours, illustrative; weak evidence for exercise cramps",
     [](Parameters& p) -> double& { return p.excitability.dehydration_mV_per_percent; }},
    {"excitability.tetany_from", "mV", 0.1, 20,
     "What calcium and magnesium must do until motor axons fire by themselves.",
     "tetany below about 1.0 mM; ours, illustrative",
     [](Parameters& p) -> double& { return p.excitability.tetany_from_mV; }},
    {"excitability.tetany", "imp/s per mV", 0, 50, "How fast each axon then fires.", ours,
     [](Parameters& p) -> double& { return p.excitability.tetany_pps_per_mV; }},
    {"excitability.temperature", "°C", 30, 40,
     "Temperature at which the velocities of the table hold.", ours,
     [](Parameters& p) -> double& { return p.excitability.healthy_temperature_C; }},
    {"excitability.velocity_Q10", "factor", 1, 4,
     "How much faster nerves conduct when they are 10 °C warmer.", "about 5 % a degree, textbook",
     [](Parameters& p) -> double& { return p.excitability.velocity_Q10; }},
    {"compression.from_cord", "share", 0.02, 0.5,
     "Where the nerve root is pressed, on the way from the cord to the muscle.", ours,
     [](Parameters& p) -> double& { return p.compression.from_cord; }},
    {"compression.firing_share", "share", 0, 1,
     "Share of the motor axons in which spikes start there.", ours,
     [](Parameters& p) -> double& { return p.compression.firing_share; }},
    {"compression.greatest", "imp/s", 0, 100, "How fast each of them fires at full pressure.", ours,
     [](Parameters& p) -> double& { return p.compression.max_pps; }},
    {"compression.block_from", "share", 0, 0.99,
     "Pressure at which axons begin to conduct no longer; at full pressure none does.", ours,
     [](Parameters& p) -> double& { return p.compression.block_from; }},
    {"compression.refractory", "ms", 0, 5, "How long an axon cannot be excited after a spike.",
     "0.5–1 ms, textbook range",
     [](Parameters& p) -> double& { return p.compression.refractory_ms; }},
    {"cramp.greatest_gain", "share", 0, 1,
     "How strong fatigue and excitable nerves together can make the persistent current.",
     "0.1–0.3, program of Elias & Kohn 2013; that these raise it is ours, illustrative",
     [](Parameters& p) -> double& { return p.cramp.max_gain; }},
    {"cramp.tired", "share", 0.01, 1, "Loss of strength at which fatigue has done its part.", ours,
     [](Parameters& p) -> double& { return p.cramp.tired; }},
    {"cramp.excitable", "mV", 0.1, 20,
     "Lowering of thresholds at which excitable nerves have done theirs.", ours,
     [](Parameters& p) -> double& { return p.cramp.excitable_mV; }},
    {"cramp.hypothesis_Ia", "share", 0, 10,
     "How much more Ia fibres would fire in a muscle without strength, if the hypothesis held.",
     "Schwellnus 1997, a hypothesis; size ours, illustrative",
     [](Parameters& p) -> double& { return p.cramp.hypothesis_Ia; }},
    {"cramp.hypothesis_Ib", "share", 0, 10, "How much less Ib fibres would fire.",
     "Schwellnus 1997, a hypothesis; size ours, illustrative",
     [](Parameters& p) -> double& { return p.cramp.hypothesis_Ib; }},
};

} // namespace

std::span<const ParameterRow> nerve_parameter_rows()
{
    return rows;
}

} // namespace physiology
