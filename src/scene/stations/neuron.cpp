#include "scene/stations/neuron.hpp"

#include <glm/geometric.hpp>

#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material soma_material{.gloss = 0.45F, .rim = 0.35F, .shadow = 0.5F};
constexpr Material dendrite_material{.gloss = 0.2F, .rim = 0.2F, .shadow = 0.2F};
constexpr double two_pi = 6.283185307179586;

} // namespace

void draw_neuron(Canvas& canvas, const Neuron& neuron)
{
    const auto& [place_mm, radius_mm] = neuron.soma;
    const auto resting = mixed(canvas.colours.grey_matter, neuron.colour, neuron.resting_tint);
    const auto colour = mixed(resting, neuron.colour, neuron.glow);
    for (int i = 0; i < neuron.dendrites; ++i) {
        const double turn = neuron.first_dendrite_rad + two_pi * i / neuron.dendrites;
        const glm::dvec3 out{std::cos(turn), std::sin(turn), 0};
        const glm::dvec3 bent{std::cos(turn + 0.35), std::sin(turn + 0.35), -0.15};
        const std::array<CentreLinePoint, 4> points{
            {{place_mm + out * radius_mm * 0.6, radius_mm * 0.42},
             {place_mm + out * radius_mm * 1.15, radius_mm * 0.2},
             {place_mm + out * radius_mm * 1.15 + bent * radius_mm * 0.5, radius_mm * 0.13},
             {place_mm + out * radius_mm * 1.2 + bent * radius_mm * 1.05, radius_mm * 0.05}}};
        add_tube(canvas, points, {colour, dendrite_material, layer_nerve, neuron.id});
    }
    Style style{colour, soma_material, layer_cell, neuron.id};
    style.glow_colour = mixed(neuron.colour, {1, 1, 1, 1}, 0.35F);
    style.glow = neuron.glow;
    add_ellipsoid(canvas, place_mm, {radius_mm, radius_mm * 0.94, radius_mm * 0.9}, style);
    const double nucleus = radius_mm * 0.36;
    add_ellipsoid(canvas, place_mm + glm::dvec3(0, 0, radius_mm), {nucleus, nucleus, nucleus * 0.5},
                  {mixed(colour, {1, 1, 1, 1}, 0.35F + 0.5F * neuron.glow),
                   {.gloss = 0.2F},
                   layer_cell,
                   neuron.id});
}

} // namespace scene
