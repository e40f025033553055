#include "rig/validation/compare_cells.hpp"

#include "physiology/muscle/golgi_tendon_organ.hpp"
#include "physiology/parameters.hpp"
#include "rig/models/cisi_kohn_motoneuron.hpp"
#include "rig/models/fuglevand_pool.hpp"

#include <fmt/format.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace rig {

namespace {

constexpr Published lin_crago{"tendon organ", "Lin & Crago 2002, two programs", "cat",
                              Evidence::read};
constexpr Published fuglevand{"motor pool", "Fuglevand 1993, second program", "model",
                              Evidence::computed};
constexpr Published cisi_kohn{"motor cell", "Cisi & Kohn 2008; Negro & Farina 2011", "cat",
                              Evidence::computed};

void compare_tendon_organ(Comparisons& rows)
{
    const physiology::TendonOrganParameters p;
    for (const double force_N : {1.0, 10.0, 100.0}) {
        compare(rows, lin_crago, fmt::format("steady Ib at {} N: 60 ln(F/4 + 1)", force_N), "imp/s",
                60 * std::log(force_N / 4 + 1), 0.01 * 60 * std::log(force_N / 4 + 1),
                physiology::resting_tendon_organ(p, force_N).Ib_pps);
    }

    const double steady = 60 * std::log(26);
    physiology::TendonOrgan organ;
    step(organ, p, 100, 0);
    compare(rows, lin_crago, "onset of a step of force, over the steady rate", "", 1.7, 0.017,
            organ.Ib_pps / steady);
    for (int i = 0; i < 600; ++i) {
        step(organ, p, 100, 1);
    }
    const double later = 1 + 17.0 / 30 * std::exp(-1.2) + 2.0 / 15 * std::exp(-0.12);
    compare(rows, {"tendon organ", "poles of Lin & Crago 2002", "cat", Evidence::computed},
            "0.6 s later (time constants 0.5 and 5 s)", "", later, 0.01 * later,
            organ.Ib_pps / steady);
    physiology::TendonOrgan barely;
    step(barely, p, 0.001, 0);
    compare_truth(rows, {"tendon organ", "Houk & Henneman 1967", "cat", Evidence::read},
                  "one millinewton of active force is felt", barely.Ib_pps > 0);
    compare_range(rows, {"tendon organ", "textbooks", "cat", Evidence::remembered},
                  "Ib at the greatest force of the body (25 N per organ)", "imp/s", 100, 200,
                  physiology::resting_tendon_organ(p, 25).Ib_pps);
}

void compare_pool(Comparisons& rows)
{
    const FuglevandParameters p;
    const auto pool = fuglevand_pool(p);
    compare(rows, fuglevand, "greatest excitation", "units", 57.0, 0.05, pool.max_excitation);
    compare(rows, fuglevand, "last unit is recruited at", "%", 52.6, 0.1,
            100 * pool.threshold.back() / pool.max_excitation);
    constexpr double active[][2] = {{10, 61}, {20, 85}, {30, 100}, {40, 110}, {50, 118}, {60, 120}};
    for (const auto& [percent, units] : active) {
        compare(rows, fuglevand, fmt::format("units active at {} % excitation", percent), "units",
                units, 1, steady_answer(pool, p, 0.57 * percent).recruited);
    }
    constexpr double force[][2] = {{10, 3.97}, {20, 11.4}, {30, 21.7},
                                   {50, 49.4}, {70, 79.2}, {90, 97.5}};
    for (const auto& [percent, share] : force) {
        compare(rows, fuglevand, fmt::format("force at {} % excitation", percent), "%", share, 0.3,
                100 * steady_answer(pool, p, 0.57 * percent).force_share);
    }

    const auto steady_in_twitches = [&](std::size_t unit, double rate) {
        const double x = pool.contraction_ms[unit] * rate / 1000;
        return twitch_gain(x) * x * std::numbers::e;
    };
    compare(rows, fuglevand, "fused over twitch force, every unit", "", 9.05, 0.05,
            steady_in_twitches(60, 1000));
    compare(rows, fuglevand, "steady force of unit 1 at 8 imp/s, in twitches", "", 4.67, 0.05,
            steady_in_twitches(0, 8));
    compare(rows, fuglevand, "steady force of unit 120 at 8 imp/s, in twitches", "", 0.65, 0.01,
            steady_in_twitches(119, 8));
    compare_range(rows, {"motor pool", "textbooks", "human vastus", Evidence::remembered},
                  "twitch contraction time, fastest unit", "ms", 30, 90,
                  pool.contraction_ms.back());
}

void compare_fatigue(Comparisons& rows)
{
    constexpr Published potvin{"fatigue", "Potvin & Fuglevand 2017", "model", Evidence::read};
    const physiology::FatigueParameters p;
    constexpr std::size_t units = 120;
    auto fatigue = physiology::fresh_units(p, units);
    step(fatigue, p, std::vector<double>(units, 1.0), 1);
    compare(rows, potvin, "loss of the largest unit in a second of full force", "%", 2.25, 0.02,
            100 * (1 - fatigue.capacity.back()));
    compare(rows, potvin, "the same, over that of the smallest unit", "×", 180, 2,
            (1 - fatigue.capacity.back()) / (1 - fatigue.capacity.front()));
    compare(rows, potvin, "contraction time per % of force lost", "%", 0.379, 0.001,
            contraction_slowing(p, 0.99) * 100 - 100);
    compare(rows, potvin, "rate adaptation, time constant", "s", 22, 0.1,
            physiology::RateAdaptationParameters{}.tau_s);
}

// Rate of the last interval in a second of steady current.
double rate_pps(double size, double current_nA, double for_ms)
{
    constexpr double dt_ms = 0.02;
    const auto cell = cisi_kohn_cell({}, size);
    auto neuron = resting_motoneuron(cell);
    double last_ms = -1, interval_ms = 0;
    for (int i = 0; i < for_ms / dt_ms; ++i) {
        if (step(neuron, cell, current_nA, dt_ms)) {
            interval_ms = last_ms < 0 ? 0 : i * dt_ms - last_ms;
            last_ms = i * dt_ms;
        }
    }
    const bool still_firing = last_ms > for_ms - 400;
    return still_firing && interval_ms > 0 ? 1000 / interval_ms : 0;
}

double rheobase_nA(double size, int from_nA)
{
    for (int current = from_nA; current < 60; ++current) { // the published grid: 1 nA
        if (rate_pps(size, current, 1000) > 0) {
            return current;
        }
    }
    return 60;
}

void compare_motor_cell(Comparisons& rows)
{
    compare(rows, cisi_kohn, "input resistance, smallest cell", "MΩ", 2.20, 0.02,
            input_resistance_MOhm(cisi_kohn_cell({}, 0)));
    compare(rows, cisi_kohn, "input resistance, largest cell", "MΩ", 0.51, 0.01,
            input_resistance_MOhm(cisi_kohn_cell({}, 1)));
    compare(rows, cisi_kohn, "rheobase, smallest cell", "nA", 4, 0, rheobase_nA(0, 2));
    compare(rows, cisi_kohn, "rheobase, middle cell", "nA", 10, 0, rheobase_nA(0.5, 8));
    compare(rows, cisi_kohn, "rheobase, largest cell", "nA", 20, 0, rheobase_nA(1, 18));
    const auto slope = [](double size, double from_nA, double to_nA) {
        return (rate_pps(size, to_nA, 800) - rate_pps(size, from_nA, 800)) / (to_nA - from_nA);
    };
    compare(rows, cisi_kohn, "f-I slope, smallest cell", "Hz/nA", 2.3, 0.2, slope(0, 6, 14));
    compare_range(rows, cisi_kohn, "f-I slope, middle cell", "Hz/nA", 1.5, 1.8, slope(0.5, 12, 24));
    compare(rows, cisi_kohn, "f-I slope, largest cell", "Hz/nA", 1.4, 0.2, slope(1, 22, 28));
    constexpr Published cat{"motor cell", "Elias & Kohn 2013", "cat", Evidence::read};
    compare_range(rows, cat, "rheobase within the range of cat cells, smallest", "nA", 3.5, 22,
                  rheobase_nA(0, 2));
    compare_range(rows, cat, "rheobase within the range of cat cells, largest", "nA", 3.5, 22,
                  rheobase_nA(1, 18));
}

// The body's simpler cells: without a current that outlasts it, rheobase is threshold over
// resistance.
void compare_body_cells(Comparisons& rows)
{
    constexpr Published fitted{"body's motor cells", "Cisi & Kohn 2008; Negro & Farina 2011", "cat",
                               Evidence::computed};
    const auto p = physiology::Parameters{}.circuit.alpha;
    compare(rows, fitted, "input resistance, smallest cell", "MΩ", 2.20, 0.02,
            p.min_resistance_MOhm);
    compare(rows, fitted, "input resistance, largest cell", "MΩ", 0.51, 0.01,
            p.max_resistance_MOhm);
    compare(rows, fitted, "rheobase, smallest cell", "nA", 4, 1,
            p.min_threshold_mV / p.min_resistance_MOhm);
    compare(rows, fitted, "rheobase, largest cell", "nA", 20, 1,
            p.max_threshold_mV / p.max_resistance_MOhm)
        .why = "the largest cells' threshold is higher than measured, so that recruitment by a tap "
               "spreads over the pool; their synapses are equal here, in life they differ";
    constexpr Published reMoto{"body's motor cells", "ReMoto", "cat", Evidence::read};
    compare(rows, reMoto, "refractory period", "ms", 5, 0.01, p.membrane.refractory_ms);
    compare(rows, reMoto, "reversal of excitation, from rest", "mV", 70, 0.1,
            p.membrane.excitatory_reversal_mV);
    compare(rows, reMoto, "reversal of inhibition, from rest", "mV", -16, 0.1,
            p.membrane.inhibitory_reversal_mV);
}

} // namespace

void compare_cells(Comparisons& rows)
{
    compare_tendon_organ(rows);
    compare_pool(rows);
    compare_fatigue(rows);
    compare_motor_cell(rows);
    compare_body_cells(rows);
}

} // namespace rig
