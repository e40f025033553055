// What is on screen now: the observation between two steps, and all that a picture depends on.
#include "base/translation.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/lesson_run.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/simulation/experiment.hpp"
#include "physiology/days/slow_clock.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/stations.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace experiment {

namespace {

template <std::size_t n, class Number>
void blend(std::array<Number, n>& into, const std::array<Number, n>& after, double share)
{
    for (std::size_t i = 0; i < n; ++i) {
        into[i] = std::lerp(into[i], after[i], static_cast<Number>(share));
    }
}

void blend(physiology::FibreCalcium& into, const physiology::FibreCalcium& after, double share)
{
    using physiology::FibreCalcium;
    for (double FibreCalcium::*value :
         {&FibreCalcium::free_uM, &FibreCalcium::release_uM_per_ms, &FibreCalcium::uptake_uM_per_ms,
          &FibreCalcium::troponin_share}) {
        into.*value = std::lerp(into.*value, after.*value, share);
    }
}

scene::StepText step_text_of(const Experiment& e)
{
    scene::StepText text;
    const lesson::Step* step = current_step(e);
    if (step == nullptr) {
        return text;
    }
    if (const auto* myth = current_myth(e)) {
        text.title = base::tr("A popular sentence");
        text.paragraphs = {"“" + myth->sentence + "”", myth_claim(e)};
        text.answer = myth_verdict(e);
        return text;
    }
    text.title = step->title;
    const Phase now = phase(e);
    for (const auto& paragraph : step->prose) {
        text.paragraphs.push_back(lesson::plain_text({paragraph}));
    }
    if (now != Phase::none) {
        text.question = step->predict->question;
        text.choices = step->predict->choices;
        text.answer = now == Phase::told ? verdict(e) : std::string();
    }
    for (const auto& claim : step->claims) {
        text.claim += (text.claim.empty() ? "" : "; ") + std::string(base::tr(claim.label)) +
                      " · " + claim.source;
    }
    return text;
}

void put_first(std::vector<std::string>& plots, const std::string& plot)
{
    if (std::ranges::find(plots, plot) == plots.end()) {
        plots.insert(plots.begin(), plot);
    }
}

// What is asked about, and what a myth foretells, is seen whatever else is plotted.
void put_tasks_first(scene::SceneInput& input, const Experiment& e)
{
    input.curve = expected_curve(e);
    if (input.curve) {
        put_first(input.plots, input.curve->signal);
    }
    if (const auto* myth = current_myth(e)) {
        put_first(input.plots, myth->predicts.measure.signal);
    }
}

// What has happened to the body within its record's time.
std::vector<scene::EventMark> marks_of(const Experiment& e)
{
    std::vector<scene::EventMark> marks;
    for (const PlanEntry& entry : e.plan.entries) {
        const auto* event = std::get_if<physiology::Event>(&entry.what);
        if (event == nullptr || entry.step > e.step || entry.step < e.record.first_step) {
            continue;
        }
        const std::string_view name = physiology::row(*event).name;
        const auto* slow = physiology::find_slow_event(name);
        marks.push_back({static_cast<double>(entry.step) * physiology::step_ms,
                         std::string(slow != nullptr ? slow->title : name)});
    }
    return marks;
}

// Runs that the same thing began, however strong, can be compared.
bool same_kind(const physiology::Event& a, const physiology::Event& b)
{
    return a.kind == b.kind && a.target == b.target;
}

void put_pins_above(scene::SceneInput& input, const std::vector<std::string>& pins)
{
    std::erase_if(input.plots, [&](const std::string& plot) {
        return std::ranges::find(pins, plot) != pins.end();
    });
    input.plots.insert(input.plots.begin(), pins.begin(), pins.end());
    input.pinned = pins.size();
}

} // namespace

physiology::Observation shown(const Experiment& e)
{
    const double missing_ms = e.now.now_ms - e.before.now_ms;
    const double share =
        missing_ms > 0 ? 1 - (static_cast<double>(e.step) * physiology::step_ms - e.moment_ms) /
                                 physiology::step_ms
                       : 1;
    if (share >= 1) {
        return e.now;
    }
    physiology::Observation result = e.before;
    const double passed_ms = share * physiology::step_ms;
    result.now_ms += passed_ms;
    for (const auto& row : physiology::signal_table()) {
        result.signals.*row.field =
            std::lerp(e.before.signals.*row.field, e.now.signals.*row.field, share);
    }
    for (auto& impulse : result.impulses) {
        const double on = passed_ms / impulse.crossing_ms;
        impulse.fraction = std::clamp(impulse.fraction + (impulse.antidromic ? -on : on), 0.0, 1.0);
    }
    blend(result.quadriceps_unit_activation, e.now.quadriceps_unit_activation, share);
    blend(result.hamstrings_unit_activation, e.now.hamstrings_unit_activation, share);
    blend(result.slow_fibre, e.now.slow_fibre, share);
    blend(result.fast_fibre, e.now.fast_fibre, share);
    blend(result.sensory_region_L0, e.now.sensory_region_L0, share);
    blend(result.polar_region_L0, e.now.polar_region_L0, share);
    for (double physiology::Observation::FreeEnding::*number :
         {&physiology::Observation::FreeEnding::excitation_mmHg,
          &physiology::Observation::FreeEnding::threshold_mmHg,
          &physiology::Observation::FreeEnding::open_share}) {
        result.free_ending.*number =
            std::lerp(e.before.free_ending.*number, e.now.free_ending.*number, share);
    }
    return result;
}

scene::SceneInput scene_input(const Experiment& e, const physiology::Observation& shown,
                              const scene::Layout& layout)
{
    scene::SceneInput result;
    result.body = &shown;
    result.record = &e.record;
    result.viewer_ms = e.viewer_ms;
    result.slow = e.time_mapping.slow;
    result.flight = e.flight;
    result.station = scene::station_at(scene::camera_at(e.flight, e.viewer_ms)).name;
    result.theme = e.settings.theme;
    result.layout = layout;
    result.switches = e.settings.switches;
    result.step_text = step_text_of(e);
    result.plots = e.settings.plots;
    if (result.plots.empty() && e.lesson) {
        result.plots = authored(*e.lesson, e.lesson_step).plots;
    }
    if (result.plots.empty()) {
        result.plots = scene::usual_plots();
    }
    put_tasks_first(result, e);
    put_pins_above(result, e.settings.pins);
    if (e.settings.ghost && e.run && e.ghost && same_kind(*e.ghost->of, e.run->begun_by)) {
        result.previous_run = e.ghost.get();
        result.previous_run_event_ms = static_cast<double>(e.run->step) * physiology::step_ms;
    }
    if (const lesson::Step* step = current_step(e)) {
        result.emphasis = step->emphasis;
    }
    result.marks = marks_of(e);
    result.slower_than_asked = e.slower_than_asked;
    result.line_scale = e.settings.projector ? projector_lines : 1;
    result.presenter_overlay = &e.stage.marks;
    return result;
}

} // namespace experiment
