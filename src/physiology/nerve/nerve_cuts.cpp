#include "physiology/nerve/nerve_cuts.hpp"

#include <cmath>
#include <cstddef>

namespace physiology {

namespace {

using Cut = Observation::Cut;

// As shares of the way from a fibre's origin (ours, illustrative: where there is room to see it).
constexpr double into_the_cord = 0.9;
constexpr double out_of_the_cord = 0.1;
constexpr double half_way = 0.5;

double share(const CutShares& cut, LesionSite wire)
{
    return cut[static_cast<std::size_t>(wire)];
}

Cut larger(const Cut& a, const Cut& b)
{
    return b.taken > a.taken ? b : a;
}

void interrupt(AxonBundle& axons, const Cut& at)
{
    cut(axons, at.place, at.taken);
}

void interrupt(GammaAxons& gamma, const Cut& at)
{
    interrupt(gamma.fibres.axons, at);
    gamma.cut_share = at.taken;
    gamma.cut_steps = static_cast<std::size_t>(
        std::floor(at.place * static_cast<double>(gamma.rates_under_way_pps.size() - 1)));
}

} // namespace

Cut cut_on(Pathway pathway, const CutShares& cut)
{
    const Cut dorsal_root{into_the_cord, share(cut, LesionSite::dorsal_root)};
    const Cut ventral_root{out_of_the_cord, share(cut, LesionSite::ventral_root)};
    const auto of_its_own = [&](LesionSite wire) { return Cut{half_way, share(cut, wire)}; };
    switch (pathway) {
    case Pathway::Ia_quadriceps:
    case Pathway::Ia_hamstrings:
    case Pathway::II_quadriceps:
    case Pathway::group_III:
    case Pathway::group_IV:
    case Pathway::C_tactile:
        return dorsal_root;
    case Pathway::Ib_quadriceps:
        return larger(of_its_own(LesionSite::Ib), dorsal_root);
    case Pathway::Abeta:
        return larger(of_its_own(LesionSite::Abeta), dorsal_root);
    case Pathway::alpha_quadriceps:
    case Pathway::alpha_hamstrings:
        return ventral_root;
    case Pathway::gamma_dynamic:
    case Pathway::gamma_static:
        return larger(ventral_root, of_its_own(LesionSite::gamma));
    case Pathway::spinothalamic:
        return of_its_own(LesionSite::spinothalamic);
    case Pathway::Ia_interneuron:
    case Pathway::Ib_interneuron:
    case Pathway::II_interneuron:
    case Pathway::Renshaw:
        break; // inside the cord
    }
    return {};
}

void interrupt(InnervatedMuscle& muscle, const CutShares& cut)
{
    interrupt(muscle.Ia.axons, cut_on(Pathway::Ia_quadriceps, cut));
    interrupt(muscle.II.axons, cut_on(Pathway::II_quadriceps, cut));
    interrupt(muscle.Ib.axons, cut_on(Pathway::Ib_quadriceps, cut));
    interrupt(muscle.alpha, cut_on(Pathway::alpha_quadriceps, cut));
    interrupt(muscle.gamma_dynamic, cut_on(Pathway::gamma_dynamic, cut));
    interrupt(muscle.gamma_static, cut_on(Pathway::gamma_static, cut));
}

void compress_root(InnervatedMuscle& muscle, const NerveCompressionParameters& p,
                   const CutShares& cut, double compression)
{
    interrupt(muscle.alpha, larger(cut_on(Pathway::alpha_hamstrings, cut),
                                   {p.from_cord, blocked_share(p, compression)}));
}

void interrupt(SomatosensoryPaths& paths, const CutShares& cut)
{
    interrupt(paths.Abeta.axons, cut_on(Pathway::Abeta, cut));
    interrupt(paths.group_III.axons, cut_on(Pathway::group_III, cut));
    interrupt(paths.group_IV.axons, cut_on(Pathway::group_IV, cut));
    interrupt(paths.C_tactile.axons, cut_on(Pathway::C_tactile, cut));
    interrupt(paths.spinothalamic.axons, cut_on(Pathway::spinothalamic, cut));
}

} // namespace physiology
