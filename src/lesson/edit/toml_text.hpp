// Values as TOML text, for the files that the program writes.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lesson {

// "in quotation marks", on one line.
[[nodiscard]] std::string toml_string(std::string_view text);
[[nodiscard]] std::string toml_list(std::span<const std::string> texts);

// The shortest spelling with at most six digits and no exponent; 0 for NaN and infinity.
[[nodiscard]] std::string toml_number(double value);

} // namespace lesson
