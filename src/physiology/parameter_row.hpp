// One row of an organ's table of parameters. The table is in the organ's header, right under the
// struct whose numbers it explains. The value itself is the member's initializer: several
// organs share one struct (intrafusal fibres, groups of interneurons, muscles) and differ in values
// alone, so a row that held the value would have to be written once more for each of them.
#pragma once

#include <string_view>

namespace physiology {

template <class Organ>
struct OrganParameter {
    std::string_view name,
        unit; // "skin.C_tactile_width"; of a shared struct what follows the organ
    double min, max;
    std::string_view meaning; // one sentence a student understands
    std::string_view source;  // author, year, table; never empty
    double Organ::*field;
};

inline constexpr std::string_view ours = "ours, illustrative"; // source of most constants

} // namespace physiology
