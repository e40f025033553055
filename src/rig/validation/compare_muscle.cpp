#include "rig/validation/compare_muscle.hpp"

#include "physiology/muscle/calcium.hpp"
#include "physiology/muscle/limb.hpp"
#include "physiology/muscle/muscle.hpp"
#include "physiology/parameters.hpp"
#include "rig/models/muscle_activation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace rig {

namespace {

constexpr Published de_groote{"muscle", "De Groote 2016, OpenSim's source", "human model",
                              Evidence::read};
constexpr Published rajagopal{"muscle", "Rajagopal 2016", "human", Evidence::read};
constexpr Published shank{"limb", "Rajagopal 2016 and sums of it", "human", Evidence::computed};

void compare_curves(Comparisons& rows)
{
    compare(rows, de_groote, "force by speed, lengthening at the greatest speed", "F_max", 1.794,
            0.002, physiology::force_by_speed(1));
    compare(rows, de_groote, "force by speed, shortening at the greatest speed", "F_max", 0, 0.002,
            physiology::force_by_speed(-1));
    compare(rows, de_groote, "force by speed, held still", "F_max", 1, 0.001,
            physiology::force_by_speed(0));
    compare(rows, de_groote, "passive force at 1.6 L0 (strain 0.6)", "F_max", 1, 1e-6,
            physiology::passive_force(1.6));
    compare(rows, de_groote, "tendon at 4.9 % strain", "F_max", 1, 1e-6,
            physiology::tendon_force(1.049));
    // From two forces: (f + c3) grows by e^kT per slack length.
    const double k =
        std::log((physiology::tendon_force(1.04) + 0.2) / (physiology::tendon_force(1.02) + 0.2)) /
        0.02;
    compare(rows, {"muscle", "De Groote 2016, OpenSim's source", "human model", Evidence::computed},
            "stiffness of the tendon, kT", "", 36.57, 0.05, k);
    double best_L0 = 0;
    for (double length = 0.5; length < 1.5; length += 0.001) {
        if (physiology::active_force_by_length(length) >
            physiology::active_force_by_length(best_L0)) {
            best_L0 = length;
        }
    }
    compare(rows, de_groote, "length of the greatest force", "L0", 1, 0.02, best_L0);

    constexpr MuscleActivationParameters p;
    compare(rows, de_groote, "activation's time constant, rising", "ms", 15, 0.01, p.rising_tau_ms);
    compare(rows, de_groote, "activation's time constant, falling", "ms", 60, 0.01,
            p.falling_tau_ms);
}

struct Head {
    double force_N, fibre_mm, tendon_mm, pennation_rad;
};

void compare_heads(Comparisons& rows, std::string_view name, std::span<const Head> heads,
                   const physiology::MuscleParameters& ours)
{
    double force = 0, fibre = 0, tendon = 0, pennation = 0;
    for (const auto& head : heads) {
        force += head.force_N;
        fibre += head.force_N * head.fibre_mm;
        tendon += head.force_N * head.tendon_mm;
        pennation += head.force_N * head.pennation_rad;
    }
    compare(rows, rajagopal, fmt::format("{}: force of all heads", name), "N", force, 1,
            ours.max_isometric_force_N);
    compare(rows, rajagopal, fmt::format("{}: fibre length, weighted by force", name), "mm",
            fibre / force, 0.2, ours.fibre_length_mm);
    compare(rows, rajagopal, fmt::format("{}: slack tendon, weighted by force", name), "mm",
            tendon / force, 0.2, ours.tendon_slack_mm);
    compare(rows, rajagopal, fmt::format("{}: pennation, weighted by force", name), "rad",
            pennation / force, 0.001, ours.pennation_rad);
}

void compare_muscles(Comparisons& rows)
{
    constexpr Head quadriceps[] = {{2192, 75.9, 448.5, 0.217},
                                   {5149, 99.4, 220.6, 0.253},
                                   {2748, 96.8, 199.9, 0.422},
                                   {1697, 99.3, 202.2, 0.063}};
    constexpr Head hamstrings[] = {{1313, 97.6, 325.2, 0.176},
                                   {557, 110.3, 105.8, 0.264},
                                   {2201, 69.0, 347.6, 0.255},
                                   {591, 193.0, 247.2, 0.241}};
    const physiology::Parameters p;
    compare_heads(rows, "quadriceps", quadriceps, p.quadriceps.hill);
    compare_heads(rows, "hamstrings", hamstrings, p.hamstrings.hill);
    constexpr Published arms{"muscle", "Krevolin 2004; Buford 1997", "human", Evidence::remembered};
    compare_range(rows, arms, "moment arm of the quadriceps", "mm", 32, 45,
                  p.quadriceps.moment_arm_mm);
    compare_range(rows, arms, "moment arm of the hamstrings", "mm", 24, 33,
                  p.hamstrings.moment_arm_mm);
}

double relaxed_moment_N_m(const physiology::LegMuscleParameters& p, double lengthened_rad)
{
    const double length_mm = resting_length_mm(p.hill, p.fibre_at_90deg_L0);
    const auto muscle = resting_muscle(p.hill, length_mm + p.moment_arm_mm * lengthened_rad);
    return muscle.force_N * p.moment_arm_mm / 1000;
}

// From the first wave of the EMG to a tenth of the twitch of all units, held at the length that
// the muscle has in a hanging leg.
double electromechanical_delay_ms(const physiology::Parameters& p)
{
    constexpr int count = 120;
    constexpr double step_ms = 0.1;
    auto units = motor_units(p.innervation.motor_unit, p.innervation.fatigue, count, step_ms);
    const auto& hill = p.quadriceps.hill;
    const double length_mm = resting_length_mm(hill, p.quadriceps.fibre_at_90deg_L0);
    auto muscle = resting_muscle(hill, length_mm);
    const double relaxed_N = muscle.force_N;
    std::vector<std::int32_t> firing(count);
    std::iota(firing.begin(), firing.end(), 0);
    std::vector<double> twitch_N;
    for (int i = 0; i < 2000; ++i) {
        step(units, firing);
        firing.clear();
        step(muscle, hill, units.activation, length_mm, step_ms);
        twitch_N.push_back(muscle.force_N - relaxed_N);
    }
    const double tenth_N = *std::ranges::max_element(twitch_N) / 10;
    const auto begins = std::ranges::find_if(twitch_N, [=](double N) { return N > tenth_N; });
    return static_cast<double>(begins - twitch_N.begin()) * step_ms;
}

void compare_pull(Comparisons& rows)
{
    const physiology::Parameters p;
    constexpr double bit_rad = 0.01;
    const double stiffness =
        (relaxed_moment_N_m(p.quadriceps, bit_rad) - relaxed_moment_N_m(p.quadriceps, -bit_rad) +
         relaxed_moment_N_m(p.hamstrings, bit_rad) - relaxed_moment_N_m(p.hamstrings, -bit_rad)) /
        (2 * bit_rad);
    compare_range(rows, {"limb", "textbooks", "human", Evidence::remembered},
                  "elastic stiffness of the relaxed knee, hanging", "N m/rad", 1, 5, stiffness);
    // Not a test of the model: the delay that it has was chosen for this.
    compare_range(rows, {"muscle", "reviews of reflexes", "human", Evidence::remembered},
                  "from EMG to force, quadriceps", "ms", 15, 25, electromechanical_delay_ms(p));
}

// A small swing without anything that damps it.
double free_frequency_hz(physiology::LimbParameters p)
{
    p.damping_N_m_s = 0;
    p.friction_N_m = 0;
    physiology::Limb limb{.knee_angle_deg = 88};
    int crossings = 0;
    double first_ms = 0, last_ms = 0;
    for (int i = 0; i < 100'000; ++i) {
        const double before = limb.knee_angle_deg - 90;
        step(limb, p, {}, 0.1);
        if (before < 0 && limb.knee_angle_deg >= 90) {
            last_ms = i * 0.1;
            first_ms = crossings == 0 ? last_ms : first_ms;
            ++crossings;
        }
    }
    return 1000 * (crossings - 1) / (last_ms - first_ms);
}

void compare_limb(Comparisons& rows)
{
    const auto p = physiology::Parameters{}.limb;
    compare_range(rows, shank, "inertia of shank and foot about the knee", "kg m²", 0.47, 0.51,
                  p.inertia_kg_m2);
    compare_range(rows, shank, "moment of gravity, shank level (5.27 kg at 0.25–0.26 m)", "N m",
                  5.27 * 9.81 * 0.25, 5.27 * 9.81 * 0.26, physiology::gravity_N_m(p, 0));
    compare_range(rows, shank, "frequency of the free pendulum", "Hz", 0.81, 0.84,
                  free_frequency_hz(p));
}

void compare_calcium(Comparisons& rows)
{
    constexpr Published mouse_2012{"calcium", "Baylor & Hollingworth 2012", "mouse",
                                   Evidence::read};
    constexpr Published mouse_2003{"calcium", "Baylor & Hollingworth 2003, 16 °C", "mouse",
                                   Evidence::remembered};
    compare(rows, mouse_2012, "how long the store lets calcium out", "ms", 2, 0.5,
            physiology::fast_fibre_calcium.release_ms);
    const auto peak = [](const physiology::CalciumParameters& p) {
        physiology::Calcium calcium;
        action_potential(calcium, p);
        double max = 0;
        for (int i = 0; i < 500; ++i) {
            step(calcium, p, 0.1);
            max = std::max(max, calcium.free_uM);
        }
        return max;
    };
    compare_range(rows, mouse_2003, "free calcium after a spike, fast fibre", "µM", 16, 18,
                  peak(physiology::fast_fibre_calcium));
    compare(rows, mouse_2003, "free calcium after a spike, slow fibre", "µM", 9, 0.5,
            peak(physiology::slow_fibre_calcium));
    compare_range(rows, {"calcium", "textbooks", "mammals", Evidence::remembered},
                  "free calcium at rest", "µM", 0.05, 0.1, physiology::Calcium{}.free_uM);
}

} // namespace

void compare_muscle(Comparisons& rows)
{
    compare_curves(rows);
    compare_muscles(rows);
    compare_pull(rows);
    compare_limb(rows);
    compare_calcium(rows);
}

} // namespace rig
