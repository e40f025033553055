// Values spelt as TOML, for what the program itself writes.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace lesson {

// "in quotation marks", on one line.
[[nodiscard]] std::string toml_string(std::string_view text);
[[nodiscard]] std::string toml_list(std::span<const std::string> texts);

// As short as it goes, at most six digits, never an exponent; 0 for what is no number.
[[nodiscard]] std::string toml_number(double value);

} // namespace lesson
