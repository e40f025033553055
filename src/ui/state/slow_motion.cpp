#include "ui/state/slow_motion.hpp"

#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr std::array<double, 10> presets{1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

} // namespace

std::span<const double> slow_presets()
{
    return presets;
}

double next_slow(double slow, int direction)
{
    if (direction > 0) {
        const auto* next =
            std::ranges::find_if(presets, [&](double p) { return p > slow * 1.001; });
        return next == presets.end() ? presets.back() : *next;
    }
    double below = presets.front();
    for (const double preset : presets) {
        below = preset < slow * 0.999 ? preset : below;
    }
    return below;
}

std::string slow_text(double slow)
{
    if (slow < 1.005) {
        return "1×";
    }
    return "1/" + scene::number(slow, slow < 9.95 && slow != std::round(slow) ? 1 : 0) + "×";
}

} // namespace ui
