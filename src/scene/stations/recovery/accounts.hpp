// The rival accounts of soreness, each with its evidence and its own line.
#pragma once

#include "scene/picture/palette.hpp"
#include "scene/stations/recovery/curve.hpp"
#include "scene/stations/recovery/days.hpp"

#include <array>
#include <string_view>

namespace scene {

struct AccountRow {
    std::string_view id, title, evidence;
    Stroke stroke; // the weaker the evidence, the more broken the line
    Colour Palette::*colour;
    Value value;
};
[[nodiscard]] const std::array<AccountRow, account_count>& account_table();

} // namespace scene
