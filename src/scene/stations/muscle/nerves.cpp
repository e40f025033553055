// The nerve of this piece of muscle: one axon to each motor unit, branching to the end plates of
// its fibres; the spindle's and the tendon organ's axons; fine afferents. Each tube represents the
// whole course of its fibre between muscle and cord; the part outside the picture is left out.
#include "scene/stations/muscle/nerves.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/muscle/fibres.hpp"
#include "scene/stations/muscle/golgi_tendon_organ.hpp"
#include "scene/stations/muscle/layers.hpp"
#include "scene/stations/muscle/motor_units.hpp"
#include "scene/stations/muscle/spindle.hpp"
#include "scene/stations/spindle/nerves.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material axon_material{.gloss = 0.35F, .rim = 0.25F, .shadow = 0.45F};
constexpr Material plate_material{.gloss = 0.4F, .rim = 0.3F, .shadow = 0.3F};
constexpr double body_mm_per_mm = 3; // a pulse's length is made for the body's millimetres
constexpr double fade_from_mm = -56, fade_to_mm = -78;
constexpr double first_branch_mm = 11.5, next_branch_mm = 3.3; // x of the units' axons
constexpr double axon_mm = 0.26, twig_mm = 0.19;
constexpr double plate_before_mm = 1.5; // a plate lies so far beside its axon

struct Way {
    MuscleAxon axon;
    Pathway pathway;
};
constexpr std::array<Way, muscle_axons> ways{{
    {MuscleAxon::group_IV, Pathway::group_IV},
    {MuscleAxon::group_III, Pathway::group_III},
    {MuscleAxon::gamma_static, Pathway::gamma_static},
    {MuscleAxon::gamma_dynamic, Pathway::gamma_dynamic},
    {MuscleAxon::II, Pathway::II_quadriceps},
    {MuscleAxon::Ib, Pathway::Ib_quadriceps},
    {MuscleAxon::Ia, Pathway::Ia_quadriceps},
}};

glm::dvec3 from_spindle(glm::dvec3 p)
{
    return spindle_in_muscle_mm + spindle_enlarged * p;
}

// The course in the spindle station up to its edge, then to a place in the nerve and along it.
std::vector<CentreLinePoint> out_of_spindle(SpindleAxon axon, bool towards_spindle, double y_mm,
                                            double radius_mm)
{
    auto inner = spindle_axon_course(resting_spindle_pose(), axon).points;
    if (towards_spindle) {
        std::ranges::reverse(inner); // from the ending outwards
    }
    std::vector<CentreLinePoint> through;
    for (std::size_t i = 0; i < inner.size(); i += 3) {
        const auto place_mm = from_spindle(inner[i].place_mm);
        if (place_mm.y > y_mm - 4) {
            break;
        }
        through.push_back({place_mm, std::min(radius_mm, spindle_enlarged * inner[i].radius_mm)});
    }
    const double x = through.back().place_mm.x;
    for (const double dx : {-3.0, -12.0}) {
        through.push_back({{x + dx, y_mm - (dx > -5 ? 1.6 : 0), 9}, radius_mm});
    }
    through.push_back({{-44, y_mm + 1.5, 9}, radius_mm});
    through.push_back({{fade_to_mm, y_mm + 5, 9}, radius_mm});
    return through;
}

CentreLine reversed(CentreLine line)
{
    std::ranges::reverse(line.points);
    return line;
}

Style axon_style(const Canvas& canvas, Pathway pathway)
{
    auto style = spindle_axon_style(canvas, pathway, muscle_axon);
    style.material = axon_material;
    return style;
}

Tube& draw_axon(Canvas& canvas, const SceneInput& input, const CentreLine& way, Pathway pathway,
                std::int16_t fibre, const Style& style)
{
    const int row =
        add_activity_row(canvas.drawing, input, pathway, fibre, way.length_mm * body_mm_per_mm);
    auto& tube = add_tube(canvas, way.points, style);
    tube.activity_row = row;
    for (std::size_t i = 0; i < way.points.size(); ++i) {
        canvas.drawing.tube_points[tube.first_point + i].opacity = static_cast<float>(std::clamp(
            (way.points[i].place_mm.x - fade_to_mm) / (fade_from_mm - fade_to_mm), 0.0, 1.0));
    }
    return tube;
}

double branch_x_mm(std::size_t unit)
{
    return first_branch_mm + next_branch_mm * static_cast<double>(unit);
}

// The share of an axon's length at which it reaches a fibre of its unit at this height.
float reached_at(const CentreLine& way, double y_mm)
{
    double walked = 0;
    for (std::size_t i = 1; i < way.points.size(); ++i) {
        walked += glm::distance(way.points[i].place_mm, way.points[i - 1].place_mm);
        if (way.points[i].place_mm.x > 0 && way.points[i].place_mm.y < y_mm) {
            break;
        }
    }
    return static_cast<float>(std::min(0.99, walked / way.length_mm));
}

void light_at(Canvas& canvas, Tube& tube, int row, float along)
{
    tube.activity_row = row;
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        canvas.drawing.tube_points[tube.first_point + i].along = along;
    }
}

// The twig and the end plate on one fibre; they light up as the spike passes.
void draw_plate(Canvas& canvas, const MusclePose& pose, std::size_t front, const CentreLine& way,
                int row, const Style& axon)
{
    const auto plate = end_plate_mm(pose, front);
    const float along = reached_at(way, plate.y);
    const auto twig = smooth_line({{plate + glm::dvec3(plate_before_mm, 1.5, 0.4), twig_mm},
                                   {plate + glm::dvec3(0.7 * plate_before_mm, 0.4, 0.4), twig_mm},
                                   {plate + glm::dvec3(0.2, 0, 0.2), twig_mm}},
                                  8);
    light_at(canvas, add_tube(canvas, twig.points, axon), row, along);
    Style style = axon;
    style.material = plate_material;
    style.layer = muscle_plate;
    std::vector<CentreLinePoint> shape;
    for (const auto& [x, radius] :
         {std::pair{-1.5, 0.12}, {-1.1, 0.42}, {-0.4, 0.56}, {0.3, 0.5}, {0.8, 0.15}}) {
        shape.push_back({plate + glm::dvec3(x, 0, 0.3), radius});
    }
    light_at(canvas, add_tube(canvas, shape, style), row, along);
}

} // namespace

glm::dvec3 end_plate_mm(const MusclePose& pose, std::size_t front)
{
    const double x = x_now(pose, branch_x_mm(front_fibres[front].unit)) - plate_before_mm;
    const auto fibre = muscle_fibre(pose, front, 0);
    const auto nearest = std::ranges::min_element(
        fibre.points, {}, [x](const auto& point) { return std::abs(point.place_mm.x - x); });
    return {x, nearest->place_mm.y, 9};
}

CentreLine unit_axon_course(const MusclePose& pose, std::size_t unit)
{
    const auto number = static_cast<double>(unit);
    const double x = x_now(pose, branch_x_mm(unit));
    const double y = 21.2 + 0.62 * number; // in the nerve
    double lowest = 30;
    for (std::size_t k = 0; k < front_fibres.size(); ++k) {
        if (front_fibres[k].unit == unit) {
            lowest = std::min(lowest, end_plate_mm(pose, k).y);
        }
    }
    std::vector<CentreLinePoint> through{{{fade_to_mm, y + 5, 9}, axon_mm},
                                         {{-44, y + 1.5, 9}, axon_mm},
                                         {{-10, y, 9}, axon_mm},
                                         {{x - 4.5, y, 9}, axon_mm},
                                         {{x - 0.8, y - 1.6, 9}, axon_mm},
                                         {{x, y - 5, 9}, axon_mm}};
    if (lowest + 1.5 < y - 8) {
        const double wander = unit % 2 == 0 ? 0.45 : -0.45;
        through.push_back({{x + wander, (lowest + y) / 2 - 1, 9}, axon_mm});
    }
    through.push_back({{x, lowest + 1.4, 9}, 0.8 * axon_mm});
    return smooth_line(through, 64);
}

CentreLine muscle_axon_course(const MusclePose& pose, MuscleAxon axon)
{
    switch (axon) {
    case MuscleAxon::Ia:
        return smooth_line(out_of_spindle(SpindleAxon::Ia, false, 26.4, 0.42), 60);
    case MuscleAxon::II:
        return smooth_line(out_of_spindle(SpindleAxon::II, false, 27.7, 0.28), 60);
    case MuscleAxon::gamma_dynamic:
        return reversed(
            smooth_line(out_of_spindle(SpindleAxon::dynamic_left, true, 20.3, 0.2), 50));
    case MuscleAxon::gamma_static:
        return smooth_line({{{fade_to_mm, 24.7, 9}, 0.2},
                            {{-44, 21.2, 9}, 0.2},
                            {{-27, 19.2, 9}, 0.2},
                            {{-23, 15, 9}, 0.2},
                            {{-17.5, 9.5, 9}, 0.18},
                            {{-14.6, 7.4, 9}, 0.14}},
                           50);
    case MuscleAxon::Ib: {
        const double x = tendon_organ_x_mm(pose);
        return smooth_line({{{x - 1.2, tendon_organ_mm.y, 9}, 0.2},
                            {{x - 0.8, tendon_organ_mm.y + 2.6, 9}, 0.34},
                            {{x - 1, 10, 9}, 0.38},
                            {{x - 2, 20, 9}, 0.38},
                            {{x - 7, 26.6, 9}, 0.38},
                            {{18, 29, 9}, 0.38},
                            {{-20, 29, 9}, 0.38},
                            {{-44, 30.2, 9}, 0.38},
                            {{fade_to_mm, 33.6, 9}, 0.38}},
                           70);
    }
    case MuscleAxon::group_III:
        return smooth_line({{{-27, -4.2, 9}, 0.12},
                            {{-33, -4, 9}, 0.16},
                            {{-41, 0, 9}, 0.2},
                            {{-47, 10, 9}, 0.2},
                            {{-56, 19.4, 9}, 0.2},
                            {{fade_to_mm, 24, 9}, 0.2}},
                           44);
    case MuscleAxon::group_IV:
        return smooth_line({{{-31, -19.6, 9}, 0.1},
                            {{-36, -18, 9}, 0.13},
                            {{-43, -10, 9}, 0.15},
                            {{-48, 4, 9}, 0.15},
                            {{-57, 18, 9}, 0.15},
                            {{fade_to_mm, 23.2, 9}, 0.15}},
                           44);
    }
    return {};
}

void draw_muscle_nerves(Canvas& canvas, const MusclePose& pose, const SceneInput& input)
{
    for (const auto& way : ways) {
        draw_axon(canvas, input, muscle_axon_course(pose, way.axon), way.pathway,
                  fibre_of(input.record, way.pathway, Rank::middle),
                  axon_style(canvas, way.pathway));
    }
    auto style = axon_style(canvas, Pathway::alpha_quadriceps);
    style.colour = mixed(style.colour, canvas.colours.ground_centre, 0.18F); // pulses lead
    for (std::size_t unit = 0; unit < shown_units; ++unit) {
        const auto way = unit_axon_course(pose, unit);
        const int row = draw_axon(canvas, input, way, Pathway::alpha_quadriceps,
                                  fibre_of_unit(input.record, unit), style)
                            .activity_row;
        for (std::size_t k = 0; k < front_fibres.size(); ++k) {
            if (front_fibres[k].unit == unit) {
                draw_plate(canvas, pose, k, way, row, style);
            }
        }
    }
}

} // namespace scene
