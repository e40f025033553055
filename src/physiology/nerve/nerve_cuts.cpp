#include "physiology/nerve/nerve_cuts.hpp"

#include "physiology/reflex_loop.hpp"

#include <cmath>
#include <cstddef>
#include <optional>

namespace physiology {

namespace {

Cut larger(const Cut& a, const Cut& b)
{
    return b.taken > a.taken ? b : a;
}

void interrupt(AxonBundle& axons, const Cut& at)
{
    cut(axons, at.place, at.taken);
}

// The rate that reaches the spindle is cut at the same place as the axons.
void interrupt(GammaAxons& gamma, const Cut& at)
{
    interrupt(gamma.fibres.axons, at);
    gamma.cut_share = at.taken;
    gamma.cut_steps = static_cast<std::size_t>(
        std::floor(at.place * static_cast<double>(gamma.rates_under_way_pps.size() - 1)));
}

} // namespace

Cut cut_on(const PathwayRow& pathway, const CutShares& cut)
{
    std::optional<Cut> max;
    for (const auto& lesion : pathway.lesions) {
        if (lesion) {
            const Cut here{lesion->place, cut[static_cast<std::size_t>(lesion->site)]};
            max = max ? larger(*max, here) : here;
        }
    }
    return max.value_or(Cut{});
}

void interrupt(ReflexLoop& body, const CutShares& cut, const NerveCompressionParameters& p,
               double compression)
{
    const auto at = [&cut](Pathway pathway) { return cut_on(row(pathway), cut); };
    for (const auto& pathway : pathway_table()) {
        interrupt(pathway.axons.of(body), cut_on(pathway, cut));
    }
    // Fibres of the hamstrings that no pathway shows are cut as those of the quadriceps are.
    interrupt(body.hamstrings.II.axons, at(Pathway::II_quadriceps));
    interrupt(body.hamstrings.Ib.axons, at(Pathway::Ib_quadriceps));
    for (auto* muscle : {&body.quadriceps, &body.hamstrings}) {
        interrupt(muscle->gamma_dynamic, at(Pathway::gamma_dynamic));
        interrupt(muscle->gamma_static, at(Pathway::gamma_static));
    }
    interrupt(body.hamstrings.alpha,
              larger(at(Pathway::alpha_hamstrings), {p.from_cord, blocked_share(p, compression)}));
}

} // namespace physiology
