#include "physiology/axon_bundle.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace physiology {

namespace {
constexpr std::int32_t none = -1;
}

AxonBundle axon_bundle(std::vector<std::int32_t> delay_steps)
{
    AxonBundle bundle;
    bundle.delay_steps = std::move(delay_steps);
    std::int32_t slowest = 1;
    for (const std::int32_t delay : bundle.delay_steps) {
        assert(delay >= 1);
        slowest = std::max(slowest, delay);
    }
    bundle.page.assign(static_cast<std::size_t>(slowest) + 1, none);
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

void step(AxonBundle& bundle)
{
    bundle.departing.clear();
    bundle.arriving.clear();
    ++bundle.now;
    if (++bundle.page_now == static_cast<std::int32_t>(bundle.page.size()))
        bundle.page_now = 0;

    auto& page = bundle.page[static_cast<std::size_t>(bundle.page_now)];
    for (std::int32_t i = page; i != none;) {
        const auto& impulse = bundle.impulses[static_cast<std::size_t>(i)];
        bundle.arriving.push_back(impulse.fibre);
        bundle.free.push_back(i);
        i = impulse.next;
    }
    page = none;
}

void depart(AxonBundle& bundle, std::int32_t fibre)
{
    const std::int32_t delay = bundle.delay_steps[static_cast<std::size_t>(fibre)];
    auto due = bundle.page_now + delay;
    if (due >= static_cast<std::int32_t>(bundle.page.size()))
        due -= static_cast<std::int32_t>(bundle.page.size());

    std::int32_t place = 0;
    if (bundle.free.empty()) {
        place = static_cast<std::int32_t>(bundle.impulses.size());
        bundle.impulses.push_back({});
    } else {
        place = bundle.free.back();
        bundle.free.pop_back();
    }
    auto& page = bundle.page[static_cast<std::size_t>(due)];
    bundle.impulses[static_cast<std::size_t>(place)] = {fibre, page, bundle.now};
    page = place;
    bundle.departing.push_back(fibre);
}

void depart(AxonBundle& bundle, std::span<const std::int32_t> fibres)
{
    for (const std::int32_t fibre : fibres)
        depart(bundle, fibre);
}

} // namespace physiology
