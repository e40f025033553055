// From swelling, pressing and rubbing to pain, through spikes: with several seeds, because the gate
// reads noisy arrivals.
#include "physiology/pain/somatosensory_paths.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <limits>

using namespace physiology;

namespace {

constexpr double dt_ms = 0.1;
constexpr std::initializer_list<std::uint64_t> seeds = {1, 2, 3, 4, 5};

struct Person {
    SomatosensoryParameters p;
    SomatosensoryPaths paths;
    SomatosensoryStimulus now;
    double worst_pain = 0; // since the start

    explicit Person(std::uint64_t seed) : paths(resting_somatosensory_paths(p, seed, dt_ms)) {}

    // Lives on for a while; gives the pain at its end.
    double live(double for_ms)
    {
        for (int k = 0; k < static_cast<int>(for_ms / dt_ms); ++k) {
            step(paths, p, now, dt_ms);
            worst_pain = std::max(worst_pain, paths.pain.nrs);
        }
        return paths.pain.nrs;
    }
};

// Spikes that reach the far end of a path within a while.
int arrivals(Person& person, const AfferentPath SomatosensoryPaths::*path, double for_ms)
{
    int sum = 0;
    for (int k = 0; k < static_cast<int>(for_ms / dt_ms); ++k) {
        person.live(dt_ms);
        sum += static_cast<int>((person.paths.*path).axons.arriving.size());
    }
    return sum;
}

} // namespace

TEST_CASE("at rest no touch or pain fibre fires and nothing is felt")
{
    Person person(1);
    CHECK(arrivals(person, &SomatosensoryPaths::Abeta, 500) == 0);
    CHECK(arrivals(person, &SomatosensoryPaths::group_III, 500) == 0);
    CHECK(arrivals(person, &SomatosensoryPaths::group_IV, 500) == 0);
    person.live(8'000);
    CHECK(person.worst_pain == 0);
    CHECK(person.paths.group_IV.arriving_pps == 0);
    // The projection cells' background, 2 pps, does climb to the brain, which takes no notice.
    CHECK(arrivals(person, &SomatosensoryPaths::spinothalamic, 1'000) > 40);
}

TEST_CASE("swelling hurts, rubbing eases it while it lasts")
{
    for (const auto seed : seeds) {
        CAPTURE(seed);
        Person person(seed);
        person.live(500);
        person.now.inputs.swelling = 0.8;
        const double swollen = person.live(3'000);
        CHECK(swollen >= 3);
        person.now.inputs.rub_cm_per_s = 5;
        const double rubbed = person.live(2'000);
        CHECK(rubbed <= swollen - 1);
        person.now.inputs.rub_cm_per_s = 0;
        CHECK(person.live(2'000) >= swollen - 0.5); // back, and by now a little wound up
    }
}

TEST_CASE("swelling hurts less with a straight knee, and half of it less than half")
{
    // Steady pain as the rates alone give it: 8.9, 0.4 and 2.2 (ours, illustrative).
    const auto settled = [](double swelling, double knee_angle_deg) {
        Person person(1);
        person.now.inputs.swelling = swelling;
        person.now.knee_angle_deg = knee_angle_deg;
        person.live(7'000);
        double sum = 0;
        for (int k = 0; k < 100; ++k) { // the mean of ten seconds: the feeling wavers
            sum += person.live(100) / 100;
        }
        return sum;
    };
    CHECK(std::abs(settled(0.8, 90) - 8.9) < 0.4);
    CHECK(std::abs(settled(0.8, 0) - 0.4) < 0.3);
    CHECK(std::abs(settled(0.5, 90) - 2.2) < 0.4);
    CHECK(settled(0.125, 90) == 0); // a sore muscle's swelling alone is not felt at rest
}

TEST_CASE("the ache of a C fibre needs nearly half a second to the cord, touch a hundredth")
{
    Person person(2);
    person.now.inputs.swelling = 0.8;
    person.now.inputs.rub_cm_per_s = 30;
    CHECK(arrivals(person, &SomatosensoryPaths::Abeta, 9.9) == 0);
    CHECK(arrivals(person, &SomatosensoryPaths::Abeta, 5) > 0);
    person.now.inputs.rub_cm_per_s = 0;
    CHECK(arrivals(person, &SomatosensoryPaths::group_IV, 330) == 0);
    CHECK(arrivals(person, &SomatosensoryPaths::group_IV, 200) > 0);
}

TEST_CASE("first the fast group III fibres report, then the slow group IV fibres")
{
    Person person(3);
    person.now.inputs.swelling = 0.8;
    CHECK(arrivals(person, &SomatosensoryPaths::group_III, 24) == 0);
    person.live(126);
    CHECK(person.paths.group_III.arriving_pps > 5);
    CHECK(person.paths.group_IV.arriving_pps == 0);
}

TEST_CASE("touch drives the touch fibres and does not hurt, from its first moment to its last")
{
    for (const auto seed : seeds) {
        for (const double touch_kPa : {1, 10, 100, 300}) {
            CAPTURE(seed);
            CAPTURE(touch_kPa);
            Person person(seed);
            person.now.inputs.touch_kPa = touch_kPa;
            const int spikes = arrivals(person, &SomatosensoryPaths::Abeta, 1'000);
            const double expected = Abeta_fibres * 30 * touch_kPa / (touch_kPa + 10);
            CHECK(std::abs(spikes - expected) < 0.03 * expected + 10);
            person.now.inputs.touch_kPa = 0;
            person.live(500);
            CHECK(person.worst_pain < 0.5);
        }
    }
}

TEST_CASE("pressing with 600 kPa hurts a healthy thigh")
{
    for (const auto seed : seeds) {
        CAPTURE(seed);
        Person person(seed);
        person.now.inputs.touch_kPa = 600;
        CHECK(person.live(3'000) > 1);
        person.now.inputs.touch_kPa = 0;
        CHECK(person.live(3'000) < 0.1);
    }
}

TEST_CASE("rubbing healthy skin never hurts, however fast")
{
    for (const double rub : {0.1, 3.0, 30.0}) {
        Person person(4);
        person.now.inputs.rub_cm_per_s = rub;
        person.live(1'000);
        CHECK(person.worst_pain < 0.1);
    }
}

TEST_CASE("a kick of the healthy leg does not hurt, nor does stretching it")
{
    Person kick(5);
    kick.now.force_share = 0.4; // of the greatest force, a tenth of a second
    kick.live(100);
    kick.now = {.knee_angle_deg = 105, .strain = 0.08}; // swings back beyond hanging
    kick.live(300);
    kick.now = {};
    kick.live(1'000);
    CHECK(kick.worst_pain == 0);

    Person stretched(6);
    stretched.now.strain = 0.12; // 10 mm
    stretched.live(3'000);
    CHECK(stretched.worst_pain == 0);
}

TEST_CASE("the same stretch hurts a swollen muscle more")
{
    Person relaxed(7);
    relaxed.now.inputs.swelling = 0.6;
    Person stretched(7);
    stretched.now.inputs.swelling = 0.6;
    stretched.now.strain = 0.1;
    relaxed.live(5'000);
    stretched.live(5'000);
    CHECK(stretched.paths.ending.group_IV_pps > relaxed.paths.ending.group_IV_pps);
    CHECK(stretched.paths.pain.nrs > relaxed.paths.pain.nrs + 0.3);
}

TEST_CASE("the rate of a group of fibres is what they fired in the last 20 ms")
{
    RecentRate recent;
    for (int k = 0; k < 1'000; ++k) {
        step(recent, k % 10 == 0 ? 2 : 0); // 2 000 spikes a second in all
    }
    CHECK(rate_pps(recent, 100) == doctest::Approx(20));
    for (int k = 0; k < 199; ++k) {
        step(recent, 0);
    }
    CHECK(rate_pps(recent, 100) < 1.1);
    step(recent, 0);
    CHECK(rate_pps(recent, 100) == 0);
}

TEST_CASE("touch and pain repeat exactly with the same seed and differ with another")
{
    const auto pain_after = [](std::uint64_t seed) {
        Person person(seed);
        person.now.inputs.swelling = 0.8;
        return person.live(1'500);
    };
    CHECK(pain_after(11) == pain_after(11));
    CHECK(pain_after(11) != pain_after(12));
}

TEST_CASE("a number that has left the finite ones is noticed")
{
    Person person(9);
    person.live(10);
    CHECK(is_finite(person.paths));
    person.now.strain = std::numeric_limits<double>::quiet_NaN();
    person.now.inputs.swelling = std::numeric_limits<double>::infinity();
    person.live(1);
    CHECK_FALSE(is_finite(person.paths));
}

TEST_CASE("a copied body lives on like the original")
{
    Person person(8);
    person.now.inputs.swelling = 0.7;
    person.live(1'000);
    Person copy = person;
    CHECK(person.live(500) == copy.live(500));
}
