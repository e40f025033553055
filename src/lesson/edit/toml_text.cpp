#include "lesson/edit/toml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace lesson {

namespace {

void add_escaped(std::string& line, char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
        line += '\\';
        line += c;
    } else if (c == '\n') {
        line += "\\n";
    } else if (c == '\t') {
        line += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
        line += fmt::format("\\u{:04X}", byte);
    } else {
        line += c;
    }
}

} // namespace

std::string toml_string(std::string_view text)
{
    std::string line = "\"";
    for (const char c : text) {
        add_escaped(line, c);
    }
    line += '"';
    return line;
}

std::string toml_list(std::span<const std::string> texts)
{
    std::string list;
    for (const auto& text : texts) {
        list += fmt::format("{}{}", list.empty() ? "" : ", ", toml_string(text));
    }
    return fmt::format("[{}]", list);
}

std::string toml_number(double value)
{
    if (!std::isfinite(value) || std::abs(value) < 1e-9) {
        return "0";
    }
    const int before_point =
        std::max(1, static_cast<int>(std::floor(std::log10(std::abs(value)))) + 1);
    auto number = fmt::format("{:.{}f}", value, std::clamp(6 - before_point, 0, 6));
    if (number.find('.') != std::string::npos) {
        number.erase(number.find_last_not_of('0') + 1);
        if (number.back() == '.') {
            number.pop_back();
        }
    }
    return number == "-0" ? "0" : number;
}

} // namespace lesson
