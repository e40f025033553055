#include "scene/stations/muscle/pose.hpp"

#include "base/interpolation.hpp"
#include "scene/stations/muscle/spindle.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr double left_mm = -40, right_mm = 33, slant = 0.12;
constexpr double fixed_x_mm = -6; // the spindle's middle stays
constexpr double swollen_spreads_mm = 3.2;
constexpr double window_half_mm = 25, window_reach_mm = 3.5; // fibres part round the spindle

} // namespace

MusclePose muscle_pose(const physiology::Observation& body, const Anatomy& anatomy)
{
    const auto& now = body.signals;
    MusclePose pose;
    pose.length =
        std::clamp(now.quadriceps_length_L0 / number(anatomy, "quadriceps_resting_L0"), 0.72, 1.25);
    pose.swelling = std::clamp(now.swelling, 0.0, 1.0);
    pose.capacity = std::clamp(now.quadriceps_capacity, 0.0, 1.0);
    return pose;
}

double x_now(const MusclePose& pose, double resting_mm)
{
    return fixed_x_mm + (resting_mm - fixed_x_mm) * pose.length;
}

double y_now(const MusclePose& pose, double y)
{
    const double beyond =
        y > spindle_in_muscle_mm.y ? y - spindle_in_muscle_mm.y : std::min(0.0, y + 13.0);
    return y + swollen_spreads_mm * pose.swelling * beyond / 10;
}

double parted_mm(const MusclePose& pose, double x, double y)
{
    const double share = 1 - std::abs(x - spindle_in_muscle_mm.x) / window_half_mm;
    if (share <= 0) {
        return y;
    }
    const double falloff = base::smoothstep(share);
    const double away = y - spindle_in_muscle_mm.y, up = away >= 0 ? 1 : -1;
    const double reach = window_reach_mm * (1 + 0.25 * pose.swelling) * falloff;
    const double soft = std::exp(-std::abs(away) / 9); // further rows give way less
    return y + up * soft * (std::sqrt(away * away + reach * reach) - std::abs(away)) * 1.35;
}

double left_end_mm(double y_mm)
{
    return left_mm + slant * y_mm;
}

double right_end_mm(double y_mm)
{
    return right_mm + slant * y_mm;
}

double edge_opacity_at(double x)
{
    return std::clamp((faded_mm - std::abs(x)) / (faded_mm - tendon_mm), 0.0, 1.0);
}

} // namespace scene
