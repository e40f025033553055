#include "rig/validation/compare_touch.hpp"

#include "physiology/cord/dorsal_horn.hpp"
#include "physiology/days/soreness.hpp"
#include "physiology/pain/nerve_ending.hpp"
#include "physiology/pain/skin.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

namespace rig {

namespace {

using physiology::DorsalHornInput;
using physiology::DorsalHornParameters;

constexpr Published loken{"skin", "Löken 2009", "human", Evidence::read};
constexpr Published gate{"gate", "Melzack & Wall 1965; Crodelle 2019", "model", Evidence::read};

void compare_skin(Comparisons& rows)
{
    const physiology::SkinParameters p;
    double best = 0.1, before = 0;
    bool rises = true;
    for (double speed = 0.1; speed <= 30; speed *= 1.02) {
        if (C_tactile_rate_pps(p, speed) > C_tactile_rate_pps(p, best)) {
            best = speed;
        }
        rises = rises && Abeta_rate_pps(p, speed, 0) > before;
        before = Abeta_rate_pps(p, speed, 0);
    }
    compare_range(rows, loken, "C-tactile fibres fire most at", "cm/s", 1, 10, best);
    compare_truth(rows, loken, "C-tactile fibres fire less at 0.1 and at 30 cm/s than in between",
                  C_tactile_rate_pps(p, 0.1) < C_tactile_rate_pps(p, 3) / 2 &&
                      C_tactile_rate_pps(p, 30) < C_tactile_rate_pps(p, 3) / 2);
    compare_truth(rows, loken, "A-beta fibres fire the more, the faster the stroke", rises);
    compare_range(rows, {"skin", "Vallbo 1999", "human", Evidence::remembered},
                  "C-tactile fibres' greatest firing", "imp/s", 50, 100,
                  C_tactile_rate_pps(p, best));
}

constexpr double dt_ms = 0.1;

// The gate under inputs that change, from rest on.
struct Gate {
    DorsalHornParameters p;
    physiology::DorsalHorn horn = resting_dorsal_horn(p);
    physiology::PainParameters feeling;
    physiology::Pain pain;
    double max_pps = 0, mean_pps = 0, above_rest_ms = 0, first_rise_ms = -1; // of the last run

    void run(const DorsalHornInput& input, double for_ms)
    {
        const double rest = resting_dorsal_horn(p).projection_pps;
        const double start = horn.projection_pps;
        max_pps = mean_pps = above_rest_ms = 0;
        first_rise_ms = -1;
        const int steps = static_cast<int>(for_ms / dt_ms);
        for (int i = 0; i < steps; ++i) {
            step(horn, p, input, dt_ms);
            step(pain, feeling, horn.projection_pps, dt_ms);
            max_pps = std::max(max_pps, horn.projection_pps);
            mean_pps += horn.projection_pps / steps;
            above_rest_ms += horn.projection_pps > rest + 1 ? dt_ms : 0;
            if (first_rise_ms < 0 && horn.projection_pps >= start + 1) {
                first_rise_ms = i * dt_ms;
            }
        }
    }
};

DorsalHornInput fibres(double Abeta_pps, double C_pps, double descending = 0)
{
    return {.Abeta_pps = Abeta_pps, .group_IV_pps = C_pps, .descending = descending};
}

void compare_gate(Comparisons& rows)
{
    Gate alone;
    const double rest = alone.horn.projection_pps;
    alone.run(fibres(0, 4), 8000);
    compare_range(rows, gate, "1: C fibres alone drive the projection cell, over rest", "×", 10,
                  100, alone.horn.projection_pps / rest);

    double passes_ms = 0, felt_nrs = 0; // at the worst of all strengths of touch
    for (const double Abeta_pps : {5.0, 20.0, 50.0, 100.0, 300.0}) {
        Gate touched;
        touched.run(fibres(Abeta_pps, 0), 1000);
        passes_ms = std::max(passes_ms, touched.above_rest_ms);
        felt_nrs = std::max(felt_nrs, touched.pain.nrs);
    }
    compare_range(rows, gate, "2: touch alone passes for a moment at the most", "ms", 0, 50,
                  passes_ms);
    compare_range(rows, gate, "2: touch alone does not hurt", "/ 10", 0, 0.1, felt_nrs);

    const double before = alone.horn.projection_pps;
    alone.run(fibres(50, 4), 100);
    compare_range(rows, gate, "4: the onset of touch first pushes the projection cell up", "ms", 0,
                  15, alone.first_rise_ms < 0 ? 1e3 : alone.first_rise_ms);
    alone.run(fibres(50, 4), 2900);
    const double eased = alone.horn.projection_pps;
    compare_range(rows, gate, "3: touch during C input lowers it, over before", "×", 0, 0.95,
                  eased / before);
    double back_ms = 0;
    while (alone.horn.projection_pps < eased + 0.9 * (before - eased) && back_ms < 5000) {
        alone.run(fibres(0, 4), 1);
        back_ms += 1;
    }
    compare_range(rows, gate, "5: touch off, nine tenths are back after", "ms", 0, 1000, back_ms);

    const auto steady = [](double descending) {
        Gate held;
        held.run(fibres(0, 4, descending), 8000);
        return held.horn.projection_pps;
    };
    compare_range(rows, gate, "7: descending drive ½ lowers it, over none", "×", 0, 0.9,
                  steady(0.5) / steady(0));
    compare_range(rows, gate, "7: full descending drive lowers it further", "×", 0, 0.9,
                  steady(1) / steady(0.5));

    Gate without_inhibition;
    without_inhibition.p.inhibitory_weight = 0;
    without_inhibition.run(fibres(100, 0), 3000);
    compare_range(rows, gate, "8: without inhibitory cells touch hurts (allodynia)", "/ 10", 0.5,
                  10, without_inhibition.pain.nrs);
}

// Spikes of a tenth volley over a first one.
double wind_up(double repeat_hz)
{
    Gate volleys;
    const double rest = volleys.horn.projection_pps;
    double first = 0, tenth = 0;
    for (int volley = 0; volley < 10; ++volley) {
        const double pause_ms = 1000 / repeat_hz - 300;
        volleys.run(fibres(0, 8), 300);
        double spikes = (volleys.mean_pps - rest) * 0.3;
        volleys.run(fibres(0, 0), pause_ms);
        spikes += (volleys.mean_pps - rest) * pause_ms / 1000;
        first = volley == 0 ? spikes : first;
        tenth = spikes;
    }
    return tenth / first;
}

void compare_wind_up(Comparisons& rows)
{
    constexpr Published mendell{"gate", "wind-up after Mendell; limits ours", "cat",
                                Evidence::read};
    compare_range(rows, mendell, "6: tenth over first C volley at 0.1 Hz: no wind-up", "×", 0.98,
                  1.02, wind_up(0.1));
    compare_range(rows, mendell, "6: tenth over first C volley at 0.3 Hz: grows", "×", 1.08, 20,
                  wind_up(0.3));
    compare_range(rows, mendell, "6: tenth over first C volley at 0.5 Hz: grows", "×", 1.2, 20,
                  wind_up(0.5));
}

double steady_pain(const DorsalHornInput& input)
{
    return physiology::steady_pain_nrs({},
                                       physiology::steady_dorsal_horn({}, input).projection_pps);
}

void compare_vibration(Comparisons& rows)
{
    const physiology::VibrationParameters vibration;
    constexpr Published weerakkody{"nerve endings", "Weerakkody 2001", "human", Evidence::read};
    compare_range(rows, weerakkody,
                  "vibration eases pain injected into healthy muscle, over before", "×", 0, 0.9,
                  steady_pain(fibres(vibration.Abeta_pps, 4)) / steady_pain(fibres(0, 4)));

    const physiology::TissueParameters tissue;
    const auto hurts = [&](double vibration_mmHg, double Abeta_pps) {
        physiology::EndingStimulus provocation;
        provocation.pressure_mmHg = interstitial_pressure_mmHg(tissue, 0.125, 90);
        provocation.pressure_straight_mmHg = tissue.pressure_straight_mmHg;
        provocation.strain = 0.1;
        provocation.sensitisation = 0.8;
        provocation.vibration_mmHg = vibration_mmHg;
        physiology::NerveEnding ending;
        step(ending, {}, provocation);
        return steady_pain({.Abeta_pps = Abeta_pps,
                            .group_III_pps = ending.group_III_pps,
                            .group_IV_pps = ending.group_IV_pps});
    };
    compare_range(rows, weerakkody, "vibration adds to the pain of a sore muscle", "/ 10", 0.5, 10,
                  hurts(vibration.endings_mmHg, vibration.Abeta_pps) - hurts(0, 0));
}

void compare_endings(Comparisons& rows)
{
    constexpr Published pressing{"nerve endings", "pressure algometry", "human",
                                 Evidence::remembered};
    compare_range(rows, pressing, "pressing that hurts a healthy thigh", "kPa", 300, 700,
                  physiology::pressing_threshold_kPa({}, {}, {}));
    constexpr Published incision{"nerve endings", "PMC2972383 (2010)", "rat", Evidence::read};
    const physiology::NerveEndingParameters p;
    compare_range(rows, incision, "threshold left at full sensitisation (22 → 5 mN)", "×", 0.15,
                  0.35, 1 - p.threshold_lowering);
}

} // namespace

void compare_touch(Comparisons& rows)
{
    compare_skin(rows);
    compare_gate(rows);
    compare_wind_up(rows);
    compare_endings(rows);
    compare_vibration(rows);
}

} // namespace rig
