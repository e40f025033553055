#include "scene/stations/spindle/pose.hpp"

#include "scene/stations/tissue_pressure.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr double resting_muscle_L0 = 1.15, muscle_damped = 0.4; // a picture's width is limited
constexpr std::array resting_sensory_L0{0.0424, 0.0427, 0.0425},
    resting_polar_L0{0.9076, 0.9073, 0.9075};

// As drawn: changes are enlarged, and level off before the picture overflows.
constexpr double half_mm = 0.42, sensory_enlarged = 5, widest = 0.8;
constexpr double polar_enlarged = 20, polar_limit = 0.24;

// Gamma rate at half activation (Mileusnic 2006: bag fibres 60 pps, chain 90 pps).
constexpr std::array half_drive_pps{60.0, 60.0, 90.0};

struct FibreShape {
    double height_mm, pole_height_mm; // across the capsule, at the equator and beyond the capsule
    double depth_mm;
    double pole_mm, equator_mm; // radius
    double end_mm;              // half of its length
};
constexpr std::array<FibreShape, intrafusal_fibres> shapes{{
    {0.265, 0.075, 0.00, 0.049, 0.106, 3.7},  // bag1
    {0.030, -0.035, 0.02, 0.046, 0.098, 3.7}, // bag2
    {-0.130, -0.06, 0.06, 0.023, 0.028, 2.05},
    {-0.208, -0.10, 0.08, 0.022, 0.028, 2.0},
    {-0.286, -0.12, 0.06, 0.023, 0.028, 1.95},
    {-0.364, -0.14, 0.02, 0.022, 0.027, 1.9},
}};
constexpr double squeezed = 0.2; // closer together at the greatest pressure, by this share

double enlarged(double change, double times, double limit)
{
    return limit * std::tanh(change * times / limit);
}

// Fibres lie apart at the equator and together at the poles: 1 … 0.
double apartness(double x_mm)
{
    const double x = x_mm / 1.3;
    return 1 / (1 + x * x * x * x);
}

} // namespace

SpindlePose resting_spindle_pose()
{
    SpindlePose pose;
    pose.half_mm.fill(half_mm);
    pose.polar.fill(1);
    return pose;
}

SpindlePose spindle_pose(const physiology::Observation& body)
{
    const auto& now = body.signals;
    SpindlePose pose = resting_spindle_pose();
    pose.pressure = pressure_share(now.interstitial_pressure_mmHg);
    pose.muscle = std::pow(now.quadriceps_length_L0 / resting_muscle_L0, muscle_damped);
    const std::array gamma_pps{now.gamma_dynamic_pps, now.gamma_static_pps, now.gamma_static_pps};
    for (std::size_t kind = 0; kind < spindle_kinds; ++kind) {
        const double asked = gamma_pps[kind] * gamma_pps[kind];
        pose.contraction[kind] = asked / (asked + half_drive_pps[kind] * half_drive_pps[kind]);
        if (body.sensory_region_L0[kind] <= 0) { // no spindle model behind the observation
            continue;
        }
        const double sensory = body.sensory_region_L0[kind] / resting_sensory_L0[kind] - 1;
        const double polar = body.polar_region_L0[kind] / resting_polar_L0[kind] - 1;
        pose.half_mm[kind] = half_mm * (1 + enlarged(sensory, sensory_enlarged, widest));
        pose.polar[kind] = 1 + enlarged(polar, polar_enlarged, polar_limit);
    }
    return pose;
}

std::size_t kind_of(std::size_t fibre)
{
    return std::min(fibre, spindle_kinds - 1);
}

std::string_view kind_name(std::size_t kind)
{
    constexpr std::array<std::string_view, spindle_kinds> names{"bag1", "bag2", "chain"};
    return names[kind];
}

double sensory_edge_mm()
{
    return half_mm;
}

double capsule_radius_mm(const SpindlePose& pose, double x_mm)
{
    return 0.12 + 0.38 * (1 + 0.3 * pose.pressure) * apartness(x_mm * (1 - 0.06 * pose.pressure));
}

CentreLinePoint on_intrafusal(const SpindlePose& pose, std::size_t fibre, double resting_x_mm)
{
    const auto& shape = shapes[fibre];
    const auto kind = kind_of(fibre);
    const double half = pose.half_mm[kind], stretch = half / half_mm;
    const double away = std::abs(resting_x_mm);
    const double x = away < half_mm ? away * stretch : half + (away - half_mm) * pose.polar[kind];
    const double apart = apartness(x) * (1 - squeezed * pose.pressure);
    CentreLinePoint point;
    point.place_mm = {std::copysign(x, resting_x_mm),
                      std::lerp(shape.pole_height_mm, shape.height_mm, apart),
                      shape.depth_mm * apart};
    // Both regions keep their volume: the poles thicken as they shorten, the equator thins.
    const double inside = away / (0.7 * half_mm);
    const double bulge = std::exp(-0.5 * inside * inside) / std::sqrt(stretch);
    const double pole = shape.pole_mm / std::sqrt(pose.polar[kind]);
    const double taper = std::clamp((shape.end_mm - away) / 0.7, 0.0, 1.0);
    const double radius = std::lerp(pole, shape.equator_mm, bulge);
    point.radius_mm = radius * std::lerp(0.25, 1.0, std::sqrt(taper));
    const double room = std::max(0.0, capsule_radius_mm(pose, x) - point.radius_mm - 0.012);
    point.place_mm.y = std::clamp(point.place_mm.y, -room, room);
    return point;
}

} // namespace scene
