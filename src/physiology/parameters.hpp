// The constants of one person: every organ's parameters in one struct, with one table.
#pragma once

#include "physiology/somatosensory_paths.hpp"

#include <span>
#include <string_view>

namespace physiology {

// Every organ's parameter struct becomes a member.
struct Parameters {
    SomatosensoryParameters somatosensory;
};

struct ParameterRow {
    std::string_view name, unit; // "quadriceps_spindle.bag1.polar_stiffness", "FU/L0"
    double smallest, largest;
    std::string_view meaning; // one sentence a student understands
    std::string_view source;  // author, year, table; never empty
    double& (*field)(Parameters&);
};

[[nodiscard]] std::span<const ParameterRow> parameter_table();

// Its part from the skin to the brain (somatosensory_parameters.cpp).
[[nodiscard]] std::span<const ParameterRow> somatosensory_parameter_rows();

} // namespace physiology
