#include "rig/validation/compare_days.hpp"

#include "physiology/days/slow_clock.hpp"
#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <vector>

namespace rig {

namespace {

using physiology::SlowClock;
using physiology::SlowClockParameters;
using physiology::SlowEvent;

constexpr Published crenshaw{"soreness", "Crenshaw 1994", "human", Evidence::read};
constexpr Published reviews{"soreness", "Newham, Cheung; reviews", "human", Evidence::read};
constexpr Published crane{"massage", "Crane 2012", "human", Evidence::read};

struct Happening {
    double hour;
    SlowEvent event;
    double amount;
};

// Hour by hour; events lie on whole hours or before the first.
struct Course {
    std::vector<physiology::RecoveryState> days;
    [[nodiscard]] const physiology::RecoveryState& at(int hour) const
    {
        return days[static_cast<std::size_t>(hour)];
    }
    [[nodiscard]] std::vector<double> soreness() const
    {
        std::vector<double> nrs;
        for (const auto& recovery_state : days) {
            nrs.push_back(recovery_state.soreness_nrs);
        }
        return nrs;
    }
    [[nodiscard]] double peak(std::size_t from = 0) const
    {
        const auto nrs = soreness();
        return *std::max_element(nrs.begin() + static_cast<std::ptrdiff_t>(from), nrs.end());
    }
};

Course course(std::initializer_list<Happening> plan, int hours,
              physiology::SorenessHypotheses hypotheses = {})
{
    const SlowClockParameters p;
    SlowClock clock;
    Course out;
    const auto* next = plan.begin();
    for (int hour = 0; hour <= hours; ++hour) {
        for (; next != plan.end() && next->hour <= hour; ++next) {
            advance_to(clock, p, next->hour);
            apply_event(clock, p, next->event, next->amount);
        }
        advance_to(clock, p, hour);
        out.days.push_back(recovery_state(clock, p, {}, hypotheses));
    }
    return out;
}

// First hour at which something holds; −1 never.
int first_hour(const Course& course, int from,
               const std::function<bool(const physiology::RecoveryState&)>& holds)
{
    for (std::size_t hour = static_cast<std::size_t>(from); hour < course.days.size(); ++hour) {
        if (holds(course.days[hour])) {
            return static_cast<int>(hour);
        }
    }
    return -1;
}

void compare_time_course(Comparisons& rows, const Course& bout)
{
    const double peak = bout.peak();
    const auto nrs = bout.soreness();
    const auto peak_h = static_cast<int>(std::ranges::max_element(nrs) - nrs.begin());
    const auto above = [&](double share) {
        return [=](const physiology::RecoveryState& d) { return d.soreness_nrs >= share * peak; };
    };
    const auto below = [&](double share) {
        return [=](const physiology::RecoveryState& d) { return d.soreness_nrs < share * peak; };
    };
    compare_range(rows, reviews, "onset after a bout (a tenth of the peak)", "h", 8, 24,
                  first_hour(bout, 0, above(0.1)));
    compare_range(rows, reviews, "peak", "h", 24, 72, peak_h);
    compare_range(rows, reviews, "gone (below a twentieth of the peak)", "h", 96, 168,
                  first_hour(bout, peak_h, below(0.05)));
    constexpr Published fit{"soreness", "template fitted to the studies", "human",
                            Evidence::computed};
    compare(rows, fit, "half of the peak, rising", "h", 20, 4, first_hour(bout, 0, above(0.5)));
    compare(rows, fit, "half of the peak, falling", "h", 75, 12,
            first_hour(bout, peak_h, below(0.5)));
    compare_truth(rows, reviews, "hardly any pain at rest, on any hour",
                  std::ranges::all_of(bout.days, [](const physiology::RecoveryState& d) {
                      return d.rest_pain_nrs < 0.1;
                  }));
}

// How hard the women's sixty eccentric actions were, as a share of a maximal bout, is not known:
// one number fitted to four.
constexpr double tufanos_bout = 0.87;

void compare_studies(Comparisons& rows, const Course& bout)
{
    constexpr Published tufano{"soreness", "Tufano 2012 (26 women), less the baseline", "human",
                               Evidence::read};
    const auto women = course({{0, SlowEvent::bout, tufanos_bout}}, 96);
    const std::pair<int, double> days[] = {{24, 2.47}, {48, 2.18}, {72, 1.53}, {96, 0.69}};
    for (const auto& [hour, nrs] : days) {
        compare(rows, tufano,
                fmt::format("soreness at {} h (bout {} fitted; ± 2 SE)", hour, tufanos_bout),
                "/ 10", nrs, 1.0, women.at(hour).soreness_nrs);
    }
    compare(rows, {"soreness", "PMC5630131 (elbow flexors, n = 20)", "human", Evidence::read},
            "change of the pressing threshold at 48 h", "%", -24, 6,
            100 * (bout.at(48).pressing_threshold_kPa / bout.at(0).pressing_threshold_kPa - 1));
    constexpr Published maeo{"soreness", "Maeo 2017", "human", Evidence::read};
    compare_range(rows, maeo, "loss of strength at 24 h", "%", 14, 17,
                  100 * bout.at(24).tissue.strength_loss);
    compare_range(rows, maeo, "loss of strength at 48 h", "%", 14, 17,
                  100 * bout.at(48).tissue.strength_loss);
    compare(rows, crenshaw, "loss of strength at 48 h", "%", 15, 2,
            100 * bout.at(48).tissue.strength_loss);
    compare(rows, crenshaw, "pressure before, knee straight", "mmHg", 5.4, 0.1,
            bout.at(0).pressure_straight_mmHg);
    compare(rows, crenshaw, "pressure at 48 h, knee straight", "mmHg", 8.4, 0.3,
            bout.at(48).pressure_straight_mmHg);
    compare(rows, crenshaw, "pressure before, knee at 90°", "mmHg", 8.0, 0.1,
            bout.at(0).pressure_bent_mmHg);
    compare(rows, crenshaw, "pressure at 48 h, knee at 90°", "mmHg", 13.2, 0.3,
            bout.at(48).pressure_bent_mmHg);
}

void compare_second_bout(Comparisons& rows)
{
    const auto twice = course({{0, SlowEvent::bout, 1}, {192, SlowEvent::bout, 1}}, 400);
    constexpr Published optimum{"soreness", "J Sports Sci 2004;22:1005", "human", Evidence::read};
    compare(rows, optimum, "shift of the optimum angle, first bout", "°", 15.6, 1.4,
            twice.at(0).tissue.optimum_shift_deg);
    compare(rows, optimum, "shift of the optimum angle, second bout 8 days later", "°", 10.4, 1.0,
            twice.at(192).tissue.optimum_shift_deg - twice.at(191).tissue.optimum_shift_deg);
    compare_range(rows, {"soreness", "Cleary 2002", "human", Evidence::read},
                  "peak of the second bout, over the first: much less", "×", 0, 0.6,
                  twice.peak(192) / twice.peak());
    const auto weeks_later =
        course({{0, SlowEvent::bout, 1}, {1176, SlowEvent::bout, 1}}, 1300); // 7 weeks
    compare_range(rows, {"soreness", "Cleary 2002 (6–9 weeks)", "human", Evidence::read},
                  "the same 7 weeks later: still less", "×", 0, 0.9,
                  weeks_later.peak(1176) / weeks_later.peak());
}

void compare_mechanisms(Comparisons& rows, const Course& bout)
{
    constexpr Published murase{"soreness", "Murase 2010, 2013", "rat", Evidence::read};
    double max_NGF = 0;
    for (const auto& recovery_state : bout.days) {
        max_NGF = std::max(max_NGF, recovery_state.tissue.NGF);
    }
    compare_range(rows, murase, "NGF is up from 12 h (share of its peak)", "", 0.1, 1,
                  bout.at(12).tissue.NGF / max_NGF);
    compare_range(rows, murase, "NGF is up until two days (share of its peak)", "", 0.5, 1,
                  bout.at(48).tissue.NGF / max_NGF);
    const auto without_NGF = course({{0, SlowEvent::bout, 1}}, 48, {.NGF = 0});
    compare_range(rows, murase, "soreness at 48 h without NGF, over with it", "×", 0, 0.5,
                  without_NGF.at(48).soreness_nrs / bout.at(48).soreness_nrs);
    const physiology::NerveEndingParameters endings;
    const auto lowered_h =
        std::ranges::count_if(bout.days, [&](const physiology::RecoveryState& d) {
            return 1 - endings.threshold_lowering * d.sensitisation <= 0.75;
        });
    compare_range(rows, {"soreness", "from incision and NGF studies", "rat", Evidence::computed},
                  "hours with thresholds at or below three quarters", "h", 24, 72,
                  static_cast<double>(lowered_h));

    constexpr Published schwane{"soreness", "Schwane 1983", "human", Evidence::read};
    compare_range(rows, schwane, "lactate left after an hour", "×", 0, 0.1,
                  bout.at(1).tissue.lactate);
    const auto myth = course({{0, SlowEvent::bout, 1}}, 48, {0, 0, 0, 1});
    const auto none = course({{0, SlowEvent::bout, 1}}, 48, {0, 0, 0, 0});
    compare_range(rows, schwane, "what lactic acid adds to the soreness of 48 h", "/ 10", 0, 0.01,
                  myth.at(48).soreness_nrs - none.at(48).soreness_nrs);
    const auto early = course({{0, SlowEvent::bout, 1}}, 48, {0, 1, 0, 0});
    const auto nrs = early.soreness();
    compare_truth(rows, reviews, "inflammation alone peaks before the published 24 h, and so fails",
                  std::ranges::max_element(nrs) - nrs.begin() < 24);
}

void compare_massage(Comparisons& rows)
{
    const SlowClockParameters p;
    SlowClock treated, control;
    for (auto* clock : {&treated, &control}) {
        apply_event(*clock, p, SlowEvent::bout, 1);
        advance_to(*clock, p, 0.2);
    }
    apply_event(treated, p, SlowEvent::massage, 10);
    const auto& m = treated.recovery;
    const auto& c = control.recovery;
    compare_truth(rows, crane, "FAK and ERK1/2 up right after", m.FAK > c.FAK);
    advance_to(treated, p, 2.7);
    advance_to(control, p, 2.7);
    compare_truth(rows, crane, "PGC-1alpha up 2.5 h later", m.PGC1alpha > c.PGC1alpha);
    compare_truth(rows, crane, "NFkB (and HSP27) down", m.NFkB < c.NFkB);
    compare_truth(rows, crane, "TNF-alpha and IL-6 down", m.cytokines < c.cytokines);
    compare_truth(rows, crane, "glycogen and lactate unchanged",
                  m.lactate == c.lactate && m.glycogen_used == c.glycogen_used);
}

void compare_treatments(Comparisons& rows, const Course& bout)
{
    const auto treated = [](double hour, SlowEvent event, double amount) {
        return course({{0, SlowEvent::bout, 1}, {hour, event, amount}}, 120).peak();
    };
    constexpr Published cochrane{"treatments", "Cochrane 2012; Machado 2016", "human",
                                 Evidence::read};
    constexpr Published dupuy{"treatments", "Dupuy 2018 (99 studies)", "human", Evidence::read};
    compare_truth(rows, cochrane, "cold soon after the bout lowers soreness",
                  treated(0, SlowEvent::cold, 12) < bout.peak() - 0.1);
    compare_truth(rows, dupuy, "massage lowers soreness",
                  treated(0, SlowEvent::massage, 10) < bout.peak() - 0.1);
    compare_truth(rows, dupuy, "stretching does not",
                  treated(0, SlowEvent::stretch, 10) == bout.peak());
    compare_truth(rows, dupuy, "electrical stimulation does not",
                  treated(0, SlowEvent::electrical_stimulation, 20) == bout.peak());
    compare_truth(rows, {"treatments", "\"48 hour rule\"; custom", "human", Evidence::remembered},
                  "cold two and a half days later does nothing",
                  treated(60, SlowEvent::cold, 12) == bout.peak());
    constexpr Published reviewed{"treatments", "reviews", "human", Evidence::remembered};
    compare_truth(rows, reviewed, "ultrasound does not",
                  treated(0, SlowEvent::ultrasound, 10) == bout.peak());
    const auto eased_nrs = [&bout](SlowEvent event, double amount, double hours_later) {
        const auto with = course({{0, SlowEvent::bout, 1}, {36, event, amount}}, 60);
        return bout.at(36 + static_cast<int>(hours_later)).soreness_nrs -
               with.at(36 + static_cast<int>(hours_later)).soreness_nrs;
    };
    compare_range(rows, reviewed, "a pain tablet eases a little", "/ 10", 0.2, 2,
                  eased_nrs(SlowEvent::analgesic, 1, 2));
    compare_range(rows, reviewed, "heat eases a little", "/ 10", 0.2, 2,
                  eased_nrs(SlowEvent::heat, 20, 1));
    compare_range(rows, reviewed, "TENS eases while it is on", "/ 10", 0.2, 4,
                  eased_nrs(SlowEvent::TENS, 120, 1));
    compare_range(rows, reviewed, "and not three hours later", "/ 10", 0, 0.01,
                  std::abs(eased_nrs(SlowEvent::TENS, 120, 3)));
}

void compare_healing(Comparisons& rows)
{
    constexpr Published phases{"healing", "Laumonier & Menetrey 2016", "mammals", Evidence::read};
    constexpr Published days{"healing", "textbooks", "mammals", Evidence::remembered};
    const auto torn = course({{0, SlowEvent::strain_injury, 1}}, 24 * 130);
    const auto main_phase = [&](int recovery_state) {
        const auto& now = torn.at(24 * recovery_state).healing;
        return now.inflammation > 0.5    ? 1
               : now.proliferation > 0.5 ? 2
               : now.remodelling > 0.5   ? 3
                                         : 0;
    };
    compare_truth(rows, phases, "inflammation, proliferation and remodelling follow each other",
                  main_phase(1) == 1 && main_phase(10) == 2 && main_phase(60) == 3);
    compare_range(rows, days, "inflammation is over after", "days", 3, 7,
                  first_hour(torn, 0, [](const auto& d) { return d.healing.inflammation <= 0; }) /
                      24.0);
    compare_range(rows, days, "remodelling leads after", "days", 14, 21,
                  first_hour(torn, 0, [](const auto& d) {
                      return d.healing.remodelling > d.healing.proliferation;
                  }) / 24.0);
    compare_range(rows, days, "satellite cells are most active at", "days", 3, 5,
                  first_hour(torn, 0, [](const auto& d) {
                      return d.healing.satellite_cells >= 0.999;
                  }) / 24.0);
}

// De Vries' spasm: a sore muscle would have to fire at rest.
void compare_spasm(Comparisons& rows)
{
    const physiology::Parameters p;
    auto body = resting_body(p, 1);
    apply_event(body, p, {.kind = physiology::EventKind::slow, .amount = 1, .hour = 0}); // a bout
    double max_mV = 0;
    for (int i = 0; i < physiology::steps_per_s; ++i) {
        step(body, p, {.recovery_h = 48});
        max_mV = std::max(max_mV, std::abs(readout(body, p).emg_mV));
    }
    compare_range(rows, {"soreness", "against de Vries' spasm", "human", Evidence::remembered},
                  "EMG of a sore muscle at rest", "mV", 0, 0, max_mV);
}

} // namespace

void compare_days(Comparisons& rows)
{
    const auto bout = course({{0, SlowEvent::bout, 1}}, 200);
    compare_time_course(rows, bout);
    compare_studies(rows, bout);
    compare_second_bout(rows);
    compare_mechanisms(rows, bout);
    compare_massage(rows);
    compare_treatments(rows, bout);
    compare_healing(rows);
    compare_spasm(rows);
}

} // namespace rig
