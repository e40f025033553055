#include "experiment/lesson_run/curve.hpp"

#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace experiment {

namespace {

using base::tr;

struct Asked { // the curve, its signal and its answer, while all three are there
    const lesson::Draw* curve = nullptr;
    const physiology::SignalRow* signal = nullptr;
    const lesson::StepAnswer* answer = nullptr;
};

std::optional<Asked> asked(const Experiment& e)
{
    const auto* curve = current_curve(e);
    const auto* signal = curve != nullptr ? physiology::find_signal(curve->signal) : nullptr;
    const auto* answer = current_answer(e);
    return signal != nullptr && answer != nullptr ? std::optional(Asked{curve, signal, answer})
                                                  : std::nullopt;
}

double column_s(const lesson::Draw& curve, std::size_t column)
{
    const double share = static_cast<double>(column) / static_cast<double>(curve_columns - 1);
    return std::lerp(curve.from_s, curve.to_s, share);
}

double value_at(const std::vector<lesson::DrawnPoint>& points, double at_s)
{
    const auto after = std::ranges::lower_bound(points, at_s, {}, &lesson::DrawnPoint::at_s);
    if (after == points.begin()) {
        return after->value;
    }
    const auto before = std::prev(after);
    if (after == points.end() || after->at_s <= before->at_s) {
        return before->value;
    }
    const double share = (at_s - before->at_s) / (after->at_s - before->at_s);
    return std::lerp(before->value, after->value, share);
}

void put_point(std::vector<lesson::DrawnPoint>& points, lesson::DrawnPoint point)
{
    constexpr double same_s = 1e-9;
    const auto place =
        std::ranges::lower_bound(points, point.at_s - same_s, {}, &lesson::DrawnPoint::at_s);
    if (place != points.end() && std::abs(place->at_s - point.at_s) < same_s) {
        place->value = point.value;
    } else {
        points.insert(place, point);
    }
}

struct Peak {
    double value = 0, at_s = 0;
};

// The highest (or lowest) point; of several the first.
Peak peak_of(const std::vector<lesson::DrawnPoint>& points, bool down)
{
    const auto less = [](const auto& a, const auto& b) { return a.value < b.value; };
    const auto found =
        down ? std::ranges::min_element(points, less) : std::ranges::max_element(points, less);
    return {found->value, found->at_s};
}

// The signal in the window, sample by sample, as far as it has been played and is on record.
std::vector<lesson::DrawnPoint> came(const Experiment& e, const Asked& asked)
{
    constexpr auto grid = recording::steps_per_sample;
    const auto window = curve_window(e, *asked.curve);
    const auto first = std::llround(window.from_ms / physiology::step_ms);
    const auto last =
        std::min<std::int64_t>(std::llround(window.to_ms / physiology::step_ms), e.simulation.step);
    const std::size_t place = scene::index_of(*asked.signal);
    std::vector<lesson::DrawnPoint> points;
    for (auto step = (first + grid - 1) / grid * grid; step <= last; step += grid) {
        if (const auto sample = recording::sample_at(e.playback.record, step); !sample.empty()) {
            points.push_back(
                {static_cast<double>(step - e.lesson_run.first_step) * physiology::step_ms / 1000,
                 static_cast<double>(sample[place])});
        }
    }
    return points;
}

std::string moment(double at_s, const lesson::Draw& curve)
{
    const bool fine = curve.to_s - curve.from_s < 1;
    return fine ? scene::number(1000 * at_s, 0) + " ms" : scene::number(at_s, 1) + " s";
}

bool may_draw(const Experiment& e)
{
    return e.lesson_run.asking && current_curve(e) != nullptr;
}

} // namespace

const lesson::Draw* current_curve(const Experiment& e)
{
    const auto* step = current_step(e);
    return step != nullptr && step->predict && step->predict->draw &&
                   e.lesson_run.detour == Detour::none && at_its_step(e)
               ? &*step->predict->draw
               : nullptr;
}

CurveWindow curve_window(const Experiment& e, const lesson::Draw& curve)
{
    const double began_ms = static_cast<double>(e.lesson_run.first_step) * physiology::step_ms;
    return {began_ms + 1000 * curve.from_s, began_ms + 1000 * curve.to_s};
}

void draw_stroke(Experiment& e, std::size_t from_column, double from_value, std::size_t to_column,
                 double to_value)
{
    const ActionRecorder recorder(
        e, "stroke",
        {static_cast<double>(from_column), from_value, static_cast<double>(to_column), to_value});
    const auto* curve = current_curve(e);
    auto* answer = current_answer(e);
    if (!may_draw(e) || curve == nullptr || answer == nullptr) {
        return;
    }
    const std::size_t last = curve_columns - 1;
    const auto a = static_cast<std::int64_t>(std::min(from_column, last));
    const auto b = static_cast<std::int64_t>(std::min(to_column, last));
    for (std::int64_t column = std::min(a, b); column <= std::max(a, b); ++column) {
        const double share =
            a == b ? 1 : static_cast<double>(column - a) / static_cast<double>(b - a);
        put_point(answer->drawn, {column_s(*curve, static_cast<std::size_t>(column)),
                                  std::lerp(from_value, to_value, share)});
    }
    e.lesson_run.pen = static_cast<std::size_t>(b);
}

void move_pen(Experiment& e, int columns)
{
    const ActionRecorder recorder(e, "pen", {static_cast<double>(columns)});
    if (may_draw(e)) {
        const auto pen = static_cast<std::int64_t>(e.lesson_run.pen) + columns;
        e.lesson_run.pen = static_cast<std::size_t>(
            std::clamp<std::int64_t>(pen, 0, static_cast<std::int64_t>(curve_columns) - 1));
    }
}

double pen_value(const Experiment& e)
{
    const auto what = asked(e);
    if (!what) {
        return 0;
    }
    return what->answer->drawn.empty()
               ? e.simulation.now.signals.*what->signal->field
               : value_at(what->answer->drawn, column_s(*what->curve, e.lesson_run.pen));
}

void lift_pen(Experiment& e, double share)
{
    const auto what = asked(e);
    if (!what || !may_draw(e)) {
        return;
    }
    const auto axis = scene::curve_axis(*what->signal);
    const double value =
        std::clamp(pen_value(e) + share * (axis.high - axis.low), axis.low, axis.high);
    draw_stroke(e, e.lesson_run.pen, value, e.lesson_run.pen, value);
}

void clear_curve(Experiment& e)
{
    const ActionRecorder recorder(e, "clear curve");
    if (may_draw(e)) {
        current_answer(e)->drawn.clear();
        e.lesson_run.pen = 0;
    }
}

std::optional<double> curve_rests_at_ms(const Experiment& e)
{
    const auto* curve = current_curve(e);
    if (curve == nullptr || e.lesson_run.asking || e.lesson_run.advance != Advance::by_hand) {
        return std::nullopt;
    }
    const double end_ms = curve_window(e, *curve).to_ms;
    return e.playback.moment_ms < end_ms ? std::optional(end_ms) : std::nullopt;
}

bool curve_came_out(const Experiment& e)
{
    const auto* curve = current_curve(e);
    return curve != nullptr && !e.lesson_run.asking &&
           e.playback.moment_ms >= curve_window(e, *curve).to_ms;
}

std::string curve_sentence(const Experiment& e)
{
    const auto what = asked(e);
    if (!what || !curve_came_out(e)) {
        return {};
    }
    const auto points = came(e, *what);
    if (points.empty()) {
        return {};
    }
    const double start = points.front().value;
    const Peak top = peak_of(points, false), bottom = peak_of(points, true);
    const bool down = start - bottom.value > top.value - start;
    const Peak out = down ? bottom : top;
    const std::string value = scene::quantity(out.value, *what->signal);
    const std::string when = moment(out.at_s, *what->curve);
    if (what->answer->drawn.empty()) {
        return scene::sentence(down ? tr("The lowest that came: {0}, at {1}.")
                                    : tr("The highest that came: {0}, at {1}."),
                               {value, when});
    }
    const Peak wish = peak_of(what->answer->drawn, down);
    return scene::sentence(
        down ? tr("Lowest expected: {0}, at {1}. Lowest that came: {2}, at {3}.")
             : tr("Highest expected: {0}, at {1}. Highest that came: {2}, at {3}."),
        {scene::quantity(wish.value, *what->signal), moment(wish.at_s, *what->curve), value, when});
}

std::optional<scene::ExpectedCurve> expected_curve(const Experiment& e)
{
    const auto what = asked(e);
    if (!what) {
        return std::nullopt;
    }
    const auto window = curve_window(e, *what->curve);
    scene::ExpectedCurve curve{
        .signal = what->curve->signal, .from_ms = window.from_ms, .to_ms = window.to_ms};
    const double began_ms = static_cast<double>(e.lesson_run.first_step) * physiology::step_ms;
    for (const auto& point : what->answer->drawn) {
        curve.points.push_back({began_ms + 1000 * point.at_s, point.value});
    }
    curve.open = e.lesson_run.asking;
    curve.whole_window =
        e.lesson_run.advance == Advance::by_clock || e.playback.moment_ms <= window.to_ms;
    if (e.lesson_run.asking) {
        curve.pen = {{began_ms + 1000 * column_s(*what->curve, e.lesson_run.pen), pen_value(e)}};
    }
    return curve;
}

} // namespace experiment
