#include "physiology/observation.hpp"

#include "physiology/parameters.hpp"
#include "physiology/reflex_loop.hpp"

#include <algorithm>
#include <array>

namespace physiology {

namespace {

const AxonBundle& axons(const ReflexLoop& body, Pathway pathway)
{
    return row(pathway).axons.of(body);
}

struct Traveller {
    std::int32_t place, fibre, delay; // in steps
    bool antidromic;
};

void add_impulses(std::vector<Impulse>& impulses, const AxonBundle& bundle, Pathway pathway,
                  std::vector<Traveller>& under_way)
{
    under_way.clear();
    for_each_under_way(bundle, [&](auto fibre, auto place, auto delay, bool antidromic) {
        under_way.push_back({place, fibre, delay, antidromic});
    });
    std::sort(under_way.begin(), under_way.end(), [](const Traveller& a, const Traveller& b) {
        if (a.place != b.place) {
            return a.place > b.place;
        }
        return a.fibre != b.fibre ? a.fibre < b.fibre : a.antidromic < b.antidromic;
    });
    for (const auto& spike : under_way) {
        impulses.push_back({.pathway = pathway,
                            .fibre = static_cast<std::int16_t>(spike.fibre),
                            .fraction = static_cast<double>(spike.place) / spike.delay,
                            .crossing_ms = spike.delay * step_ms,
                            .antidromic = spike.antidromic});
    }
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

Observation::FreeEnding free_ending(const NerveEnding& ending, const NerveEndingParameters& p,
                                    const Readout& now)
{
    const double threshold =
        p.group_IV_threshold_mmHg * (1 - p.threshold_lowering * now.sensitisation);
    // Open as far as it fires by itself: what salt water adds comes by another way.
    const double beyond = std::max(0.0, ending.excitation_mmHg - threshold);
    return {.excitation_mmHg = ending.excitation_mmHg,
            .threshold_mmHg = threshold,
            .healthy_threshold_mmHg = p.group_IV_threshold_mmHg,
            .open_share = beyond / (beyond + p.excitation_scale_mmHg)};
}

} // namespace

Observation observe(const ReflexLoop& body, const Parameters& p)
{
    Observation seen;
    seen.now_ms = static_cast<double>(body.tick) * step_ms;
    seen.signals = readout(body, p);
    seen.calendar = body.calendar.record;
    std::vector<Traveller> under_way;
    for (const auto& row : pathway_table()) {
        add_impulses(seen.impulses, axons(body, row.pathway), row.pathway, under_way);
        seen.cuts[static_cast<std::size_t>(row.pathway)] = cut_on(row, body.cut);
    }
    seen.quadriceps_unit_activation = unit_activation(body.quadriceps.units);
    seen.hamstrings_unit_activation = unit_activation(body.hamstrings.units);
    const auto& calcium = body.quadriceps.calcium;
    for (std::size_t i = 0; i < seen.quadriceps_unit_calcium_uM.size(); ++i) {
        seen.quadriceps_unit_calcium_uM[i] = static_cast<float>(calcium.free_uM[i]);
    }
    seen.slow_fibre = physiology::seen(calcium, 0);
    seen.fast_fibre = physiology::seen(calcium, calcium.unit.size() - 1);
    for (const auto fibre : {bag1, bag2, chain}) {
        const auto& spindle = body.quadriceps.spindle;
        seen.sensory_region_L0[fibre] = sensory_region_L0(spindle, p.innervation.spindle, fibre);
        seen.polar_region_L0[fibre] = polar_region_L0(spindle, p.innervation.spindle, fibre);
    }
    seen.free_ending =
        free_ending(body.somatosensory.ending, p.somatosensory.nerve_ending, seen.signals);
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
