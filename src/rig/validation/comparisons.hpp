// The comparisons of validate, a file for each part of the body.
#pragma once

#include "rig/validation/validate.hpp"

#include <fmt/format.h>

namespace rig {

using Comparisons = std::vector<Comparison>;

void compare_spindle(Comparisons& rows);
void compare_cells(Comparisons& rows);  // tendon organ, motor pool, motor cell
void compare_muscle(Comparisons& rows); // muscle, limb, calcium
void compare_nerves(Comparisons& rows); // conduction, synapses, reflexes of the whole body
void compare_h_reflex(Comparisons& rows);
void compare_cramp(Comparisons& rows); // and salts
void compare_touch(Comparisons& rows); // skin, gate, nerve endings
void compare_days(Comparisons& rows);  // soreness, massage, healing, treatments
[[nodiscard]] std::span<const NotComputed> not_computed();

// Where a number comes from.
struct Published {
    std::string_view subject, source, species;
    Evidence sure = Evidence::read;
};

// value ± tolerance
inline Comparison& compare(Comparisons& rows, const Published& by, std::string quantity,
                           std::string unit, double value, double tolerance, double ours)
{
    rows.push_back({.subject = by.subject,
                    .quantity = std::move(quantity),
                    .unit = std::move(unit),
                    .low = value - tolerance,
                    .high = value + tolerance,
                    .published = fmt::format("{:.5g} ± {:.2g}", value, tolerance),
                    .source = by.source,
                    .species = by.species,
                    .sure = by.sure,
                    .ours = ours});
    return rows.back();
}

// from low to high
inline Comparison& compare_range(Comparisons& rows, const Published& by, std::string quantity,
                                 std::string unit, double low, double high, double ours)
{
    rows.push_back({.subject = by.subject,
                    .quantity = std::move(quantity),
                    .unit = std::move(unit),
                    .low = low,
                    .high = high,
                    .published = fmt::format("{:.5g} … {:.5g}", low, high),
                    .source = by.source,
                    .species = by.species,
                    .sure = by.sure,
                    .ours = ours});
    return rows.back();
}

// A statement that is true or not: 1 is true.
inline Comparison& compare_truth(Comparisons& rows, const Published& by, std::string statement,
                                 bool ours)
{
    rows.push_back({.subject = by.subject,
                    .quantity = std::move(statement),
                    .unit = "",
                    .low = 1,
                    .high = 1,
                    .published = "true",
                    .source = by.source,
                    .species = by.species,
                    .sure = by.sure,
                    .ours = ours ? 1.0 : 0.0});
    return rows.back();
}

} // namespace rig
