#include "physiology/parameters.hpp"

#include <algorithm>

namespace physiology {

std::span<const ParameterRow> parameter_table()
{
    static const auto table = [] {
        std::vector<ParameterRow> all = muscle_parameter_rows();
        for (const auto& row : circuit_parameter_rows()) {
            all.push_back(row);
        }
        for (const auto& row : nerve_parameter_rows()) {
            all.push_back(row);
        }
        for (const auto& row : somatosensory_parameter_rows()) {
            all.push_back(row);
        }
        for (const auto& row : slow_clock_parameter_rows()) {
            all.push_back(row);
        }
        return all;
    }();
    return table;
}

const ParameterRow* find_parameter(std::string_view name)
{
    const auto table = parameter_table();
    const auto found = std::ranges::find(table, name, &ParameterRow::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace physiology
