#include "recording/spike_sound.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <vector>

namespace {

using physiology::Pathway;
using recording::Click;
using recording::TimeMapping;
using Samples = std::vector<std::int16_t>;

// Spikes of the first shown fibre at these steps of the body.
recording::SignalHistory record_of(Pathway pathway, const std::vector<std::int64_t>& steps)
{
    recording::SignalHistory record;
    constexpr int fibres = 10;
    const std::int32_t fibre[] = {recording::shown_fibres(pathway, fibres)[0]};
    for (const auto step : steps) {
        recording::append_spikes(record, pathway, fibre, fibres, step);
    }
    return record;
}

int max(const Samples& samples, int channel)
{
    int most = 0;
    for (auto i = static_cast<std::size_t>(channel); i < samples.size(); i += 2) {
        most = std::max(most, std::abs(static_cast<int>(samples[i])));
    }
    return most;
}

// How often the wave crosses zero upwards: pitch × duration.
int crossings(const Samples& samples)
{
    int count = 0;
    for (std::size_t i = 2; i < samples.size(); i += 2) {
        count += samples[i - 2] < 0 && samples[i] >= 0 ? 1 : 0;
    }
    return count;
}

Samples played(const recording::SignalHistory& record, Pathway pathway, double slow, double to_ms)
{
    const TimeMapping stretch{.slow = slow};
    const auto clicks = recording::clicks(record, {&pathway, 1}, {&stretch, 1}, 0, to_ms);
    return recording::samples(clicks, 0, recording::sample_of(to_ms));
}

} // namespace

TEST_CASE("a spike of an afferent is heard on the left, of an efferent on the right")
{
    const auto left =
        played(record_of(Pathway::Ia_quadriceps, {100}), Pathway::Ia_quadriceps, 1, 50);
    CHECK(max(left, 0) > 6000);
    CHECK(max(left, 1) == 0);
    const auto right =
        played(record_of(Pathway::alpha_quadriceps, {100}), Pathway::alpha_quadriceps, 1, 50);
    CHECK(max(right, 0) == 0);
    CHECK(max(right, 1) > 6000);
}

TEST_CASE("a click sounds when its spike sets out, and slow motion moves clicks apart, not down")
{
    const auto record = record_of(Pathway::Ia_quadriceps, {100, 200}); // 10 and 20 ms
    for (const double slow : {1.0, 50.0}) {
        CAPTURE(slow);
        const auto samples = played(record, Pathway::Ia_quadriceps, slow, 30 * slow);
        const auto loud = [](std::int16_t s) { return std::abs(static_cast<int>(s)) > 3000; };
        const auto first = std::find_if(samples.begin(), samples.end(), loud) - samples.begin();
        const auto last =
            std::find_if(samples.rbegin(), samples.rend(), loud).base() - samples.begin();
        const auto ms = [](std::ptrdiff_t place) { return static_cast<double>(place) / 2 / 48; };
        CHECK(ms(first) == doctest::Approx(10 * slow + 1.5).epsilon(0.1));
        CHECK(ms(last) == doctest::Approx(20 * slow + 2.1).epsilon(0.1));
    }
    CHECK(crossings(played(record, Pathway::Ia_quadriceps, 1, 30)) ==
          crossings(played(record, Pathway::Ia_quadriceps, 50, 1500)));
}

TEST_CASE("sound cut into windows of any length is the same sound")
{
    std::vector<std::int64_t> steps;
    for (std::int64_t step = 3; step < 5000; step += 37 + step % 11) {
        steps.push_back(step);
    }
    const auto record = record_of(Pathway::Ia_quadriceps, steps);
    const Pathway pathway = Pathway::Ia_quadriceps;
    const std::vector<TimeMapping> stretches = {{.slow = 2},
                                                {.viewer_ms = 100, .body_ms = 50, .slow = 10},
                                                {.viewer_ms = 333.3, .body_ms = 73.33, .slow = 1}};
    const auto window = [&](double from_ms, double to_ms) {
        const auto first = recording::sample_of(from_ms);
        return recording::samples(
            recording::clicks(record, {&pathway, 1}, stretches, from_ms, to_ms), first,
            recording::sample_of(to_ms) - first);
    };
    const auto whole = window(0, 600);
    CHECK(max(whole, 0) > 6000);
    for (const double frames_per_s : {24.0, 30.0, 144.0}) {
        Samples joined;
        for (int n = 0; n * 1000 / frames_per_s < 600 - 1e-9; ++n) {
            const auto part =
                window(n * 1000 / frames_per_s, std::min((n + 1) * 1000 / frames_per_s, 600.0));
            joined.insert(joined.end(), part.begin(), part.end());
        }
        CHECK(joined == whole);
    }
}

TEST_CASE("however many spikes fall together, the sound stays below full scale and goes on rising")
{
    std::vector<Click> clicks;
    int before = 0;
    for (const std::size_t count : {1U, 2U, 10U, 1000U}) {
        clicks.resize(count, {.at_ms = 1});
        const int loudest = max(recording::samples(clicks, 0, 480), 0);
        CHECK(loudest > before);
        CHECK(loudest <= 0.7 * 32768);
        before = loudest - 1;
    }
}

TEST_CASE("a click lies in the band that samples carry: hardly anything above five kilohertz")
{
    const Click click{.at_ms = 1};
    const auto samples = recording::samples({&click, 1}, 0, 480);
    const auto power = [&](double frequency_Hz) {
        double re = 0, im = 0;
        for (std::size_t i = 0; i < samples.size(); i += 2) {
            const double phase = 2 * 3.14159265358979 * frequency_Hz * static_cast<double>(i / 2) /
                                 recording::sound_rate_Hz;
            re += samples[i] * std::cos(phase);
            im += samples[i] * std::sin(phase);
        }
        return re * re + im * im;
    };
    for (const double frequency_Hz : {5000.0, 9000.0, 15'000.0, 22'000.0}) {
        CHECK(power(frequency_Hz) < 1e-6 * power(1200));
    }
}

TEST_CASE("where the body stands there is silence")
{
    const auto record = record_of(Pathway::Ia_quadriceps, {100, 200, 300});
    const Pathway pathway = Pathway::Ia_quadriceps;
    const TimeMapping pause{.body_ms = 15, .running = false};
    CHECK(recording::clicks(record, {&pathway, 1}, {&pause, 1}, 0, 1000).empty());
}
