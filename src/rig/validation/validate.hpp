// Published numbers beside ours. Hard rows were read in a paper or a public program, or computed
// from such; soft rows are textbook knowledge without a page. What is published and not computed
// here is listed too, with the reason.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rig {

enum class Evidence { read, computed, remembered }; // hard, hard, soft

struct Comparison {
    std::string_view subject; // "spindle"
    std::string quantity;     // what is compared
    std::string unit;
    double low = 0, high = 0; // what is published, tolerance included
    std::string published;    // the same as it is printed
    std::string_view source, species;
    Evidence evidence = Evidence::read;
    double ours = 0;
    std::string_view why = {}; // of a difference that is known and accepted
};

// Published, and not computed here.
struct NotComputed {
    std::string_view subject, published, source, why;
};

struct Report {
    std::vector<Comparison> rows;
    std::span<const NotComputed> not_computed;
};

enum class Verdict { pass, known_difference, fail };

[[nodiscard]] Verdict verdict(const Comparison& row);
[[nodiscard]] bool is_hard(const Comparison& row);

// Runs every comparison; some seconds.
[[nodiscard]] Report validate();
// No hard row fails without a sentence why.
[[nodiscard]] bool holds(const Report& report);

[[nodiscard]] std::string to_text(const Report& report);
[[nodiscard]] std::string to_json(const Report& report);

} // namespace rig
