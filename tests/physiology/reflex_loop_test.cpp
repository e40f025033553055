#include "physiology/cells/random.hpp"
#include "physiology/observation.hpp"
#include "physiology/reflex_loop.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string_view>
#include <vector>

using namespace physiology;

namespace {

using Signal = double Readout::*;

std::vector<double> record(ReflexLoop& body, const Parameters& p, const Inputs& inputs,
                           Signal signal, double seconds)
{
    std::vector<double> values(static_cast<std::size_t>(std::llround(seconds * steps_per_s)));
    for (double& value : values) {
        step(body, p, inputs);
        value = readout(body, p).*signal;
    }
    return values;
}

double mean(const std::vector<double>& values, std::size_t first, std::size_t end)
{
    double sum = 0;
    for (std::size_t i = first; i < end; ++i) {
        sum += values[i];
    }
    return sum / static_cast<double>(end - first);
}

double min(const std::vector<double>& values)
{
    return *std::min_element(values.begin(), values.end());
}

double max(const std::vector<double>& values)
{
    return *std::max_element(values.begin(), values.end());
}

// First moment after the tap at which the EMG leaves its baseline by more than five standard
// deviations of the second before, and by more than 2 % of the record's peak.
double EMG_onset_ms(const std::vector<double>& before, const std::vector<double>& after)
{
    const std::size_t second = std::min<std::size_t>(before.size(), 10'000);
    const double baseline = mean(before, before.size() - second, before.size());
    double variance = 0, peak = 0;
    for (std::size_t i = before.size() - second; i < before.size(); ++i) {
        variance += std::pow(before[i] - baseline, 2) / static_cast<double>(second);
    }
    for (const double value : after) {
        peak = std::max(peak, std::abs(value));
    }
    const double threshold = std::max(5 * std::sqrt(variance), 0.02 * peak);
    for (std::size_t i = 0; i < after.size(); ++i) {
        if (std::abs(after[i] - baseline) > threshold) {
            return static_cast<double>(i + 1) * step_ms;
        }
    }
    return -1;
}

struct Jerk {
    double onset_ms, extension_deg, swung_back_deg;
};

// Taps at random moments at least two seconds apart.
std::vector<Jerk> jerks(const Parameters& p, const Inputs& inputs, std::uint64_t seed, int taps)
{
    auto body = resting_body(p, seed);
    Random chance{seed + 99};
    std::vector<Jerk> all;
    auto before = record(body, p, inputs, &Readout::emg_mV, 2 + uniform(chance));
    for (int i = 0; i < taps; ++i) {
        apply_event(body, p, tap_on(Muscle::quadriceps));
        const double start_deg = body.limb.knee_angle_deg;
        std::vector<double> EMG, knee;
        const double seconds = 2 + 1.5 * uniform(chance);
        for (int t = 0; t < seconds * steps_per_s; ++t) {
            step(body, p, inputs);
            EMG.push_back(readout(body, p).emg_mV);
            knee.push_back(body.limb.knee_angle_deg);
        }
        const auto half_second = knee.begin() + steps_per_s / 2;
        const double straightest = *std::min_element(knee.begin(), half_second);
        all.push_back({EMG_onset_ms(before, {EMG.begin(), EMG.begin() + steps_per_s / 2}),
                       start_deg - straightest,
                       *std::max_element(half_second, knee.end()) - straightest});
        before = EMG;
    }
    return all;
}

} // namespace

TEST_CASE("with no stimulus nothing moves for ten seconds")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    CHECK(body.limb.knee_angle_deg == doctest::Approx(90).epsilon(0.001));
    const double start_deg = body.limb.knee_angle_deg;
    for (int i = 0; i < 10 * steps_per_s; ++i) {
        step(body, p, {});
        const auto now = readout(body, p);
        REQUIRE(std::abs(now.knee_angle_deg - start_deg) < 0.01);
        REQUIRE(now.emg_mV == 0);
        REQUIRE(now.hamstrings_emg_mV == 0);
        REQUIRE(now.quadriceps_alpha_rate_pps == 0);
        REQUIRE(now.hamstrings_alpha_rate_pps == 0);
    }
    CHECK(readout(body, p).Ia_rate_pps == doctest::Approx(6.9).epsilon(0.02)); // yet Ia fibres fire
}

TEST_CASE("a tap on the tendon shows in the EMG after 14.8 to 19.0 ms, every time within 1 ms")
{
    for (const std::uint64_t seed : {1U, 2U}) {
        double earliest = 100, latest = 0;
        for (const auto& jerk : jerks({}, {}, seed, 10)) {
            CHECK(jerk.onset_ms >= 14.8);
            CHECK(jerk.onset_ms <= 19.0);
            earliest = std::min(earliest, jerk.onset_ms);
            latest = std::max(latest, jerk.onset_ms);
            CHECK(jerk.extension_deg >= 5);
            CHECK(jerk.extension_deg <= 30);
            CHECK(jerk.swung_back_deg > 0.8 * jerk.extension_deg);
        }
        CHECK(latest - earliest <= 1.0);
    }
}

TEST_CASE("over the whole range of both gamma sliders the jerk keeps its latency and its size")
{
    const double max_dynamic = find_input("gamma_dynamic_pps")->max;
    const double max_static = find_input("gamma_static_pps")->max;
    for (const double dynamic : {0.0, 1.0}) {
        for (const double fixed : {0.0, 0.5, 1.0}) {
            const Inputs gamma{.added_gamma_dynamic_pps = dynamic * max_dynamic,
                               .added_gamma_static_pps = fixed * max_static};
            CAPTURE(gamma.added_gamma_dynamic_pps);
            CAPTURE(gamma.added_gamma_static_pps);
            for (const auto& jerk : jerks({}, gamma, 4, 2)) {
                CHECK(jerk.onset_ms >= 14.8);
                CHECK(jerk.onset_ms <= 19.0);
                CHECK(jerk.extension_deg >= 5);
                CHECK(jerk.extension_deg <= 30);
            }
        }
    }
}

TEST_CASE("while the quadriceps jerks, its Ia interneurons silence the active hamstrings")
{
    const Parameters p;
    for (const double drive : {-0.1, -0.2, -0.3}) {
        for (const std::uint64_t seed : {5U, 6U}) {
            CAPTURE(drive);
            const Inputs inputs{.voluntary_drive = drive};
            auto body = resting_body(p, seed);
            const auto rate = &Readout::hamstrings_alpha_rate_pps;
            const auto before = record(body, p, inputs, rate, 3);
            apply_event(body, p, tap_on(Muscle::quadriceps));
            const auto after = record(body, p, inputs, rate, 0.05);
            const double baseline = mean(before, before.size() - steps_per_s, before.size());
            CHECK(baseline > 1);
            CHECK(mean(after, 100, 400) < 0.7 * baseline);
        }
    }
}

TEST_CASE("a tap on the hamstrings makes the hamstrings jerk, not the quadriceps")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    record(body, p, {}, &Readout::emg_mV, 0.5);
    apply_event(body, p, tap_on(Muscle::hamstrings));
    double bent_most = 0, EMG = 0, quadriceps_EMG = 0;
    for (int i = 0; i < 3000; ++i) {
        step(body, p, {});
        const auto now = readout(body, p);
        bent_most = std::max(bent_most, now.knee_angle_deg);
        EMG = std::max(EMG, now.hamstrings_emg_mV);
        quadriceps_EMG = i < 500 ? std::max(quadriceps_EMG, now.emg_mV) : quadriceps_EMG;
    }
    CHECK(EMG > 0.1);
    CHECK(quadriceps_EMG == 0);
    CHECK(bent_most > 91);
}

TEST_CASE("the tap's EMG is of the order of a millivolt and shrinks with a weaker tap")
{
    const auto peak_mV = [](double tap_mm) {
        Parameters p;
        p.innervation.tap.stretch_mm = tap_mm;
        auto body = resting_body(p, 1);
        record(body, p, {}, &Readout::emg_mV, 0.5);
        apply_event(body, p, tap_on(Muscle::quadriceps));
        return max(record(body, p, {}, &Readout::emg_mV, 0.1));
    };
    const double full = peak_mV(TapParameters{}.stretch_mm);
    CHECK(full > 0.1);
    CHECK(full < 3);
    CHECK(peak_mV(0.5) < 0.7 * full);
}

TEST_CASE("a quick stretch of six millimetres wakes the stretch reflex, a slow one does not")
{
    const Parameters p;
    auto quick = resting_body(p, 2);
    const auto EMG = record(quick, p, {.stretch_mm = 6}, &Readout::emg_mV, 0.2);
    CHECK(max(EMG) > 0.05);
    CHECK(readout(quick, p).stretch_mm == doctest::Approx(6));

    auto slow = resting_body(p, 2);
    double slow_EMG = 0;
    for (int i = 0; i < 3 * steps_per_s; ++i) {
        step(slow, p, {.stretch_mm = 6.0 * i / (3 * steps_per_s)});
        slow_EMG = std::max(slow_EMG, std::abs(readout(slow, p).emg_mV));
    }
    CHECK(slow_EMG < 0.2 * max(EMG));
}

TEST_CASE("a stretch is followed at 200 mm/s at most")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    for (int i = 1; i <= 100; ++i) {
        step(body, p, {.stretch_mm = 10});
        REQUIRE(readout(body, p).stretch_mm == doctest::Approx(0.02 * i));
    }
    const double before_L0 = readout(body, p).quadriceps_length_L0;
    CHECK(before_L0 == doctest::Approx(1.15 + 2.0 / 94.4).epsilon(0.002));
}

TEST_CASE("a voluntary command recruits small units before large ones, and extends the knee")
{
    const Parameters p;
    int recruited_before = 0;
    double straighter_than = 89;
    for (const double drive : {0.05, 0.1, 0.2}) {
        auto body = resting_body(p, 1);
        std::vector<int> spikes(120, 0);
        for (int i = 0; i < 2 * steps_per_s; ++i) {
            step(body, p, {.voluntary_drive = drive});
            for (const auto cell : departed(body, Pathway::alpha_quadriceps)) {
                ++spikes[static_cast<std::size_t>(cell)];
            }
        }
        const auto active = static_cast<int>(
            std::count_if(spikes.begin(), spikes.end(), [](int n) { return n > 0; }));
        CHECK(active > recruited_before);
        for (int i = 0; i < active * 8 / 10; ++i) { // the smallest of them all fire
            CHECK(spikes[static_cast<std::size_t>(i)] > 0);
        }
        CHECK(body.limb.knee_angle_deg < straighter_than);
        recruited_before = active;
        straighter_than = body.limb.knee_angle_deg;
    }
}

TEST_CASE("a voluntary command raises gamma along with alpha, and only on its own side")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    record(body, p, {.voluntary_drive = 0.5}, &Readout::emg_mV, 0.5);
    // 20 at rest and half of 40, less the little that Renshaw cells take.
    CHECK(readout(body, p).gamma_static_pps < 40);
    CHECK(readout(body, p).gamma_static_pps > 30);
    auto other = resting_body(p, 1);
    record(other, p, {.voluntary_drive = -0.5}, &Readout::emg_mV, 0.5);
    CHECK(readout(other, p).gamma_static_pps == doctest::Approx(20));
    CHECK(other.limb.knee_angle_deg > 95);
}

TEST_CASE("a change of gamma needs the time of its axons to reach the spindle")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    const auto gamma =
        record(body, p, {.added_gamma_static_pps = 30}, &Readout::gamma_static_pps, 0.03);
    const double way_ms =
        p.innervation.nerve.length_mm / p.innervation.nerve.gamma_velocity_m_per_s;
    const auto arrives = std::find_if(gamma.begin(), gamma.end(), [](double r) { return r > 20; });
    CHECK(static_cast<double>(arrives - gamma.begin()) * step_ms ==
          doctest::Approx(way_ms).epsilon(0.03));
    CHECK(gamma.back() == 50);
}

TEST_CASE("motor cells under voluntary drive do not fire together")
{
    const Parameters p;
    auto body = resting_body(p, 1);
    std::vector<int> per_ms;
    for (int i = 0; i < 3 * steps_per_s; ++i) {
        step(body, p, {.voluntary_drive = 0.3});
        if (i < 2 * steps_per_s) {
            continue;
        }
        if (i % 10 == 0) {
            per_ms.push_back(0);
        }
        per_ms.back() += static_cast<int>(departed(body, Pathway::alpha_quadriceps).size());
    }
    double sum = 0, squares = 0;
    for (const int n : per_ms) {
        sum += n, squares += n * n;
    }
    const double average = sum / static_cast<double>(per_ms.size());
    const double variance = squares / static_cast<double>(per_ms.size()) - average * average;
    CHECK(average > 0.3);
    CHECK(variance / average < 3); // 1: independent; 100: all at once
}

TEST_CASE("the size of the pools changes nothing essential")
{
    for (const double cells : {60.0, 600.0}) {
        Parameters p;
        p.circuit.alpha.cells = cells;
        CAPTURE(cells);
        CHECK(fibre_count(resting_body(p, 1), Pathway::alpha_quadriceps) ==
              static_cast<int>(cells));
        for (const auto& jerk : jerks(p, {}, 1, 2)) {
            CHECK(jerk.onset_ms >= 14.8);
            CHECK(jerk.onset_ms <= 19.0);
            CHECK(jerk.extension_deg >= 5);
            CHECK(jerk.extension_deg <= 30);
        }
    }
}

TEST_CASE("with every input at its extreme the body stays finite and the knee in its joint")
{
    const Parameters p;
    for (const double drive : {-1.0, 0.0, 1.0}) {
        Inputs inputs;
        for (const auto& row : input_table()) {
            inputs.*row.field = row.max;
        }
        inputs.voluntary_drive = drive;
        auto body = resting_body(p, 8);
        for (int i = 0; i < 10 * steps_per_s; ++i) {
            if (i % 5000 == 0) {
                apply_event(body, p, tap_on(i % 10'000 ? Muscle::quadriceps : Muscle::hamstrings));
            }
            if (i % 20'000 == 13'000) { // back and forth
                inputs.stretch_mm = -inputs.stretch_mm / 2;
                inputs.voluntary_drive = -inputs.voluntary_drive;
            }
            step(body, p, inputs);
            if (i % 100 == 0) {
                REQUIRE(is_finite(body));
            }
            REQUIRE(body.limb.knee_angle_deg > -12);
            REQUIRE(body.limb.knee_angle_deg < 142);
        }
    }
}

TEST_CASE("the same seed gives the same numbers, bit for bit; another seed gives other spikes")
{
    const Parameters p;
    const Inputs inputs{.swelling = 0.5, .voluntary_drive = 0.2};
    auto first = resting_body(p, 11), again = resting_body(p, 11), other = resting_body(p, 12);
    bool differs = false;
    for (int i = 0; i < 8000; ++i) {
        if (i == 3000) {
            for (auto* body : {&first, &again, &other}) {
                apply_event(*body, p, {});
            }
        }
        step(first, p, inputs);
        step(again, p, inputs);
        step(other, p, inputs);
        const auto a = readout(first, p), b = readout(again, p), c = readout(other, p);
        for (const auto& row : signal_table()) {
            REQUIRE(a.*row.field == b.*row.field);
        }
        differs = differs || a.emg_mV != c.emg_mV;
    }
    CHECK(differs);
}

TEST_CASE("a copy of the body lives on by itself")
{
    const Parameters p;
    auto body = resting_body(p, 3);
    apply_event(body, p, {});
    record(body, p, {}, &Readout::emg_mV, 0.01);
    auto copy = body;
    const auto original = record(body, p, {}, &Readout::knee_angle_deg, 0.3);
    const auto copied = record(copy, p, {}, &Readout::knee_angle_deg, 0.3);
    CHECK(original == copied);
    CHECK(min(original) < 85);
}
