#include "scene/stations/recovery/accounts.hpp"

namespace scene {

const std::array<AccountRow, account_count>& account_table()
{
    static constexpr std::array<AccountRow, account_count> rows{{
        {"account_pressure", "Pressure on spindle endings", "hypothesis", Stroke::dash,
         &Palette::Ia, [](const DaySample& s) { return s.alone_nrs[0]; }},
        {"account_inflammation", "Damage, inflammation", "supported in part", Stroke::long_dash,
         &Palette::gamma, [](const DaySample& s) { return s.alone_nrs[1]; }},
        {"account_NGF", "Growth factors, NGF", "supported", Stroke::solid, &Palette::nociceptor,
         [](const DaySample& s) { return s.alone_nrs[2]; }},
        {"account_lactic_acid", "Lactic acid", "refuted", Stroke::dots, &Palette::interneuron,
         [](const DaySample& s) { return s.alone_nrs[3]; }},
    }};
    return rows;
}

} // namespace scene
