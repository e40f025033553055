#include "physiology/pathways.hpp"

#include <cstddef>
#include <iterator>

namespace physiology {

namespace {

constexpr PathwayRow pathways[] = {
    {Pathway::Ia_quadriceps, "Ia_quadriceps", "Ia afferent",
     "Carries the spindle's report of stretch and its speed from the quadriceps to the cord.",
     "57.6 m/s in the human leg, Shefner & Logigian 1994", true},
    {Pathway::II_quadriceps, "II_quadriceps", "II afferent",
     "Carries the spindle's report of length from the quadriceps to the cord.",
     "about two thirds of the Ia fibre's velocity in people", true},
    {Pathway::Ia_hamstrings, "Ia_hamstrings", "Ia afferent, hamstrings",
     "Carries the spindles' report of stretch from the hamstrings to the cord.",
     "57.6 m/s in the human leg, Shefner & Logigian 1994", true},
    {Pathway::alpha_quadriceps, "alpha_quadriceps", "α motor axon",
     "Tells the motor units of the quadriceps to contract.", "44–53 m/s, ReMoto (Cisi & Kohn 2008)",
     false},
    {Pathway::alpha_hamstrings, "alpha_hamstrings", "α motor axon, hamstrings",
     "Tells the motor units of the hamstrings to contract.", "44–53 m/s, ReMoto (Cisi & Kohn 2008)",
     false},
    {Pathway::gamma_dynamic, "gamma_dynamic", "γ dynamic motor axon",
     "Runs from the cord to the spindle and makes it more sensitive to the speed of a stretch.",
     "15–25 m/s in the human leg, textbook range", false},
    {Pathway::gamma_static, "gamma_static", "γ static motor axon",
     "Runs from the cord to the spindle and keeps it taut when the muscle shortens.",
     "15–25 m/s in the human leg, textbook range", false},
    {Pathway::Ia_interneuron, "Ia_interneuron", "Ia interneuron",
     "Silences the motor cells of the hamstrings when the quadriceps is stretched.",
     "disynaptic, 0.6–1.0 ms more than the direct path, textbook range", false},
    {Pathway::Abeta, "Abeta", "Aβ touch afferent",
     "Carries touch and stroking from the skin to the cord, faster than pain.",
     "40–60 m/s in the human leg, textbook range", true},
    {Pathway::group_III, "group_III", "Group III afferent",
     "Carries the fast first pain from the muscle to the cord.",
     "10–20 m/s in the human leg, textbook range", true},
    {Pathway::group_IV, "group_IV", "Group IV afferent",
     "Carries the slow ache from the muscle to the cord, at walking pace.",
     "0.5–2.5 m/s, textbook range", true},
    {Pathway::spinothalamic, "spinothalamic", "Spinothalamic tract",
     "Carries the signal that has passed the gate from the cord up to the brain.",
     "ours, illustrative", true},
    {Pathway::Ib_quadriceps, "Ib_quadriceps", "Ib afferent",
     "Carries the tendon organs' report of force from the quadriceps to the cord.",
     "52–62 m/s in the human leg, textbook range", true},
    {Pathway::Ib_interneuron, "Ib_interneuron", "Ib interneuron",
     "Holds the motor cells of the quadriceps back when its tendon is loaded.",
     "di- and trisynaptic, textbook", false},
    {Pathway::II_interneuron, "II_interneuron", "II interneuron",
     "Passes the spindle's report of length on to the motor cells of the quadriceps.",
     "oligosynaptic, 10–20 ms later than Ia, textbook", false},
    {Pathway::Renshaw, "Renshaw", "Renshaw cell",
     "Is excited by motor cells and holds them, gamma cells and Ia interneurons back.",
     "onset 1.5–2 ms after the motor spike, lasts 30–50 ms, textbook", false},
    {Pathway::C_tactile, "C_tactile", "C-tactile afferent",
     "Carries the slow caress of hairy skin to the cord.", "0.6–1.3 m/s; Löken 2009", true},
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
