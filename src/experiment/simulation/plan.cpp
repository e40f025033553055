#include "experiment/simulation/plan.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace experiment {

std::int64_t to_steps(double seconds)
{
    return std::llround(seconds * static_cast<double>(physiology::steps_per_s));
}

void add(Plan& plan, PlanEntry entry)
{
    const auto place =
        std::upper_bound(plan.entries.begin(), plan.entries.end(), entry.step,
                         [](std::int64_t step, const PlanEntry& e) { return step < e.step; });
    plan.entries.insert(place, std::move(entry));
}

void forget_lesson_from(Plan& plan, std::int64_t step)
{
    std::erase_if(plan.entries,
                  [step](const PlanEntry& e) { return e.of_lesson && e.step >= step; });
}

} // namespace experiment
