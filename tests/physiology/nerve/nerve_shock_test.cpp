#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

using namespace physiology;

namespace {

Event shock_of(double current_mA)
{
    return {.kind = EventKind::shock, .amount = current_mA};
}

Event cut_of(LesionSite wire)
{
    return {.kind = EventKind::cut, .target = static_cast<std::uint8_t>(wire)};
}

ReflexLoop body_at_rest()
{
    auto body = resting_body({}, 1);
    for (int i = 0; i < 2000; ++i) {
        step(body, {}, {});
    }
    return body;
}

// Spikes that reach the muscle, directly (before 10 ms) and by way of the cord.
struct Spikes {
    std::size_t direct = 0, reflex = 0;
    double first_reflex_ms = -1;
    std::vector<int> of_unit = std::vector<int>(120, 0);
};

Spikes spikes_after_shock(ReflexLoop& body, double current_mA, int steps = 250)
{
    apply_event(body, {}, shock_of(current_mA));
    Spikes seen;
    for (int i = 1; i <= steps; ++i) {
        step(body, {}, {});
        const auto& arriving = body.quadriceps.alpha.arriving;
        (i < 100 ? seen.direct : seen.reflex) += arriving.size();
        if (i >= 100 && seen.first_reflex_ms < 0 && !arriving.empty()) {
            seen.first_reflex_ms = i * step_ms;
        }
        for (const auto unit : arriving) {
            ++seen.of_unit[static_cast<std::size_t>(unit)];
        }
    }
    return seen;
}

double mean(const std::vector<double>& values, std::size_t first, std::size_t end)
{
    return std::accumulate(values.begin() + static_cast<std::ptrdiff_t>(first),
                           values.begin() + static_cast<std::ptrdiff_t>(end), 0.0) /
           static_cast<double>(end - first);
}

} // namespace

TEST_CASE("Ia fibres need less current than motor axons, and thick motor axons less than thin ones")
{
    const auto thresholds = resting_body({}, 1).shock_thresholds;
    const auto& Ia_mA = thresholds.Ia_mA;
    const auto& alpha_mA = thresholds.alpha_mA; // by size of the unit
    CHECK(mean(Ia_mA, 0, Ia_mA.size()) < 0.6 * mean(alpha_mA, 0, alpha_mA.size()));
    CHECK(mean(alpha_mA, 80, 120) < 0.8 * mean(alpha_mA, 0, 40));
    CHECK(*std::max_element(alpha_mA.begin(), alpha_mA.end()) < 60); // all within the range
}

TEST_CASE("a weak shock reaches the muscle by way of the cord alone, about 12 ms later")
{
    auto body = body_at_rest();
    const auto seen = spikes_after_shock(body, 8);
    CHECK(seen.direct == 0);
    CHECK(seen.reflex > 20);
    CHECK(seen.first_reflex_ms > 11); // 198 mm up at 61 m/s, 330 mm down at 53 m/s, cell, end plate
    CHECK(seen.first_reflex_ms < 14);
    // Small units first: those that take part are the smaller ones.
    CHECK(std::accumulate(seen.of_unit.begin(), seen.of_unit.begin() + 60, 0) >
          3 * std::accumulate(seen.of_unit.begin() + 60, seen.of_unit.end(), 0));
}

TEST_CASE("the strongest shock fires every unit once, directly, and collision leaves no reflex")
{
    auto body = body_at_rest();
    const auto seen = spikes_after_shock(body, 60);
    CHECK(seen.direct == 120);
    CHECK(seen.reflex == 0);
}

TEST_CASE("a unit answers a shock once: directly or by reflex, never both")
{
    for (const double current_mA : {10.0, 14.0, 18.0, 22.0}) {
        auto body = body_at_rest();
        const auto seen = spikes_after_shock(body, current_mA);
        CHECK(*std::max_element(seen.of_unit.begin(), seen.of_unit.end()) == 1);
    }
}

TEST_CASE("the H reflex needs the dorsal root, the M wave only the nerve beyond the electrode")
{
    for (const LesionSite root : {LesionSite::dorsal_root, LesionSite::ventral_root}) {
        auto body = body_at_rest();
        apply_event(body, {}, cut_of(root));
        const auto seen = spikes_after_shock(body, 14);
        CHECK(seen.direct > 5);
        CHECK(seen.reflex == 0);
    }
}

TEST_CASE("spikes that run back into the cord excite Renshaw cells")
{
    auto body = body_at_rest();
    apply_event(body, {}, cut_of(LesionSite::dorsal_root)); // nothing but motor axons lead there
    spikes_after_shock(body, 60, 100);
    CHECK(Renshaw_pps(body.circuit.quadriceps) > 50);
    auto both_cut = body_at_rest();
    apply_event(both_cut, {}, cut_of(LesionSite::dorsal_root));
    apply_event(both_cut, {}, cut_of(LesionSite::ventral_root));
    spikes_after_shock(both_cut, 60, 100);
    CHECK(Renshaw_pps(both_cut.circuit.quadriceps) == 0);
}

TEST_CASE("an antidromic spike is seen on its way back, from the electrode towards the cord")
{
    auto body = body_at_rest();
    apply_event(body, {}, shock_of(60));
    double before = 1;
    for (int i = 0; i < 30; ++i) {
        step(body, {}, {});
        double furthest_back = 1;
        for (const auto& impulse : observe(body, {}).impulses) {
            if (impulse.pathway == Pathway::alpha_quadriceps && impulse.antidromic) {
                furthest_back = std::min(furthest_back, impulse.fraction);
            }
        }
        CHECK(furthest_back < before);
        before = furthest_back;
    }
    CHECK(before < 0.25);
}

TEST_CASE("the voluntary EMG falls silent for a while after a strong shock")
{
    const Parameters p;
    const Inputs inputs{.voluntary_drive = 0.2};
    auto body = resting_body(p, 1);
    std::size_t before = 0, silent = 0;
    for (int i = 0; i < 10'000; ++i) {
        step(body, p, inputs);
        before += i >= 5000 ? body.quadriceps.alpha.arriving.size() : 0;
    }
    apply_event(body, p, shock_of(60));
    for (int i = 0; i < 500; ++i) {
        step(body, p, inputs);
        silent += i >= 200 ? body.quadriceps.alpha.arriving.size() : 0; // 20 … 50 ms
    }
    CHECK(before > 200);
    CHECK(static_cast<double>(silent) / 300 < 0.5 * static_cast<double>(before) / 5000);
}
