#include "physiology/nerve/axon_bundle.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <numbers>
#include <utility>

namespace physiology {

namespace {

constexpr std::int32_t none = -1;

using SpikeInTransit = AxonBundle::SpikeInTransit;

SpikeInTransit& impulse_at(AxonBundle& bundle, std::int32_t place)
{
    return bundle.impulses[static_cast<std::size_t>(place)];
}

// Steps that an impulse has left.
std::int32_t left(const AxonBundle& bundle, const SpikeInTransit& impulse)
{
    return std::abs(impulse.end - impulse.start) -
           static_cast<std::int32_t>(bundle.now - impulse.departed);
}

std::int32_t& bucket_at(AxonBundle& bundle, std::int32_t steps)
{
    auto due = bundle.bucket_now + steps;
    if (due >= static_cast<std::int32_t>(bundle.buckets.size())) {
        due -= static_cast<std::int32_t>(bundle.buckets.size());
    }
    return bundle.buckets[static_cast<std::size_t>(due)];
}

std::int32_t free_place(AxonBundle& bundle)
{
    if (bundle.free.empty()) {
        bundle.impulses.push_back({});
        return static_cast<std::int32_t>(bundle.impulses.size()) - 1;
    }
    const auto place = bundle.free.back();
    bundle.free.pop_back();
    return place;
}

// Ends earlier than planned, and arrives nowhere.
void extinguish_after(AxonBundle& bundle, std::int32_t place, std::int32_t steps)
{
    auto& impulse = impulse_at(bundle, place);
    auto* link = &bucket_at(bundle, left(bundle, impulse));
    while (*link != place) {
        link = &impulse_at(bundle, *link).next;
    }
    *link = impulse.next;

    const bool back = impulse.end < impulse.start;
    impulse.end = place_now(bundle, impulse) + (back ? -steps : steps);
    impulse.arrives = false;
    auto& first = bucket_at(bundle, steps);
    impulse.next = first;
    first = place;
}

// The first spike that comes towards this one in the same fibre: both end where they meet.
void collide(AxonBundle& bundle, std::int32_t newcomer)
{
    const auto mine = impulse_at(bundle, newcomer);
    const bool back = mine.end < mine.start;
    std::int32_t partner = none, soonest = left(bundle, mine) + 1;
    for (std::size_t i = 0; i < bundle.impulses.size(); ++i) {
        const auto& other = bundle.impulses[i];
        if (other.fibre != mine.fibre || (other.end < other.start) == back) {
            continue;
        }
        const auto ahead = (place_now(bundle, other) - mine.start) * (back ? -1 : 1);
        const auto meeting = (ahead + 1) / 2;
        if (ahead > 0 && meeting < soonest && meeting <= left(bundle, other)) {
            partner = static_cast<std::int32_t>(i);
            soonest = meeting;
        }
    }
    if (partner == none) {
        return;
    }
    extinguish_after(bundle, partner, soonest);
    extinguish_after(bundle, newcomer, soonest);
}

std::int32_t cut_place(const AxonBundle& bundle, std::int32_t fibre)
{
    return bundle.cut_at.empty() ? uncut : bundle.cut_at[static_cast<std::size_t>(fibre)];
}

std::int32_t launch(AxonBundle& bundle, std::int32_t fibre, std::int32_t start, std::int32_t end,
                    bool arrives)
{
    const auto place = free_place(bundle);
    auto& first = bucket_at(bundle, std::abs(end - start));
    impulse_at(bundle, place) = {fibre, first, bundle.now, start, end, arrives};
    first = place;
    return place;
}

// Where it is now, on a fibre whose steps have become longer or shorter.
SpikeInTransit rescaled(const AxonBundle& bundle, const SpikeInTransit& impulse, double ratio)
{
    const auto scaled = [ratio](std::int32_t place) {
        return static_cast<std::int32_t>(std::lround(ratio * place));
    };
    const bool back = impulse.end < impulse.start;
    const auto delay = bundle.delay_steps[static_cast<std::size_t>(impulse.fibre)];
    auto moved = impulse;
    moved.departed = bundle.now;
    if (impulse.arrives) {
        moved.end = back ? 0 : delay;
    } else {
        moved.end = std::min(scaled(impulse.end), delay - 1);
    }
    const auto place = scaled(place_now(bundle, impulse));
    moved.start = back ? std::max(place, moved.end + 1) : std::min(place, moved.end - 1);
    return moved;
}

// From the place towards the fibre's usual end.
void propagate_orthodromic(AxonBundle& bundle, std::int32_t fibre, std::int32_t start)
{
    const auto delay = bundle.delay_steps[static_cast<std::size_t>(fibre)];
    const auto cut = cut_place(bundle, fibre);
    const bool stopped = start < cut && cut < delay;
    const auto end = stopped ? cut : delay;
    if (end <= start) {
        return;
    }
    const auto place = launch(bundle, fibre, start, end, !stopped);
    if (bundle.antidromic > 0) {
        collide(bundle, place);
    }
}

void propagate_antidromic(AxonBundle& bundle, std::int32_t fibre, std::int32_t start)
{
    const auto cut = cut_place(bundle, fibre);
    const bool stopped = cut < start;
    const auto end = stopped ? cut : 0;
    if (end >= start) {
        return;
    }
    const auto place = launch(bundle, fibre, start, end, !stopped);
    ++bundle.antidromic;
    collide(bundle, place);
}

// A spike that passed the place a moment ago, in either direction.
bool refractory(const AxonBundle& bundle, std::int32_t fibre, std::int32_t place,
                std::int32_t steps)
{
    return std::any_of(
        bundle.impulses.begin(), bundle.impulses.end(), [&](const SpikeInTransit& other) {
            if (other.fibre != fibre) {
                return false;
            }
            const bool back = other.end < other.start;
            const auto past = (place_now(bundle, other) - place) * (back ? -1 : 1);
            return past >= 0 && past < steps && (other.start - place) * (back ? -1 : 1) <= 0;
        });
}

} // namespace

AxonBundle axon_bundle(std::vector<std::int32_t> delay_steps)
{
    AxonBundle bundle;
    bundle.delay_steps = std::move(delay_steps);
    std::int32_t slowest = 1;
    for (const std::int32_t delay : bundle.delay_steps) {
        assert(delay >= 1);
        slowest = std::max(slowest, delay);
    }
    bundle.buckets.assign(static_cast<std::size_t>(slowest) + 1, none);
    bundle.departing.reserve(bundle.delay_steps.size());
    bundle.arriving.reserve(bundle.delay_steps.size());
    return bundle;
}

std::int32_t conduction_steps(double length_mm, double velocity_m_per_s, double at_the_ends_ms,
                              double step_ms)
{
    const double delay_ms = length_mm / velocity_m_per_s + at_the_ends_ms;
    return std::max(1, static_cast<std::int32_t>(std::lround(delay_ms / step_ms)));
}

void scale_conduction_velocity(AxonBundle& bundle, double velocity_share)
{
    if (bundle.delay_steps.empty()) {
        return;
    }
    if (bundle.reference_delay_steps.empty()) {
        bundle.reference_delay_steps = bundle.delay_steps;
    }
    auto& delays = bundle.delay_steps;
    const auto before = delays;
    for (std::size_t i = 0; i < delays.size(); ++i) {
        delays[i] = std::max(2, static_cast<std::int32_t>(
                                    std::lround(bundle.reference_delay_steps[i] / velocity_share)));
    }
    bundle.buckets.assign(
        static_cast<std::size_t>(*std::max_element(delays.begin(), delays.end())) + 1, none);
    bundle.bucket_now = 0;
    for (std::size_t i = 0; i < bundle.impulses.size(); ++i) {
        auto& impulse = bundle.impulses[i];
        if (impulse.fibre < 0) {
            continue;
        }
        const auto fibre = static_cast<std::size_t>(impulse.fibre);
        impulse = rescaled(bundle, impulse, static_cast<double>(delays[fibre]) / before[fibre]);
        auto& first = bucket_at(bundle, left(bundle, impulse));
        impulse.next = first;
        first = static_cast<std::int32_t>(i);
    }
}

void step(AxonBundle& bundle)
{
    bundle.departing.clear();
    bundle.arriving.clear();
    bundle.antidromic_arrivals.clear();
    ++bundle.now;
    if (++bundle.bucket_now == static_cast<std::int32_t>(bundle.buckets.size())) {
        bundle.bucket_now = 0;
    }

    auto& first = bundle.buckets[static_cast<std::size_t>(bundle.bucket_now)];
    for (std::int32_t i = first; i != none;) {
        auto& impulse = impulse_at(bundle, i);
        const bool back = impulse.end < impulse.start;
        if (impulse.arrives) {
            (back ? bundle.antidromic_arrivals : bundle.arriving).push_back(impulse.fibre);
        }
        bundle.antidromic -= back ? 1 : 0;
        impulse.fibre = none;
        bundle.free.push_back(i);
        i = impulse.next;
    }
    first = none;
}

void depart(AxonBundle& bundle, std::int32_t fibre)
{
    propagate_orthodromic(bundle, fibre, 0);
    bundle.departing.push_back(fibre);
}

void depart(AxonBundle& bundle, std::span<const std::int32_t> fibres)
{
    for (const std::int32_t fibre : fibres) {
        depart(bundle, fibre);
    }
}

bool excite(AxonBundle& bundle, std::int32_t fibre, std::int32_t place,
            std::int32_t refractory_steps)
{
    if (refractory(bundle, fibre, place, refractory_steps)) {
        return false;
    }
    propagate_orthodromic(bundle, fibre, place); // the two halves run apart and do not meet
    propagate_antidromic(bundle, fibre, place);
    bundle.departing.push_back(fibre);
    return true;
}

// Multiples of the golden ratio fall evenly into the unit interval, however many there are.
bool is_selected(std::int32_t fibre, double share)
{
    const double turns = (fibre + 0.5) / std::numbers::phi;
    return turns - std::floor(turns) < share;
}

void cut(AxonBundle& bundle, double place_0_to_1, double share)
{
    bundle.cut_at.clear();
    if (share <= 0) {
        return;
    }
    bundle.cut_at.assign(bundle.delay_steps.size(), uncut);
    for (std::size_t fibre = 0; fibre < bundle.cut_at.size(); ++fibre) {
        const auto place =
            static_cast<std::int32_t>(std::lround(place_0_to_1 * bundle.delay_steps[fibre]));
        if (is_selected(static_cast<std::int32_t>(fibre), share)) {
            bundle.cut_at[fibre] = std::max(1, place);
        }
    }
    // What is on its way towards the cut ends there; what the last cut stopped stays stopped.
    for (std::size_t i = 0; i < bundle.impulses.size(); ++i) {
        const auto& impulse = bundle.impulses[i];
        if (impulse.fibre < 0 || cut_place(bundle, impulse.fibre) == uncut) {
            continue;
        }
        const bool back = impulse.end < impulse.start;
        const auto ahead =
            (cut_place(bundle, impulse.fibre) - place_now(bundle, impulse)) * (back ? -1 : 1);
        if (ahead > 0 && ahead < left(bundle, impulse)) {
            extinguish_after(bundle, static_cast<std::int32_t>(i), ahead);
        }
    }
}

} // namespace physiology
