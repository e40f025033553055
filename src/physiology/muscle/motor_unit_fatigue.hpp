// Motor units tire: what a unit can give falls the faster, the larger it is and the more it gives,
// and its twitch becomes slower. After Potvin & Fuglevand 2017 (PLoS Comput Biol 13:e1005581);
// recovery at rest is ours, illustrative.
// Left out: chemistry (phosphate, hydrogen ions, calcium), potentiation, fatigue of nerve and
// brain, and the slow part of recovery that takes hours.
#pragma once

#include "physiology/parameter_row.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace physiology {

struct FatigueParameters {
    double fatigability_range = 180;
    double max_loss_per_s = 0.0225;
    double slowing = 0.379;
    double recovery_tau_s = 60;
};

inline constexpr std::string_view potvin = "Potvin & Fuglevand 2017";
inline constexpr OrganParameter<FatigueParameters> fatigue_rows[] = {
    {"fatigue.fatigability_range", "times", 1, 1000,
     "How much faster the largest motor unit tires than the smallest.", potvin,
     &FatigueParameters::fatigability_range},
    {"fatigue.greatest_loss", "share/s", 0, 0.2,
     "What the largest motor unit loses each second while it gives all it can.", potvin,
     &FatigueParameters::max_loss_per_s},
    {"fatigue.slowing", "share", 0, 2,
     "How much longer the twitch of a unit takes that has lost all its force.", potvin,
     &FatigueParameters::slowing},
    {"fatigue.recovery_tau", "s", 1, 3600, "How slowly a unit at rest recovers.", ours,
     &FatigueParameters::recovery_tau_s},
};

// Cells that are driven steadily slow down. On the bench only: the cells of the body have their
// after-hyperpolarisation, which is faster, and no such slow process.
struct RateAdaptationParameters {
    double of_max = 0.67; // Potvin & Fuglevand 2017
    double tau_s = 22;    // the same
};

struct MotorUnitFatigue {
    std::vector<double> loss_per_s; // giving all it can, as share of what it had fresh
    std::vector<double> capacity;   // 1 fresh … 0 exhausted
};

[[nodiscard]] MotorUnitFatigue fresh_units(const FatigueParameters& p, std::size_t units);

// force_share: what each unit gives now, as share of the most that it could when fresh. A unit
// recovers while it gives next to nothing.
void step(MotorUnitFatigue& fatigue, const FatigueParameters& p,
          std::span<const double> force_share, double step_s);

// How many times longer a unit's twitch takes.
[[nodiscard]] double contraction_slowing(const FatigueParameters& p, double capacity);

// By how much the rate of a unit falls while its excitation lasts. size: 0 the smallest unit … 1.
[[nodiscard]] double rate_adaptation_pps(const RateAdaptationParameters& p, double size,
                                         double above_min_pps, double firing_for_s);

} // namespace physiology
