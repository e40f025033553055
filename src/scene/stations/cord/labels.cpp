#include "scene/stations/cord/labels.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/labels/label_writer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/cord/cells.hpp"
#include "scene/stations/cord/slice.hpp"

#include <fmt/format.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace scene {

namespace {

using label_words::pain_fibre_rates;
using label_words::rate;
using label_words::said;

using Writer = LabelWriter<NoPose>;

// A fibre's point at this x of the slice, first met from its beginning.
glm::dvec3 at_x(const Writer& w, std::string_view name, double x)
{
    const auto& way = line(w.anatomy, name);
    const auto nearest = std::ranges::min_element(way.points, {}, [&](const auto& point) {
        return std::abs(point.place_mm.x - x) + (point.place_mm.y < 1 ? 100 : 0);
    });
    return on_slice(slice_of(w.anatomy), nearest->place_mm);
}

// On a cell's rim, on the side of its label: a small cell is not hidden by the leader's dot.
glm::dvec3 on_rim(const CentreLinePoint& cell, glm::vec2 wish)
{
    const glm::dvec2 out = glm::normalize(glm::dvec2(wish));
    return cell.place_mm + glm::dvec3(out, 0) * (1.02 * cell.radius_mm);
}

glm::dvec3 at_cell(const Writer& w, std::string_view name, glm::vec2 wish)
{
    return on_rim(slice_cell(w.anatomy, name), wish);
}

glm::dvec3 at_pool(const Writer& w, std::string_view pool, std::size_t number, glm::vec2 wish)
{
    return on_rim(slice_line(w.anatomy, cell_name(pool, number)).points.front(), wish);
}

void add_afferents(Writer& w)
{
    add(w, "Ia_quadriceps", firing("Ia afferent", "stretch and its speed", w.now.Ia_rate_pps),
        at_x(w, "slice_Ia_quadriceps", 2.5), {-0.2F, 1}, w.colours.Ia, 8);
    add(w, "Ib_quadriceps", firing("Ib afferent", "force", w.now.Ib_rate_pps),
        at_x(w, "slice_Ib_quadriceps", 3.9), {0.1F, 1}, w.colours.Ib, 5);
    add(w, "II_quadriceps", firing("II afferent", "length", w.now.II_rate_pps),
        at_x(w, "slice_II_quadriceps", 7.3), {0.6F, 1}, w.colours.II, 4);
    add(w, "Abeta", firing("Aβ touch afferent", "from the skin", w.now.Abeta_rate_pps),
        at_x(w, "slice_Abeta", 6.8), {0.5F, -1}, w.colours.Abeta, 6);
    add(w, "group_III",
        {said("III and IV pain fibres"),
         pain_fibre_rates(w.now.nociceptor_III_pps, w.now.nociceptor_IV_pps),
         pain_fibre_rates(88, 88)},
        at_x(w, "slice_group_III", 3.9), {0.5F, -1}, w.colours.nociceptor, 7);
    add(w, "ganglion", {said("Dorsal root ganglion"), "", ""},
        on_slice(slice_of(w.anatomy), place(w.anatomy, "slice_ganglion") + glm::dvec3(0, 0.68, 0)),
        {0.1F, 1}, w.colours.secondary, 3);
}

void add_gate(Writer& w)
{
    const auto closed = [](double share) {
        return fmt::format("{} {:.0f} %", base::tr("inhibitory cell closes it by"), 100 * share);
    };
    add(w, "gate", {said("Dorsal-horn gate"), closed(w.now.gate_inhibition), closed(1)},
        at_cell(w, "inhibitory", {-1, 0.5F}), {-1, 0.5F}, w.colours.Abeta, 9);
    add(w, "spinothalamic",
        firing("Projection cell", "towards the brain", w.now.projection_rate_pps),
        at_cell(w, "projection", {1, -0.1F}), {1, -0.1F}, w.colours.nociceptor, 8.5F);
    add(w, "spinothalamic", {said("Spinothalamic tract"), said("crosses over, climbs"), ""},
        slice_line(w.anatomy, "slice_spinothalamic").points[38].place_mm, {-1, 0.3F},
        w.colours.nociceptor, 5.5F);
}

void add_descending(Writer& w)
{
    const auto drive = [](double share) {
        return fmt::format("{} {:.0f} %", base::tr("closes the gate too,"), 100 * share);
    };
    add(w, "descending_control",
        {said("From the brain"), drive(w.now.descending_control), drive(1)},
        slice_line(w.anatomy, "slice_descending").points[9].place_mm, {1, 0}, w.colours.interneuron,
        3.5F);
}

void add_interneurons(Writer& w)
{
    const auto& grey = w.colours.interneuron;
    add(w, "Ia_interneuron",
        firing("Ia interneuron", "silences the antagonist", w.now.Ia_interneuron_rate_pps),
        at_cell(w, "Ia_interneuron", {-1, -0.1F}), {-1, -0.1F}, grey, 7.5F);
    add(w, "Ib_interneuron",
        firing("Ib interneuron", "holds its own muscle back", w.now.Ib_interneuron_rate_pps),
        at_cell(w, "Ib_interneuron", {1, 0.2F}), {1, 0.2F}, grey, 5);
    add(w, "II_interneuron",
        firing("II interneuron", "passes length on", w.now.II_interneuron_rate_pps),
        at_cell(w, "II_interneuron", {1, 0.1F}), {1, 0.1F}, grey, 4.5F);
    add(w, "Renshaw",
        firing("Renshaw cell", "brakes the cells that drive it", w.now.Renshaw_rate_pps),
        at_cell(w, "Renshaw", {-0.6F, -1}), {-0.6F, -1}, grey, 6.5F);
}

void add_motor_cells(Writer& w)
{
    const auto name = fmt::format("{} × {:.0f}", base::tr("α motor neurons"),
                                  number(w.anatomy, "slice_cells_enlarged"));
    const auto noted = [](double pps) {
        return fmt::format("{}, {}", base::tr("small ones first"), rate(pps));
    };
    add(w, "alpha_quadriceps", {name, noted(w.now.quadriceps_alpha_rate_pps), noted(888)},
        at_pool(w, "alpha_quadriceps", 8, {1, -0.2F}), {1, -0.2F}, w.colours.alpha, 9.5F);
    add(w, "alpha_hamstrings",
        firing("Antagonist's α cells", "hamstrings, from L5–S2", w.now.hamstrings_alpha_rate_pps),
        at_pool(w, "alpha_hamstrings", 1, {1, 0.3F}), {1, 0.3F}, w.colours.alpha, 7);
    add(w, "gamma_static",
        firing("γ motor neurons", "keep the spindle taut", w.now.gamma_static_pps),
        at_cell(w, "gamma_static", {-0.3F, -1}), {-0.3F, -1}, w.colours.gamma, 6);
    add(w, "ventral_root", {said("Ventral root"), "", ""},
        point_at(slice_line(w.anatomy, "slice_ventral_root"), 0.6).place_mm, {0.3F, -1},
        w.colours.secondary, 2.5F);
}

} // namespace

std::vector<LabelRequest> cord_labels(const SceneInput& input, const Anatomy& anatomy)
{
    Writer writer{anatomy, palette(input.theme), display_signals(input)};
    add_afferents(writer);
    add_gate(writer);
    add_descending(writer);
    add_interneurons(writer);
    add_motor_cells(writer);
    return most_important(std::move(writer.requests), input.layout,
                          {.square_em_each = 105, .min = 5, .max = 18});
}

} // namespace scene
