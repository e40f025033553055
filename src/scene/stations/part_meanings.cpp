#include "scene/stations/part_meanings.hpp"

#include "physiology/pathways.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <iterator>

namespace scene {

namespace {

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
            return Meaning{row.title,
                           row.meaning,
                           row.source,
                           evidence_of(id, row.source),
                           physiology::find_signal(row.rate_signal),
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
