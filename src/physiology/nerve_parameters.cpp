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
};

} // namespace

std::span<const ParameterRow> nerve_parameter_rows()
{
    return rows;
}

} // namespace physiology
