#include "physiology/nerve/nerve_cuts.hpp"
#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace physiology;

namespace {

Event cut_of(LesionSite site, double share = 1)
{
    return {.kind = EventKind::cut, .target = static_cast<std::uint8_t>(site), .amount = share};
}

ReflexLoop body_with_cut(LesionSite site, double share = 1)
{
    auto body = resting_body({}, 1);
    apply_event(body, {}, cut_of(site, share));
    return body;
}

void live(ReflexLoop& body, const Inputs& inputs, double seconds)
{
    for (int i = 0; i < seconds * steps_per_s; ++i) {
        step(body, {}, inputs);
    }
}

// How far the shank swings, and whether the quadriceps shows in the EMG.
struct Answer {
    double extension_deg = 0, EMG_mV = 0;
};

Answer tapped(ReflexLoop& body)
{
    live(body, {}, 0.5);
    apply_event(body, {}, tap_on(Muscle::quadriceps));
    const double start_deg = body.limb.knee_angle_deg;
    Answer seen;
    for (int i = 0; i < 0.5 * steps_per_s; ++i) {
        step(body, {}, {});
        seen.extension_deg = std::max(seen.extension_deg, start_deg - body.limb.knee_angle_deg);
        seen.EMG_mV = std::max(seen.EMG_mV, std::abs(body.quadriceps.units.EMG_now_mV));
    }
    return seen;
}

// Pain at the end of a while with this done to the body.
double pain_nrs(ReflexLoop& body, const Inputs& inputs, double seconds)
{
    live(body, inputs, seconds);
    return readout(body, {}).pain_nrs;
}

} // namespace

TEST_CASE("with the dorsal root cut there is no knee jerk and no pain, but the will still moves")
{
    auto body = body_with_cut(LesionSite::dorsal_root);
    const auto jerk = tapped(body);
    CHECK(jerk.EMG_mV == 0);
    CHECK(jerk.extension_deg < 0.1);
    CHECK(body.quadriceps.spindle.Ia_pps > 1); // the spindle fires all the same
    CHECK(pain_nrs(body, {.swelling = 1}, 3) < 0.1);
    live(body, {.voluntary_drive = 0.3}, 1);
    CHECK(body.limb.knee_angle_deg < 60);
    auto whole = resting_body({}, 1);
    CHECK(pain_nrs(whole, {.swelling = 1}, 3) > 3);
}

TEST_CASE("with the ventral root cut the muscle is paralysed, though its cells in the cord fire")
{
    auto body = body_with_cut(LesionSite::ventral_root);
    CHECK(tapped(body).EMG_mV == 0);
    const double hangs_deg = body.limb.knee_angle_deg;
    live(body, {.voluntary_drive = 0.5}, 1);
    const auto now = readout(body, {});
    CHECK(now.quadriceps_alpha_rate_pps > 1);
    CHECK(now.emg_mV == 0);
    CHECK(now.gamma_static_pps == 0);
    CHECK(std::abs(body.limb.knee_angle_deg - hangs_deg) < 1);
    CHECK(pain_nrs(body, {.swelling = 1}, 3) > 3); // and it can still hurt
}

TEST_CASE("with the gamma axons cut the spindle goes slack and the jerk shrinks, the will stays")
{
    auto whole = resting_body({}, 1);
    auto body = body_with_cut(LesionSite::gamma);
    live(body, {}, 1);
    CHECK(readout(body, {}).gamma_dynamic_pps == 0);
    CHECK(readout(body, {}).gamma_static_pps == 0);
    CHECK(readout(body, {}).Ia_rate_pps < 0.5 * readout(whole, {}).Ia_rate_pps);
    CHECK(tapped(body).extension_deg < 0.9 * tapped(whole).extension_deg);
    live(body, {.voluntary_drive = 0.3}, 1);
    CHECK(body.limb.knee_angle_deg < 60);
}

TEST_CASE("half of the gamma axons bring half of the gamma rate")
{
    auto body = body_with_cut(LesionSite::gamma, 0.5);
    live(body, {.added_gamma_static_pps = 20}, 0.5);
    CHECK(readout(body, {}).gamma_static_pps == doctest::Approx(20)); // of 20 at rest + 20
}

TEST_CASE("with the touch fibres cut rubbing no longer relieves pain")
{
    auto whole = resting_body({}, 1);
    auto body = body_with_cut(LesionSite::Abeta);
    const Inputs sore{.swelling = 0.7};
    const Inputs rubbed{.swelling = 0.7, .rub_cm_per_s = 10};
    const double hurts = pain_nrs(whole, sore, 3), hurts_too = pain_nrs(body, sore, 3);
    CHECK(hurts_too == doctest::Approx(hurts).epsilon(0.05));
    CHECK(pain_nrs(whole, rubbed, 1.5) < hurts - 1);
    CHECK(pain_nrs(body, rubbed, 1.5) > hurts_too - 0.3);
}

TEST_CASE("with the spinothalamic tract cut pain fibres fire, the gate is open, and nothing hurts")
{
    auto body = body_with_cut(LesionSite::spinothalamic);
    CHECK(pain_nrs(body, {.swelling = 1}, 3) < 0.1);
    CHECK(readout(body, {}).nociceptor_IV_pps > 2);
    CHECK(readout(body, {}).projection_rate_pps > 20);
    CHECK(tapped(body).extension_deg > 5); // the knee jerk does not need the brain
}

TEST_CASE("half of a root is a weak jerk, a joined root the jerk of before")
{
    auto whole = resting_body({}, 1);
    auto half = body_with_cut(LesionSite::dorsal_root, 0.5);
    auto joined = body_with_cut(LesionSite::dorsal_root, 1);
    live(joined, {}, 0.5);
    apply_event(joined, {}, cut_of(LesionSite::dorsal_root, 0));
    const double full_deg = tapped(whole).extension_deg;
    CHECK(tapped(half).extension_deg < 0.6 * full_deg);
    CHECK(tapped(joined).extension_deg > 0.8 * full_deg);
}

TEST_CASE("what the picture shows of a cut root: its place, its share, and no spike beyond")
{
    auto body = body_with_cut(LesionSite::dorsal_root, 0.5);
    live(body, {}, 0.2);
    apply_event(body, {}, tap_on(Muscle::quadriceps));
    int before = 0, beyond = 0;
    for (int i = 0; i < 300; ++i) {
        step(body, {}, {});
        const auto seen = observe(body, {});
        const auto& at = seen.cuts[static_cast<std::size_t>(Pathway::Ia_quadriceps)];
        REQUIRE(at.taken == 0.5);
        for (const auto& impulse : seen.impulses) {
            if (impulse.pathway != Pathway::Ia_quadriceps ||
                !is_selected(impulse.fibre, at.taken)) {
                continue;
            }
            ++before;
            beyond += impulse.fraction > at.place + 0.01 ? 1 : 0;
        }
    }
    CHECK(before > 1000);
    CHECK(beyond == 0);
    CHECK(observe(body, {}).cuts[static_cast<std::size_t>(Pathway::alpha_quadriceps)].taken == 0);
}

TEST_CASE(
    "with the Ib fibres cut nothing tells the cord of the muscle's force, and less holds it back")
{
    auto whole = resting_body({}, 1);
    auto body = body_with_cut(LesionSite::Ib);
    const Inputs pulling{.voluntary_drive = 0.4};
    double whole_leaks = 0, cut_leaks = 0; // inhibition of the smallest motor cell
    double whole_pps = 0;                  // the Ib interneurons' mean
    for (auto* one : {&whole, &body}) {
        live(*one, pulling, 1);
        for (int i = 0; i < steps_per_s; ++i) {
            step(*one, {}, pulling);
            (one == &whole ? whole_leaks : cut_leaks) +=
                one->circuit.quadriceps.alpha.inhibition[0] / steps_per_s;
            whole_pps +=
                one == &whole ? readout(whole, {}).Ib_interneuron_rate_pps / steps_per_s : 0;
        }
    }
    CHECK(whole_pps > 1);
    CHECK(readout(body, {}).Ib_rate_pps > 10); // the tendon organ fires all the same
    CHECK(readout(body, {}).Ib_interneuron_rate_pps == 0);
    CHECK(cut_leaks < 0.9 * whole_leaks);
}
