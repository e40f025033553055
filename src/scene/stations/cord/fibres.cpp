// A tube represents the whole course of its fibre, from muscle to cord or from cord to muscle, so
// that a pulse reaches an ending when its spike does; the part outside the picture is left out.
#include "scene/stations/cord/fibres.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/cord/cells.hpp"
#include "scene/stations/cord/slice.hpp"
#include "scene/stations/cord/synaptic_ending.hpp"
#include "scene/stations/nerve_fibre.hpp"

#include <fmt/format.h>
#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material fibre_material{.gloss = 0.35F, .rim = 0.25F, .shadow = 0.4F};
constexpr Material ganglion_cell{.gloss = 0.4F, .rim = 0.3F, .shadow = 0.4F};
constexpr double fade_from_mm = 7.2, fade_to_mm = 9.5; // of the slice's x
constexpr double fade_up_mm = 4.2, gone_up_mm = 6.2;   // of its y, for the ascending path
constexpr double cut_mm = 4.55, cut_half_mm = 0.16;    // where a root is cut, and how wide it gapes
// A pulse's length is made for the body's millimetres; the slice is drawn so much larger.
constexpr double body_mm_per_mm = 40;
constexpr double axon_mm = 0.024;
constexpr std::array ganglion_stagger_mm{0.0, 0.42, -0.35, 0.25, -0.1, 0.45};

struct Way {
    std::string_view name; // of the line, without "slice_"
    Pathway pathway;
    SynapticEnding ending;
    std::string_view parent; // a branch lights with its fibre; empty: a fibre of its own
};
constexpr std::array afferents{
    Way{"group_IV", Pathway::group_IV, SynapticEnding::knob, ""},
    Way{"group_III", Pathway::group_III, SynapticEnding::knob, ""},
    Way{"Abeta", Pathway::Abeta, SynapticEnding::knob, ""},
    Way{"II_quadriceps", Pathway::II_quadriceps, SynapticEnding::knob, ""},
    Way{"Ib_quadriceps", Pathway::Ib_quadriceps, SynapticEnding::knob, ""},
    Way{"Ia_quadriceps", Pathway::Ia_quadriceps, SynapticEnding::knob, ""},
};
static_assert(ganglion_stagger_mm.size() == afferents.size());
constexpr std::array inner{
    Way{"spinothalamic", Pathway::spinothalamic, SynapticEnding::none, ""},
    Way{"Ia_interneuron", Pathway::Ia_interneuron, SynapticEnding::bar, ""},
    Way{"Ia_interneuron_1", Pathway::Ia_interneuron, SynapticEnding::bar, "Ia_interneuron"},
    Way{"Ib_interneuron", Pathway::Ib_interneuron, SynapticEnding::bar, ""},
    Way{"II_interneuron", Pathway::II_interneuron, SynapticEnding::knob, ""},
    Way{"Renshaw", Pathway::Renshaw, SynapticEnding::bar, ""},
    Way{"Renshaw_to_interneuron", Pathway::Renshaw, SynapticEnding::bar, "Renshaw"},
};
constexpr std::array Ia_branches{"Ia_to_interneuron", "Ia_to_alpha_2", "Ia_to_alpha_4",
                                 "Ia_to_alpha_5"};

// Opacity along a fibre: it fades out at the picture's edge and gapes where its root is cut.
float opacity_at(glm::dvec3 slice_mm, double cut_taken)
{
    const double right = (fade_to_mm - slice_mm.x) / (fade_to_mm - fade_from_mm);
    const double up = (gone_up_mm - slice_mm.y) / (gone_up_mm - fade_up_mm);
    const bool gap = std::abs(slice_mm.x - cut_mm) < cut_half_mm;
    return static_cast<float>(std::clamp(std::min(right, up), 0.0, 1.0) *
                              (gap ? 1 - cut_taken : 1));
}

double cut_of(const SceneInput& input, Pathway pathway)
{
    return input.body->cuts[static_cast<std::size_t>(pathway)].taken;
}

// Draws a course given in the slice's own coordinates; returns its tube and activity row. Beyond a
// complete cut it stays dark.
struct Drawn {
    Tube tube;
    int row = -1;
};
Drawn draw_way(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input,
               const CentreLine& way, Pathway pathway, std::int16_t fibre, const Style& style)
{
    const double cut = cut_of(input, pathway);
    const int row =
        add_activity_row(canvas.drawing, input, pathway, fibre, way.length_mm * body_mm_per_mm);
    auto& tube = add_tube(canvas, on_slice(slice_of(anatomy), way).points, style);
    tube.activity_row = row;
    bool behind = false;
    for (std::size_t i = 0; i < way.points.size(); ++i) {
        auto& point = canvas.drawing.tube_points[tube.first_point + i];
        const auto& place_mm = way.points[i].place_mm;
        point.opacity = opacity_at(place_mm, cut);
        behind = behind || std::abs(place_mm.x - cut_mm) < cut_half_mm;
        if (behind && cut >= 1) {
            point.along = -1; // before the row's beginning: no light
        }
    }
    return {tube, row};
}

void draw_branch(Canvas& canvas, const Anatomy& anatomy, std::string_view name,
                 SynapticEnding ending, int row, double parent_mm, const Style& style)
{
    const auto way = slice_line(anatomy, fmt::format("slice_{}", name));
    auto& tube = add_tube(canvas, way.points, style);
    tube.activity_row = row;
    const auto share = static_cast<float>(way.length_mm / parent_mm);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        auto& along = canvas.drawing.tube_points[tube.first_point + i].along;
        along = 1 - share * (1 - along);
    }
    draw_synaptic_ending(canvas, ending, way, style, row);
}

void draw_afferents(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    for (std::size_t k = 0; k < afferents.size(); ++k) {
        const auto& way = afferents[k];
        const auto& shape = line(anatomy, fmt::format("slice_{}", way.name));
        const auto style = nerve_fibre_style(canvas, way.pathway, fibre_material, layer_nerve);
        const auto drawn = draw_way(canvas, anatomy, input, shape, way.pathway,
                                    fibre_of(input.record, way.pathway, Rank::middle), style);
        const int row = cut_of(input, way.pathway) >= 1 ? -1 : drawn.row;
        draw_synaptic_ending(canvas, way.ending, on_slice(slice_of(anatomy), shape), style, row);
        if (way.pathway == Pathway::Ia_quadriceps) {
            for (const auto* branch : Ia_branches) {
                draw_branch(canvas, anatomy, branch, SynapticEnding::knob, row, shape.length_mm,
                            style);
            }
        }
        // The fibre's cell body in the ganglion.
        const double x = place(anatomy, "slice_ganglion").x + ganglion_stagger_mm[k];
        const auto* at = &*std::ranges::min_element(
            shape.points, {}, [&](const auto& point) { return std::abs(point.place_mm.x - x); });
        const double radius = 1.5 * at->radius_mm + 0.03;
        add_ellipsoid(canvas, on_slice(slice_of(anatomy), at->place_mm + glm::dvec3(0, 0, 0.08)),
                      {radius * 1.2, radius, radius},
                      {style.colour, ganglion_cell, layer_nerve, style.id});
    }
}

void draw_inner(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    int row = -1;
    double length_mm = 1;
    for (const auto& way : inner) {
        auto style = nerve_fibre_style(canvas, way.pathway, fibre_material, layer_nerve);
        style.layer = way.pathway == Pathway::spinothalamic ? layer_nerve : layer_cell;
        if (!way.parent.empty()) {
            draw_branch(canvas, anatomy, way.name, way.ending, row, length_mm, style);
            continue;
        }
        const auto& shape = line(anatomy, fmt::format("slice_{}", way.name));
        length_mm = shape.length_mm;
        row = draw_way(canvas, anatomy, input, shape, way.pathway,
                       fibre_of(input.record, way.pathway, Rank::middle), style)
                  .row;
        draw_synaptic_ending(canvas, way.ending, on_slice(slice_of(anatomy), shape), style, row);
    }
}

// The motor fibres of one pool from their cells to the edge of the picture, side by side in the
// root.
CentreLine motor_axon(const Anatomy& anatomy, std::string_view cell, double lane)
{
    const auto soma = line(anatomy, cell).points.front();
    const auto& root = line(anatomy, "slice_ventral_root");
    std::vector<CentreLinePoint> through{
        {soma.place_mm + glm::dvec3(0, -0.7 * soma.radius_mm, -0.02), axon_mm}};
    constexpr double lanes = 16;
    const double side = 2 * (lane + 0.5) / lanes - 1;
    for (const double share : {0.06, 0.16, 0.3, 0.45, 0.6, 0.8, 1.0}) {
        const auto here = point_at(root, share);
        const auto ahead = point_at(root, std::min(1.0, share + 0.02)).place_mm -
                           point_at(root, share - 0.02).place_mm;
        const auto across = glm::normalize(glm::dvec3(ahead.y, -ahead.x, 0));
        through.push_back({here.place_mm - across * (0.82 * side * here.radius_mm), axon_mm});
    }
    return smooth_line(through, 44);
}

// So many side by side would be the loudest thing in the picture: quieter, and without shadows.
Style motor_style(const Canvas& canvas, Pathway pathway)
{
    auto style = nerve_fibre_style(canvas, pathway, fibre_material, layer_nerve);
    style.colour = mixed(style.colour, canvas.colours.ground_centre, 0.28F);
    style.material.shadow = 0;
    return style;
}

// Each cell's own axon, side by side in the ventral root; a collateral of one feeds the Renshaw
// cell.
void draw_pool_axons(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input,
                     Pathway pathway, std::size_t cells, double first_lane)
{
    const auto name = physiology::row(pathway).name;
    const int count =
        input.record != nullptr ? input.record->fibre_count[static_cast<std::size_t>(pathway)] : 0;
    const auto fibres = recording::shown_cells(pathway, count);
    const auto style = motor_style(canvas, pathway);
    for (std::size_t k = 0; k < cells; ++k) {
        const auto fibre =
            fibres.empty() ? std::int16_t{0} : fibres[k * (fibres.size() - 1) / (cells - 1)];
        const auto way =
            motor_axon(anatomy, cell_name(name, k), first_lane + static_cast<double>(k));
        const auto drawn = draw_way(canvas, anatomy, input, way, pathway, fibre, style);
        if (pathway == Pathway::alpha_quadriceps && k == cells / 2) {
            const auto twig = slice_line(anatomy, "slice_to_Renshaw");
            auto& tube = add_tube(canvas, twig.points, style);
            tube.activity_row = drawn.row;
            for (std::uint32_t i = 0; i < tube.point_count; ++i) {
                // It leaves its axon near the beginning of the way.
                canvas.drawing.tube_points[tube.first_point + i].along *= 0.12F;
            }
            draw_synaptic_ending(canvas, SynapticEnding::knob, twig, style, -1);
        }
    }
}

void draw_gamma_axon(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input,
                     Pathway pathway, double lane)
{
    const auto way =
        motor_axon(anatomy, fmt::format("slice_{}_cell", physiology::row(pathway).name), lane);
    draw_way(canvas, anatomy, input, way, pathway, fibre_of(input.record, pathway, Rank::middle),
             motor_style(canvas, pathway));
}

} // namespace

void draw_cord_fibres(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input)
{
    draw_pool_axons(canvas, anatomy, input, Pathway::alpha_quadriceps, quadriceps_cells, 2);
    draw_pool_axons(canvas, anatomy, input, Pathway::alpha_hamstrings, hamstrings_cells,
                    2 + quadriceps_cells);
    draw_gamma_axon(canvas, anatomy, input, Pathway::gamma_dynamic, 0);
    draw_gamma_axon(canvas, anatomy, input, Pathway::gamma_static, 1);
    draw_afferents(canvas, anatomy, input);
    draw_inner(canvas, anatomy, input);
}

std::vector<std::string> cord_line_names()
{
    std::vector<std::string> names;
    for (const auto& way : afferents) {
        names.push_back(fmt::format("slice_{}", way.name));
    }
    for (const auto& way : inner) {
        names.push_back(fmt::format("slice_{}", way.name));
    }
    for (const auto* branch : Ia_branches) {
        names.push_back(fmt::format("slice_{}", branch));
    }
    names.emplace_back("slice_ventral_root");
    names.emplace_back("slice_descending");
    return names;
}

} // namespace scene
