// The days of a calendar as curves, computed through the slow clock itself: what the tissue does,
// how sore it is as the accounts are weighed, and how sore each account alone would make it.
#pragma once

#include "physiology/days/calendar.hpp"

#include <array>
#include <cstddef>
#include <memory>
#include <vector>

namespace scene {

inline constexpr std::size_t account_count = 4; // pressure, inflammation, NGF, lactic acid

struct DaySample {
    double hour = 0;
    physiology::RecoveryState state;
    std::array<double, account_count> alone_nrs{}; // soreness if that account were all
    double PGC1alpha = 0;
    double untreated_nrs = 0, untreated_cytokines = 0, untreated_swelling = 0;
};

struct RecoveryDays {
    std::shared_ptr<const physiology::CalendarRecord> record;
    double end_h = 0;
    bool injured = false, treated = false, massaged = false;
    double published_from_h = -1; // of the one unit bout that published points are for; or none
    std::vector<DaySample> samples;
};

// How far the axis reaches: whole weeks, at least one; the 120 days of healing for a torn muscle.
[[nodiscard]] double recovery_end_h(const physiology::CalendarRecord& record, double now_h);
inline constexpr double healing_h = 2880;

// Pure, but remembers the last answer in each thread: days change when the calendar does, frames
// are drawn sixty times a second.
[[nodiscard]] const RecoveryDays&
recovery_days(const std::shared_ptr<const physiology::CalendarRecord>& record, double end_h);

// At any hour, between the samples.
[[nodiscard]] double interpolated(const RecoveryDays& days, double hour,
                                  double (*value)(const DaySample& sample));

// Knee-extensor soreness 0 … 10 after 60 lengthening actions, 26 women, less the baseline of 0.44
// (Tufano 2012); standard errors 0.2–0.5.
struct PublishedPoint {
    double hour, nrs;
};
inline constexpr std::array published_soreness{
    PublishedPoint{24, 2.91 - 0.44}, PublishedPoint{48, 2.62 - 0.44},
    PublishedPoint{72, 1.97 - 0.44}, PublishedPoint{96, 1.13 - 0.44}};
inline constexpr double max_standard_error = 0.5;
// When soreness is worst after a bout, by reviews (Newham, Cheung).
inline constexpr double worst_from_h = 24, worst_to_h = 72;

} // namespace scene
