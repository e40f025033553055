#include "rig/validation/comparison_rows.hpp"

#include <fmt/format.h>

#include <utility>

namespace rig {

Comparison& add_comparison(Comparisons& rows, const Published& by, std::string quantity,
                           std::string unit, double low, double high, std::string published,
                           double ours)
{
    rows.push_back({.subject = by.subject,
                    .quantity = std::move(quantity),
                    .unit = std::move(unit),
                    .low = low,
                    .high = high,
                    .published = std::move(published),
                    .source = by.source,
                    .species = by.species,
                    .evidence = by.evidence,
                    .ours = ours});
    return rows.back();
}

Comparison& compare(Comparisons& rows, const Published& by, std::string quantity, std::string unit,
                    double value, double tolerance, double ours)
{
    return add_comparison(rows, by, std::move(quantity), std::move(unit), value - tolerance,
                          value + tolerance, fmt::format("{:.5g} ± {:.2g}", value, tolerance),
                          ours);
}

Comparison& compare_range(Comparisons& rows, const Published& by, std::string quantity,
                          std::string unit, double low, double high, double ours)
{
    return add_comparison(rows, by, std::move(quantity), std::move(unit), low, high,
                          fmt::format("{:.5g} … {:.5g}", low, high), ours);
}

Comparison& compare_truth(Comparisons& rows, const Published& by, std::string statement, bool ours)
{
    return add_comparison(rows, by, std::move(statement), "", 1, 1, "true", ours ? 1.0 : 0.0);
}

} // namespace rig
