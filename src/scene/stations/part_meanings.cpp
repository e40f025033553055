#include "scene/stations/part_meanings.hpp"

#include "physiology/pathways.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <iterator>

namespace scene {

namespace {

// The signal that is the firing rate of a pathway.
struct PathwayRate {
    std::string_view pathway, signal;
};
constexpr PathwayRate rates[] = {
    {"Ia_quadriceps", "Ia_rate_pps"},
    {"II_quadriceps", "II_rate_pps"},
    {"Ia_hamstrings", "hamstrings_Ia_rate_pps"},
    {"alpha_quadriceps", "quadriceps_alpha_rate_pps"},
    {"alpha_hamstrings", "hamstrings_alpha_rate_pps"},
    {"gamma_dynamic", "gamma_dynamic_pps"},
    {"gamma_static", "gamma_static_pps"},
    {"Ia_interneuron", "Ia_interneuron_rate_pps"},
    {"Abeta", "Abeta_rate_pps"},
    {"group_III", "nociceptor_III_pps"},
    {"group_IV", "nociceptor_IV_pps"},
    {"spinothalamic", "projection_rate_pps"},
    {"Ib_quadriceps", "Ib_rate_pps"},
    {"Ib_interneuron", "Ib_interneuron_rate_pps"},
    {"II_interneuron", "II_interneuron_rate_pps"},
    {"Renshaw", "Renshaw_rate_pps"},
    {"C_tactile", "C_tactile_rate_pps"},
};

// Rows whose evidence is weaker than that of the textbooks' anatomy and rates.
struct WeakerEvidence {
    std::string_view id, evidence;
};
constexpr WeakerEvidence weaker[] = {
    {"guarding_pps", hypothesis},
    {"gate_inhibition", supported},
    {"projection_rate_pps", supported},
    {"soreness_nrs", supported},
    {"NFkB", supported},
    {"inflammation", supported},
    {"NGF", supported},
    {"FAK", supported},
    {"PGC1alpha", supported},
    {"C_tactile", supported},
    {"C_tactile_rate_pps", supported},
};

std::string_view evidence_of(std::string_view id, std::string_view source)
{
    const auto* found = std::ranges::find(weaker, id, &WeakerEvidence::id);
    if (found != std::end(weaker)) {
        return found->evidence;
    }
    return source.starts_with("ours, illustrative") ? illustrative : established;
}

} // namespace

std::optional<Meaning> meaning_of(std::string_view id)
{
    for (const auto& row : physiology::pathway_table()) {
        if (row.name == id) {
            const auto* rate = std::ranges::find(rates, id, &PathwayRate::pathway);
            return Meaning{row.title,
                           row.meaning,
                           row.source,
                           evidence_of(id, row.source),
                           rate != std::end(rates) ? physiology::find_signal(rate->signal)
                                                   : nullptr,
                           row.name};
        }
    }
    if (const auto* row = physiology::find_signal(id)) {
        return Meaning{row->title, row->meaning, row->source, evidence_of(id, row->source),
                       row,        row->name};
    }
    for (const Station& station : station_table()) {
        const auto part = std::ranges::find(station.parts, id, &PartRow::id);
        if (part != station.parts.end()) {
            return Meaning{part->title,
                           part->meaning,
                           part->source,
                           part->evidence,
                           physiology::find_signal(part->signal),
                           part->signal};
        }
    }
    return std::nullopt;
}

} // namespace scene
