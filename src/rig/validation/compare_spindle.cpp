#include "rig/validation/compare_spindle.hpp"

#include "physiology/muscle/muscle_spindle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace rig {

namespace {

using physiology::MuscleSpindle;
using physiology::SpindleParameters;

constexpr Published table_1{"spindle", "Mileusnic 2006, table 1", "cat", Evidence::computed};
constexpr Published figure_3{"spindle", "Mileusnic 2006, figure 3 (recorded)", "cat",
                             Evidence::read};

struct Drive {
    double dynamic_pps, static_pps;
    std::string_view name;
};

constexpr Drive drives[] = {{0, 0, "no γ"}, {70, 0, "γ dynamic 70"}, {0, 70, "γ static 70"}};

struct Answer {
    double before, peak, half_second_later, at_3300_ms;
};

struct RampAndHold {
    Answer Ia, II;
};

// 0.95 → 1.08 L0; drives on from t = 0, the ramp begins at 1 s.
RampAndHold ramp_and_hold(const SpindleParameters& p, double velocity_L0_per_s, const Drive& drive,
                          double step_ms = 0.1)
{
    auto spindle = physiology::resting_spindle(p, 0.95, 0, 0);
    RampAndHold out{};
    const double ramp_ms = 130 / velocity_L0_per_s;
    const auto at = [&](int i, double moment_ms) {
        return i == static_cast<int>(std::lround(moment_ms / step_ms));
    };
    for (int i = 1; i * step_ms <= 3300 + 1e-6; ++i) {
        const double t_ms = i * step_ms;
        const double length =
            0.95 + std::clamp((t_ms - 1000) * velocity_L0_per_s / 1000, 0.0, 0.13);
        step(spindle, p, length, drive.dynamic_pps, drive.static_pps, step_ms);
        if (at(i, 999)) {
            out.Ia.before = spindle.Ia_pps;
            out.II.before = spindle.II_pps;
        }
        if (at(i, 1000 + ramp_ms + 500)) {
            out.Ia.half_second_later = spindle.Ia_pps;
        }
        out.Ia.peak = t_ms > 1000 ? std::max(out.Ia.peak, spindle.Ia_pps) : 0;
        out.II.peak = t_ms > 1000 ? std::max(out.II.peak, spindle.II_pps) : 0;
    }
    out.Ia.at_3300_ms = spindle.Ia_pps;
    out.II.at_3300_ms = spindle.II_pps;
    return out;
}

void compare_ramps(Comparisons& rows)
{
    struct Row {
        double velocity;
        int drive;
        Answer Ia, II;
    };
    constexpr Row published[] = {
        {0.11, 0, {0.0, 89.1, 47.3, 44.7}, {2.3, 72.8, 0, 53.1}},
        {0.66, 0, {0.0, 124.7, 47.3, 43.2}, {2.3, 88.6, 0, 52.4}},
        {1.55, 0, {0.0, 149.3, 47.3, 43.1}, {2.3, 99.3, 0, 52.4}},
        {0.11, 1, {22.1, 191.9, 101.4, 92.4}, {2.3, 72.8, 0, 53.1}},
        {0.66, 1, {22.1, 276.7, 101.8, 87.2}, {2.3, 88.6, 0, 52.4}},
        {1.55, 1, {22.1, 334.9, 101.9, 86.8}, {2.3, 99.3, 0, 52.4}},
        {0.11, 2, {63.4, 142.8, 112.2, 110.6}, {35.5, 99.5, 0, 85.8}},
        {0.66, 2, {63.4, 168.1, 112.2, 109.7}, {35.5, 110.1, 0, 85.4}},
        {1.55, 2, {63.4, 185.5, 112.2, 109.6}, {35.5, 117.3, 0, 85.4}},
    };
    for (const auto& row : published) {
        const auto ours = ramp_and_hold({}, row.velocity, drives[row.drive]);
        const auto name = [&](std::string_view what) {
            return fmt::format("ramp {} L0/s, {}: {}", row.velocity, drives[row.drive].name, what);
        };
        const auto add = [&](std::string_view what, double value, double peak, double found) {
            // As exact as the published curves are asked for: 1 % of the peak, or 0.5 imp/s.
            compare(rows, table_1, name(what), "imp/s", value, std::max(0.5, 0.01 * peak), found);
        };
        add("Ia before", row.Ia.before, row.Ia.peak, ours.Ia.before);
        add("Ia peak", row.Ia.peak, row.Ia.peak, ours.Ia.peak);
        add("Ia 0.5 s after the ramp", row.Ia.half_second_later, row.Ia.peak,
            ours.Ia.half_second_later);
        add("Ia at 3.3 s", row.Ia.at_3300_ms, row.Ia.peak, ours.Ia.at_3300_ms);
        add("II before", row.II.before, row.II.peak, ours.II.before);
        add("II peak", row.II.peak, row.II.peak, ours.II.peak);
        add("II at 3.3 s", row.II.at_3300_ms, row.II.peak, ours.II.at_3300_ms);
    }
}

// The paper's own table comes within 2–27 % of the afferents that it was fitted to.
void compare_recordings(Comparisons& rows)
{
    constexpr double velocities[] = {0.11, 0.66, 1.55};
    constexpr double peaks[][3] = {{100, 140, 185}, {198, 295, 355}, {158, 171, 254}};
    constexpr double holds[][2] = {{58, 58}, {77, 93}, {117, 127}};
    constexpr double before[][2] = {{0, 0}, {25, 30}, {78, 83}};
    for (std::size_t d = 0; d < 3; ++d) {
        RampAndHold ours{};
        for (std::size_t v = 0; v < 3; ++v) {
            ours = ramp_and_hold({}, velocities[v], drives[d]);
            compare(rows, figure_3,
                    fmt::format("recorded Ia peak, {} L0/s, {}", velocities[v], drives[d].name),
                    "imp/s", peaks[d][v], 0.27 * peaks[d][v], ours.Ia.peak);
        }
        compare_range(rows, figure_3, fmt::format("recorded Ia hold, {}", drives[d].name), "imp/s",
                      0.74 * holds[d][0], 1.26 * holds[d][1], ours.Ia.half_second_later);
        compare_range(rows, figure_3, fmt::format("recorded Ia before, {}", drives[d].name),
                      "imp/s", 0.73 * before[d][0], 1.27 * before[d][1], ours.Ia.before);
    }
}

void compare_gamma(Comparisons& rows)
{
    const auto index = [](const RampAndHold& r) { return r.Ia.peak - r.Ia.half_second_later; };
    const auto none = ramp_and_hold({}, 0.66, drives[0]);
    const auto dynamic = ramp_and_hold({}, 0.66, drives[1]);
    const auto steady = ramp_and_hold({}, 0.66, drives[2]);
    const auto both = ramp_and_hold({}, 0.66, {70, 70, "both"});
    compare(rows, table_1, "dynamic index without γ, 0.66 L0/s", "imp/s", 77, 1.5, index(none));
    compare(rows, table_1, "dynamic index with γ dynamic", "imp/s", 175, 2, index(dynamic));
    compare(rows, table_1, "dynamic index with γ static: lower", "imp/s", 56, 1, index(steady));
    compare_truth(rows, table_1, "both drives give less than their sum (occlusion)",
                  both.Ia.peak < dynamic.Ia.peak + steady.Ia.peak);
    const double slow = ramp_and_hold({}, 0.11, drives[0]).Ia.peak;
    const double fast = ramp_and_hold({}, 1.55, drives[0]).Ia.peak;
    compare(rows, table_1, "peak grows as this power of speed", "", 0.2, 0.03,
            std::log(fast / slow) / std::log(1.55 / 0.11));
}

struct Wave {
    double amplitude_pps = 0, lead_deg = 0;
};

struct Sinusoid {
    Wave Ia, II; // first harmonic
    double min_Ia_pps = 1e9;
};

// ±0.02 L0 about 1 L0.
Sinusoid sinusoid(double frequency_hz, const Drive& drive)
{
    const SpindleParameters p;
    auto spindle = physiology::resting_spindle(p, 1, drive.dynamic_pps, drive.static_pps);
    const int period = static_cast<int>(std::lround(10'000 / frequency_hz));
    double sine[2] = {}, cosine[2] = {};
    Sinusoid out;
    for (int i = 1; i <= 4 * period; ++i) {
        const double phase = 2 * std::numbers::pi * i / period;
        step(spindle, p, 1 + 0.02 * std::sin(phase), drive.dynamic_pps, drive.static_pps, 0.1);
        if (i <= 2 * period) { // what the start leaves behind
            continue;
        }
        const double rates[2] = {spindle.Ia_pps, spindle.II_pps};
        for (int k = 0; k < 2; ++k) {
            sine[k] += rates[k] * std::sin(phase) / period;
            cosine[k] += rates[k] * std::cos(phase) / period;
        }
        out.min_Ia_pps = std::min(out.min_Ia_pps, spindle.Ia_pps);
    }
    const auto wave = [&](int k) {
        return Wave{std::hypot(sine[k], cosine[k]),
                    std::atan2(cosine[k], sine[k]) * 180 / std::numbers::pi};
    };
    out.Ia = wave(0);
    out.II = wave(1);
    return out;
}

void compare_sinusoids(Comparisons& rows)
{
    constexpr Drive both{70, 70, "both γ 70"};
    const std::pair<Drive, double> amplitudes[] = {
        {drives[0], 35}, {drives[1], 90}, {drives[2], 28}, {both, 55}};
    for (const auto& [drive, amplitude] : amplitudes) {
        compare(rows, table_1, fmt::format("Ia modulation, 1 Hz ± 0.02 L0, {}", drive.name),
                "imp/s", amplitude, 1, sinusoid(1, drive).Ia.amplitude_pps);
    }
    for (const double frequency_hz : {0.5, 1.0, 2.0, 5.0}) {
        const auto none = sinusoid(frequency_hz, drives[0]);
        compare_range(rows, table_1, fmt::format("Ia leads length, {} Hz", frequency_hz), "°", 60,
                      72, none.Ia.lead_deg);
        compare_range(rows, table_1, fmt::format("II leads length, {} Hz", frequency_hz), "°", 47,
                      62, none.II.lead_deg);
    }
    compare_truth(rows, table_1, "Ia pauses while the muscle shortens, without γ static",
                  sinusoid(1, drives[0]).min_Ia_pps == 0);
    compare_truth(rows, table_1, "γ static keeps Ia firing through the shortening",
                  sinusoid(1, drives[2]).min_Ia_pps > 0);
}

void compare_numerics(Comparisons& rows)
{
    const SpindleParameters p;
    auto coarse = physiology::resting_spindle(p, 0.95, 0, 0);
    auto fine = coarse;
    double sum = 0;
    for (int i = 1; i <= 3300; ++i) {
        const auto length = [](double t_ms) {
            return 0.95 + std::clamp((t_ms - 1000) * 0.66e-3, 0.0, 0.13);
        };
        step(coarse, p, length(i), 0, 0, 1);
        for (int k = 1; k <= 40; ++k) {
            step(fine, p, length(i - 1 + k / 40.0), 0, 0, 1 / 40.0);
        }
        sum += (coarse.Ia_pps - fine.Ia_pps) * (coarse.Ia_pps - fine.Ia_pps);
    }
    compare_range(rows, table_1, "rms error of steps of 1 ms, ramp 0.66 L0/s", "imp/s", 0, 0.5,
                  std::sqrt(sum / 3300));
}

void compare_human(Comparisons& rows)
{
    const auto cat = ramp_and_hold({}, 0.66, drives[0]);
    const auto human = ramp_and_hold(physiology::human_spindle(), 0.66, drives[0]);
    constexpr Published elias{"spindle", "MyoGen after Elias' thesis", "human", Evidence::read};
    compare(rows, elias, "human over cat gain, Ia", "", 0.325, 0.003, human.Ia.peak / cat.Ia.peak);
    compare(rows, elias, "human over cat gain, II", "", 0.48, 0.01, human.II.peak / cat.II.peak);

    constexpr Published microneurography{"spindle", "microneurography reviews", "human",
                                         Evidence::remembered};
    const auto relaxed =
        physiology::resting_spindle(physiology::human_spindle(), 0.95, 20, 20).Ia_pps;
    compare_range(rows, microneurography, "Ia of a relaxed muscle, human gains", "imp/s", 0, 15,
                  relaxed);
}

} // namespace

void compare_spindle(Comparisons& rows)
{
    compare_ramps(rows);
    compare_recordings(rows);
    compare_gamma(rows);
    compare_sinusoids(rows);
    compare_numerics(rows);
    compare_human(rows);
}

} // namespace rig
