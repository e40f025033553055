#include "experiment/view/scene_input.hpp"

#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/lesson_run/authored.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
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
    scene::StepText caption;
    const lesson::Step* step = current_step(e);
    if (step == nullptr) {
        return caption;
    }
    if (const auto* myth = current_myth(e)) {
        caption.title = base::tr("A popular sentence");
        caption.paragraphs = {"“" + myth->sentence + "”", myth_claim(e)};
        caption.answer = myth_verdict(e);
        return caption;
    }
    caption.title = step->title;
    const Phase now = phase(e);
    for (const auto& paragraph : step->prose) {
        caption.paragraphs.push_back(lesson::plain_text({paragraph}));
    }
    if (now != Phase::none) {
        caption.question = step->predict->question;
        caption.choices = step->predict->choices;
        caption.answer = now == Phase::answered ? verdict(e) : std::string();
    }
    for (const auto& claim : step->claims) {
        caption.claim += (caption.claim.empty() ? "" : "; ") + std::string(base::tr(claim.label)) +
                         " · " + claim.source;
    }
    return caption;
}

void put_first(std::vector<std::string>& plots, const std::string& plot)
{
    if (std::ranges::find(plots, plot) == plots.end()) {
        plots.insert(plots.begin(), plot);
    }
}

// The signals that the step asks about and that a myth foretells come above all other plots.
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

// The events within the time of the record.
std::vector<scene::EventMark> marks_of(const Experiment& e)
{
    std::vector<scene::EventMark> marks;
    for (const PlanEntry& entry : e.simulation.plan.entries) {
        const auto* event = std::get_if<physiology::Event>(&entry.what);
        if (event == nullptr || entry.step > e.simulation.step ||
            entry.step < e.playback.record.first_step) {
            continue;
        }
        const std::string_view name = physiology::row(*event).name;
        const auto* slow = physiology::find_slow_event(name);
        marks.push_back({static_cast<double>(entry.step) * physiology::step_ms,
                         std::string(slow != nullptr ? slow->title : name)});
    }
    return marks;
}

// Two runs can be compared when the same event at the same place began them, however strong.
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
    const double missing_ms = e.simulation.now.now_ms - e.simulation.before.now_ms;
    const double share = missing_ms > 0
                             ? 1 - (static_cast<double>(e.simulation.step) * physiology::step_ms -
                                    e.playback.moment_ms) /
                                       physiology::step_ms
                             : 1;
    if (share >= 1) {
        return e.simulation.now;
    }
    physiology::Observation result = e.simulation.before;
    const double passed_ms = share * physiology::step_ms;
    result.now_ms += passed_ms;
    for (const auto& row : physiology::signal_table()) {
        result.signals.*row.field = std::lerp(e.simulation.before.signals.*row.field,
                                              e.simulation.now.signals.*row.field, share);
    }
    for (auto& impulse : result.impulses) {
        const double on = passed_ms / impulse.crossing_ms;
        impulse.fraction = std::clamp(impulse.fraction + (impulse.antidromic ? -on : on), 0.0, 1.0);
    }
    blend(result.quadriceps_unit_activation, e.simulation.now.quadriceps_unit_activation, share);
    blend(result.hamstrings_unit_activation, e.simulation.now.hamstrings_unit_activation, share);
    blend(result.slow_fibre, e.simulation.now.slow_fibre, share);
    blend(result.fast_fibre, e.simulation.now.fast_fibre, share);
    blend(result.sensory_region_L0, e.simulation.now.sensory_region_L0, share);
    blend(result.polar_region_L0, e.simulation.now.polar_region_L0, share);
    for (double physiology::Observation::FreeEnding::*number :
         {&physiology::Observation::FreeEnding::excitation_mmHg,
          &physiology::Observation::FreeEnding::threshold_mmHg,
          &physiology::Observation::FreeEnding::open_share}) {
        result.free_ending.*number = std::lerp(e.simulation.before.free_ending.*number,
                                               e.simulation.now.free_ending.*number, share);
    }
    return result;
}

scene::SceneInput scene_input(const Experiment& e, const physiology::Observation& shown,
                              const scene::Layout& layout)
{
    scene::SceneInput result;
    result.body = &shown;
    result.record = &e.playback.record;
    result.viewer_ms = e.playback.viewer_ms;
    result.slow = e.playback.time_mapping.slow;
    result.flight = e.view.flight;
    result.station = scene::station_at(scene::camera_at(e.view.flight, e.playback.viewer_ms)).name;
    result.theme = e.view.settings.theme;
    result.layout = layout;
    result.switches = e.view.settings.switches;
    result.step_text = step_text_of(e);
    result.plots = e.view.settings.plots;
    if (result.plots.empty() && e.lesson_run.lesson) {
        result.plots = authored(*e.lesson_run.lesson, e.lesson_run.step_index).plots;
    }
    if (result.plots.empty()) {
        result.plots = scene::usual_plots();
    }
    put_tasks_first(result, e);
    put_pins_above(result, e.view.settings.pins);
    if (e.view.settings.ghost && e.playback.run && e.playback.ghost &&
        same_kind(*e.playback.ghost->of, e.playback.run->begun_by)) {
        result.previous_run = e.playback.ghost.get();
        result.previous_run_event_ms =
            static_cast<double>(e.playback.run->step) * physiology::step_ms;
    }
    if (const lesson::Step* step = current_step(e)) {
        result.emphasis = step->emphasis;
    }
    result.marks = marks_of(e);
    result.slower_than_asked = e.playback.slower_than_asked;
    result.line_scale = e.view.settings.projector ? projector_lines : 1;
    result.presenter_overlay = &e.view.presentation.marks;
    return result;
}

} // namespace experiment
