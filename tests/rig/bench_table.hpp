// Tables for the bench and back again.
#pragma once

#include "rig/rig.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rig {

inline std::string csv(std::string_view header, const std::vector<std::vector<double>>& rows)
{
    std::string text = fmt::format("{}\n", header);
    for (const auto& row : rows) {
        text += fmt::format("{}\n", fmt::join(row, ","));
    }
    return text;
}

// The output's columns, without its names.
inline std::vector<std::vector<double>> run(std::string_view name, const std::string& text,
                                            std::vector<Setting> settings = {})
{
    const auto result = run_rig(name, text, {.settings = std::move(settings)});
    REQUIRE(result.problems.empty());
    std::vector<std::vector<double>> columns;
    std::size_t at = result.csv.find('\n') + 1;
    while (at < result.csv.size()) {
        const auto end = result.csv.find('\n', at);
        std::size_t column = 0;
        while (at < end) {
            const auto comma = std::min(result.csv.find(',', at), end);
            if (column == columns.size()) {
                columns.emplace_back();
            }
            columns[column++].push_back(std::stod(result.csv.substr(at, comma - at)));
            at = comma + 1;
        }
        at = end + 1;
    }
    return columns;
}

} // namespace rig
