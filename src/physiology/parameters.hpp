// The constants of one person: every organ's parameters in one struct, with one table.
#pragma once

#include <span>
#include <string_view>

namespace physiology {

struct Parameters {}; // every organ's parameter struct becomes a member

struct ParameterRow {
    std::string_view name, unit; // "quadriceps_spindle.bag1.polar_stiffness", "FU/L0"
    double smallest, largest;
    std::string_view meaning; // one sentence a student understands
    std::string_view source;  // author, year, table; never empty
    double& (*field)(Parameters&);
};

[[nodiscard]] std::span<const ParameterRow> parameter_table();

} // namespace physiology
