#include "scene/stations/cord/cells.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/cord/slice.hpp"
#include "scene/stations/neuron.hpp"

#include <fmt/format.h>

namespace scene {

namespace {

using physiology::Pathway;

int fibres_of(const SceneInput& input, Pathway pathway)
{
    return input.record != nullptr ? input.record->fibre_count[static_cast<std::size_t>(pathway)]
                                   : 0;
}

// The pool's cells from small to large, one soma each.
void draw_pool(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
               std::size_t cells)
{
    const auto name = physiology::row(pathway).name;
    const auto fibres = recording::shown_cells(pathway, fibres_of(input, pathway));
    for (std::size_t k = 0; k < cells; ++k) {
        // Fewer somas than shown cells: spread over them.
        const float glow =
            fibres.empty()
                ? 0
                : firing_glow(input, pathway, fibres[k * (fibres.size() - 1) / (cells - 1)]);
        draw_neuron(canvas, {name, slice_line(anatomy, cell_name(name, k)).points.front(),
                             colour_of(canvas.colours, pathway), glow, 5,
                             0.4 + 0.9 * static_cast<double>(k), resting_cell_tint});
    }
}

void draw_single(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input, Pathway pathway,
                 std::string_view name)
{
    const float glow =
        fibres_of(input, pathway) > 0
            ? firing_glow(input, pathway, fibre_of(input.record, pathway, Rank::middle))
            : 0;
    draw_neuron(canvas, {physiology::row(pathway).name, slice_cell(anatomy, name),
                         colour_of(canvas.colours, pathway), glow, 4, 0.8, resting_cell_tint});
}

} // namespace

std::string cell_name(std::string_view pool, std::size_t number)
{
    return fmt::format("slice_{}_cell_{}", pool, number);
}

CentreLinePoint slice_cell(const Anatomy& anatomy, std::string_view name)
{
    return slice_line(anatomy, fmt::format("slice_{}_cell", name)).points.front();
}

void draw_cord_cells(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    draw_pool(canvas, anatomy, input, Pathway::alpha_quadriceps, quadriceps_cells);
    draw_pool(canvas, anatomy, input, Pathway::alpha_hamstrings, hamstrings_cells);
    draw_single(canvas, anatomy, input, Pathway::Ia_interneuron, "Ia_interneuron");
    draw_single(canvas, anatomy, input, Pathway::Ib_interneuron, "Ib_interneuron");
    draw_single(canvas, anatomy, input, Pathway::II_interneuron, "II_interneuron");
    draw_single(canvas, anatomy, input, Pathway::Renshaw, "Renshaw");
    draw_single(canvas, anatomy, input, Pathway::gamma_dynamic, "gamma_dynamic");
    draw_single(canvas, anatomy, input, Pathway::gamma_static, "gamma_static");
    draw_single(canvas, anatomy, input, Pathway::spinothalamic, "projection");
}

} // namespace scene
