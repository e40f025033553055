// Tables of numbers as text with commas, read with the place of every mistake.
#pragma once

#include "base/diagnostic.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rig {

// A column that a rig reads. The first one is the time.
struct InColumn {
    std::string_view name, unit;
    double min, max;
    std::string_view meaning;
    std::span<const std::string_view> words = {}; // a column of words: these; the number is which
    bool may_be_empty = false;                    // an empty cell is NaN
};

// What a rig writes.
struct OutColumn {
    std::string_view name, unit, meaning;
};

struct Table {
    std::vector<std::vector<double>> columns; // in the order that was asked for
    std::vector<int> lines;                   // of each row, from 1
    std::vector<std::vector<int>> places;     // of each cell: the character it starts at, from 1
    [[nodiscard]] std::size_t rows() const { return lines.size(); }
};

enum class EqualTimes { allowed, refused };

struct ReadTable {
    Table table;
    std::vector<base::Diagnostic> problems; // if any is an error, the table is not to be used
};

// A first line of names, in any order, then numbers. `path` is what problems are called after.
[[nodiscard]] ReadTable read_csv(std::string_view text, const std::string& path,
                                 std::span<const InColumn> wanted, EqualTimes equal_times);

[[nodiscard]] std::string write_csv(std::span<const std::string> names,
                                    std::span<const std::vector<double>> columns);

} // namespace rig
