#include "physiology/pathways.hpp"

#include "physiology/reflex_loop.hpp"

#include <cstddef>
#include <iterator>

namespace physiology {

namespace {

// Shares of the way from a fibre's origin (ours, illustrative: where there is room to see a cut).
constexpr double into_the_cord = 0.9;
constexpr double out_of_the_cord = 0.1;
constexpr double half_way = 0.5;

constexpr PathwayRow pathways[] = {
    {Pathway::Ia_quadriceps,
     "Ia_quadriceps",
     "Ia afferent",
     "Carries the spindle's report of stretch and its speed from the quadriceps to the cord.",
     "57.6 m/s in the human leg, Shefner & Logigian 1994",
     true,
     [](auto& body) -> auto& { return body.quadriceps.Ia.axons; },
     {{LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::II_quadriceps,
     "II_quadriceps",
     "II afferent",
     "Carries the spindle's report of length from the quadriceps to the cord.",
     "about two thirds of the Ia fibre's velocity in people",
     true,
     [](auto& body) -> auto& { return body.quadriceps.II.axons; },
     {{LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::Ia_hamstrings,
     "Ia_hamstrings",
     "Ia afferent, hamstrings",
     "Carries the spindles' report of stretch from the hamstrings to the cord.",
     "57.6 m/s in the human leg, Shefner & Logigian 1994",
     true,
     [](auto& body) -> auto& { return body.hamstrings.Ia.axons; },
     {{LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::alpha_quadriceps,
     "alpha_quadriceps",
     "α motor axon",
     "Tells the motor units of the quadriceps to contract.",
     "44–53 m/s, ReMoto (Cisi & Kohn 2008)",
     false,
     [](auto& body) -> auto& { return body.quadriceps.alpha; },
     {{LesionPlace{LesionSite::ventral_root, out_of_the_cord}}}},
    {Pathway::alpha_hamstrings,
     "alpha_hamstrings",
     "α motor axon, hamstrings",
     "Tells the motor units of the hamstrings to contract.",
     "44–53 m/s, ReMoto (Cisi & Kohn 2008)",
     false,
     [](auto& body) -> auto& { return body.hamstrings.alpha; },
     {{LesionPlace{LesionSite::ventral_root, out_of_the_cord}}}},
    {Pathway::gamma_dynamic,
     "gamma_dynamic",
     "γ dynamic motor axon",
     "Runs from the cord to the spindle and makes it more sensitive to the speed of a stretch.",
     "15–25 m/s in the human leg, textbook range",
     false,
     [](auto& body) -> auto& { return body.quadriceps.gamma_dynamic.fibres.axons; },
     {{LesionPlace{LesionSite::ventral_root, out_of_the_cord},
       LesionPlace{LesionSite::gamma, half_way}}}},
    {Pathway::gamma_static,
     "gamma_static",
     "γ static motor axon",
     "Runs from the cord to the spindle and keeps it taut when the muscle shortens.",
     "15–25 m/s in the human leg, textbook range",
     false,
     [](auto& body) -> auto& { return body.quadriceps.gamma_static.fibres.axons; },
     {{LesionPlace{LesionSite::ventral_root, out_of_the_cord},
       LesionPlace{LesionSite::gamma, half_way}}}},
    {Pathway::Ia_interneuron, "Ia_interneuron", "Ia interneuron",
     "Silences the motor cells of the hamstrings when the quadriceps is stretched.",
     "disynaptic, 0.6–1.0 ms more than the direct path, textbook range", false,
     [](auto& body) -> auto& { return body.circuit.quadriceps.Ia_interneurons.axons; }},
    {Pathway::Abeta,
     "Abeta",
     "Aβ touch afferent",
     "Carries touch and stroking from the skin to the cord, faster than pain.",
     "40–60 m/s in the human leg, textbook range",
     true,
     [](auto& body) -> auto& { return body.somatosensory.Abeta.axons; },
     {{LesionPlace{LesionSite::Abeta, half_way},
       LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::group_III,
     "group_III",
     "Group III afferent",
     "Carries the fast first pain from the muscle to the cord.",
     "10–20 m/s in the human leg, textbook range",
     true,
     [](auto& body) -> auto& { return body.somatosensory.group_III.axons; },
     {{LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::group_IV,
     "group_IV",
     "Group IV afferent",
     "Carries the slow ache from the muscle to the cord, at walking pace.",
     "0.5–2.5 m/s, textbook range",
     true,
     [](auto& body) -> auto& { return body.somatosensory.group_IV.axons; },
     {{LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::spinothalamic,
     "spinothalamic",
     "Spinothalamic tract",
     "Carries the signal that has passed the gate from the cord up to the brain.",
     "ours, illustrative",
     true,
     [](auto& body) -> auto& { return body.somatosensory.spinothalamic.axons; },
     {{LesionPlace{LesionSite::spinothalamic, half_way}}}},
    {Pathway::Ib_quadriceps,
     "Ib_quadriceps",
     "Ib afferent",
     "Carries the tendon organs' report of force from the quadriceps to the cord.",
     "52–62 m/s in the human leg, textbook range",
     true,
     [](auto& body) -> auto& { return body.quadriceps.Ib.axons; },
     {{LesionPlace{LesionSite::Ib, half_way},
       LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
    {Pathway::Ib_interneuron, "Ib_interneuron", "Ib interneuron",
     "Holds the motor cells of the quadriceps back when its tendon is loaded.",
     "di- and trisynaptic, textbook", false,
     [](auto& body) -> auto& { return body.circuit.quadriceps.Ib_interneurons.axons; }},
    {Pathway::II_interneuron, "II_interneuron", "II interneuron",
     "Passes the spindle's report of length on to the motor cells of the quadriceps.",
     "oligosynaptic, 10–20 ms later than Ia, textbook", false,
     [](auto& body) -> auto& { return body.circuit.quadriceps.II_interneurons.axons; }},
    {Pathway::Renshaw, "Renshaw", "Renshaw cell",
     "Is excited by motor cells and holds them, gamma cells and Ia interneurons back.",
     "onset 1.5–2 ms after the motor spike, lasts 30–50 ms, textbook", false,
     [](auto& body) -> auto& { return body.circuit.quadriceps.Renshaw.axons; }},
    {Pathway::C_tactile,
     "C_tactile",
     "C-tactile afferent",
     "Carries the slow caress of hairy skin to the cord.",
     "0.6–1.3 m/s; Löken 2009",
     true,
     [](auto& body) -> auto& { return body.somatosensory.C_tactile.axons; },
     {{LesionPlace{LesionSite::dorsal_root, into_the_cord}}}},
};
static_assert(std::size(pathways) == pathway_count);

} // namespace

std::span<const PathwayRow> pathway_table()
{
    return pathways;
}

const PathwayRow& row(Pathway pathway)
{
    return pathways[static_cast<std::size_t>(pathway)];
}

} // namespace physiology
