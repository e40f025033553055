// From one row of a bench's input to the next, in small even steps along straight lines; and the
// table that comes out.
#pragma once

#include "rig/rig.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rig {

// Longer records are a mistake in the unit of time; an hour of the spindle takes half a minute.
inline constexpr double max_history_s = 3600;

// The steps between two rows: at least one, none longer than asked for.
struct Steps {
    std::int64_t count;
    double step_ms;
};

[[nodiscard]] inline Steps steps_between(double from_s, double to_s, double max_step_ms)
{
    const double span_ms = (to_s - from_s) * 1000;
    // A row every 0.1 ms is one step of 0.1 ms, also where the times are rounded.
    const auto count = static_cast<std::int64_t>(std::ceil(span_ms / max_step_ms - 1e-6));
    return {count < 1 ? 1 : count, span_ms / static_cast<double>(count < 1 ? 1 : count)};
}

// Calls `each(share, step_ms)` for every step between row − 1 and row; share is 1 at the row.
template <class Each>
void for_each_step(const Table& table, std::size_t row, double max_step_ms, Each each)
{
    const auto& time_s = table.columns.front();
    const auto steps = steps_between(time_s[row - 1], time_s[row], max_step_ms);
    for (std::int64_t i = 1; i <= steps.count; ++i) {
        each(static_cast<double>(i) / static_cast<double>(steps.count), steps.step_ms);
    }
}

// A table with these columns and no rows yet, but for the times.
[[nodiscard]] inline Output output_of(std::span<const OutColumn> columns, const Table& table)
{
    Output output;
    for (const auto& column : columns) {
        output.names.emplace_back(column.name);
    }
    output.columns.resize(columns.size());
    output.columns.front() = table.columns.front();
    return output;
}

inline void add_row(Output& output, std::span<const double> after_time)
{
    std::size_t column = 1;
    for (const double value : after_time) {
        output.columns[column++].push_back(value);
    }
}

// Runs an organ along the table: `advance(row, share, step_ms)` for each step, `values(row)` at
// each row, in the order of the columns after the time.
template <class Advance, class Values>
[[nodiscard]] Output run_along(const Table& table, std::span<const OutColumn> columns,
                               double max_step_ms, Advance advance, Values values)
{
    Output output = output_of(columns, table);
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (row > 0) {
            for_each_step(table, row, max_step_ms,
                          [&](double share, double step_ms) { advance(row, share, step_ms); });
        }
        add_row(output, values(row));
    }
    return output;
}

// A column's value on the straight line to this row.
[[nodiscard]] inline double at(const Table& table, std::size_t column, std::size_t row,
                               double share)
{
    const auto& values = table.columns[column];
    return std::lerp(values[row - 1], values[row], share);
}

} // namespace rig
