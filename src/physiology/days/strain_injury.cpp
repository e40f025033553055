#include "physiology/days/strain_injury.hpp"

#include <algorithm>
#include <cmath>

namespace physiology {

namespace {

constexpr RedFlagRow red_flags[] = {
    {"guarding", "The muscle still guards itself after three weeks, when it should have calmed.",
     "ours, illustrative",
     [](const Signs& s, const StrainInjuryParameters& p) {
         return s.days > p.red_flag_after_d && s.guarding_pps > p.red_flag_guarding_pps;
     }},
    {"fever", "Fever, or a muscle that is hot and red: an infection has to be ruled out today.",
     "textbook medicine", [](const Signs& s, const StrainInjuryParameters&) { return s.fever; }},
    {"numbness", "Numbness: a nerve or the blood supply may be squeezed.", "textbook medicine",
     [](const Signs& s, const StrainInjuryParameters&) { return s.numbness; }},
    {"weakness", "Weakness that pain does not explain: a complete tear or a nerve.",
     "textbook medicine", [](const Signs& s, const StrainInjuryParameters&) { return s.weakness; }},
};

// 0 before, 1 after, smooth in between.
double smooth_step(double from, double to, double x)
{
    const double share = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return share * share * (3 - 2 * share);
}

} // namespace

void strain(StrainInjury& injury, double amount)
{
    injury = {.amount = std::max(injury.amount, amount)}; // torn again: from the beginning
}

void step(StrainInjury& injury, bool infected, double step_h)
{
    injury.since_h += step_h;
    if (!infected) {
        injury.calendar_h += step_h;
    }
}

Healing healing(const StrainInjury& injury, const StrainInjuryParameters& p)
{
    if (injury.amount <= 0) {
        return {};
    }
    const double day = injury.calendar_h / 24;
    const double second = smooth_step(p.inflammation_fades_d, p.inflammation_over_d, day);
    const double third = smooth_step(p.proliferation_fades_d, p.proliferation_over_d, day);
    const double healed = smooth_step(p.remodelling_fades_d, p.remodelling_over_d, day);

    Healing now;
    now.inflammation = 1 - second;
    now.proliferation = second - third;
    now.remodelling = third - healed;
    now.satellite_cells =
        injury.amount * (smooth_step(p.satellite_cells_from_d, p.satellite_cells_many_d, day) -
                         smooth_step(p.satellite_cells_fewer_d, p.satellite_cells_gone_d, day));
    now.guarding_pps = p.guarding_pps * injury.amount *
                       (now.inflammation + p.guarding_in_proliferation * now.proliferation +
                        p.guarding_in_remodelling * now.remodelling);
    now.swelling = p.max_swelling * injury.amount *
                   (1 - std::exp(-injury.since_h / p.swelling_tau_h)) *
                   (now.inflammation + p.swelling_in_proliferation * now.proliferation);
    // New fibres give back half, their ripening the rest.
    now.strength_loss = p.max_strength_loss * injury.amount * (1 - 0.5 * third - 0.5 * healed);
    return now;
}

std::span<const RedFlagRow> red_flag_table()
{
    return red_flags;
}

bool any_red_flag(const Signs& signs, const StrainInjuryParameters& p)
{
    return std::ranges::any_of(red_flags,
                               [&](const RedFlagRow& row) { return row.raised(signs, p); });
}

} // namespace physiology
