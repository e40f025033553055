// The bundles of nerve fibres of the model, by name: what a tube in the picture or a raster on
// the strip chart can stand for.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace physiology {

enum class Pathway : std::uint8_t {
    Ia_quadriceps,
    II_quadriceps,
    Ia_hamstrings,
    alpha_quadriceps, // fibre k belongs to motor unit k; 0 is the smallest
    alpha_hamstrings,
    gamma_dynamic, // to the spindles of the quadriceps
    gamma_static,
    Ia_interneuron, // quadriceps Ia interneurons → hamstrings alpha cells
    Abeta,
    group_III,
    group_IV,
    spinothalamic, // projection cells of the dorsal horn → brain
    Ib_quadriceps,
    Ib_interneuron, // → quadriceps alpha cells
    II_interneuron, // → quadriceps alpha cells
    Renshaw,        // → quadriceps alpha, gamma, Ia interneurons
    C_tactile,
};
inline constexpr int pathway_count = 17;

struct PathwayRow {
    Pathway pathway;
    std::string_view name;  // "Ia_quadriceps"
    std::string_view title; // "Ia afferent"
    std::string_view meaning, source;
    bool afferent; // runs towards the cord (or the brain); else towards the muscle
};

[[nodiscard]] std::span<const PathwayRow> pathway_table(); // in the order of the enumeration
[[nodiscard]] const PathwayRow& row(Pathway pathway);

} // namespace physiology
