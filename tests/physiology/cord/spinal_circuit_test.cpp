#include "physiology/cord/spinal_circuit.hpp"
#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace physiology;

namespace {

std::vector<std::int32_t> everybody(int fibres)
{
    std::vector<std::int32_t> all(static_cast<std::size_t>(fibres));
    std::iota(all.begin(), all.end(), 0);
    return all;
}

SpinalCircuit alone(const SpinalCircuitParameters& p)
{
    const AfferentsAtRest silent{.Ia_fibres = Ia_fibres, .II_fibres = II_fibres};
    return resting_circuit(p, silent, silent, 7, step_ms);
}

void run(SpinalCircuit& circuit, const SpinalCircuitParameters& p, double drive, double ms)
{
    for (int i = 0; i < ms / step_ms; ++i) {
        step(circuit, p, {}, {}, drive, step_ms);
    }
}

// Afferents of the quadriceps firing one after the other, each at this rate.
struct Rain {
    double rate_pps = 0;
    int fibres = 1;
    double due = 0;
    std::int32_t next = 0;
};

std::vector<std::int32_t> fall(Rain& rain)
{
    std::vector<std::int32_t> arriving;
    for (rain.due += rain.rate_pps * rain.fibres * step_ms / 1000; rain.due >= 1; rain.due -= 1) {
        arriving.push_back(rain.next);
        rain.next = (rain.next + 1) % rain.fibres;
    }
    std::sort(arriving.begin(), arriving.end());
    return arriving;
}

struct Spikes {
    int quadriceps = 0, hamstrings = 0, Ia_interneurons = 0;
};

Spikes counted(const SpinalCircuitParameters& p, double drive, Rain Ia, Rain Ib, double ms)
{
    auto circuit = alone(p);
    Spikes spikes;
    for (int i = 0; i < ms / step_ms; ++i) {
        const auto Ia_now = fall(Ia), Ib_now = fall(Ib);
        step(circuit, p, {.Ia = Ia_now, .Ib = Ib_now}, {}, drive, step_ms);
        spikes.quadriceps += static_cast<int>(circuit.quadriceps.alpha.firing.size());
        spikes.hamstrings += static_cast<int>(circuit.hamstrings.alpha.firing.size());
        spikes.Ia_interneurons +=
            static_cast<int>(circuit.quadriceps.Ia_interneurons.cells.firing.size());
    }
    return spikes;
}

// The potential of one quiet motor cell after the middle third of its pool has fired once.
std::vector<double> after_a_volley(const SpinalCircuitParameters& p, std::size_t cell, double ms)
{
    auto circuit = alone(p);
    auto& alpha = circuit.quadriceps.alpha;
    for (std::size_t i = 40; i < 80; ++i) {
        alpha.potential_mV[i] = 2 * alpha.threshold_mV[i];
    }
    alpha.quiescent = false;
    std::vector<double> potential_mV;
    for (int i = 0; i < ms / step_ms; ++i) {
        step(circuit, p, {}, {}, 0, step_ms);
        potential_mV.push_back(alpha.potential_mV[cell]);
    }
    return potential_mV;
}

double deepest(const std::vector<double>& potential_mV)
{
    return *std::min_element(potential_mV.begin(), potential_mV.end());
}

double first_ms(const std::vector<double>& values, double beyond)
{
    const auto found = std::find_if(values.begin(), values.end(), [&](double value) {
        return beyond < 0 ? value < beyond : value > beyond;
    });
    REQUIRE(found != values.end());
    return static_cast<double>(found - values.begin() + 1) * step_ms;
}

// What one volley of all fibres of a group does to the smallest motor cell.
std::vector<double> answer(const SpinalCircuitParameters& p, const Afferents& volley)
{
    auto circuit = alone(p);
    std::vector<double> potential_mV;
    for (int i = 0; i < 400; ++i) {
        step(circuit, p, i == 0 ? volley : Afferents{}, {}, 0, step_ms);
        potential_mV.push_back(circuit.quadriceps.alpha.potential_mV[0]);
    }
    return potential_mV;
}

double rate_after(SpinalCircuit& circuit, const SpinalCircuitParameters& p, double wait_ms)
{
    run(circuit, p, 0, wait_ms);
    return rate_pps(circuit.quadriceps.alpha_recent, circuit.quadriceps.alpha.cells);
}

} // namespace

TEST_CASE("Renshaw cells hold back the pool that excites them")
{
    const SpinalCircuitParameters p;
    auto without = p;
    without.weights.Renshaw_to_alpha_nS = 0;
    for (const double drive : {0.1, 0.3, 0.6}) {
        CAPTURE(drive);
        const int held_back = counted(p, drive, {}, {}, 1000).quadriceps;
        const int free = counted(without, drive, {}, {}, 1000).quadriceps;
        CHECK(held_back < 0.97 * free);
        CHECK(held_back > 0.5 * free);
    }
}

TEST_CASE("recurrent inhibition sets in 1.5 to 2 ms after a volley of motor cells, lasts 30 to 50 "
          "ms and reaches small cells most")
{
    const SpinalCircuitParameters p;
    const auto min = after_a_volley(p, 0, 100);
    const auto max = after_a_volley(p, 119, 100);
    const double onset_ms = first_ms(min, -0.01);
    CHECK(onset_ms >= 1.5);
    CHECK(onset_ms <= 2.0);
    CHECK(deepest(min) < 1.5 * deepest(max));
    const double quarter = deepest(min) / 4;
    const auto deeper =
        std::count_if(min.begin(), min.end(), [quarter](double value) { return value < quarter; });
    const double lasts_ms = static_cast<double>(deeper) * step_ms;
    CHECK(lasts_ms >= 30);
    CHECK(lasts_ms <= 50);
}

TEST_CASE("a volley makes Renshaw cells burst at several hundred impulses a second")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    for (int i = 0; i < 5000; ++i) {
        step(body, p, {});
    }
    CHECK(readout(body, p).Renshaw_rate_pps == 0);
    apply_event(body, p, tap_on(Muscle::quadriceps));
    double fastest = 0;
    for (int i = 0; i < 500; ++i) {
        step(body, p, {});
        fastest = std::max(fastest, readout(body, p).Renshaw_rate_pps);
    }
    CHECK(fastest > 250);
    CHECK(fastest < 1000);
}

TEST_CASE("recurrent inhibition reaches the Ia interneuron of the same side")
{
    const SpinalCircuitParameters p;
    auto without = p;
    without.weights.Renshaw_to_Ia_interneuron_nS = 0;
    const Rain Ia{.rate_pps = 120, .fibres = Ia_fibres};
    const int held_back = counted(p, 0.3, Ia, {}, 500).Ia_interneurons;
    const int free = counted(without, 0.3, Ia, {}, 500).Ia_interneurons;
    CHECK(free > 100);
    CHECK(held_back < 0.9 * free);
}

TEST_CASE("recurrent inhibition takes a little of the gamma cells' firing")
{
    const SpinalCircuitParameters p;
    const auto at_rest = gamma(p, 0, 0, 0, 0), held_back = gamma(p, 0, 0, 0, 200);
    CHECK(held_back.static_pps < at_rest.static_pps);
    CHECK(held_back.dynamic_pps < at_rest.dynamic_pps);
    CHECK(held_back.static_pps > 0.5 * at_rest.static_pps);
}

TEST_CASE("loading the tendon holds its own muscle back through Ib, and only that")
{
    const SpinalCircuitParameters p;
    const Rain loaded{.rate_pps = 80, .fibres = Ib_fibres};
    const int free = counted(p, 0.3, {}, {}, 1000).quadriceps;
    CHECK(counted(p, 0.3, {}, loaded, 1000).quadriceps < 0.9 * free);
    const int other = counted(p, -0.3, {}, {}, 1000).hamstrings;
    CHECK(counted(p, -0.3, {}, loaded, 1000).hamstrings == other);
}

TEST_CASE("against a hand the muscle loads its tendon organs, and Ib inhibition then lets the "
          "knee give way a little")
{
    const auto held = [](double Ib_interneuron_to_alpha_nS) {
        Parameters p;
        p.circuit.weights.Ib_interneuron_to_alpha_nS = Ib_interneuron_to_alpha_nS;
        auto body = resting_body(p, 2);
        const Inputs inputs{.voluntary_drive = 0.6, .knee_moment_N_m = -100};
        double angle_deg = 0;
        for (int i = 0; i < 2 * steps_per_s; ++i) {
            step(body, p, inputs);
            angle_deg += i < steps_per_s ? 0 : body.limb.knee_angle_deg / steps_per_s;
        }
        CHECK(readout(body, p).Ib_rate_pps > 30);
        return angle_deg;
    };
    CHECK(held(SynapticWeights{}.Ib_interneuron_to_alpha_nS) > held(0) + 0.5);
}

TEST_CASE("group II excites the motor cells of its muscle 10 to 20 ms later than Ia")
{
    const SpinalCircuitParameters p;
    const auto Ia = everybody(Ia_fibres / 8), II = everybody(II_fibres);
    const auto by_Ia = answer(p, {.Ia = Ia}), by_II = answer(p, {.II = II});
    const MotorNerveParameters nerve;
    const double slower_fibres_ms =
        nerve.length_mm / nerve.II_velocity_m_per_s - nerve.length_mm / nerve.Ia_velocity_m_per_s;
    const double later_ms = first_ms(by_II, 0.2) - first_ms(by_Ia, 0.2) + slower_fibres_ms;
    CHECK(later_ms >= 10);
    CHECK(later_ms <= 20);
}

TEST_CASE("in a pool that is active, a quick stretch brings a second wave that group II enlarges")
{
    const auto late_spikes = [](double II_interneuron_to_alpha_nS) {
        Parameters p;
        p.circuit.weights.II_interneuron_to_alpha_nS = II_interneuron_to_alpha_nS;
        std::size_t late = 0;
        for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
            auto body = resting_body(p, seed);
            for (int i = 0; i < steps_per_s; ++i) {
                step(body, p, {.voluntary_drive = 0.1});
            }
            for (int i = 0; i < 350; ++i) {
                step(body, p, {.stretch_mm = 6, .voluntary_drive = 0.1});
                late += i < 200 ? 0 : departed(body, Pathway::alpha_quadriceps).size();
            }
        }
        return late;
    };
    CHECK(static_cast<double>(late_spikes(SynapticWeights{}.II_interneuron_to_alpha_nS)) >
          1.05 * static_cast<double>(late_spikes(0)));
}

TEST_CASE("with a strong persistent current a short command leaves firing that sustains itself, "
          "and inhibition stops it")
{
    const SpinalCircuitParameters p;
    auto circuit = alone(p);
    circuit.quadriceps.persistent_gain = 0.3;
    CHECK(rate_after(circuit, p, 1000) == 0); // never by itself
    run(circuit, p, 0.3, 400);
    CHECK(rate_after(circuit, p, 2000) > 0.5);
    CHECK(open_share(circuit.quadriceps.tonic.persistent) > 0.2);
    for (int i = 0; i < 3000; ++i) {
        open(circuit.quadriceps.alpha, Synapse::inhibitory, 1, 20);
        step(circuit, p, {}, {}, 0, step_ms);
    }
    CHECK(rate_after(circuit, p, 1000) == 0);
    CHECK(open_share(circuit.quadriceps.tonic.persistent) < 0.01);
}

TEST_CASE("in a healthy cord the persistent current closes when the command ends")
{
    const SpinalCircuitParameters p;
    auto circuit = alone(p);
    run(circuit, p, 0.5, 500);
    CHECK(open_share(circuit.quadriceps.tonic.persistent) > 0.5);
    CHECK(rate_after(circuit, p, 150) == 0);
    CHECK(rate_after(circuit, p, 500) == 0);
    CHECK(open_share(circuit.quadriceps.tonic.persistent) < 0.01);
}

TEST_CASE("self-sustained firing has the rate of a cramp")
{
    const SpinalCircuitParameters p;
    auto circuit = alone(p);
    circuit.quadriceps.persistent_gain = 0.4;
    run(circuit, p, 0.3, 400);
    std::vector<int> spikes(static_cast<std::size_t>(circuit.quadriceps.alpha.cells), 0);
    for (int i = 0; i < 2 * steps_per_s; ++i) {
        step(circuit, p, {}, {}, 0, step_ms);
        for (const auto cell : circuit.quadriceps.alpha.firing) {
            ++spikes[static_cast<std::size_t>(cell)];
        }
    }
    const auto active = std::count_if(spikes.begin(), spikes.end(), [](int n) { return n > 4; });
    const double together = std::accumulate(spikes.begin(), spikes.end(), 0.0);
    CHECK(active > 10);
    CHECK(spikes.back() == 0); // the largest cells cannot sustain themselves
    const double mean_pps = together / static_cast<double>(active) / 2;
    CHECK(mean_pps > 9.4); // 14.5 ± 5.1 (Minetto 2009)
    CHECK(mean_pps < 19.6);
}

TEST_CASE("lower thresholds let the same volley recruit more cells, and going back is exact")
{
    const SpinalCircuitParameters p;
    const auto Ia = everybody(Ia_fibres / 4);
    const auto recruited = [&](double first_shift_mV, double shift_mV) {
        auto circuit = alone(p);
        circuit.quadriceps.threshold_shift_mV = first_shift_mV;
        run(circuit, p, 0, 1);
        circuit.quadriceps.threshold_shift_mV = shift_mV;
        run(circuit, p, 0, 1);
        std::size_t fired = 0;
        for (int i = 0; i < 100; ++i) {
            step(circuit, p, i == 0 ? Afferents{.Ia = Ia} : Afferents{}, {}, 0, step_ms);
            fired += circuit.quadriceps.alpha.firing.size();
        }
        return fired;
    };
    CHECK(recruited(0, 3) > recruited(0, 0));
    CHECK(recruited(0, -3) < recruited(0, 0));
    CHECK(recruited(5, 0) == recruited(0, 0));
    CHECK(recruited(0, 50) > 0); // however excitable, no cell fires without a cause
    auto circuit = alone(p);
    circuit.quadriceps.threshold_shift_mV = 50;
    CHECK(rate_after(circuit, p, 100) == 0);
}
