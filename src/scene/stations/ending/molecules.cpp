// What meets at the membrane: channels that pressure opens, sodium channels where the spike begins,
// and mediators that arrive in numbers by that hour's signals, each kind at its own receptors.
#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/ending/parts.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material protein_material{.gloss = 0.45F, .rim = 0.4F, .shadow = 0.4F};
constexpr Material ion_material{.gloss = 0.5F, .rim = 0.3F};
constexpr Material peptide_material{.gloss = 0.4F, .rim = 0.35F, .shadow = 0.3F};
constexpr double channel_half_um = 0.17, channel_long_um = 0.4;

struct Site {
    double x, side, off_um; // where on the membrane, and how far outside it: 0 is bound
};
constexpr std::array<Site, 8> bradykinin_sites{{
    {-3.9, 1, 0},
    {-1.3, 1, 0},
    {-4.75, -1, 0},
    {-2.65, 1, 0.75},
    {-0.6, 1, 0.8},
    {-5.2, 1, 0.9},
    {-1.9, 1, 1.5},
    {-4.3, 1, 1.6},
}};
constexpr std::array<Site, 7> NGF_sites{{
    {-3.4, -1, 0},
    {-2.05, -1, 0},
    {-0.6, -1, 0},
    {-4.2, -1, 0.95},
    {-1.3, -1, 0.9},
    {0.4, -1, 0.95},
    {-2.7, -1, 1.3},
}};
constexpr std::array<Site, 8> lactate_sites{{
    {-5.4, 1, 0.15},
    {-5.5, -1, 0.2},
    {-2.65, 1, 0.25},
    {0.1, 1, 0.3},
    {-4.9, 1, 1.2},
    {-5.2, -1, 1.2},
    {-3.2, 1, 1.5},
    {-0.2, 1, 1.4},
}};
constexpr double from_afar_um = 1.6;
constexpr double receptor_um = 0.34; // how far a receptor stands out

double arrived(double signal, std::size_t number, std::size_t of)
{
    const double share =
        std::clamp(signal * static_cast<double>(of) - static_cast<double>(number), 0.0, 1.0);
    return share * share * (3 - 2 * share);
}

glm::dvec3 place_um(const EndingPose& pose, const Site& site, double off_um)
{
    const auto wall = on_membrane(pose, site.x, site.side);
    return wall.place_um + wall.out * (receptor_um + site.off_um + off_um);
}

// A receptor: a stem through the membrane with a cup on it.
void add_receptor(Canvas& canvas, const EndingPose& pose, const Site& site, const Colour& colour,
                  double bound)
{
    const auto wall = on_membrane(pose, site.x, site.side);
    const auto at = [&](double off, double radius) {
        const auto place = wall.place_um + wall.out * off;
        return CentreLinePoint{um(place.x, place.y, 0.4), radius * 1e-3};
    };
    const std::array points{at(-0.26, 0.07), at(0.0, 0.075), at(0.12, 0.09), at(0.2, 0.15)};
    const auto share = static_cast<float>(bound);
    Style style{mixed(mixed(colour, canvas.colours.ground_centre, 0.5F), colour, share),
                protein_material, ending_channel, "mediators"};
    add_tube(canvas, points, style);
}

struct Kind {
    std::span<const Site> sites;
    double signal;
    Colour colour;
    int shape; // 0 a pair of peptides, 1 a dimer, 2 a small molecule
};

void add_molecule(Canvas& canvas, glm::dvec3 at, const Kind& kind, float alpha)
{
    const Style style{faded(kind.colour, alpha), peptide_material, ending_molecule, "mediators"};
    const auto ball = [&](double dx, double dy, double rx, double ry) {
        add_ellipsoid(canvas, um(at.x + dx, at.y + dy, 0.6), glm::dvec3(rx, ry, rx) * 1e-3, style);
    };
    if (kind.shape == 0) {
        ball(-0.1, 0.05, 0.14, 0.14);
        ball(0.1, -0.03, 0.12, 0.12);
    } else if (kind.shape == 1) {
        ball(-0.13, 0, 0.12, 0.25);
        ball(0.13, 0, 0.12, 0.25);
    } else {
        ball(0, 0, 0.1, 0.1);
    }
}

void draw_kind(Canvas& canvas, const EndingPose& pose, const Kind& kind)
{
    for (std::size_t i = 0; i < kind.sites.size(); ++i) {
        const auto& site = kind.sites[i];
        const double here = arrived(kind.signal, i, kind.sites.size());
        if (site.off_um == 0) {
            add_receptor(canvas, pose, site, kind.colour, here);
        }
        if (here > 0) {
            add_molecule(canvas, place_um(pose, site, from_afar_um * (1 - here)), kind,
                         static_cast<float>(std::min(1.0, 2.5 * here)));
        }
    }
}

std::array<Kind, 3> kinds(const EndingPose& pose, const Palette& colours)
{
    const auto tone = mediator_colours(colours);
    return {{{bradykinin_sites, pose.bradykinin, tone.bradykinin, 0},
             {NGF_sites, pose.NGF, tone.NGF, 1},
             {lactate_sites, pose.lactate, tone.lactate, 2}}};
}

// Both halves of a channel's wall, apart as far as it is open.
void add_channel(Canvas& canvas, const EndingPose& pose, const Channel& gate, const Style& style,
                 double half_um)
{
    const auto wall = on_membrane(pose, gate.x, gate.side);
    const glm::dvec3 along{wall.out.y, -wall.out.x, 0};
    for (const double side : {-1.0, 1.0}) {
        const double apart = 0.8 * half_um + 0.16 * gate.open;
        std::array<CentreLinePoint, 7> points;
        constexpr std::array<double, 7> thick{0.5, 0.85, 1, 0.95, 1, 0.85, 0.5};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double out = channel_long_um * (static_cast<double>(i) / 3 - 1);
            const double tilt = 0.09 * gate.open * (static_cast<double>(i) / 3 - 1);
            const auto place = wall.place_um + wall.out * out + along * (side * (apart + tilt));
            points[i] = {um(place.x, place.y, 0.5), half_um * thick[i] * 1e-3};
        }
        add_tube(canvas, points, style);
    }
}

void add_ion(Canvas& canvas, const OnMembrane& wall, double off_um, float alpha,
             std::string_view id)
{
    if (alpha <= 0) {
        return;
    }
    const auto place = wall.place_um + wall.out * off_um;
    const Style style{faded(mixed(canvas.colours.nociceptor, canvas.colours.ink, 0.25F), alpha),
                      ion_material, ending_molecule, id};
    add_ellipsoid(canvas, um(place.x, place.y, 0.8), glm::dvec3(0.085e-3), style);
}

void draw_pressure_channels(Canvas& canvas, const EndingPose& pose)
{
    const auto& colours = canvas.colours;
    const auto closed = mixed(colours.cartilage, colours.ink, 0.2F);
    for (const auto& gate : channels(pose)) {
        const auto open = static_cast<float>(gate.open);
        Style style{mixed(closed, mixed(colours.nociceptor, colours.ink, 0.15F), 0.75F * open),
                    protein_material, ending_channel, "channels"};
        style.glow_colour = colours.nociceptor;
        style.glow = 0.25F * open;
        add_channel(canvas, pose, gate, style, channel_half_um);
        const auto wall = on_membrane(pose, gate.x, gate.side);
        for (const double off : {0.78, 0.3, -0.2, -0.62, -1.0}) {
            add_ion(canvas, wall, off, open, "channels");
        }
    }
}

// The newest spike of the shown fibre that has just set out: how far it is, 1 when none.
double newest_spike(const SceneInput& input, std::int16_t fibre)
{
    double newest = 1;
    for (const auto& impulse : input.body->impulses) {
        if (impulse.pathway == Pathway::group_IV && impulse.fibre == fibre) {
            newest = std::min(newest, impulse.fraction);
        }
    }
    return newest;
}

// Where the spike begins: sodium streams in as it sets out.
void draw_spike_channels(Canvas& canvas, const EndingPose& pose, const SceneInput& input)
{
    constexpr double streaming = 0.12; // of the fibre's way, while the spike is still near
    const auto fibre = fibre_of(input.record, Pathway::group_IV, Rank::middle);
    const double since = std::min(1.0, newest_spike(input, fibre) / streaming);
    const auto colour = canvas.colours.nociceptor;
    Style style{mixed(colour, canvas.colours.ground_centre, 0.35F), protein_material,
                ending_channel, "group_IV"};
    style.glow_colour = colour;
    style.glow = static_cast<float>(0.9 * (1 - since));
    for (const auto& [x, side] : {std::pair{0.35, 1.0}, {1.5, 1.0}, {0.9, -1.0}}) {
        add_channel(canvas, pose, {x, side, 1 - since}, style, 0.13);
        const auto wall = on_membrane(pose, x, side);
        for (int i = 0; i < 4; ++i) {
            const double off = 0.85 + 0.3 * i - 1.9 * since;
            add_ion(canvas, wall, off,
                    since < 1 ? static_cast<float>(std::min(1.0, 4 * (1 - since))) : 0.0F,
                    "group_IV");
        }
    }
}

} // namespace

MediatorColours mediator_colours(const Palette& colours)
{
    const bool on_paper = colours.ground_centre.r > 0.5F;
    return on_paper ? MediatorColours{{0.66F, 0.36F, 0.20F, 1},
                                      {0.42F, 0.30F, 0.70F, 1},
                                      {0.45F, 0.52F, 0.50F, 1}}
                    : MediatorColours{{0.80F, 0.52F, 0.36F, 1},
                                      {0.62F, 0.52F, 0.95F, 1},
                                      {0.80F, 0.86F, 0.84F, 1}};
}

glm::dvec3 mediator_place(const EndingPose& pose, int kind)
{
    const Site& first = kind == 0   ? bradykinin_sites[1]
                        : kind == 1 ? NGF_sites[1]
                                    : lactate_sites[0];
    const auto place = place_um(pose, first, 0);
    return um(place.x, place.y, 0.6);
}

void draw_channels(Canvas& canvas, const EndingPose& pose, const SceneInput& input)
{
    draw_pressure_channels(canvas, pose);
    draw_spike_channels(canvas, pose, input);
}

void draw_mediators(Canvas& canvas, const EndingPose& pose)
{
    for (const auto& kind : kinds(pose, canvas.colours)) {
        draw_kind(canvas, pose, kind);
    }
}

} // namespace scene
