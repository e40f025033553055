// How a comparison of validate is written: a published number, its source, and ours beside it.
#pragma once

#include "rig/validation/validate.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace rig {

using Comparisons = std::vector<Comparison>;

// Where a number comes from.
struct Published {
    std::string_view subject, source, species;
    Evidence evidence = Evidence::read;
};

// A row that is published as `published` and allows low … high.
Comparison& add_comparison(Comparisons& rows, const Published& by, std::string quantity,
                           std::string unit, double low, double high, std::string published,
                           double ours);

// value ± tolerance
Comparison& compare(Comparisons& rows, const Published& by, std::string quantity, std::string unit,
                    double value, double tolerance, double ours);

// from low to high
Comparison& compare_range(Comparisons& rows, const Published& by, std::string quantity,
                          std::string unit, double low, double high, double ours);

// A statement that is true or not: 1 is true.
Comparison& compare_truth(Comparisons& rows, const Published& by, std::string statement, bool ours);

} // namespace rig
