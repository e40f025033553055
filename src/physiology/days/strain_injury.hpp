// A torn muscle heals along a calendar of three overlapping phases (Laumonier & Menetrey 2016);
// meanwhile the muscles around it guard it, through gamma, less from phase to phase. Sore muscle
// after hard work (recovery) never runs this calendar: its damage is far milder.
// Phases are published, days and sizes ours, illustrative. "Spasm is a sign of healing" is not
// supported by evidence; guarding by spindles (Johansson & Sojka 1991) is a hypothesis.
// Left out: what treatment does to the calendar, scar, re-injury, nerve damage.
#pragma once

#include "physiology/parameter_row.hpp"

#include <span>
#include <string_view>

namespace physiology {

struct StrainInjuryParameters {
    double inflammation_fades_d = 3, inflammation_over_d = 5;
    double proliferation_fades_d = 14, proliferation_over_d = 21;
    double remodelling_fades_d = 90, remodelling_over_d = 120;
    double satellite_cells_from_d = 0.5, satellite_cells_many_d = 4;
    double satellite_cells_fewer_d = 5, satellite_cells_gone_d = 14;
    double guarding_pps = 25;
    double guarding_in_proliferation = 0.5, guarding_in_remodelling = 0.15;
    double max_swelling = 0.8;
    double swelling_tau_h = 6;
    double swelling_in_proliferation = 0.3;
    double max_strength_loss = 0.6;
    double red_flag_guarding_pps = 15;
    double red_flag_after_d = 21;
};

inline constexpr std::string_view healing_phases =
    "phases Laumonier & Menetrey 2016; days ours, illustrative";
inline constexpr OrganParameter<StrainInjuryParameters> strain_injury_rows[] = {
    {"injury.inflammation_fades", "d", 0.1, 30,
     "Day on which the inflammation of a torn muscle begins to fade.", healing_phases,
     &StrainInjuryParameters::inflammation_fades_d},
    {"injury.inflammation_over", "d", 0.1, 30,
     "Day on which the inflammation of a torn muscle is over.", healing_phases,
     &StrainInjuryParameters::inflammation_over_d},
    {"injury.proliferation_fades", "d", 1, 60, "Day on which new fibres begin to be enough.",
     healing_phases, &StrainInjuryParameters::proliferation_fades_d},
    {"injury.proliferation_over", "d", 1, 60, "Day on which no more new fibres grow.",
     healing_phases, &StrainInjuryParameters::proliferation_over_d},
    {"injury.remodelling_fades", "d", 10, 400,
     "Day on which the new tissue has nearly taken its shape.", healing_phases,
     &StrainInjuryParameters::remodelling_fades_d},
    {"injury.remodelling_over", "d", 10, 400, "Day on which a torn muscle has healed.",
     healing_phases, &StrainInjuryParameters::remodelling_over_d},
    {"injury.satellite_cells_from", "d", 0, 10, "Day on which satellite cells wake.",
     healing_phases, &StrainInjuryParameters::satellite_cells_from_d},
    {"injury.satellite_cells_many", "d", 0.1, 30,
     "Day from which on satellite cells are most active.", healing_phases,
     &StrainInjuryParameters::satellite_cells_many_d},
    {"injury.satellite_cells_fewer", "d", 0.1, 60,
     "Day on which satellite cells begin to fuse into fibres.", healing_phases,
     &StrainInjuryParameters::satellite_cells_fewer_d},
    {"injury.satellite_cells_gone", "d", 0.1, 100,
     "Day on which all satellite cells have fused or sleep again.", healing_phases,
     &StrainInjuryParameters::satellite_cells_gone_d},
    {"injury.guarding", "imp/s", 0, 30,
     "Gamma firing by which the body splints a severely torn muscle at first.",
     "hypothesis Johansson & Sojka 1991; size ours, illustrative",
     &StrainInjuryParameters::guarding_pps},
    {"injury.guarding_in_proliferation", "share", 0, 1,
     "The share of that splinting which is left while new fibres grow.", ours,
     &StrainInjuryParameters::guarding_in_proliferation},
    {"injury.guarding_in_remodelling", "share", 0, 1,
     "The share of that splinting which is left while the new tissue takes its shape.", ours,
     &StrainInjuryParameters::guarding_in_remodelling},
    {"injury.greatest_swelling", "–", 0, 1, "The swelling of a severely torn muscle.", ours,
     &StrainInjuryParameters::max_swelling},
    {"injury.swelling_tau", "h", 0.1, 100, "How quickly a torn muscle swells.", ours,
     &StrainInjuryParameters::swelling_tau_h},
    {"injury.swelling_in_proliferation", "share", 0, 1,
     "The share of that swelling which is left while new fibres grow.", ours,
     &StrainInjuryParameters::swelling_in_proliferation},
    {"injury.greatest_strength_loss", "share", 0, 1,
     "The share of strength that a severe tear takes.", ours,
     &StrainInjuryParameters::max_strength_loss},
    {"injury.red_flag_guarding", "imp/s", 0, 30,
     "Splinting stronger than this, weeks later, is a red flag.", ours,
     &StrainInjuryParameters::red_flag_guarding_pps},
    {"injury.red_flag_after", "d", 1, 200, "Day after which such splinting is a red flag.", ours,
     &StrainInjuryParameters::red_flag_after_d},
};

struct StrainInjury {
    double amount = 0;     // 0 none, 1 a severe tear
    double since_h = 0;    // by the clock
    double calendar_h = 0; // of healing: halts while the muscle is infected
};

// Shares of the three phases now; they overlap and add up to at most 1.
struct Healing {
    double inflammation = 0, proliferation = 0, remodelling = 0;
    double satellite_cells = 0; // activity, 0 … 1
    double guarding_pps = 0;
    double swelling = 0;
    double strength_loss = 0;
};

void strain(StrainInjury& injury, double amount);
void step(StrainInjury& injury, bool infected, double step_h);
[[nodiscard]] Healing healing(const StrainInjury& injury, const StrainInjuryParameters& p);

// What must be shown to a doctor.
struct Signs {
    double guarding_pps = 0;
    double days = 0; // since the injury
    bool fever = false, numbness = false, weakness = false;
};

struct RedFlagRow {
    std::string_view name, sentence, source;
    bool (*raised)(const Signs& signs, const StrainInjuryParameters& p);
};

[[nodiscard]] std::span<const RedFlagRow> red_flag_table();
[[nodiscard]] bool any_red_flag(const Signs& signs, const StrainInjuryParameters& p);

} // namespace physiology
