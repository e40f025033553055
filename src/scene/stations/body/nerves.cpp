// Nerve fibres, one tube each, with the spikes under way in them; the roots, ganglion and mixed
// nerve that they run in.
#include "scene/stations/body/nerves.hpp"

#include "base/interpolation.hpp"
#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/body/spindle.hpp"
#include "scene/stations/nerve_fibre.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material fibre_material{.gloss = 0.35F, .rim = 0.25F, .shadow = 0.45F};
constexpr Material sheath_material{.gloss = 0.2F, .rim = 0.5F, .edge_opacity = 1};
constexpr Material ganglion_material{.gloss = 0.25F, .rim = 0.5F, .edge_opacity = 0.75F};
constexpr Material cell_material{.gloss = 0.4F, .rim = 0.3F, .shadow = 0.4F};
// One for each afferent that comes in through the ganglion: the first rows of `fibres`.
constexpr std::array ganglion_stagger_mm{-16.0, 12.0, -2.0, 20.0, 4.0, -9.0, 15.0};
constexpr double carried_mm = 150; // the last stretch of a fibre, which goes with the muscle

enum class Follows : std::uint8_t { nothing, quadriceps, hamstrings, spindle, skin };

struct Fibre {
    std::string_view line;
    Pathway pathway;
    Rank rank;
    Follows muscular_end; // the first point of an afferent, the last of a motor fibre
    bool afferent;
};
constexpr std::array fibres{
    Fibre{"group_IV", Pathway::group_IV, Rank::middle, Follows::spindle, true},
    Fibre{"group_III", Pathway::group_III, Rank::middle, Follows::quadriceps, true},
    Fibre{"C_tactile", Pathway::C_tactile, Rank::middle, Follows::skin, true},
    Fibre{"Abeta", Pathway::Abeta, Rank::middle, Follows::skin, true},
    Fibre{"Ib_quadriceps", Pathway::Ib_quadriceps, Rank::middle, Follows::quadriceps, true},
    Fibre{"II_quadriceps", Pathway::II_quadriceps, Rank::middle, Follows::spindle, true},
    Fibre{"Ia_quadriceps", Pathway::Ia_quadriceps, Rank::middle, Follows::spindle, true},
    Fibre{"gamma_dynamic", Pathway::gamma_dynamic, Rank::middle, Follows::spindle, false},
    Fibre{"gamma_static", Pathway::gamma_static, Rank::middle, Follows::spindle, false},
    Fibre{"alpha_quadriceps_0", Pathway::alpha_quadriceps, Rank::min, Follows::quadriceps, false},
    Fibre{"alpha_quadriceps_1", Pathway::alpha_quadriceps, Rank::middle, Follows::quadriceps,
          false},
    Fibre{"alpha_quadriceps_2", Pathway::alpha_quadriceps, Rank::max, Follows::quadriceps, false},
    Fibre{"alpha_hamstrings_1", Pathway::alpha_hamstrings, Rank::middle, Follows::hamstrings,
          false},
    Fibre{"Ia_interneuron", Pathway::Ia_interneuron, Rank::middle, Follows::nothing, false},
    Fibre{"spinothalamic", Pathway::spinothalamic, Rank::middle, Follows::nothing, true},
};

static_assert(std::ranges::count_if(fibres, [](const Fibre& fibre) {
                  return fibre.afferent && fibre.muscular_end != Follows::nothing;
              }) == std::ssize(ganglion_stagger_mm));

// Branches near the end of a fibre; the spike arrives in all of them at once.
struct Branch {
    std::string_view line, fibre;
};
constexpr std::array branches{
    Branch{"Ia_to_interneuron", "Ia_quadriceps"},
    Branch{"Ia_to_alpha_0", "Ia_quadriceps"},
    Branch{"Ia_to_alpha_2", "Ia_quadriceps"},
};

constexpr auto names = [] {
    std::array<std::string_view, fibres.size()> result;
    std::ranges::transform(fibres, result.begin(), &Fibre::line);
    return result;
}();

// How far a place in the muscle has been carried from rest.
glm::dvec3 carried(const CentreLine& resting, const CentreLine& now, glm::dvec3 place_mm)
{
    const double first = resting.points.front().place_mm.x, last = resting.points.back().place_mm.x;
    const double share = (place_mm.x - first) / (last - first);
    const auto a = point_at(resting, share), b = point_at(now, share);
    // A fibre beside the axis moves outwards as the belly thickens.
    const double beside = (place_mm.y - a.place_mm.y) * (b.radius_mm / a.radius_mm - 1);
    return b.place_mm - a.place_mm + glm::dvec3(0, beside, 0);
}

glm::dvec3 moved(const Anatomy& anatomy, const BodyPose& pose, Follows what, glm::dvec3 end_mm)
{
    switch (what) {
    case Follows::quadriceps:
        return carried(line(anatomy, "quadriceps"), pose.quadriceps.axis, end_mm);
    case Follows::hamstrings:
        return carried(line(anatomy, "hamstrings"), pose.hamstrings.axis, end_mm);
    case Follows::spindle:
        return carried(line(anatomy, "spindle"), pose.spindle, end_mm);
    case Follows::skin:
        return {0, 12 * pose.swelling, 0};
    case Follows::nothing:
        break;
    }
    return {};
}

CentreLine line_now(const Anatomy& anatomy, const BodyPose& pose, const Fibre& fibre)
{
    CentreLine now = line(anatomy, fibre.line);
    if (fibre.muscular_end == Follows::nothing) {
        return now;
    }
    const auto end = fibre.afferent ? now.points.front().place_mm : now.points.back().place_mm;
    const auto shift = moved(anatomy, pose, fibre.muscular_end, end);
    const double step_mm = now.length_mm / static_cast<double>(now.points.size() - 1);
    for (std::size_t i = 0; i < now.points.size(); ++i) {
        const auto from_end = static_cast<double>(fibre.afferent ? i : now.points.size() - 1 - i);
        now.points[i].place_mm += shift * base::smoothstep(1 - from_end * step_mm / carried_mm);
    }
    return now;
}

// Afferent cells have their bodies in the ganglion, beside the fibre.
void draw_ganglion_cell(Canvas& canvas, const Anatomy& anatomy, const CentreLine& tube,
                        std::size_t number, const Style& style)
{
    const auto middle = place(anatomy, "dorsal_root_ganglion");
    const auto away = [&](const CentreLinePoint& point) {
        return std::abs(point.place_mm.x - middle.x - ganglion_stagger_mm[number]);
    };
    const auto nearest = std::ranges::min_element(tube.points, {}, away);
    const double radius = 1.6 * nearest->radius_mm + 1.6;
    add_ellipsoid(canvas, nearest->place_mm + glm::dvec3(0, 0, 3), {radius * 1.15, radius, radius},
                  {style.colour, cell_material, layer_nerve, style.id});
}

// Motor end plates, or the endings in the capsule and the skin: a little tree of twigs.
void draw_twigs(Canvas& canvas, const CentreLine& tube, const Fibre& fibre, const Style& style,
                int row)
{
    const bool plates =
        fibre.muscular_end == Follows::quadriceps || fibre.muscular_end == Follows::hamstrings;
    if (!plates && fibre.muscular_end != Follows::skin) {
        return;
    }
    const auto& points = tube.points;
    const auto tip = fibre.afferent ? points.front() : points.back();
    const auto before = fibre.afferent ? points[3] : points[points.size() - 4];
    const auto ahead = glm::normalize(tip.place_mm - before.place_mm);
    const glm::dvec3 across{-ahead.y, ahead.x, 0};
    for (const double side : {-1.0, 0.0, 1.0}) {
        const auto end = tip.place_mm + ahead * 11.0 + across * (side * 10.0);
        const std::array<CentreLinePoint, 4> twig{
            {{tip.place_mm, tip.radius_mm * 0.8},
             {tip.place_mm + ahead * 4.0 + across * (side * 2.5), tip.radius_mm * 0.6},
             {tip.place_mm + ahead * 8.0 + across * (side * 7.5), tip.radius_mm * 0.55},
             {end, tip.radius_mm * (plates ? 1.0 : 0.4)}}};
        auto& drawn = add_tube(canvas, twig, style);
        drawn.activity_row = row;
        const float at = fibre.afferent ? 0.0F : 1.0F; // all of it lights with the fibre's end
        for (std::uint32_t i = 0; i < drawn.point_count; ++i) {
            canvas.drawing.tube_points[drawn.first_point + i].along = at;
        }
    }
}

// A branch repeats the last part of its fibre's activity.
void draw_branch(Canvas& canvas, const Anatomy& anatomy, const Branch& branch, const Tube& parent,
                 double parent_length_mm, const Style& style)
{
    const auto& shape = line(anatomy, branch.line);
    auto& tube = add_tube(canvas, shape.points, style);
    tube.activity_row = parent.activity_row;
    const auto share = static_cast<float>(shape.length_mm / parent_length_mm);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        auto& along = canvas.drawing.tube_points[tube.first_point + i].along;
        along = 1 - share * (1 - along);
    }
}

void draw_fibre(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                const SceneInput& input, const Fibre& fibre)
{
    const auto style = nerve_fibre_style(canvas, fibre.pathway, fibre_material, layer_nerve);
    const auto now = line_now(anatomy, pose, fibre);
    const int row =
        add_activity_row(canvas.drawing, input, fibre.pathway,
                         fibre_of(input.record, fibre.pathway, fibre.rank), now.length_mm);
    auto& tube = add_tube(canvas, now.points, style);
    tube.activity_row = row;
    const Tube parent = tube;
    for (const auto& branch : branches) {
        if (branch.fibre == fibre.line) {
            draw_branch(canvas, anatomy, branch, parent, now.length_mm, style);
        }
    }
    draw_twigs(canvas, now, fibre, style, row);
    if (fibre.pathway == Pathway::Ia_quadriceps) {
        Style coils = style;
        coils.material.shadow = 0;
        coils.layer = layer_spindle;
        draw_annulospiral(canvas, pose, coils, row);
    }
    if (fibre.afferent && fibre.muscular_end != Follows::nothing) {
        draw_ganglion_cell(canvas, anatomy, now, static_cast<std::size_t>(&fibre - fibres.data()),
                           style);
    }
}

void draw_sheaths(Canvas& canvas, const Anatomy& anatomy)
{
    const auto tone = mixed(canvas.colours.skin, canvas.colours.tendon, 0.4F);
    for (const auto name : {"dorsal_root", "ventral_root"}) {
        add_tube(canvas, line(anatomy, name).points,
                 {faded(tone, 0.7F), sheath_material, layer_spindle, "nerve"});
    }
    add_ellipsoid(canvas, place(anatomy, "dorsal_root_ganglion") - glm::dvec3(0, 0, 16),
                  {44, 32, 22},
                  {mixed(canvas.colours.grey_matter, tone, 0.3F), ganglion_material, layer_spindle,
                   "ganglion"});
}

} // namespace

std::span<const std::string_view> nerve_line_names()
{
    return names;
}

CentreLine nerve_line(const Anatomy& anatomy, const BodyPose& pose, std::string_view name)
{
    const auto* found = std::ranges::find(fibres, name, &Fibre::line);
    return found == fibres.end() ? line(anatomy, name) : line_now(anatomy, pose, *found);
}

void draw_nerves(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                 const SceneInput& input)
{
    draw_sheaths(canvas, anatomy);
    for (const auto& fibre : fibres) {
        draw_fibre(canvas, anatomy, pose, input, fibre);
    }
}

} // namespace scene
