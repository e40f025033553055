#include "rig/csv.hpp"

#include "base/numbers.hpp"
#include "base/text.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace rig {

namespace {

constexpr std::size_t max_problems = 50;

struct Cell {
    std::string_view text;
    int place; // in characters from 1, as an editor counts
};

struct Reader {
    const std::string& path;
    std::span<const InColumn> wanted;
    EqualTimes equal_times;
    std::vector<std::size_t> cell_of_column = {}; // where each wanted column stands in a line
    std::size_t cells_of_header = 0;
    ReadTable out = {};
    int line = 0;

    void problem(int place, std::string message, std::string suggestion = {},
                 base::Diagnostic::Severity severity = base::Diagnostic::Severity::error)
    {
        out.problems.push_back({.path = path,
                                .line = line,
                                .column = place,
                                .message = std::move(message),
                                .suggestion = std::move(suggestion),
                                .severity = severity});
    }
};

std::vector<Cell> cells_of(std::string_view line)
{
    std::vector<Cell> cells;
    std::size_t begin = 0;
    int place = 1;
    while (begin <= line.size()) {
        const auto end = std::min(line.find(',', begin), line.size());
        const auto raw = line.substr(begin, end - begin);
        const auto text = base::trimmed(raw);
        const auto indent = text.empty() ? 0 : raw.find(text);
        cells.push_back({text, place + static_cast<int>(indent)});
        place += static_cast<int>(base::utf8_length(raw)) + 1;
        begin = end + 1;
    }
    return cells;
}

std::optional<double> number(std::string_view text)
{
    if (text.starts_with('+')) {
        text.remove_prefix(1);
    }
    return base::parse_double(text);
}

void read_header(Reader& reader, std::string_view line)
{
    const auto cells = cells_of(line);
    std::vector<std::string_view> names;
    for (const auto& cell : cells) {
        names.push_back(cell.text);
    }
    reader.cells_of_header = cells.size();
    for (const auto& column : reader.wanted) {
        const auto found = std::ranges::find(names, column.name);
        const auto place = static_cast<std::size_t>(found - names.begin());
        reader.cell_of_column.push_back(place);
        if (found == names.end()) {
            const auto near = base::nearest(column.name, names);
            std::string message = fmt::format("the column \"{}\" is missing", column.name);
            if (!near.empty()) {
                message += fmt::format("; \"{}\" is close", near);
            } else if (cells.size() == 1 && line.find_first_of(";\t") != std::string_view::npos) {
                message += "; columns are separated by commas";
            }
            reader.problem(1, message);
        } else if (std::find(std::next(found), names.end(), column.name) != names.end()) {
            reader.problem(cells[place].place,
                           fmt::format("the column \"{}\" comes twice", column.name));
        }
    }
    for (const auto& cell : cells) {
        if (std::ranges::find(reader.wanted, cell.text, &InColumn::name) == reader.wanted.end()) {
            reader.problem(cell.place, fmt::format("the column \"{}\" is not used", cell.text), {},
                           base::Diagnostic::Severity::warning);
        }
    }
}

std::optional<double> word(Reader& reader, const InColumn& column, const Cell& cell)
{
    const auto found = std::ranges::find(column.words, cell.text);
    if (found != column.words.end()) {
        return static_cast<double>(found - column.words.begin());
    }
    reader.problem(cell.place,
                   fmt::format("\"{}\" is no {}; there is {}", cell.text, column.name,
                               fmt::join(column.words, ", ")),
                   std::string(base::nearest(cell.text, column.words)));
    return std::nullopt;
}

std::optional<double> value(Reader& reader, const InColumn& column, const Cell& cell)
{
    if (cell.text.empty()) {
        if (column.may_be_empty) {
            return std::numeric_limits<double>::quiet_NaN();
        }
        reader.problem(cell.place, fmt::format("a gap: {} has no value in this line", column.name));
        return std::nullopt;
    }
    if (!column.words.empty()) {
        return word(reader, column, cell);
    }
    const auto read = number(cell.text);
    if (!read || !std::isfinite(*read)) {
        reader.problem(cell.place, fmt::format("\"{}\" is not a number, and {} needs one",
                                               cell.text, column.name));
        return std::nullopt;
    }
    if (*read < column.min || *read > column.max) {
        reader.problem(cell.place, fmt::format("{} is outside {} … {} {} for {}", cell.text,
                                               column.min, column.max, column.unit, column.name));
        return std::nullopt;
    }
    return read;
}

void check_time(Reader& reader, double time, int place)
{
    const auto& times = reader.out.table.columns.front();
    if (times.empty()) {
        return;
    }
    const auto name = reader.wanted.front().name;
    if (time < times.back()) {
        reader.problem(place, fmt::format("time runs backwards: {} = {} comes after {}", name, time,
                                          times.back()));
    } else if (time == times.back() && reader.equal_times == EqualTimes::refused) {
        reader.problem(place, fmt::format("time stands still: {} = {} comes twice", name, time));
    }
}

void read_row(Reader& reader, std::string_view line)
{
    const auto cells = cells_of(line);
    if (cells.size() > reader.cells_of_header) {
        reader.problem(cells[reader.cells_of_header].place,
                       "more values in this line than names in the first");
    }
    auto& table = reader.out.table;
    for (std::size_t i = 0; i < reader.wanted.size(); ++i) {
        const Cell beyond{{}, static_cast<int>(base::utf8_length(line)) + 1};
        const auto at = reader.cell_of_column[i];
        const Cell& cell = at < cells.size() ? cells[at] : beyond;
        const auto read = value(reader, reader.wanted[i], cell);
        if (read && i == 0) {
            check_time(reader, *read, cell.place);
        }
        // After a mistake the table is not used any more, but the next line still has a time before
        // it.
        const auto& column = table.columns[i];
        table.columns[i].push_back(read ? *read : column.empty() ? 0 : column.back());
        table.places[i].push_back(cell.place);
    }
    table.lines.push_back(reader.line);
}

void read_lines(Reader& reader, std::string_view text)
{
    int gap = 0; // line of an empty line that something follows
    while (!text.empty() && reader.out.problems.size() < max_problems) {
        const auto end = std::min(text.find('\n'), text.size());
        auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        ++reader.line;
        if (base::trimmed(line).empty()) {
            gap = gap == 0 ? reader.line : gap;
        } else if (reader.cells_of_header == 0) {
            gap = 0;
            read_header(reader, line);
            if (base::has_errors(reader.out.problems)) {
                return;
            }
        } else {
            if (gap != 0) {
                reader.out.problems.push_back({.path = reader.path,
                                               .line = gap,
                                               .column = 1,
                                               .message = "a gap: an empty line between the rows"});
            }
            gap = 0;
            read_row(reader, line);
        }
    }
    if (reader.out.problems.size() >= max_problems && !text.empty()) {
        reader.problem(1, "so many problems that reading stops here");
    }
}

} // namespace

ReadTable read_csv(std::string_view text, const std::string& path, std::span<const InColumn> wanted,
                   EqualTimes equal_times)
{
    Reader reader{.path = path, .wanted = wanted, .equal_times = equal_times};
    reader.out.table.columns.resize(wanted.size());
    reader.out.table.places.resize(wanted.size());
    if (text.starts_with("\xEF\xBB\xBF")) { // the mark that some editors put before UTF-8
        text.remove_prefix(3);
    }
    read_lines(reader, text);
    if (reader.cells_of_header == 0) {
        reader.problem(0, "the file is empty; its first line names the columns");
    } else if (reader.out.table.rows() == 0 && !base::has_errors(reader.out.problems)) {
        reader.problem(1, "no values follow the names of the columns");
    }
    return std::move(reader.out);
}

std::string write_csv(std::span<const std::string> names,
                      std::span<const std::vector<double>> columns)
{
    std::string text = fmt::format("{}\n", fmt::join(names, ","));
    const std::size_t rows = columns.empty() ? 0 : columns.front().size();
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            const double number = columns[i][row] + 0.0; // no "-0"
            // The time as it was given, the rest with the digits that mean something.
            if (i == 0) {
                fmt::format_to(std::back_inserter(text), "{}", number);
            } else {
                fmt::format_to(std::back_inserter(text), ",{:.7g}", number);
            }
        }
        text += '\n';
    }
    return text;
}

} // namespace rig
