// What a picture needs of the body beside the signals: the spikes under way in every nerve, which
// motor units pull, how the spindle's fibres are stretched.
#include "physiology/reflex_loop.hpp"

#include <algorithm>
#include <array>

namespace physiology {

namespace {

const AxonBundle& axons(const ReflexLoop& body, Pathway pathway)
{
    switch (pathway) {
    case Pathway::Ia_quadriceps:
        return body.quadriceps.Ia.axons;
    case Pathway::II_quadriceps:
        return body.quadriceps.II.axons;
    case Pathway::Ia_hamstrings:
        return body.hamstrings.Ia.axons;
    case Pathway::alpha_quadriceps:
        return body.quadriceps.alpha;
    case Pathway::alpha_hamstrings:
        return body.hamstrings.alpha;
    case Pathway::gamma_dynamic:
        return body.quadriceps.gamma_dynamic.fibres.axons;
    case Pathway::gamma_static:
        return body.quadriceps.gamma_static.fibres.axons;
    case Pathway::Ia_interneuron:
        return body.circuit.quadriceps.interneuron_axons;
    case Pathway::Abeta:
        return body.somatosensory.Abeta.axons;
    case Pathway::group_III:
        return body.somatosensory.group_III.axons;
    case Pathway::group_IV:
        return body.somatosensory.group_IV.axons;
    case Pathway::spinothalamic:
        break;
    }
    return body.somatosensory.spinothalamic.axons;
}

struct Traveller {
    std::int32_t travelled, fibre, delay; // in steps
};

void add_impulses(std::vector<Impulse>& impulses, const AxonBundle& bundle, Pathway pathway,
                  std::vector<Traveller>& under_way)
{
    under_way.clear();
    for_each_under_way(bundle, [&](std::int32_t fibre, std::int32_t travelled, std::int32_t delay) {
        under_way.push_back({travelled, fibre, delay});
    });
    std::sort(under_way.begin(), under_way.end(), [](const Traveller& a, const Traveller& b) {
        return a.travelled != b.travelled ? a.travelled > b.travelled : a.fibre < b.fibre;
    });
    for (const auto& spike : under_way)
        impulses.push_back({.pathway = pathway,
                            .fibre = static_cast<std::int16_t>(spike.fibre),
                            .fraction = static_cast<double>(spike.travelled) / spike.delay,
                            .crossing_ms = spike.delay * step_ms});
}

// The units in order of size, in groups of (nearly) the same number.
std::array<float, unit_group_count> unit_activation(const MotorUnits& units)
{
    std::array<float, unit_group_count> groups{};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::size_t first = i * units.twitch.size() / groups.size();
        const std::size_t end = (i + 1) * units.twitch.size() / groups.size();
        groups[i] = static_cast<float>(activation(units, first, end));
    }
    return groups;
}

} // namespace

Observation observe(const ReflexLoop& body, const Parameters& p)
{
    Observation seen;
    seen.now_ms = static_cast<double>(body.tick) * step_ms;
    seen.signals = readout(body, p);
    std::vector<Traveller> under_way;
    for (const auto& row : pathway_table())
        add_impulses(seen.impulses, axons(body, row.pathway), row.pathway, under_way);
    seen.quadriceps_unit_activation = unit_activation(body.quadriceps.units);
    seen.hamstrings_unit_activation = unit_activation(body.hamstrings.units);
    for (const auto fibre : {bag1, bag2, chain}) {
        const auto& spindle = body.quadriceps.spindle;
        seen.sensory_region_L0[fibre] = sensory_region_L0(spindle, p.innervation.spindle, fibre);
        seen.polar_region_L0[fibre] = polar_region_L0(spindle, p.innervation.spindle, fibre);
    }
    return seen;
}

std::span<const std::int32_t> departed(const ReflexLoop& body, Pathway pathway)
{
    return axons(body, pathway).departing;
}

int fibre_count(const ReflexLoop& body, Pathway pathway)
{
    return fibre_count(axons(body, pathway));
}

double crossing_ms(const ReflexLoop& body, Pathway pathway, int fibre)
{
    return axons(body, pathway).delay_steps[static_cast<std::size_t>(fibre)] * step_ms;
}

} // namespace physiology
