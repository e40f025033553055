// In layers, so that a listener can stop early: what is seen at a glance, the lesson's words, where
// spikes are on their way, the values of the strip chart. Values are those of the very moment;
// colours and places on the screen are left out.
#include "scene/text/description.hpp"

#include "base/translation.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/chart/chart_time.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/step_text.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace scene {

namespace {

using base::tr;
using physiology::Pathway;

constexpr double movement_ms = 20;   // a movement is the change of angle within this time
constexpr double still_deg = 0.2;    // a smaller change within movement_ms is stillness
constexpr double open_below = 0.3;   // share of the gate closed
constexpr double closed_above = 0.6; // the same
constexpr double rest_N = 1;         // a muscle with less force is slack

std::string percent(double share)
{
    return number(100 * share, 0) + " %";
}

std::string station_title(std::string_view name)
{
    const Station* station = find_station(name);
    return std::string(station != nullptr ? tr(station->title) : name);
}

std::string speed(double slow)
{
    if (slow <= 1) {
        return std::string(tr("real speed"));
    }
    const int decimals = std::abs(slow - std::round(slow)) < 1e-6 ? 0 : 1;
    return sentence(tr("1/{0} of real speed"), {number(slow, decimals)});
}

std::string moment(const SceneInput& input)
{
    std::string text = sentence(
        tr("Station: {0}. {1}, {2} s of the body's time."),
        {station_title(input.station), speed(input.slow), number(input.body->now_ms / 1000, 4)});
    if (input.slower_than_asked) {
        text += ' ';
        text += tr("It runs slower than asked, because the machine cannot keep up.");
    }
    return text;
}

// Change of the knee's angle within movement_ms; 0 when that is not recorded.
double recent_bend_deg(const SceneInput& input)
{
    const auto* angle = physiology::find_signal("knee_angle_deg");
    if (input.record == nullptr || angle == nullptr) {
        return 0;
    }
    const double then_ms = input.body->now_ms - movement_ms;
    const recording::Extent then =
        extent(*input.record, index_of(*angle), then_ms - recording::sample_grid_ms,
               then_ms + recording::sample_grid_ms);
    return then.any ? input.body->signals.knee_angle_deg - static_cast<double>(then.last) : 0;
}

std::string limb(const SceneInput& input)
{
    const std::string angle = number(input.body->signals.knee_angle_deg, 0);
    const double change = recent_bend_deg(input);
    if (std::abs(change) < still_deg) {
        return sentence(tr("The knee is bent {0}° and still."), {angle});
    }
    return change < 0
               ? sentence(tr("The knee is bent {0}° and straightening: the shank swings "
                             "forward."),
                          {angle})
               : sentence(tr("The knee is bent {0}° and bending: the shank swings back."), {angle});
}

std::string muscles(const physiology::Readout& signals)
{
    if (std::max(signals.quadriceps_force_N, signals.hamstrings_force_N) < rest_N) {
        return std::string(tr("Both muscles are slack."));
    }
    return sentence(tr("The quadriceps pulls with {0} N, the hamstrings with {1} N."),
                    {number(signals.quadriceps_force_N, 0), number(signals.hamstrings_force_N, 0)});
}

// The usual words of the numeric rating scale: 1–3 mild, 4–6 moderate, 7–10 severe.
std::string_view pain_word(double nrs)
{
    if (nrs < 0.5) {
        return tr("none");
    }
    if (nrs < 3.5) {
        return tr("mild");
    }
    return nrs < 6.5 ? tr("moderate") : tr("severe");
}

std::string pain(const physiology::Readout& signals)
{
    return sentence(tr("Pain: {0} of 10, {1}."),
                    {number(signals.pain_nrs, 1), std::string(pain_word(signals.pain_nrs))});
}

std::string gate(const physiology::Readout& signals)
{
    const std::string closed = percent(signals.gate_inhibition);
    if (signals.gate_inhibition < open_below) {
        return sentence(tr("The gate in the dorsal horn is open ({0} closed)."), {closed});
    }
    return signals.gate_inhibition > closed_above
               ? sentence(tr("The gate in the dorsal horn is closed ({0})."), {closed})
               : sentence(tr("The gate in the dorsal horn is partly closed ({0})."), {closed});
}

void add_question(std::string& text, const StepText& step)
{
    if (!step.question.empty()) {
        text += sentence(tr("Question: {0}"), {step.question}) + '\n';
    }
    for (std::size_t i = 0; i < step.choices.size(); ++i) {
        text += lettered(step.choices, i) + '\n';
    }
    if (!step.answer.empty()) {
        text += step.answer + '\n';
    }
}

void add_step_text(std::string& text, const StepText& step)
{
    if (step.title.empty() && step.paragraphs.empty()) {
        return;
    }
    text += '\n' + step.title + '\n';
    for (const auto& paragraph : step.paragraphs) {
        text += paragraph + '\n';
    }
    add_question(text, step);
    if (!step.claim.empty()) {
        text += sentence(tr("Evidence: {0}."), {step.claim}) + '\n';
    }
}

std::string_view destination(const physiology::PathwayRow& row)
{
    if (row.pathway == Pathway::spinothalamic) {
        return tr("to the brain");
    }
    if (row.pathway == Pathway::Ia_interneuron) {
        return tr("to the motor cells of the hamstrings");
    }
    return row.afferent ? tr("to the cord") : tr("to the muscle");
}

struct SpikeInTransit {
    int count = 0;
    double first = 1, last = 0; // shares of the way
};

std::string spikes(const physiology::PathwayRow& row, const SpikeInTransit& under_way)
{
    const std::string title(tr(row.title));
    const std::string where(destination(row));
    if (under_way.count == 1) {
        return sentence(tr("{0}: 1 spike on its way {1}, {2} of the way."),
                        {title, where, percent(under_way.last)});
    }
    return sentence(tr("{0}: {1} spikes on their way {2}, between {3} and {4} of the way."),
                    {title, std::to_string(under_way.count), where, percent(under_way.first),
                     percent(under_way.last)});
}

void add_spikes(std::string& text, const std::vector<physiology::Impulse>& impulses)
{
    std::array<SpikeInTransit, physiology::pathway_count> busy{};
    for (const auto& impulse : impulses) {
        auto& pathway = busy[static_cast<std::size_t>(impulse.pathway)];
        ++pathway.count;
        pathway.first = std::min(pathway.first, impulse.fraction);
        pathway.last = std::max(pathway.last, impulse.fraction);
    }
    std::string silent;
    text += '\n';
    for (const auto& row : physiology::pathway_table()) {
        const auto& under_way = busy[static_cast<std::size_t>(row.pathway)];
        if (under_way.count > 0) {
            text += spikes(row, under_way) + '\n';
        } else {
            silent += (silent.empty() ? "" : "; ") + std::string(tr(row.title));
        }
    }
    if (!silent.empty()) {
        text += sentence(tr("No spike on its way: {0}."), {silent}) + '\n';
    }
}

std::string trace_sentence(const SceneInput& input, const ChartRow& row, double from_ms)
{
    const auto& signal = *row.signal;
    const int decimals = decimals_of(signal);
    const std::string now = quantity(input.body->signals.*signal.field, signal);
    const recording::Extent seen =
        extent(*input.record, index_of(signal), from_ms, input.body->now_ms);
    if (!seen.any) {
        return sentence(tr("{0}: {1}."), {row.title, now});
    }
    return sentence(tr("{0}: {1}; it went from {2} to {3}."),
                    {row.title, now, number(static_cast<double>(seen.min), decimals),
                     number(static_cast<double>(seen.max), decimals)});
}

std::string raster_sentence(const SceneInput& input, const ChartRow& row, double from_ms)
{
    std::size_t count = 0;
    std::size_t fibres = 0;
    for (const Pathway pathway : row.pathways) {
        const auto place = static_cast<std::size_t>(pathway);
        const auto shown = recording::shown_fibres(pathway, input.record->fibre_count[place]);
        fibres += shown.size();
        const ChartTime time{input.body->now_ms, input.body->now_ms - from_ms, 0, 1};
        for (const auto fibre : shown) {
            count += spike_places(*input.record, pathway, fibre, time).size();
        }
    }
    return sentence(tr("{0}: {1} spikes in {2} fibres."),
                    {row.title, std::to_string(count), std::to_string(fibres)});
}

void add_chart(std::string& text, const SceneInput& input)
{
    if (input.record == nullptr || input.plots.empty()) {
        return;
    }
    const double window_ms = chart_viewer_ms / input.slow;
    const double from_ms = input.body->now_ms - window_ms;
    text +=
        '\n' + sentence(tr("On the strip chart, the last {0} ms:"), {number(window_ms, 0)}) + '\n';
    for (const auto& name : input.plots) {
        if (const auto row = chart_row(name, palette(input.theme))) {
            text += (row->signal != nullptr ? trace_sentence(input, *row, from_ms)
                                            : raster_sentence(input, *row, from_ms)) +
                    '\n';
        }
    }
}

// Without line ends before and after.
std::string whole(std::string_view text)
{
    const auto first = text.find_first_not_of('\n');
    const auto last = text.find_last_not_of('\n');
    return first == std::string::npos ? std::string()
                                      : std::string(text.substr(first, last + 1 - first));
}

} // namespace

std::string describe_summary(const SceneInput& input)
{
    const auto& signals = input.body->signals;
    return moment(input) + '\n' + limb(input) + ' ' + muscles(signals) + '\n' + pain(signals) +
           ' ' + gate(signals);
}

std::string describe_step_text(const SceneInput& input)
{
    std::string text;
    add_step_text(text, input.step_text);
    return whole(text);
}

std::string describe_details(const SceneInput& input)
{
    std::string text;
    add_spikes(text, input.body->impulses);
    add_chart(text, input);
    return whole(text);
}

std::string describe(const SceneInput& input)
{
    const std::string step = describe_step_text(input);
    return describe_summary(input) + (step.empty() ? "\n\n" : "\n\n" + step + "\n\n") +
           describe_details(input);
}

} // namespace scene
