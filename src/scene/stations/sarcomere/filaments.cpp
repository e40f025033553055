#include "scene/stations/sarcomere/filaments.hpp"

#include "base/interpolation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material filament{.gloss = 0.35F, .rim = 0.25F, .shadow = 0.25F};
constexpr Material soft{.gloss = 0.15F, .rim = 0.2F};
constexpr double thick_radius_um = 0.03, thin_radius_um = 0.016, head_radius_um = 0.013;
constexpr double z_radius_um = 0.022;
constexpr double neighbour_um = 0.62; // how much of each neighbour is seen
constexpr int heads_per_half = 6;
constexpr int titin_points = 13;

struct Span {
    double from_um, to_um;
};

// Fades where the neighbours leave the picture.
float opacity_at(double x_um, double half_um)
{
    const double beyond = (std::abs(x_um) - half_um) / neighbour_um;
    return static_cast<float>(std::clamp(1.0 - beyond, 0.0, 1.0));
}

// A straight filament, cut where the neighbours have faded.
void add_filament(Canvas& canvas, Span span, double y_um, double z_um, double radius_um,
                  double half_um, const Style& style)
{
    const double edge = half_um + neighbour_um;
    const double from = std::clamp(span.from_um, -edge, edge);
    const double to = std::clamp(span.to_um, -edge, edge);
    if (to - from < 0.01) {
        return;
    }
    constexpr int count = 8;
    std::array<CentreLinePoint, count> points;
    for (int i = 0; i < count; ++i) {
        const double x = std::lerp(from, to, static_cast<double>(i) / (count - 1));
        points[static_cast<std::size_t>(i)] = {glm::dvec3(x, y_um, z_um) * mm_per_um,
                                               radius_um * mm_per_um};
    }
    const auto first = add_tube(canvas, points, style).first_point;
    for (int i = 0; i < count; ++i) {
        auto& point = canvas.drawing.tube_points[first + static_cast<std::uint32_t>(i)];
        const double x = std::lerp(from, to, static_cast<double>(i) / (count - 1));
        point.opacity = opacity_at(x, half_um);
    }
}

// In its own sarcomere and both neighbours.
template <class Draw>
void in_each(const SarcomerePose& pose, Draw draw)
{
    for (const double centre : {-pose.length_um, 0.0, pose.length_um}) {
        draw(centre);
    }
}

void draw_thick(Canvas& canvas, const SarcomerePose& pose, double y_um, double z_um,
                const Style& style)
{
    // In a sarcomere that is shorter than they are, thick filaments crumple at the Z discs.
    const double half = std::min(thick_half_um, pose.length_um / 2 - 0.03);
    in_each(pose, [&](double centre) {
        add_filament(canvas, {centre - half, centre + half}, y_um, z_um, thick_radius_um,
                     pose.length_um / 2, style);
    });
}

// From a Z disc to both sides.
void draw_thin(Canvas& canvas, const SarcomerePose& pose, double y_um, double z_um,
               const Style& style)
{
    for (const double side : {-1.0, 1.0}) {
        const double z_disc = side * pose.length_um / 2;
        // Filaments from both ends pass one another in a short sarcomere: a little apart.
        add_filament(canvas, {z_disc - thin_um, z_disc + thin_um}, y_um + 0.008 * side, z_um,
                     thin_radius_um, pose.length_um / 2, style);
    }
}

// A spring from the thick filament's end to the Z disc.
void draw_titin(Canvas& canvas, const SarcomerePose& pose, double y_um, const Style& style)
{
    for (const double side : {-1.0, 1.0}) {
        std::array<CentreLinePoint, titin_points> points;
        for (int i = 0; i < titin_points; ++i) {
            const double share = static_cast<double>(i) / (titin_points - 1);
            const double x = std::lerp(thick_half_um, pose.length_um / 2, share);
            const double wave = i == 0 || i == titin_points - 1 ? 0 : (i % 2 == 0 ? 0.028 : -0.028);
            points[static_cast<std::size_t>(i)] = {
                glm::dvec3(side * x, y_um + wave, 0.02) * mm_per_um, 0.009 * mm_per_um};
        }
        if (pose.length_um / 2 > thick_half_um + 0.02) {
            add_tube(canvas, points, style);
        }
    }
}

// Heads take hold one after the other as force rises, in an order that looks scattered.
double order_of(int head)
{
    constexpr double golden = 0.6180339887;
    return head * golden - std::floor(head * golden);
}

struct Head {
    double x_um, side, y_um, up; // side: left or right half; up: above or below its filament
    int number;
};

// Folded at rest; attached it reaches the thin filament, its neck pointing to the Z disc.
void draw_head(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre, const Head& head)
{
    const bool beside = std::abs(head.x_um) > thin_tip_um(pose);
    const double heads = 1.0 / 8;
    const double held =
        beside ? base::smoothstep((fibre.force * (1 + heads) - order_of(head.number)) / heads) : 0;
    const double reach = std::lerp(0.045, 0.108, held);
    const double lean = std::lerp(0.045, 0.012, held);
    const auto at = [&](double out, double along) {
        return glm::dvec3(head.x_um + head.side * along,
                          fibre.middle_um + head.y_um + head.up * out, 0.03) *
               mm_per_um;
    };
    const std::array<CentreLinePoint, 4> points{
        {{at(0.02, -0.012), 0.008 * mm_per_um},
         {at(0.6 * reach, 0.4 * lean), 0.010 * mm_per_um},
         {at(reach, lean), head_radius_um * 1.25 * mm_per_um},
         {at(reach + 0.006, lean + 0.012), 0.010 * mm_per_um}}};
    const auto& colours = canvas.colours;
    const auto share = static_cast<float>(held);
    add_tube(canvas, points,
             {mixed(mixed(colours.muscle, colours.bone, 0.35F), colours.alpha, share), filament,
              layer_spindle, "cross_bridges", colours.alpha, 0.35F * share});
}

void draw_heads(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre)
{
    int number = 0;
    const double outer = std::min(thick_half_um, pose.length_um / 2 - 0.03) - 0.01;
    for (const double y : thick_heights_um) {
        for (const double side : {-1.0, 1.0}) {
            for (int i = 0; i < heads_per_half; ++i) {
                const double share = (i + 0.5) / heads_per_half;
                const double x = side * std::lerp(bare_half_um + 0.02, outer, share);
                for (const double up : {-1.0, 1.0}) {
                    draw_head(canvas, pose, fibre, {x, side, y, up, ++number});
                }
            }
        }
    }
}

void draw_upright(Canvas& canvas, double x_um, double middle_um, double half_um, double radius_um,
                  const Style& style)
{
    const std::array<CentreLinePoint, 2> points{
        {{glm::dvec3(x_um, middle_um - half_um, 0.01) * mm_per_um, radius_um * mm_per_um},
         {glm::dvec3(x_um, middle_um + half_um, 0.01) * mm_per_um, radius_um * mm_per_um}}};
    add_tube(canvas, points, style);
}

} // namespace

void draw_filaments(Canvas& canvas, const SarcomerePose& pose, const FibreShown& fibre)
{
    const auto& colours = canvas.colours;
    const Colour& ground = colours.ground_centre;
    const double middle = fibre.middle_um;
    const Colour thin = mixed(colours.tendon, colours.secondary, 0.4F);
    // A paler row behind: the lattice continues in depth.
    for (const double y : thick_heights_um) {
        draw_thick(canvas, pose, middle + y - 0.055, -0.2,
                   {mixed(colours.muscle, ground, 0.72F), soft, layer_far, "myosin"});
        draw_thin(canvas, pose, middle + y + 0.055, -0.2,
                  {mixed(thin, ground, 0.8F), soft, layer_far, "actin"});
    }
    for (const double side : {-1.0, 1.0}) {
        draw_upright(canvas, side * pose.length_um / 2, middle, z_half_um, z_radius_um,
                     {mixed(colours.bone, colours.ink, 0.25F), filament, layer_muscle, "z_disc"});
    }
    draw_upright(canvas, 0, middle, 0.2, 0.012,
                 {mixed(colours.muscle_deep, colours.bone, 0.3F), soft, layer_far, "m_line"});
    for (const double y : thick_heights_um) {
        draw_titin(canvas, pose, middle + y, {colours.cartilage, soft, layer_muscle, "titin"});
        draw_thick(canvas, pose, middle + y, 0, {colours.muscle, filament, layer_muscle, "myosin"});
    }
    for (const double y : thin_heights_um) {
        draw_thin(canvas, pose, middle + y, 0, {thin, filament, layer_muscle, "actin"});
    }
    draw_heads(canvas, pose, fibre);
}

} // namespace scene
