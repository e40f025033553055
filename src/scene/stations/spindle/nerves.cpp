// The spindle's nerve fibres with the spikes under way in them, and how they end: the Ia fibre in
// coils, the II fibre in sprays, gamma fibres in plates (dynamic) and trails (static) on the poles,
// and outside the capsule the free ending of a group IV fibre.
#include "scene/stations/spindle/nerves.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/nerve_fibre.hpp"
#include "scene/stations/spindle/intrafusal_fibres.hpp"
#include "scene/stations/spindle/layers.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material axon_material{.gloss = 0.4F, .rim = 0.3F, .shadow = 0.45F};
constexpr Material twig_material{.gloss = 0.35F, .rim = 0.25F, .shadow = 0.2F};
constexpr std::size_t axon_samples = 40;
constexpr double spray_from_edge_mm = 0.24; // the flower sprays, beside the coils
constexpr double plate_at_mm = 1.22, trail_at_mm = 1.12;
constexpr double fading_share = 0.3; // of an axon, at the end that leaves the picture

struct Drawn {
    SpindleAxon axon;
    Pathway pathway;
    Rank rank;
    bool afferent;
};
constexpr std::array axons{
    Drawn{SpindleAxon::Ia, Pathway::Ia_quadriceps, Rank::middle, true},
    Drawn{SpindleAxon::II, Pathway::II_quadriceps, Rank::middle, true},
    Drawn{SpindleAxon::dynamic_left, Pathway::gamma_dynamic, Rank::middle, false},
    Drawn{SpindleAxon::dynamic_right, Pathway::gamma_dynamic, Rank::max, false},
    Drawn{SpindleAxon::static_left, Pathway::gamma_static, Rank::middle, false},
    Drawn{SpindleAxon::static_right, Pathway::gamma_static, Rank::max, false},
    Drawn{SpindleAxon::group_IV, Pathway::group_IV, Rank::middle, true},
};

// On the surface of a fibre that faces the viewer; `up` −1 … 1 from its lower to its upper edge.
glm::dvec3 on_surface(const SpindlePose& pose, std::size_t fibre, double x_mm, double up)
{
    const auto here = on_intrafusal(pose, fibre, x_mm);
    return here.place_mm +
           here.radius_mm * glm::dvec3(0, up, std::sqrt(std::max(0.0, 1 - up * up)));
}

double spray_x_mm(const SpindlePose& pose, std::size_t fibre)
{
    return on_intrafusal(pose, fibre, sensory_edge_mm() + spray_from_edge_mm).place_mm.x;
}

std::vector<CentreLinePoint> Ia_way(const SpindlePose& pose)
{
    const auto top = on_intrafusal(pose, 0, 0), low = on_intrafusal(pose, intrafusal_fibres - 1, 0);
    const double wall = capsule_radius_mm(pose, 0);
    return {{low.place_mm + glm::dvec3(-0.015, 0, 0.06), 0.014},
            {on_intrafusal(pose, 1, 0).place_mm + glm::dvec3(-0.025, -0.1, 0.12), 0.018},
            {on_intrafusal(pose, 1, 0).place_mm + glm::dvec3(0, 0.1, 0.13), 0.022},
            {top.place_mm + glm::dvec3(0.02, 0.02, 0.13), 0.027},
            {{0.06, wall - 0.02, 0.2}, 0.034},
            {{0.17, wall + 0.28, 0.3}, 0.045},
            {{0.36, 1.2, 0.3}, 0.047},
            {{0.66, 1.8, 0.3}, 0.047}};
}

std::vector<CentreLinePoint> II_way(const SpindlePose& pose)
{
    const double x = spray_x_mm(pose, 1);
    const double wall = capsule_radius_mm(pose, x + 0.2);
    return {{{x + 0.02, on_intrafusal(pose, 2, x).place_mm.y + 0.07, 0.14}, 0.013},
            {on_surface(pose, 1, sensory_edge_mm() + spray_from_edge_mm, 0.2) +
                 glm::dvec3(0.02, 0, 0.03),
             0.016},
            {{x + 0.07, 0.2, 0.18}, 0.019},
            {{x + 0.16, wall, 0.22}, 0.023},
            {{x + 0.36, 0.98, 0.3}, 0.028},
            {{x + 0.84, 1.8, 0.3}, 0.028}};
}

std::vector<CentreLinePoint> gamma_way(const SpindlePose& pose, bool dynamic, double side)
{
    const auto at_rest = resting_spindle_pose();
    const double along_mm = side * (dynamic ? plate_at_mm : trail_at_mm);
    const auto end_in = [&](const SpindlePose& in) {
        return on_surface(in, dynamic ? 0 : 1, along_mm, dynamic ? 0.6 : -0.5);
    };
    const auto plate = end_in(pose);
    const double x = end_in(at_rest).x, up = dynamic ? 1 : -1;
    const double wall = capsule_radius_mm(pose, plate.x);
    // On the right the static fibre passes beside the free ending. Outside the capsule none moves.
    const bool beside = !dynamic && side > 0;
    const double out = beside ? -side : side;
    const auto at = [&](double dx, double y, double radius) {
        return CentreLinePoint{{x + out * dx, up * y, 0.3}, radius};
    };
    return {
        at(beside ? 0.62 : 1.1, 1.75, 0.02), at(beside ? 0.58 : 0.68, 1.15, 0.02),
        at(beside ? 0.45 : 0.4, 0.72, 0.02),
        CentreLinePoint{{std::lerp(plate.x, x + out * 0.25, 0.6), up * (wall + 0.02), 0.22}, 0.018},
        CentreLinePoint{plate + glm::dvec3(0, 0.01 * up, 0.02), 0.014}};
}

std::vector<CentreLinePoint> group_IV_way()
{
    return {{{1.1, -0.75, 0.3}, 0.011},  {{1.22, -0.752, 0.3}, 0.011}, {{1.5, -0.79, 0.3}, 0.012},
            {{1.95, -0.88, 0.3}, 0.013}, {{2.4, -0.9, 0.3}, 0.013},    {{3.0, -0.86, 0.3}, 0.013}};
}

// All of a twig lights with the end of the fibre that it belongs to.
void add_twig(Canvas& canvas, std::span<const CentreLinePoint> points, const Style& style, int row,
              float along)
{
    auto& twig = add_tube(canvas, points, style);
    twig.activity_row = row;
    for (std::uint32_t i = 0; i < twig.point_count; ++i) {
        canvas.drawing.tube_points[twig.first_point + i].along = along;
    }
}

struct NerveEnding {
    Style style;
    int row;
    float glow; // of its terminals: they have fired, or a spike has reached them
};

void add_terminal(Canvas& canvas, glm::dvec3 from, glm::dvec3 to, double bulb_mm,
                  const NerveEnding& ending, float along)
{
    // First to its fibre, then along it.
    const auto bent = glm::dvec3(std::lerp(from.x, to.x, 0.45), std::lerp(from.y, to.y, 0.85),
                                 std::max(from.z, to.z) + 0.015);
    const std::array<CentreLinePoint, 3> twig{{{from, 0.012}, {bent, 0.010}, {to, 0.009}}};
    Style style = ending.style;
    style.material = twig_material;
    style.layer = spindle_plate;
    add_twig(canvas, twig, style, ending.row, along);
    style.glow = ending.glow;
    add_ellipsoid(canvas, to + glm::dvec3(0, 0, 0.01), {1.5 * bulb_mm, bulb_mm, bulb_mm}, style);
}

// Flower sprays on bag2 and on the chain fibres.
void draw_sprays(Canvas& canvas, const SpindlePose& pose, const NerveEnding& ending)
{
    struct Petal {
        std::size_t fibre;
        double along_mm, up;
    };
    constexpr std::array<Petal, 12> petals{{
        {1, -0.15, 0.45},
        {1, -0.12, -0.4},
        {1, 0.0, -0.75},
        {1, 0.13, 0.5},
        {1, 0.15, -0.35},
        {2, -0.13, 0.1},
        {2, 0.16, 0.1},
        {3, -0.07, 0.1},
        {3, 0.12, 0},
        {4, -0.02, 0.1},
        {4, 0.08, 0},
        {5, 0.03, 0.1},
    }};
    const double x = sensory_edge_mm() + spray_from_edge_mm;
    const auto on_bag = on_surface(pose, 1, x, 0.2) + glm::dvec3(0.02, 0, 0.03);
    const auto on_chain = on_surface(pose, 2, x, 1) + glm::dvec3(0.02, 0.045, 0.08);
    for (const auto& petal : petals) {
        add_terminal(canvas, petal.fibre == 1 ? on_bag : on_chain,
                     on_surface(pose, petal.fibre, x + petal.along_mm, petal.up),
                     petal.fibre == 1 ? 0.020 : 0.016, ending, 0);
    }
}

// A dynamic fibre ends in a plate on bag1; a static one trails along bag2 and the chain fibres.
void draw_plates(Canvas& canvas, const SpindlePose& pose, bool dynamic, double side,
                 const NerveEnding& ending)
{
    struct Knob {
        std::size_t fibre;
        double along_mm, up, size_mm;
    };
    constexpr std::array<Knob, 6> plate{{
        {0, -0.10, 0.45, 0.030},
        {0, -0.045, 0.0, 0.030},
        {0, -0.015, 0.75, 0.028},
        {0, 0.035, 0.3, 0.033},
        {0, 0.095, 0.62, 0.028},
        {0, 0.105, 0.0, 0.026},
    }};
    constexpr std::array<Knob, 9> trail{{
        {1, -0.24, -0.1, 0.021},
        {1, -0.13, -0.3, 0.022},
        {1, 0.02, 0.1, 0.022},
        {1, 0.14, -0.25, 0.022},
        {1, 0.26, 0.0, 0.021},
        {2, -0.1, 0.1, 0.018},
        {2, 0.13, 0.1, 0.018},
        {3, 0.04, 0.1, 0.018},
        {4, -0.06, 0.1, 0.018},
    }};
    const double at = side * (dynamic ? plate_at_mm : trail_at_mm);
    const auto hub =
        on_surface(pose, dynamic ? 0 : 1, at, dynamic ? 0.6 : -0.5) + glm::dvec3(0, 0, 0.03);
    const auto add_all = [&](const auto& knobs) {
        for (const auto& knob : knobs) {
            add_terminal(canvas, hub,
                         on_surface(pose, knob.fibre, at + side * knob.along_mm, knob.up),
                         knob.size_mm, ending, 1);
        }
    };
    dynamic ? add_all(plate) : add_all(trail);
}

// Bare twigs between the muscle fibres: no capsule, no corpuscle.
void draw_free_ending(Canvas& canvas, const NerveEnding& ending)
{
    constexpr glm::dvec3 hub{1.1, -0.75, 0.3};
    constexpr std::array<glm::dvec3, 4> tips{
        {{-0.17, 0.075, 0}, {-0.2, -0.005, 0.02}, {-0.13, -0.075, 0}, {-0.04, 0.1, 0.02}}};
    for (const auto& tip : tips) {
        add_terminal(canvas, hub, hub + tip, 0.012, ending, 0);
    }
}

void draw_ending(Canvas& canvas, const SpindlePose& pose, const Drawn& drawn,
                 const NerveEnding& ending)
{
    switch (drawn.axon) {
    case SpindleAxon::Ia: {
        Style coils = ending.style;
        coils.material.shadow = 0.15F;
        coils.glow = ending.glow;
        draw_coils(canvas, pose, coils);
        break;
    }
    case SpindleAxon::II:
        draw_sprays(canvas, pose, ending);
        break;
    case SpindleAxon::dynamic_left:
    case SpindleAxon::dynamic_right:
        draw_plates(canvas, pose, true, drawn.axon == SpindleAxon::dynamic_left ? -1 : 1, ending);
        break;
    case SpindleAxon::static_left:
    case SpindleAxon::static_right:
        draw_plates(canvas, pose, false, drawn.axon == SpindleAxon::static_left ? -1 : 1, ending);
        break;
    case SpindleAxon::group_IV:
        draw_free_ending(canvas, ending);
        break;
    }
}

void fade_far_end(Canvas& canvas, const Tube& tube, bool afferent)
{
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        const double along = static_cast<double>(i) / (tube.point_count - 1);
        const double from_end = afferent ? 1 - along : along;
        canvas.drawing.tube_points[tube.first_point + i].opacity =
            static_cast<float>(std::min(1.0, from_end / fading_share));
    }
}

// A spike of an afferent begins at its ending; one of a gamma fibre first has to arrive there.
float ending_glow(const SceneInput& input, const Drawn& drawn, std::int16_t fibre)
{
    constexpr float brightest = 0.8F;
    if (drawn.afferent) {
        return brightest * firing_glow(input, drawn.pathway, fibre);
    }
    SceneInput delayed = input;
    physiology::Observation earlier; // only its moment counts
    const double crossing = input.record != nullptr
                                ? input.record->crossing_ms[static_cast<std::size_t>(drawn.pathway)]
                                : 0;
    earlier.now_ms = input.body->now_ms - crossing;
    delayed.body = &earlier;
    return brightest * firing_glow(delayed, drawn.pathway, fibre);
}

} // namespace

Style spindle_axon_style(const Canvas& canvas, Pathway pathway, int layer)
{
    return nerve_fibre_style(canvas, pathway, axon_material, layer,
                             {.on_dark = 0.22F, .on_paper = 0.3F});
}

CentreLine spindle_axon_course(const SpindlePose& pose, SpindleAxon axon)
{
    switch (axon) {
    case SpindleAxon::Ia:
        return smooth_line(Ia_way(pose), axon_samples);
    case SpindleAxon::II:
        return smooth_line(II_way(pose), axon_samples);
    case SpindleAxon::dynamic_left:
        return smooth_line(gamma_way(pose, true, -1), axon_samples);
    case SpindleAxon::dynamic_right:
        return smooth_line(gamma_way(pose, true, 1), axon_samples);
    case SpindleAxon::static_left:
        return smooth_line(gamma_way(pose, false, -1), axon_samples);
    case SpindleAxon::static_right:
        return smooth_line(gamma_way(pose, false, 1), axon_samples);
    case SpindleAxon::group_IV:
        break;
    }
    return smooth_line(group_IV_way(), axon_samples);
}

void draw_spindle_nerves(Canvas& canvas, const SpindlePose& pose, const SceneInput& input)
{
    for (const auto& drawn : axons) {
        const auto way = spindle_axon_course(pose, drawn.axon);
        const auto fibre = fibre_of(input.record, drawn.pathway, drawn.rank);
        NerveEnding ending{
            spindle_axon_style(canvas, drawn.pathway, spindle_outside),
            add_activity_row(canvas.drawing, input, drawn.pathway, fibre, way.length_mm),
            ending_glow(input, drawn, fibre)};
        auto& tube = add_tube(canvas, way.points, ending.style);
        tube.activity_row = ending.row;
        fade_far_end(canvas, tube, drawn.afferent);
        draw_ending(canvas, pose, drawn, ending);
    }
}

} // namespace scene
