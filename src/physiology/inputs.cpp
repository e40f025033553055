#include "physiology/inputs.hpp"

#include <algorithm>
#include <iterator>

namespace physiology {

namespace {

constexpr std::string_view leg = "Leg and nerves";
constexpr std::string_view feeling = "Touch and pain";
constexpr std::string_view chemistry = "Salts, warmth, nerve";
constexpr std::string_view days = "Days";

constexpr InputRow inputs[] = {
    {"stretch_mm",
     "Stretch",
     "mm",
     leg,
     -5,
     10,
     "Pulls the fascicles of the quadriceps longer (or lets them shorten) while the leg stays "
     "free.",
     "ours, illustrative",
     &Inputs::stretch_mm,
     {"The stretch that has reached the fascicles so far; it follows at no more than 200 mm/s.",
      "ours, illustrative"}},
    {"swelling",
     "Swelling",
     "",
     feeling,
     0,
     1,
     "Fluid collects in the quadriceps and presses on its nerve endings; 0.12 is a sore muscle, "
     "0.8 "
     "an injured one.",
     "scale ours, pressures from Crenshaw 1994",
     &Inputs::swelling,
     {"The swelling of the quadriceps, from none to tense.",
      "scale ours, pressures from Crenshaw 1994"}},
    {"touch_kPa",
     "Touch",
     "kPa",
     feeling,
     0,
     700,
     "Presses on the skin of the thigh: up to 10 a stroke, 50 to 150 a massage, from 300 on it may "
     "hurt.",
     "ours, illustrative; pain threshold of the thigh 300–700 kPa",
     &Inputs::touch_kPa,
     {"The pressure on the skin of the thigh.", "ours, illustrative"}},
    {"rub_cm_per_s",
     "Rub",
     "cm/s",
     feeling,
     0,
     30,
     "Strokes the skin of the thigh at this speed.",
     "range as tested by Löken 2009",
     &Inputs::rub_cm_per_s,
     {"The speed of the hand that strokes the thigh.", "range as tested by Löken 2009"}},
    {"voluntary_drive",
     "Voluntary drive",
     "",
     leg,
     -1,
     1,
     "The brain's command: above zero to the quadriceps, below zero to the hamstrings.",
     "ours, illustrative",
     &Inputs::voluntary_drive,
     {"The brain's command: above zero to the quadriceps, below zero to the hamstrings.",
      "ours, illustrative"}},
    {"gamma_dynamic_pps", "γ dynamic", "imp/s", leg, 0, 50,
     "Extra firing of the gamma fibres that make the spindle more sensitive to the speed of a "
     "stretch.",
     "ours, illustrative; the total is limited to 70", &Inputs::added_gamma_dynamic_pps},
    {"gamma_static_pps", "γ static", "imp/s", leg, 0, 50,
     "Extra firing of the gamma fibres that make the spindle more sensitive to its length.",
     "ours, illustrative; the total is limited to 70", &Inputs::added_gamma_static_pps},
    {"knee_moment_N_m",
     "Hand on the shank",
     "N m",
     leg,
     -150,
     150,
     "A hand pushes the shank: above zero it straightens the knee, below zero it bends it.",
     "ours, illustrative",
     &Inputs::knee_moment_N_m,
     {"What a hand turns the shank with: above zero it straightens the knee.",
      "ours, illustrative"}},
    {"descending_control",
     "Control from the brain",
     "",
     feeling,
     0,
     1,
     "Mood, expectation and pain tablets act from the brain on the gate: 1 closes it most.",
     "direction after Melzack & Wall 1965; size ours, illustrative",
     &Inputs::descending_control,
     {"How far the brain closes the gate from above.", "ours, illustrative"}},
    {"vibration_Hz",
     "Vibration",
     "Hz",
     feeling,
     0,
     150,
     "A vibrator on the thigh: touch fibres fire, and the muscle's own endings are shaken.",
     "Weerakkody 2001 with 20 and 80 Hz; sizes ours, illustrative",
     &Inputs::vibration_Hz,
     {"The vibrator on the thigh.", "ours, illustrative"}},
    {"injected_group_IV_pps", "Salt water in the muscle", "imp/s", feeling, 0, 12.5,
     "Strong salt water injected into the muscle makes its group IV fibres fire at this rate.",
     "as in Weerakkody 2001; rate ours, illustrative", &Inputs::injected_group_IV_pps},
    {"potassium_mM",
     "Potassium",
     "mM",
     chemistry,
     2,
     8,
     "Potassium around the cells: less makes them hard to excite, more first easy, then dead.",
     "healthy 3.5–5; effect computed from the Nernst potential",
     &Inputs::potassium_mM,
     {},
     true},
    {"calcium_mM",
     "Ionised calcium",
     "mM",
     chemistry,
     0.6,
     1.6,
     "Calcium around the cells steadies them: below 1.0 nerves fire by themselves (tetany).",
     "healthy 1.15–1.3; Frankenhaeuser & Hodgkin 1957",
     &Inputs::calcium_mM,
     {},
     true},
    {"magnesium_mM",
     "Magnesium",
     "mM",
     chemistry,
     0.3,
     2,
     "Magnesium holds back transmission; supplements do not help ordinary cramps.",
     "healthy 0.7–1.1; Cochrane 2020 on cramps; size ours, illustrative",
     &Inputs::magnesium_mM,
     {},
     true},
    {"dehydration_percent",
     "Dehydration",
     "%",
     chemistry,
     0,
     10,
     "Water lost, of the body's weight; weak as a cause of exercise cramps.",
     "ours, illustrative; Bergeron on sodium",
     &Inputs::dehydration_percent,
     {},
     true},
    {"muscle_temperature_C",
     "Muscle temperature",
     "°C",
     chemistry,
     20,
     42,
     "Warm nerves and muscles are quick, cold ones slow.",
     "ours, illustrative; Q10 textbook",
     &Inputs::muscle_temperature_C,
     {},
     true},
    {"nerve_compression",
     "Pressed nerve",
     "",
     chemistry,
     0,
     1,
     "A disc presses on the root of the hamstrings' nerve: spikes start where none should.",
     "ours, illustrative",
     &Inputs::nerve_compression,
     {"How hard the root of the hamstrings' nerve is pressed.", "ours, illustrative"},
     true},
    {"fatigue_hypothesis", "More Ia, less Ib", "", chemistry, 0, 1,
     "How far fatigue raises spindle firing and lowers tendon organ firing: a hypothesis, and "
     "measured thresholds speak against it.",
     "Schwellnus 1997; against it Stone", &Inputs::fatigue_hypothesis},
    {"recovery_h", "Hours", "h", days, 0, 2880,
     "The hour that the tissue is in: hard work, injuries and treatments lie before it.",
     "the slow clock", &Inputs::recovery_h},
    {"account_pressure", "Pressure on spindle endings", "", days, 0, 1,
     "Weight of the account that swelling inside the spindles' capsules makes sore: a hypothesis "
     "that no measurement supports.",
     "hypothesis; Sonkodi 2020; size ours, illustrative", &Inputs::account_pressure},
    {"account_inflammation", "Damage and inflammation", "", days, 0, 1,
     "Weight of the account that small tears and inflammation make sore: on its own it is early.",
     "partly supported; size ours, illustrative", &Inputs::account_inflammation},
    {"account_NGF", "Growth factors", "", days, 0, 1,
     "Weight of the account that NGF and GDNF sensitise the pain endings.",
     "best supported; Murase 2010, 2013; size ours, illustrative", &Inputs::account_NGF},
    {"account_lactic_acid", "Lactic acid", "", days, 0, 1,
     "Weight of the popular account of lactic acid: it is gone within an hour or two.",
     "refuted; Schwane 1983", &Inputs::account_lactic_acid},
};

} // namespace

std::span<const InputRow> input_table()
{
    return inputs;
}

const InputRow* find_input(std::string_view name)
{
    const auto* found = std::ranges::find(inputs, name, &InputRow::name);
    return found == std::end(inputs) ? nullptr : found;
}

bool alters_nerves(const Inputs& before, const Inputs& now)
{
    return std::ranges::any_of(inputs, [&](const InputRow& row) {
        return row.alters_nerves && before.*row.field != now.*row.field;
    });
}

} // namespace physiology
