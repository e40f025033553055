// A torn muscle heals along a calendar of three overlapping phases (Laumonier & Menetrey 2016);
// meanwhile the muscles around it guard it, through gamma, less from phase to phase. Sore muscle
// after hard work (recovery) never runs this calendar: its damage is far milder.
// Phases are published, days and sizes ours, illustrative. "Spasm is a sign of healing" is not
// supported by evidence; guarding by spindles (Johansson & Sojka 1991) is a hypothesis.
// Left out: what treatment does to the calendar, scar, re-injury, nerve damage.
#pragma once

#include <span>
#include <string_view>

namespace physiology {

struct StrainInjuryParameters {
    double inflammation_fades_d = 3, inflammation_over_d = 5;
    double proliferation_fades_d = 14, proliferation_over_d = 21;
    double remodelling_fades_d = 90, remodelling_over_d = 120;
    double satellite_cells_from_d = 0.5, satellite_cells_many_d = 4; // activated by a day
    double satellite_cells_fewer_d = 5, satellite_cells_gone_d = 14; // fused into new fibres
    double guarding_pps = 25; // gamma, at amount 1 in the first phase
    double guarding_in_proliferation = 0.5, guarding_in_remodelling = 0.15; // shares of that
    double max_swelling = 0.8;
    double swelling_tau_h = 6;
    double swelling_in_proliferation = 0.3;
    double max_strength_loss = 0.6;
    double red_flag_guarding_pps = 15; // lasting longer than it should
    double red_flag_after_d = 21;
};

struct StrainInjury {
    double amount = 0;     // 0 none, 1 a severe tear
    double since_h = 0;    // by the clock
    double calendar_h = 0; // of healing: stands still while the muscle is infected
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
