// Words that the labels of several stations use, in the reader's language.
#pragma once

#include <string>
#include <string_view>

namespace scene::label_words {

[[nodiscard]] std::string said(std::string_view english);
[[nodiscard]] std::string rate(double pps); // "84 imp/s", "silent"
[[nodiscard]] std::string noted(std::string_view note, const std::string& value); // "force, 84 N"
[[nodiscard]] std::string enlarged(std::string_view name, double times);          // "Spindle × 6"

// Of both kinds of pain fibre: "3.1 imp/s, silent".
[[nodiscard]] std::string pain_fibre_rates(double group_III_pps, double group_IV_pps);

} // namespace scene::label_words
