#include "experiment/lesson_run/saved_step.hpp"

#include "experiment/experiment.hpp"
#include "experiment/lesson_run/authored.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "lesson/edit/toml_text.hpp"
#include "scene/stations/stations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace experiment {

namespace {

double rounded(double value, double unit)
{
    return std::round(value / unit) * unit;
}

lesson::View shown_view(const Experiment& e)
{
    const auto camera = scene::camera_at(e.view.flight, e.playback.viewer_ms);
    const auto& station = scene::station_at(camera);
    const double whole_mm = scene::station_camera(station, 0, 0, 1).field_mm;
    constexpr double orbit = scene::max_orbit_deg, min_zoom = 1, max_zoom = 8;
    return {.station = std::string(station.name),
            .yaw_deg = rounded(std::clamp(camera.yaw_deg, -orbit, orbit), 0.1),
            .pitch_deg = rounded(std::clamp(camera.pitch_deg, -orbit, orbit), 0.1),
            .zoom = rounded(std::clamp(whole_mm / camera.field_mm, min_zoom, max_zoom), 0.01)};
}

// What a next step that sets nothing inherits.
Authored inherited(const Experiment& e)
{
    if (!e.lesson_run.lesson) {
        return {};
    }
    lesson::Lesson so_far = *e.lesson_run.lesson;
    so_far.steps.resize(std::min(e.lesson_run.step_index + 1, so_far.steps.size()));
    so_far.steps.emplace_back();
    return authored(so_far, so_far.steps.size() - 1);
}

void save_inputs(const Experiment& e, const Authored& before, lesson::Step& step)
{
    for (const auto& row : physiology::input_table()) {
        const double value = input_value(e, row.name);
        if (lesson::toml_number(value) != lesson::toml_number(before.inputs.*row.field)) {
            step.set.push_back({.name = std::string(row.name), .value = value});
        }
    }
}

// Cuts and calendar entries made by hand.
void save_interventions(const Experiment& e, const Authored& before, lesson::Step& step)
{
    const auto now = interventions(e);
    for (const auto& row : physiology::event_table()) {
        const auto add_event = [&](std::string value) {
            step.at.push_back(
                {.name = std::string(row.name), .is_event = true, .target = std::move(value)});
        };
        for (std::size_t site = 0; row.kind == physiology::EventKind::cut && site < now.cut.size();
             ++site) {
            if (now.cut[site] != before.interventions.cut[site]) {
                add_event(
                    fmt::format("{} {}", row.targets[site], lesson::toml_number(now.cut[site])));
            }
        }
        for (const auto& entry : now.calendar) {
            if (row.kind == physiology::EventKind::slow && row.slow == entry.event &&
                std::ranges::count(before.interventions.calendar, entry) == 0) {
                add_event(fmt::format("{} @ {}h", lesson::toml_number(entry.amount),
                                      lesson::toml_number(entry.hour)));
            }
        }
    }
}

// The history's steps from `from` on are now one further on, or one back.
void renumber(History& history, std::size_t from, int by)
{
    const auto moved = [&](std::size_t step) {
        return step < from ? step : by > 0 ? step + 1 : step - std::min<std::size_t>(step, 1);
    };
    for (auto& segment : history.segments) {
        segment.lesson_step = moved(segment.lesson_step);
    }
    for (auto& bookmark : history.bookmarks) {
        bookmark.lesson_step = moved(bookmark.lesson_step);
    }
}

// The step that the detour ends at belongs to this version of the lesson.
void update_detour(Experiment& e, const lesson::Lesson& lesson, std::size_t index, int by)
{
    if (!e.lesson_run.before_detour) {
        return;
    }
    Experiment back = *e.lesson_run.before_detour;
    renumber(back.playback.history, index, by);
    back.lesson_run.lesson = lesson;
    e.lesson_run.before_detour = std::make_shared<const Experiment>(std::move(back));
}

} // namespace

lesson::Step saved_step(const Experiment& e)
{
    const Authored before = inherited(e);
    lesson::Step step;
    step.view = shown_view(e);
    step.slow = e.playback.time_mapping.slow;
    save_inputs(e, before, step);
    save_interventions(e, before, step);
    step.plot = scene_input(e, e.simulation.now, {}).plots;
    return step;
}

void continue_with(Experiment& e, lesson::Lesson lesson, std::size_t index)
{
    // In the past and on a detour the step on the screen goes on.
    const bool stays =
        e.lesson_run.lesson && (in_the_past(e) || e.lesson_run.detour != Detour::none);
    if (e.lesson_run.lesson) {
        renumber(e.playback.history, index, +1);
    }
    update_detour(e, lesson, index, +1);
    e.lesson_run.lesson = std::move(lesson);
    if (!stays) {
        e.lesson_run.step_index = index;
        e.lesson_run.step_viewer_ms = e.playback.viewer_ms;
        e.lesson_run.answers.current_step = index;
        e.lesson_run.asking = false; // the new step asks nothing
        e.lesson_run.outcome_checks.clear();
    }
}

void continue_without(Experiment& e, lesson::Lesson lesson, std::size_t index)
{
    renumber(e.playback.history, index, -1);
    update_detour(e, lesson, index, -1);
    e.lesson_run.lesson = std::move(lesson);
    if (e.lesson_run.step_index >= index && e.lesson_run.step_index > 0) {
        --e.lesson_run.step_index;
        e.lesson_run.answers.current_step = e.lesson_run.step_index;
    }
}

} // namespace experiment
