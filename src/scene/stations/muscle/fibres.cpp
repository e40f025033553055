// Muscle fibres between their tendons: seven motor units whose fibres mingle, each thickening and
// brightening with the force of its own group in the simulation. Small units are slow: thin and
// dark red with myoglobin; large ones fast: thick and pale.
#include "scene/stations/muscle/parts.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr Material fibre_material{.gloss = 0.4F, .rim = 0.3F, .grain = 2, .shadow = 0.35F};
constexpr Material striped_material{.gloss = 0.35F, .rim = 0.3F, .bands = 150, .shadow = 0.35F};
constexpr Material back_material{.gloss = 0.15F, .rim = 0.15F, .grain = 2};
constexpr Material tendon_material{.gloss = 0.45F, .rim = 0.3F, .grain = 5, .shadow = 0.2F};
constexpr Material sheet_material{.gloss = 0.3F, .rim = 0.25F, .grain = 14};
constexpr Material fluid_material{.gloss = 0.5F, .rim = 0.4F, .edge_opacity = 0.3F};
constexpr Material vessel_material{.gloss = 0.45F, .rim = 0.3F, .shadow = 0.3F};

constexpr double thin_mm = 0.96, thick_mm = 1.24, striped_mm = 1.5;
constexpr double left_mm = -40, right_mm = 33, slant = 0.12; // where fibres end, at rest
constexpr double fixed_x_mm = -6;                            // the spindle's middle stays
constexpr double tendon_mm = 50, faded_mm = 78;
constexpr int fibre_points = 29, strand_points = 26;
constexpr double twitch_swells = 0.24, swollen_shrinks = 0.16, swollen_spreads_mm = 3.2;
constexpr double window_half_mm = 25, window_reach_mm = 3.5; // fibres part round the spindle

// Rows behind: which unit, and where.
constexpr std::array back_fibres{
    UnitFibre{6, 15.8},  UnitFibre{4, 13.4},  UnitFibre{3, 11.0}, UnitFibre{6, 8.4},
    UnitFibre{5, 5.6},   UnitFibre{2, 3.0},   UnitFibre{4, 0.6},  UnitFibre{6, -1.8},
    UnitFibre{3, -4.2},  UnitFibre{5, -6.6},  UnitFibre{1, -9.0}, UnitFibre{6, -11.6},
    UnitFibre{4, -14.4}, UnitFibre{5, -17.0},
};

// Oedema drives apart what lies above the spindle and below the striped fibre; these two stay.
double spread(const MusclePose& pose, double y)
{
    const double beyond =
        y > spindle_in_muscle_mm.y ? y - spindle_in_muscle_mm.y : std::min(0.0, y + 13.0);
    return y + swollen_spreads_mm * pose.swelling * beyond / 10;
}

// Fibres part round the spindle like water round a boat.
double parted(const MusclePose& pose, double x, double y)
{
    const double share = 1 - std::abs(x - spindle_in_muscle_mm.x) / window_half_mm;
    if (share <= 0) {
        return y;
    }
    const double falloff = share * share * (3 - 2 * share);
    const double away = y - spindle_in_muscle_mm.y, up = away >= 0 ? 1 : -1;
    const double reach = window_reach_mm * (1 + 0.25 * pose.swelling) * falloff;
    const double soft = std::exp(-std::abs(away) / 9); // further rows give way less
    return y + up * soft * (std::sqrt(away * away + reach * reach) - std::abs(away)) * 1.35;
}

CentreLine fibre_line(const MusclePose& pose, double y_mm, double z_mm, double radius_mm)
{
    const double from = left_mm + slant * y_mm, to = right_mm + slant * y_mm;
    const double thick = radius_mm * (1 - swollen_shrinks * pose.swelling) / std::sqrt(pose.length);
    CentreLine line;
    for (int i = 0; i < fibre_points; ++i) {
        const double share = static_cast<double>(i) / (fibre_points - 1);
        const double x = std::lerp(from, to, share);
        const double y = parted(pose, x, spread(pose, y_mm));
        const double taper = std::min(1.0, 0.4 + 9 * std::min(share, 1 - share));
        line.points.push_back({{x_now(pose, x), y, z_mm}, thick * taper});
    }
    measure(line);
    return line;
}

double unit_radius_mm(std::size_t unit)
{
    return std::lerp(thin_mm, thick_mm, static_cast<double>(unit) / (shown_units - 1));
}

// A single twitch, a tenth of the greatest force, must be seen: half of the brightness by then.
double visible(double force)
{
    constexpr double half = 0.12;
    const double active = std::clamp(force, 0.0, 1.0);
    return (1 + half) * active / (active + half);
}

Style fibre_look(const Canvas& canvas, const MusclePose& pose, std::size_t unit, double force,
                 bool front)
{
    const auto& colours = canvas.colours;
    const auto active = static_cast<float>(visible(force));
    const Colour bright{1.0F, 0.74F, 0.58F, 1}, pale{0.78F, 0.68F, 0.66F, 1};
    auto resting = colour_of_unit(colours, unit);
    resting = mixed(resting, pale, 0.75F * static_cast<float>(1 - pose.capacity));
    if (!front) {
        resting = mixed(resting, colours.muscle_deep, 0.62F);
    }
    Style style{mixed(resting, bright, (front ? 0.36F : 0.2F) * active),
                front ? fibre_material : back_material, front ? muscle_front : muscle_back,
                id_of_unit(unit)};
    style.glow_colour = bright;
    style.glow = (front ? 0.34F : 0.15F) * active;
    return style;
}

double away_from_end(double x)
{
    return std::clamp((faded_mm - std::abs(x)) / (faded_mm - tendon_mm), 0.0, 1.0);
}

// Towards the picture's edges what goes on beyond them fades.
void fade_ends(Canvas& canvas, const Tube& tube, std::span<const CentreLinePoint> points)
{
    for (std::size_t i = 0; i < points.size(); ++i) {
        canvas.drawing.tube_points[tube.first_point + i].opacity =
            static_cast<float>(away_from_end(points[i].place_mm.x));
    }
}

// Collagen from a fibre's end to the common tendon.
void draw_strand(Canvas& canvas, const MusclePose& pose, const UnitFibre& fibre, bool right)
{
    const double sign = right ? 1 : -1;
    const double end = (right ? right_mm : left_mm) + slant * fibre.y_mm;
    const double y = parted(pose, end, spread(pose, fibre.y_mm));
    const auto line = smooth_line({{{x_now(pose, end - sign * 1.5), y, 1}, 0.42},
                                   {{x_now(pose, end + sign * 4), y * 0.95, 0.5}, 0.5},
                                   {{sign * (tendon_mm + 2), y * 0.55, 0}, 0.5},
                                   {{sign * faded_mm, y * 0.4, 0}, 0.5}},
                                  strand_points);
    const auto& tube = add_tube(canvas, line.points,
                                {mixed(canvas.colours.tendon, canvas.colours.ground_centre, 0.12F),
                                 tendon_material, muscle_tendon, "tendons"});
    fade_ends(canvas, tube, line.points);
}

} // namespace

MusclePose muscle_pose(const physiology::Observation& body, const Anatomy& anatomy)
{
    const auto& now = body.signals;
    MusclePose pose;
    pose.length =
        std::clamp(now.quadriceps_length_L0 / number(anatomy, "quadriceps_resting_L0"), 0.72, 1.25);
    pose.swelling = std::clamp(now.swelling, 0.0, 1.0);
    pose.capacity = std::clamp(now.quadriceps_capacity, 0.0, 1.0);
    return pose;
}

double x_now(const MusclePose& pose, double resting_mm)
{
    return fixed_x_mm + (resting_mm - fixed_x_mm) * pose.length;
}

CentreLine muscle_fibre(const MusclePose& pose, std::size_t front, double force)
{
    const auto& fibre = front_fibres[front];
    const double resting = front == striped_fibre ? striped_mm : unit_radius_mm(fibre.unit);
    return fibre_line(pose, fibre.y_mm, 2, resting * (1 + twitch_swells * visible(force)));
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

void draw_muscle_fibres(Canvas& canvas, const MusclePose& pose, const SceneInput& input)
{
    for (const auto& fibre : back_fibres) {
        const double force = force_of_unit(*input.body, fibre.unit);
        const auto line = fibre_line(pose, fibre.y_mm, -3,
                                     unit_radius_mm(fibre.unit) * (1 + 0.15 * visible(force)));
        add_tube(canvas, line.points, fibre_look(canvas, pose, fibre.unit, force, false));
    }
    for (std::size_t k = 0; k < front_fibres.size(); ++k) {
        const auto unit = front_fibres[k].unit;
        const double force = force_of_unit(*input.body, unit);
        auto style = fibre_look(canvas, pose, unit, force, true);
        if (k == striped_fibre) {
            style.material = striped_material;
        }
        add_tube(canvas, muscle_fibre(pose, k, force).points, style);
    }
}

void draw_muscle_tendons(Canvas& canvas, const MusclePose& pose)
{
    for (const double sign : {-1.0, 1.0}) {
        const double end = x_now(pose, sign > 0 ? right_mm : left_mm);
        const auto line = smooth_line({{{end - sign * 1, 0, -4}, 15.5},
                                       {{end + sign * 5, 0, -4}, 14.5},
                                       {{sign * (tendon_mm + 3), 0, -4}, 10},
                                       {{sign * faded_mm, 0, -4}, 7.5}},
                                      14);
        const auto& tube =
            add_tube(canvas, line.points,
                     {mixed(canvas.colours.tendon, canvas.colours.ground_centre, 0.45F),
                      sheet_material, muscle_tendon, "tendons"});
        fade_ends(canvas, tube, line.points);
    }
    for (const auto& fibre : front_fibres) {
        draw_strand(canvas, pose, fibre, false);
        draw_strand(canvas, pose, fibre, true);
    }
}

// Oedema: fluid between the fibres, in the colour of pressure and pain.
void draw_muscle_fluid(Canvas& canvas, const MusclePose& pose)
{
    if (pose.swelling < 0.005) {
        return;
    }
    const auto share = static_cast<float>(pose.swelling);
    Style style{faded(mixed(canvas.colours.skin, canvas.colours.pain, 0.55F + 0.3F * share),
                      0.2F + 0.5F * share),
                fluid_material, muscle_fluid, "oedema"};
    style.glow_colour = canvas.colours.pain;
    style.glow = 0.25F * share;
    for (std::size_t k = 0; k + 1 < front_fibres.size(); ++k) {
        const auto above = muscle_fibre(pose, k, 0), below = muscle_fibre(pose, k + 1, 0);
        CentreLine gap;
        for (std::size_t i = 2; i + 2 < above.points.size(); i += 2) {
            const auto& a = above.points[i];
            const auto& b = below.points[i];
            const double ends = static_cast<double>(std::min(i - 2, above.points.size() - 3 - i));
            gap.points.push_back({(a.place_mm + b.place_mm) * 0.5,
                                  std::min(1.0, 0.2 + ends / 5) * (0.2 + 0.62 * pose.swelling)});
        }
        add_tube(canvas, gap.points, style);
    }
}

// An artery and a vein along the bundle, and capillaries between the fibres.
void draw_muscle_vessels(Canvas& canvas, const MusclePose& pose)
{
    const auto at = [&](double x, double y, double radius) {
        return CentreLinePoint{{x, spread(pose, y), 3.4}, radius};
    };
    const Style artery{canvas.colours.vessel, vessel_material, muscle_vessel, "vessel"};
    Style vein = artery;
    vein.colour = mixed(canvas.colours.vessel, {0.25F, 0.28F, 0.5F, 1}, 0.45F);
    const auto draw = [&](const CentreLine& line, const Style& style) {
        fade_ends(canvas, add_tube(canvas, line.points, style), line.points);
    };
    draw(smooth_line({at(-88, -26.5, 0.95), at(-60, -25.6, 0.95), at(-40, -23.5, 0.9),
                      at(-16, -21.2, 0.8), at(8, -21.6, 0.65), at(24, -21, 0.4),
                      at(31, -20.4, 0.05)},
                     36),
         artery);
    draw(smooth_line({at(-88, -28.9, 1.1), at(-60, -27.9, 1.1), at(-40, -25.7, 1.05),
                      at(-14, -23.2, 0.95), at(10, -23.6, 0.8), at(25, -22.8, 0.5),
                      at(32, -22, 0.05)},
                     36),
         vein);
    for (const auto& [x, y] : {std::pair{-13.0, -16.9}, {-4.0, -9.0}, {3.0, -14.4}}) {
        add_tube(
            canvas,
            smooth_line({at(x - 5, -21.3, 0.42), at(x - 2, -19, 0.34), at(x, (y - 17) / 2, 0.28),
                         at(x + 2, y, 0.22), at(x + 14, y, 0.17), at(x + 22, y - 0.2, 0.1)},
                        22)
                .points,
            artery);
    }
}

} // namespace scene
