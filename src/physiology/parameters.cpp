#include "physiology/parameters.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace physiology {

namespace {

using Table = std::vector<ParameterRow>;

// The rows of one organ, which lies in the person where `organ` says; `prefix` goes before names
// that organs share.
template <class Organ, std::size_t rows, class Access>
void add(Table& all, const OrganParameter<Organ> (&organ_rows)[rows], Access organ,
         std::string_view prefix = {})
{
    for (const auto& row : organ_rows) {
        all.push_back({.name = std::string(prefix).append(row.name),
                       .unit = row.unit,
                       .min = row.min,
                       .max = row.max,
                       .meaning = row.meaning,
                       .source = row.source,
                       .field = [organ, field = row.field](Parameters& p) -> double& {
                           return organ(p).*field;
                       }});
    }
}

template <class Access>
void add_leg_muscle(Table& all, Access muscle, std::string_view prefix)
{
    add(
        all, muscle_rows, [muscle](Parameters& p) -> auto& { return muscle(p).hill; }, prefix);
    add(all, leg_muscle_rows, muscle, prefix);
}

template <class Access>
void add_interneurons(Table& all, Access group, std::string_view prefix)
{
    add(all, interneuron_rows, group, prefix);
    add(
        all, membrane_rows, [group](Parameters& p) -> auto& { return group(p).membrane; }, prefix);
}

void add_leg(Table& all)
{
    const auto innervation = [](Parameters& p) -> auto& { return p.innervation; };
    const auto nerve = [](Parameters& p) -> auto& { return p.innervation.nerve; };
    add(all, spindle_rows, [](Parameters& p) -> auto& { return p.innervation.spindle; });
    add(
        all, intrafusal_rows, [](Parameters& p) -> auto& { return p.innervation.spindle.bag1; },
        "spindle.bag1.");
    add(
        all, intrafusal_rows, [](Parameters& p) -> auto& { return p.innervation.spindle.bag2; },
        "spindle.bag2.");
    add(
        all, intrafusal_rows, [](Parameters& p) -> auto& { return p.innervation.spindle.chain; },
        "spindle.chain.");
    add(all, fatigue_rows, [](Parameters& p) -> auto& { return p.innervation.fatigue; });
    add(all, sarcomere_rows, innervation);
    add(
        all, calcium_rows, [](Parameters& p) -> auto& { return p.innervation.slow_calcium; },
        "calcium.slow.");
    add(
        all, calcium_rows, [](Parameters& p) -> auto& { return p.innervation.fast_calcium; },
        "calcium.fast.");
    add(all, tendon_organ_rows, [](Parameters& p) -> auto& { return p.innervation.tendon_organ; });
    add(all, organ_force_rows, innervation);
    add(all, Ib_nerve_rows, nerve);
    add(all, motor_unit_rows, [](Parameters& p) -> auto& { return p.innervation.motor_unit; });
    add(all, nerve_rows, nerve);
    add(all, tap_rows, [](Parameters& p) -> auto& { return p.innervation.tap; });
    add_leg_muscle(
        all, [](Parameters& p) -> auto& { return p.quadriceps; }, "quadriceps.");
    add_leg_muscle(
        all, [](Parameters& p) -> auto& { return p.hamstrings; }, "hamstrings.");
    add(all, limb_rows, [](Parameters& p) -> auto& { return p.limb; });
    add(all, imposed_stretch_rows, [](Parameters& p) -> auto& { return p.imposed_stretch; });
}

void add_cord(Table& all)
{
    const auto alpha = [](Parameters& p) -> auto& { return p.circuit.alpha; };
    add(all, motoneuron_rows, alpha);
    add(
        all, membrane_rows, [](Parameters& p) -> auto& { return p.circuit.alpha.membrane; },
        "alpha.");
    add(all, persistent_current_rows,
        [](Parameters& p) -> auto& { return p.circuit.alpha.persistent; });
    add_interneurons(
        all, [](Parameters& p) -> auto& { return p.circuit.interneuron; }, "interneuron.");
    add_interneurons(
        all, [](Parameters& p) -> auto& { return p.circuit.Ib_interneuron; }, "Ib_interneuron.");
    add_interneurons(
        all, [](Parameters& p) -> auto& { return p.circuit.II_interneuron; }, "II_interneuron.");
    add_interneurons(
        all, [](Parameters& p) -> auto& { return p.circuit.Renshaw; }, "Renshaw.");
    add(
        all, presynaptic_rows, [](Parameters& p) -> auto& { return p.circuit.presynaptic; },
        "presynaptic.");
    add(
        all, presynaptic_rows, [](Parameters& p) -> auto& { return p.circuit.presynaptic_II; },
        "presynaptic_II.");
    add(all, synaptic_weight_rows, [](Parameters& p) -> auto& { return p.circuit.weights; });
    add(all, group_I_rows, [](Parameters& p) -> auto& { return p.circuit.group_I; });
    add(all, descending_rows, [](Parameters& p) -> auto& { return p.circuit.descending; });
    add(all, circuit_rows, [](Parameters& p) -> auto& { return p.circuit; });
}

void add_nerve(Table& all)
{
    add(all, shock_rows, [](Parameters& p) -> auto& { return p.shock; });
    add(all, excitability_rows, [](Parameters& p) -> auto& { return p.excitability; });
    add(all, compression_rows, [](Parameters& p) -> auto& { return p.compression; });
    add(all, cramp_rows, [](Parameters& p) -> auto& { return p.cramp; });
}

void add_touch_and_pain(Table& all)
{
    add(all, skin_rows, [](Parameters& p) -> auto& { return p.somatosensory.skin; });
    add(all, tissue_rows, [](Parameters& p) -> auto& { return p.somatosensory.tissue; });
    add(all, nerve_ending_rows,
        [](Parameters& p) -> auto& { return p.somatosensory.nerve_ending; });
    add(all, dorsal_horn_rows, [](Parameters& p) -> auto& { return p.somatosensory.dorsal_horn; });
    add(all, pain_rows, [](Parameters& p) -> auto& { return p.somatosensory.pain; });
    add(all, vibration_rows, [](Parameters& p) -> auto& { return p.somatosensory.vibration; });
    add(all, Abeta_rows, [](Parameters& p) -> auto& { return p.somatosensory.Abeta; });
    add(all, group_III_rows, [](Parameters& p) -> auto& { return p.somatosensory.group_III; });
    add(all, group_IV_rows, [](Parameters& p) -> auto& { return p.somatosensory.group_IV; });
    add(all, C_tactile_rows, [](Parameters& p) -> auto& { return p.somatosensory.C_tactile; });
    add(all, spinothalamic_rows,
        [](Parameters& p) -> auto& { return p.somatosensory.spinothalamic; });
    add(all, somatosensory_rows, [](Parameters& p) -> auto& { return p.somatosensory; });
}

void add_days(Table& all)
{
    add(all, recovery_rows, [](Parameters& p) -> auto& { return p.slow_clock.recovery; });
    add(all, strain_injury_rows, [](Parameters& p) -> auto& { return p.slow_clock.injury; });
    add(all, treatment_rows, [](Parameters& p) -> auto& { return p.slow_clock.treatment; });
}

} // namespace

std::span<const ParameterRow> parameter_table()
{
    static const auto table = [] {
        Table all;
        add_leg(all);
        add_cord(all);
        add_nerve(all);
        add_touch_and_pain(all);
        add_days(all);
        return all;
    }();
    return table;
}

const ParameterRow* find_parameter(std::string_view name)
{
    const auto table = parameter_table();
    const auto found = std::ranges::find(table, name, &ParameterRow::name);
    return found == table.end() ? nullptr : &*found;
}

} // namespace physiology
