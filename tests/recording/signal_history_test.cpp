#include "recording/signal_history.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <iterator>

using physiology::Pathway;
using physiology::Readout;

namespace {

std::size_t signal(std::string_view name)
{
    return static_cast<std::size_t>(physiology::find_signal(name) -
                                    physiology::signal_table().data());
}

double pain_at(std::int64_t step)
{
    return 5 + 4 * std::sin(static_cast<double>(step) * 1e-3);
}

void remember_pain(recording::SignalHistory& record, std::int64_t from, std::int64_t to)
{
    for (auto step = from; step < to; ++step) {
        recording::truncate_from(record, step);
        if (step % recording::steps_per_sample == 0) {
            Readout body;
            body.pain_nrs = pain_at(step);
            recording::append_sample(record, body, step);
        }
    }
}

// Smallest, largest and last pain of the samples in [from, to), counted one by one.
recording::Extent naive(double from_ms, double to_ms)
{
    recording::Extent found;
    for (std::int64_t step = 0; static_cast<double>(step) * 0.1 < to_ms - 1e-9;
         step += recording::steps_per_sample) {
        if (static_cast<double>(step) * 0.1 < from_ms - 1e-9) {
            continue;
        }
        const auto value = static_cast<float>(pain_at(step));
        found.min = found.any ? std::min(found.min, value) : value;
        found.max = found.any ? std::max(found.max, value) : value;
        found.last = value;
        found.any = true;
    }
    return found;
}

void check_same(const recording::Extent& a, const recording::Extent& b)
{
    CHECK(a.any == b.any);
    CHECK(a.min == b.min);
    CHECK(a.max == b.max);
    CHECK(a.last == b.last);
}

} // namespace

TEST_CASE("the record tells the smallest, largest and last value of any stretch of time")
{
    recording::SignalHistory record;
    remember_pain(record, 0, 30'000);
    const std::size_t pain = signal("pain_nrs");
    for (const auto& [from_ms, to_ms] :
         {std::pair{0.0, 3000.0}, {0.3, 0.9}, {100.0, 100.5}, {1234.5, 2222.2}, {2900.0, 9999.0}}) {
        check_same(recording::extent(record, pain, from_ms, to_ms),
                   naive(from_ms, std::min(to_ms, 3000.0)));
    }
    CHECK_FALSE(recording::extent(record, pain, 5.1, 5.4).any); // between two samples
    CHECK_FALSE(recording::extent(record, pain, 3000, 4000).any);
}

TEST_CASE("the record keeps the last seventy seconds and forgets what is older")
{
    recording::SignalHistory record;
    remember_pain(record, 0, 750'000);
    const std::size_t pain = signal("pain_nrs");
    CHECK(record.next_step - record.first_step == 700'000);
    CHECK_FALSE(recording::extent(record, pain, 0, 4999).any);
    check_same(recording::extent(record, pain, 5000, 75'000), naive(5000, 75'000));
    check_same(recording::extent(record, pain, 69'990, 70'010), naive(69'990, 70'010));
}

TEST_CASE("looking back, nothing can be read that came later, nor what was another body's")
{
    recording::SignalHistory record;
    const auto body = physiology::resting_body({}, 1);
    const std::int32_t fibre[] = {recording::shown_fibres(Pathway::Abeta, 10)[0]};
    remember_pain(record, 0, 10'000);
    recording::append_spikes(record, Pathway::Abeta, fibre, 10, 9'000);
    const std::size_t pain = signal("pain_nrs");
    recording::limit_readable(record, body, 5'000, 2'000);
    CHECK_FALSE(recording::extent(record, pain, 0, 200).any);
    CHECK_FALSE(recording::extent(record, pain, 501, 1000).any);
    check_same(recording::extent(record, pain, 0, 1000), naive(200, 500.5));
    CHECK(recording::spikes_until(record, Pathway::Abeta, 500).empty());
    recording::limit_readable(record, body, 9'999, 0);
    check_same(recording::extent(record, pain, 0, 1000), naive(0, 1000));
    CHECK(recording::spikes_until(record, Pathway::Abeta, 900).size() == 1);
    CHECK(recording::spikes_until(record, Pathway::Abeta, 899.9).empty());
}

TEST_CASE("a body that goes back in time forgets the future it had")
{
    recording::SignalHistory record;
    const std::int32_t fibre[] = {recording::shown_fibres(Pathway::Abeta, 10)[0]};
    remember_pain(record, 0, 10'000);
    recording::append_spikes(record, Pathway::Abeta, fibre, 10, 3'000);
    recording::append_spikes(record, Pathway::Abeta, fibre, 10, 8'000);
    recording::truncate_from(record, 6'002);
    const auto& train = record.spikes[static_cast<std::size_t>(Pathway::Abeta)];
    REQUIRE(train.size() == 1);
    CHECK(train[0].step == 3'000);
    CHECK(recording::extent(record, signal("pain_nrs"), 600, 600.3).any);
    CHECK_FALSE(recording::extent(record, signal("pain_nrs"), 600.3, 1000).any);
}

TEST_CASE("a record that begins in mid-life holds what came after its beginning")
{
    recording::SignalHistory record;
    remember_pain(record, 123'457, 123'800);
    CHECK(record.first_step == 123'460);
    CHECK(record.next_step == 123'800);
}

TEST_CASE("of a motor pool the smallest and the largest unit are shown, and some between")
{
    const auto shown = recording::shown_fibres(Pathway::alpha_quadriceps, 60);
    REQUIRE(shown.size() == 6);
    CHECK(shown.front() == 0);
    CHECK(shown.back() == 59);
    CHECK(std::is_sorted(shown.begin(), shown.end()));
    CHECK(std::adjacent_find(shown.begin(), shown.end()) == shown.end());
}

TEST_CASE("of a motor pool eleven cells are shown in the cord, every other one with its fibre")
{
    const auto fibres = recording::shown_fibres(Pathway::alpha_quadriceps, 60);
    const auto cells = recording::shown_cells(Pathway::alpha_quadriceps, 60);
    REQUIRE(cells.size() == 11);
    for (std::size_t k = 0; k < fibres.size(); ++k) {
        CHECK(cells[2 * k] == fibres[k]);
    }
    CHECK(recording::shown_cells(Pathway::Abeta, 60).size() == 6);
    CHECK(recording::shown_cells(Pathway::alpha_quadriceps, 4).size() == 4);
}

TEST_CASE("a population smaller than six is shown whole, an empty one not at all")
{
    for (int count = 0; count <= 6; ++count) {
        const auto shown = recording::shown_fibres(Pathway::gamma_static, count);
        REQUIRE(shown.size() == static_cast<std::size_t>(count));
        for (int i = 0; i < count; ++i) {
            CHECK(shown[static_cast<std::size_t>(i)] == i);
        }
    }
}

TEST_CASE("only the spikes of shown fibres are kept, in the order in which they set out")
{
    recording::SignalHistory record;
    const auto shown = recording::shown_fibres(Pathway::group_IV, 200);
    for (std::int64_t step = 1; step < 50; ++step) {
        const std::int32_t fibres[] = {shown[static_cast<std::size_t>(step % 6)],
                                       shown[0] + 1}; // the neighbour is not shown
        recording::append_spikes(record, Pathway::group_IV, fibres, 200, step);
    }
    const auto& train = record.spikes[static_cast<std::size_t>(Pathway::group_IV)];
    REQUIRE(train.size() == 49);
    for (std::size_t i = 0; i < train.size(); ++i) {
        CHECK(train[i].step == static_cast<std::int64_t>(i) + 1);
        CHECK(train[i].fibre == shown[(i + 1) % 6]);
    }
    CHECK(record.fibre_count[static_cast<std::size_t>(Pathway::group_IV)] == 200);
}

TEST_CASE("the smoothed rate of a regular train is its rate, and of a silent fibre nothing")
{
    recording::SignalHistory record;
    const auto shown = recording::shown_fibres(Pathway::Ia_quadriceps, 60);
    const std::int32_t fibres[] = {shown[2]};
    for (std::int64_t step = 200; step <= 40'000; step += 200) { // every 20 ms: 50 a second
        recording::append_spikes(record, Pathway::Ia_quadriceps, fibres, 60, step);
    }
    const auto rate = [&](int fibre, double now_ms) {
        return recording::smoothed_rate_pps(record, Pathway::Ia_quadriceps, fibre, now_ms, 400);
    };
    CHECK(rate(shown[2], 4010) == doctest::Approx(50).epsilon(0.01));
    CHECK(rate(shown[3], 4010) == 0);
    CHECK(rate(shown[2], 4410) == doctest::Approx(50 * std::exp(-1)).epsilon(0.01));
    CHECK(rate(shown[2], 10) == 0); // before the first spike
}
