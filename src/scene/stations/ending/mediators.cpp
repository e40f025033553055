#include "scene/stations/ending/mediators.hpp"

#include "base/interpolation.hpp"
#include "scene/stations/ending/layers.hpp"
#include "scene/stations/ending/micrometres.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

namespace scene {

namespace {

constexpr Material protein_material{.gloss = 0.45F, .rim = 0.4F, .shadow = 0.4F};
constexpr Material peptide_material{.gloss = 0.4F, .rim = 0.35F, .shadow = 0.3F};

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
    return base::smoothstep(share);
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
    Mediator mediator; // drawn as a pair of peptides, a dimer, a small molecule
};

void add_molecule(Canvas& canvas, glm::dvec3 at, const Kind& kind, float alpha)
{
    const Style style{faded(kind.colour, alpha), peptide_material, ending_molecule, "mediators"};
    const auto add = [&](double dx, double dy, double rx, double ry) {
        add_ellipsoid(canvas, um(at.x + dx, at.y + dy, 0.6), glm::dvec3(rx, ry, rx) * 1e-3, style);
    };
    if (kind.mediator == Mediator::bradykinin) {
        add(-0.1, 0.05, 0.14, 0.14);
        add(0.1, -0.03, 0.12, 0.12);
    } else if (kind.mediator == Mediator::NGF) {
        add(-0.13, 0, 0.12, 0.25);
        add(0.13, 0, 0.12, 0.25);
    } else {
        add(0, 0, 0.1, 0.1);
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
    return {{{bradykinin_sites, pose.bradykinin, tone.bradykinin, Mediator::bradykinin},
             {NGF_sites, pose.NGF, tone.NGF, Mediator::NGF},
             {lactate_sites, pose.lactate, tone.lactate, Mediator::lactate}}};
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

glm::dvec3 mediator_place(const EndingPose& pose, Mediator mediator)
{
    const Site& first = mediator == Mediator::bradykinin ? bradykinin_sites[1]
                        : mediator == Mediator::NGF      ? NGF_sites[1]
                                                         : lactate_sites[0];
    const auto place = place_um(pose, first, 0);
    return um(place.x, place.y, 0.6);
}

void draw_mediators(Canvas& canvas, const EndingPose& pose)
{
    for (const auto& kind : kinds(pose, canvas.colours)) {
        draw_kind(canvas, pose, kind);
    }
}

} // namespace scene
