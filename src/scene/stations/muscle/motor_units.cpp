#include "scene/stations/muscle/motor_units.hpp"

#include "scene/picture/canvas.hpp"

namespace scene {

namespace {

using physiology::Pathway;

} // namespace

std::int16_t fibre_of_unit(const recording::SignalHistory* record, std::size_t unit)
{
    const auto place = static_cast<std::size_t>(Pathway::alpha_quadriceps);
    const auto cells = recording::shown_cells(Pathway::alpha_quadriceps,
                                              record != nullptr ? record->fibre_count[place] : 0);
    if (cells.empty()) {
        return static_cast<std::int16_t>(unit);
    }
    return cells[unit * (cells.size() - 1) / (shown_units - 1)];
}

std::size_t group_of_unit(std::size_t unit)
{
    constexpr std::size_t groups = physiology::unit_group_count;
    return unit * (groups - 1) / (shown_units - 1);
}

double force_of_unit(const physiology::Observation& body, std::size_t unit)
{
    return static_cast<double>(body.quadriceps_unit_activation[group_of_unit(unit)]);
}

std::string_view id_of_unit(std::size_t unit)
{
    constexpr std::array<std::string_view, shown_units> ids{"unit_1", "unit_2", "unit_3", "unit_4",
                                                            "unit_5", "unit_6", "unit_7"};
    return ids[unit];
}

Colour colour_of_unit(const Palette& colours, std::size_t unit)
{
    // Tone on tone about the muscle's own red, from dark and slow to pale and fast; neighbours in
    // size lean to plum and to ochre by turns.
    constexpr std::array<Colour, shown_units> tints{{{0.36F, 0.10F, 0.13F, 1},
                                                     {0.42F, 0.14F, 0.28F, 1},
                                                     {0.50F, 0.27F, 0.20F, 1},
                                                     {0.54F, 0.24F, 0.36F, 1},
                                                     {0.64F, 0.38F, 0.32F, 1},
                                                     {0.68F, 0.38F, 0.46F, 1},
                                                     {0.76F, 0.54F, 0.50F, 1}}};
    const bool on_paper = colours.ground_centre.r > 0.5F;
    return mixed(mixed(colours.muscle, tints[unit], 0.66F), colours.ground_centre,
                 on_paper ? 0.1F : 0.14F);
}

} // namespace scene
