#include "experiment/session/kept_step.hpp"

#include "experiment/lesson_run/lesson_run.hpp"
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
    const auto camera = scene::camera_at(e.flight, e.viewer_ms);
    const auto& station = scene::station_at(camera);
    const double whole_mm = scene::station_camera(station, 0, 0, 1).field_mm;
    constexpr double orbit = scene::max_orbit_deg, min_zoom = 1, max_zoom = 8;
    return {.station = std::string(station.name),
            .yaw_deg = rounded(std::clamp(camera.yaw_deg, -orbit, orbit), 0.1),
            .pitch_deg = rounded(std::clamp(camera.pitch_deg, -orbit, orbit), 0.1),
            .zoom = rounded(std::clamp(whole_mm / camera.field_mm, min_zoom, max_zoom), 0.01)};
}

// What the next step would take over if it said nothing.
Authored handed_on(const Experiment& e)
{
    if (!e.lesson) {
        return {};
    }
    lesson::Lesson so_far = *e.lesson;
    so_far.steps.resize(std::min(e.lesson_step + 1, so_far.steps.size()));
    so_far.steps.emplace_back();
    return authored(so_far, so_far.steps.size() - 1);
}

void keep_inputs(const Experiment& e, const Authored& before, lesson::Step& step)
{
    for (const auto& row : physiology::input_table()) {
        const double value = input_value(e, row.name);
        if (lesson::toml_number(value) != lesson::toml_number(before.inputs.*row.field)) {
            step.set.push_back({.name = std::string(row.name), .value = value});
        }
    }
}

// What has been cut or joined, and what has been entered into the calendar, by hand.
void keep_standing(const Experiment& e, const Authored& before, lesson::Step& step)
{
    const auto now = interventions(e);
    for (const auto& row : physiology::event_table()) {
        const auto happened = [&](std::string value) {
            step.at.push_back(
                {.name = std::string(row.name), .is_event = true, .target = std::move(value)});
        };
        for (std::size_t wire = 0; row.kind == physiology::EventKind::cut && wire < now.cut.size();
             ++wire) {
            if (now.cut[wire] != before.interventions.cut[wire]) {
                happened(
                    fmt::format("{} {}", row.targets[wire], lesson::toml_number(now.cut[wire])));
            }
        }
        for (const auto& entry : now.calendar) {
            if (row.kind == physiology::EventKind::slow && row.slow == entry.event &&
                std::ranges::count(before.interventions.calendar, entry) == 0) {
                happened(fmt::format("{} @ {}h", lesson::toml_number(entry.amount),
                                     lesson::toml_number(entry.hour)));
            }
        }
    }
}

// What has been lived was in steps that are now one further on, or one back.
void renumber(History& history, std::size_t from, int by)
{
    const auto moved = [&](std::size_t step) {
        return step < from ? step : by > 0 ? step + 1 : step - std::min<std::size_t>(step, 1);
    };
    for (auto& turn : history.turns) {
        turn.lesson_step = moved(turn.lesson_step);
    }
    for (auto& bookmark : history.bookmarks) {
        bookmark.lesson_step = moved(bookmark.lesson_step);
    }
}

// The step that was left aside comes back into this version of the lesson.
void come_back_to(Experiment& e, const lesson::Lesson& lesson, std::size_t index, int by)
{
    if (!e.kept) {
        return;
    }
    Experiment back = *e.kept;
    renumber(back.history, index, by);
    back.lesson = lesson;
    e.kept = std::make_shared<const Experiment>(std::move(back));
}

} // namespace

lesson::Step kept_step(const Experiment& e)
{
    const Authored before = handed_on(e);
    lesson::Step step;
    step.view = shown_view(e);
    step.slow = e.time_mapping.slow;
    keep_inputs(e, before, step);
    keep_standing(e, before, step);
    step.plot = scene_input(e, e.now, {}).plots;
    return step;
}

void continue_in(Experiment& e, lesson::Lesson lesson, std::size_t index)
{
    // Looking back, or beside the lesson's way, the step goes on that is there.
    const bool stays = e.lesson && (in_the_past(e) || e.detour != Detour::none);
    if (e.lesson) {
        renumber(e.history, index, +1);
    }
    come_back_to(e, lesson, index, +1);
    e.lesson = std::move(lesson);
    if (!stays) {
        e.lesson_step = index;
        e.step_viewer_ms = e.viewer_ms;
        e.answers.current_step = index;
        e.asking = false; // the new step asks nothing
        e.outcome_checks.clear();
    }
}

void continue_without(Experiment& e, lesson::Lesson lesson, std::size_t index)
{
    renumber(e.history, index, -1);
    come_back_to(e, lesson, index, -1);
    e.lesson = std::move(lesson);
    if (e.lesson_step >= index && e.lesson_step > 0) {
        --e.lesson_step;
        e.answers.current_step = e.lesson_step;
    }
}

} // namespace experiment
