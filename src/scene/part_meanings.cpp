#include "scene/part_meanings.hpp"

#include "physiology/pathways.hpp"

#include <algorithm>
#include <iterator>

namespace scene {

namespace {

constexpr std::string_view established = "established", supported = "supported",
                           hypothesis = "hypothesis", illustrative = "illustrative";

constexpr PartRow parts[] = {
    // Body.
    {"brain", "Brain",
     "Receives what has passed the gate and makes pain of it; from here the gate is also closed.",
     "textbook; the map from signal to pain is ours, illustrative", supported, "pain_nrs"},
    {"spinal_cord", "Spinal cord",
     "Carries touch and pain up, commands down, and answers a stretch by itself.", "textbook",
     established, ""},
    {"cord", "Slice of the spinal cord",
     "Here the reflex turns round: afferents enter at the back, motor axons leave at the front.",
     "textbook; drawn enlarged", established, ""},
    {"gate", "Gate of the dorsal horn",
     "Touch excites cells that hold back the projection cell: rubbing closes the gate for pain.",
     "Melzack & Wall 1965; form of Crodelle 2019", supported, "gate_inhibition"},
    {"ganglion", "Dorsal root ganglion",
     "The cell bodies of the afferents lie here, beside the way of their spikes.", "textbook",
     established, ""},
    {"nerve", "Femoral nerve", "Afferents and motor axons of the quadriceps run in one bundle.",
     "textbook", established, ""},
    {"quadriceps", "Quadriceps", "The thigh's front muscle: it straightens the knee.",
     "Hill muscle, curves De Groote 2016", established, "quadriceps_force_N"},
    {"hamstrings", "Hamstrings",
     "The thigh's back muscles bend the knee; the reflex silences them.",
     "Hill muscle, curves De Groote 2016", established, "hamstrings_force_N"},
    {"quadriceps_tendon", "Quadriceps tendon", "Ties the muscle to the kneecap.", "textbook",
     established, "quadriceps_force_N"},
    {"patellar_tendon", "Patellar tendon",
     "Ties the kneecap to the shin; a tap here stretches the quadriceps for a moment.",
     "textbook; size of the tap ours, illustrative", established, "quadriceps_force_N"},
    {"hamstrings_tendon", "Hamstrings tendon", "Ties the thigh's back muscles to the lower leg.",
     "textbook", established, "hamstrings_force_N"},
    {"tendons", "Tendons", "Tie the muscles to the hip bone.", "textbook", established, ""},
    {"patella", "Kneecap",
     "Keeps the tendon away from the joint, so that it pulls with more effect.", "textbook",
     established, "knee_angle_deg"},
    {"bones", "Bones", "Thigh bone and lower leg; the knee is the one joint that moves here.",
     "textbook; the shank is a pendulum", established, "knee_angle_deg"},
    {"skin", "Skin", "Touch and stroking here excite A-beta fibres, which close the gate.",
     "direction of the rate Löken 2009", established, "touch_kPa"},
    {"hand", "Hand", "Rubs or presses the thigh as the sliders say.", "ours, illustrative",
     illustrative, "rub_cm_per_s"},
    {"spindle", "Muscle spindle",
     "The sense organ of length: it lies beside the fibres and is stretched with them.",
     "Mileusnic 2006; drawn enlarged", established, "Ia_rate_pps"},
    {"tendon_organ", "Golgi tendon organ",
     "The sense organ of force: it lies in series between fibres and tendon.",
     "Lin & Crago 2002; drawn enlarged", established, "Ib_rate_pps"},
    {"ghost", "The run before", "Where the leg was at this time after the tap before.", "",
     established, "knee_angle_deg"},
};

// Which signal tells how busy a pathway is.
struct Busy {
    std::string_view pathway, signal;
};
constexpr Busy busy[] = {
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

// What is not as sure as the textbooks' anatomy and rates.
struct Sureness {
    std::string_view id, evidence;
};
constexpr Sureness less_sure[] = {
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
    const auto* found = std::ranges::find(less_sure, id, &Sureness::id);
    if (found != std::end(less_sure)) {
        return found->evidence;
    }
    return source.starts_with("ours, illustrative") ? illustrative : established;
}

} // namespace

std::span<const PartRow> part_table()
{
    return parts;
}

std::optional<Meaning> meaning_of(std::string_view id)
{
    for (const auto& row : physiology::pathway_table()) {
        if (row.name == id) {
            const auto* rate = std::ranges::find(busy, id, &Busy::pathway);
            return Meaning{row.title,
                           row.meaning,
                           row.source,
                           evidence_of(id, row.source),
                           rate != std::end(busy) ? physiology::find_signal(rate->signal) : nullptr,
                           row.name};
        }
    }
    if (const auto* row = physiology::find_signal(id)) {
        return Meaning{row->title, row->meaning, row->source, evidence_of(id, row->source),
                       row,        row->name};
    }
    const auto* part = std::ranges::find(parts, id, &PartRow::id);
    if (part == std::end(parts)) {
        return std::nullopt;
    }
    return Meaning{part->title,
                   part->meaning,
                   part->source,
                   part->evidence,
                   physiology::find_signal(part->signal),
                   part->signal};
}

} // namespace scene
