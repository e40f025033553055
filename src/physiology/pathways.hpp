// The bundles of nerve fibres of the model, by name: what a tube in the picture or a raster on
// the strip chart shows, where its axons are, and where it can be cut.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
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
    last = C_tactile,
};
inline constexpr int pathway_count = static_cast<int>(Pathway::last) + 1;

// What can be cut, wholly or in part. A root holds all fibres of one direction; the others hold
// one kind of fibre.
enum class LesionSite : std::uint8_t { dorsal_root, ventral_root, gamma, Abeta, Ib, spinothalamic };
inline constexpr std::string_view lesion_site_names[] = {
    "dorsal_root", "ventral_root", "gamma", "Abeta", "Ib", "spinothalamic"};
inline constexpr std::size_t lesion_site_count = std::size(lesion_site_names);

struct AxonBundle;
struct ReflexLoop;

// Where in the body the axons of a pathway are: of a body that may change, or of one that may not.
class AxonsOf {
public:
    template <class Find> // a lambda without captures, for a const and a mutable body alike
    constexpr AxonsOf(Find /*find*/)
        : of_const([](const ReflexLoop& body) -> const AxonBundle& { return Find{}(body); }),
          of_mutable([](ReflexLoop& body) -> AxonBundle& { return Find{}(body); })
    {
    }
    [[nodiscard]] const AxonBundle& of(const ReflexLoop& body) const { return of_const(body); }
    [[nodiscard]] AxonBundle& of(ReflexLoop& body) const { return of_mutable(body); }

private:
    const AxonBundle& (*of_const)(const ReflexLoop&);
    AxonBundle& (*of_mutable)(ReflexLoop&);
};

// A place on the way of a pathway at which a cut of this site interrupts it.
struct LesionPlace {
    LesionSite site;
    double place; // share of the way from the fibre's origin
};

// What kind of fibres a pathway is made of. A picture has one colour for each.
enum class FibreClass : std::uint8_t {
    Ia,
    II,
    Ib,
    alpha,
    gamma,
    interneuron,
    touch,       // A-beta and C-tactile
    nociceptive, // group III and IV, and the projection cells that they drive
};

struct PathwayRow {
    Pathway pathway;
    std::string_view name;  // "Ia_quadriceps"
    std::string_view title; // "Ia afferent"
    std::string_view meaning, source;
    FibreClass fibre_class;
    std::string_view rate_signal; // the signal that is its firing rate
    bool afferent;                // runs towards the cord (or the brain); else towards the muscle
    AxonsOf axons;
    std::array<std::optional<LesionPlace>, 2> lesions = {}; // none: it runs inside the cord
};

[[nodiscard]] std::span<const PathwayRow> pathway_table(); // in the order of the enumeration
[[nodiscard]] const PathwayRow& row(Pathway pathway);

} // namespace physiology
