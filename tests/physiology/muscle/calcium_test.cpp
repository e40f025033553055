#include "physiology/muscle/calcium.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <initializer_list>

using namespace physiology;

namespace {

struct Transient {
    double peak_uM = 0, half_width_ms = 0, after_100_ms_uM = 0;
};

Transient after_a_spike(const CalciumParameters& p)
{
    Calcium calcium;
    action_potential(calcium, p);
    Transient out;
    double course[1000];
    for (double& uM : course) {
        step(calcium, p, 0.1);
        uM = calcium.free_uM;
        out.peak_uM = std::max(out.peak_uM, uM);
    }
    for (const double uM : course) {
        out.half_width_ms += uM > out.peak_uM / 2 ? 0.1 : 0;
    }
    out.after_100_ms_uM = calcium.free_uM;
    return out;
}

} // namespace

TEST_CASE("a spike lets calcium out, and the pumps take it back: more and faster in fast fibres")
{
    const auto fast = after_a_spike(fast_fibre_calcium);
    const auto slow = after_a_spike(slow_fibre_calcium);
    CHECK(fast.peak_uM == doctest::Approx(17).epsilon(0.03)); // Baylor & Hollingworth 2003
    CHECK(slow.peak_uM == doctest::Approx(9).epsilon(0.03));
    CHECK(fast.half_width_ms < 8);
    CHECK(slow.half_width_ms > fast.half_width_ms);
    CHECK(fast.after_100_ms_uM == doctest::Approx(0.05).epsilon(0.01));
}

TEST_CASE("fast spikes pile calcium up, and the steady level is that of the average fibre")
{
    const CalciumParameters p = slow_fibre_calcium;
    Calcium spiking, average;
    double sum = 0;
    for (int i = 0; i < 20'000; ++i) {
        if (i % 400 == 0) { // every 40 ms
            action_potential(spiking, p);
        }
        step(spiking, p, 0.1);
        step_average(average, p, 25, 0.1);
        if (i >= 16'000) {
            sum += spiking.free_uM / 4000;
        }
    }
    CHECK(average.free_uM == doctest::Approx(sum).epsilon(0.01));
    CHECK(troponin_share(p, average.free_uM) > 0.9);
    CHECK(troponin_share(p, p.resting_uM) < 0.001);
}

TEST_CASE("a quiet fibre keeps its resting calcium, whatever the step")
{
    for (const double step_ms : {0.1, 1.0, 50.0}) {
        Calcium calcium;
        for (int i = 0; i < 100; ++i) {
            step(calcium, fast_fibre_calcium, step_ms);
        }
        CHECK(calcium.free_uM == doctest::Approx(0.05));
        CHECK(uptake_uM_per_ms(calcium, fast_fibre_calcium) == doctest::Approx(0).scale(1));
        CHECK(release_uM_per_ms(calcium, fast_fibre_calcium) == 0);
    }
}
