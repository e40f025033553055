// What hands leave behind (cuts, calendar), what they compare with (the run before), and what they
// pin to the chart.
#include "experiment/experiment.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "scene/chart/chart_rows.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace {

physiology::Event cut_of(physiology::LesionSite wire, double share)
{
    return {.kind = physiology::EventKind::cut,
            .target = static_cast<std::uint8_t>(wire),
            .amount = share};
}

physiology::Event massage_at(double hour)
{
    return {.kind = physiology::EventKind::slow,
            .target = static_cast<std::uint8_t>(physiology::SlowEvent::massage),
            .amount = 10,
            .hour = hour};
}

} // namespace

TEST_CASE("what stands counts what hands did in a pause, and after the next step too")
{
    auto e = experiment::new_experiment({}, 1);
    const auto wire = static_cast<std::size_t>(physiology::LesionSite::gamma);
    experiment::fire(e, cut_of(physiology::LesionSite::gamma, 0.5));
    experiment::fire(e, massage_at(12));
    CHECK(experiment::interventions(e).cut[wire] == 0.5);
    REQUIRE(experiment::interventions(e).calendar.size() == 1);
    experiment::advance_to_step(e, 5);
    CHECK(experiment::interventions(e).cut[wire] == 0.5);
    CHECK(experiment::interventions(e).calendar.front().hour == 12);
}

TEST_CASE("reset all joins every wire, clears the calendar and sets inputs back, through the plan")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::set_input(e, "swelling", 0.5);
    experiment::fire(e, cut_of(physiology::LesionSite::dorsal_root, 1));
    experiment::fire(e, massage_at(2));
    experiment::advance_to_step(e, 20);
    experiment::set_all_back(e);
    experiment::advance_to_step(e, 40);
    CHECK(experiment::input_value(e, "swelling") == 0);
    CHECK(e.simulation.body.cut == decltype(e.simulation.body.cut){});
    CHECK(e.simulation.body.calendar.events.empty());

    auto again = experiment::new_experiment({}, 1);
    again.simulation.plan = e.simulation.plan;
    experiment::advance_to_step(again, 40);
    CHECK(again.simulation.body.cut == e.simulation.body.cut);
    CHECK(again.simulation.now.signals.Ia_rate_pps == e.simulation.now.signals.Ia_rate_pps);
}

TEST_CASE("a tap repeated has the run before as its ghost, laid upon it tap on tap")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::plan_event(e, 500, {});
    experiment::plan_event(e, 2500, {});
    scene::Layout layout;
    const auto knee = physiology::find_signal("knee_angle_deg");
    const auto place = static_cast<std::size_t>(knee - physiology::signal_table().data());
    experiment::advance_to_step(e, 1500);
    const double bent_then = e.simulation.now.signals.knee_angle_deg; // 100 ms after the first tap
    CHECK(experiment::scene_input(e, e.simulation.now, layout).previous_run == nullptr);
    experiment::advance_to_step(e, 2600);
    const auto input = experiment::scene_input(e, e.simulation.now, layout);
    REQUIRE(input.previous_run != nullptr);
    CHECK(input.previous_run_event_ms == doctest::Approx(250));
    CHECK(recording::previous_value(*input.previous_run, place, 100) ==
          doctest::Approx(bent_then).epsilon(1e-4));
    e.view.settings.ghost = false;
    CHECK(experiment::scene_input(e, e.simulation.now, layout).previous_run == nullptr);
}

TEST_CASE("the ghost outlives a reset, and stands behind the same blow only")
{
    auto e = experiment::new_experiment({}, 1);
    scene::Layout layout;
    experiment::fire(e, {});
    experiment::advance_to_step(e, 1000);
    experiment::reset(e);
    CHECK(experiment::scene_input(e, e.simulation.now, layout).previous_run == nullptr);
    experiment::fire(e, physiology::tap_on(physiology::Muscle::hamstrings));
    experiment::advance_to_step(e, 100);
    CHECK(experiment::scene_input(e, e.simulation.now, layout).previous_run == nullptr);

    auto same = experiment::new_experiment({}, 1);
    experiment::fire(same, {});
    experiment::advance_to_step(same, 1000);
    experiment::reset(same);
    experiment::fire(same, {});
    experiment::advance_to_step(same, 100);
    CHECK(experiment::scene_input(same, same.simulation.now, layout).previous_run != nullptr);
}

TEST_CASE("what is pinned stands above the usual plots, once")
{
    auto e = experiment::new_experiment({}, 1);
    scene::Layout layout;
    e.view.settings.switches.chart = false;
    experiment::pin(e, "pain_nrs");
    const auto input = experiment::scene_input(e, e.simulation.now, layout);
    CHECK(e.view.settings.switches.chart);
    CHECK(input.pinned == 1);
    CHECK(input.plots.front() == "pain_nrs");
    CHECK(std::ranges::count(input.plots, "pain_nrs") == 1);
    CHECK(input.plots.size() == scene::usual_plots().size());
}
