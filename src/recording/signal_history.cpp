#include "recording/signal_history.hpp"

#include "physiology/observation.hpp"

#include <algorithm>
#include <cmath>

namespace recording {

namespace {

using physiology::Pathway;
using physiology::pathway_count;

constexpr std::int64_t history_steps =
    static_cast<std::int64_t>(history_s) * physiology::steps_per_s;
constexpr std::int64_t history_samples = history_steps / steps_per_sample;

// Rounds up to the grid of samples.
std::int64_t on_grid(std::int64_t step)
{
    return (step + steps_per_sample - 1) / steps_per_sample * steps_per_sample;
}

std::size_t ring_place(std::int64_t step)
{
    const auto sample = static_cast<std::size_t>(step / steps_per_sample % history_samples);
    return sample * physiology::signal_table().size();
}

void set_readable_end(SignalHistory& history, std::int64_t next_step)
{
    history.next_step = std::min(history.stored_next, next_step);
    history.first_step = std::max(history.stored_first, on_grid(history.body_since));
}

void restart(SignalHistory& history, std::int64_t step)
{
    history.stored_first = history.stored_next = on_grid(step);
    history.body_since = step;
    set_readable_end(history, history.stored_next);
    for (auto& train : history.spikes) {
        train.clear();
    }
}

// Drops spikes older than the samples, in large portions: erasing at the front moves the rest.
void drop_old(std::vector<Spike>& train, std::int64_t oldest)
{
    if (train.empty() || train.front().step >= oldest - history_steps / 4) {
        return;
    }
    const auto kept = std::find_if(train.begin(), train.end(),
                                   [=](const Spike& spike) { return spike.step >= oldest; });
    train.erase(train.begin(), kept);
}

constexpr std::size_t max_shown = 6;
constexpr std::size_t max_cells = 2 * max_shown - 1; // every other one is a shown fibre
constexpr int max_count = 4096;   // of a larger population the first 4096 are chosen from
constexpr double rounding = 1e-6; // of a grid step: 3.3 / 0.1 is a little less than 33

// For each number of fibres, the ones that are shown. A table, since callers keep views of it.
template <std::size_t max_fibres>
using ShownTable = std::vector<std::array<std::int16_t, max_fibres>>;

// With the ends (smallest and largest motor unit), or spread over the middles of equal shares.
template <std::size_t max_fibres>
ShownTable<max_fibres> shown_table(bool with_ends)
{
    ShownTable<max_fibres> table(max_count + 1);
    for (int count = 1; count <= max_count; ++count) {
        const auto shown =
            static_cast<int>(std::min<std::size_t>(max_fibres, static_cast<std::size_t>(count)));
        for (int k = 0; k < shown; ++k) {
            const int fibre = with_ends && shown > 1 ? k * (count - 1) / (shown - 1)
                                                     : (2 * k + 1) * count / (2 * shown);
            table[static_cast<std::size_t>(count)][static_cast<std::size_t>(k)] =
                static_cast<std::int16_t>(fibre);
        }
    }
    return table;
}

// The ring grows with what is recorded, so that a short run does not pay for a long one.
void make_room(SignalHistory& history, std::size_t needed)
{
    const std::size_t row = physiology::signal_table().size();
    const std::size_t whole = static_cast<std::size_t>(history_samples) * row;
    if (history.samples.size() >= needed) {
        return;
    }
    constexpr std::size_t rows_at_once = 2000;
    history.samples.reserve(whole); // the system commits a page when it is written
    history.samples.resize(std::min(needed + rows_at_once * row, whole));
}

void update_crossing_times(SignalHistory& history, const physiology::ReflexLoop& body)
{
    for (const auto& row : physiology::pathway_table()) {
        const auto shown = shown_fibres(row.pathway, physiology::fibre_count(body, row.pathway));
        if (!shown.empty()) {
            history.crossing_ms[static_cast<std::size_t>(row.pathway)] =
                physiology::crossing_ms(body, row.pathway, shown[shown.size() / 2]);
        }
    }
}

bool motor(Pathway pathway)
{
    return pathway == Pathway::alpha_quadriceps || pathway == Pathway::alpha_hamstrings;
}

} // namespace

void append_sample(SignalHistory& history, const physiology::Readout& signals, std::int64_t step)
{
    const auto table = physiology::signal_table();
    make_room(history, ring_place(step) + table.size());
    float* sample = history.samples.data() + ring_place(step);
    for (const auto& row : table) {
        *sample++ = static_cast<float>(signals.*row.field);
    }
    history.stored_next = step + steps_per_sample;
    history.stored_first = std::max(history.stored_first, history.stored_next - history_steps);
    set_readable_end(history, history.stored_next);
}

void append_spikes(SignalHistory& history, Pathway pathway, std::span<const std::int32_t> fibres,
                   int fibre_count, std::int64_t step)
{
    history.spikes.resize(pathway_count);
    auto& train = history.spikes[static_cast<std::size_t>(pathway)];
    history.fibre_count[static_cast<std::size_t>(pathway)] = fibre_count;
    if (fibres.empty()) {
        return;
    }
    for (const auto shown : shown_cells(pathway, fibre_count)) {
        if (std::find(fibres.begin(), fibres.end(), shown) != fibres.end()) {
            train.push_back({step, shown});
        }
    }
    drop_old(train, history.stored_first);
}

// The body may go back to an earlier step, or leap: what is not its own past is dropped.
void truncate_from(SignalHistory& history, std::int64_t step)
{
    if (step > history.stored_next || step + steps_per_sample <= history.stored_first) {
        restart(history, step);
    }
    history.stored_next = std::min(history.stored_next, on_grid(step));
    set_readable_end(history, history.stored_next);
    for (auto& train : history.spikes) {
        while (!train.empty() && train.back().step >= step) {
            train.pop_back();
        }
    }
}

void append(SignalHistory& history, const physiology::ReflexLoop& body,
            const physiology::Parameters& parameters, std::int64_t step)
{
    truncate_from(history, step);
    if (step % steps_per_sample == 0) {
        append_sample(history, physiology::readout(body, parameters), step);
    }
    for (const auto& row : physiology::pathway_table()) {
        const int count = physiology::fibre_count(body, row.pathway);
        append_spikes(history, row.pathway, physiology::departed(body, row.pathway), count, step);
    }
    update_crossing_times(history, body);
}

void begin_new_body(SignalHistory& history, std::int64_t step)
{
    history.body_since = step;
    set_readable_end(history, history.stored_next);
}

void limit_readable(SignalHistory& history, const physiology::ReflexLoop& body, std::int64_t step,
                    std::int64_t body_since)
{
    history.body_since = body_since;
    set_readable_end(history, step / steps_per_sample * steps_per_sample + steps_per_sample);
    update_crossing_times(history, body);
}

std::span<const std::int16_t> shown_fibres(Pathway pathway, int fibre_count)
{
    static const auto whole_pool = shown_table<max_shown>(true);
    static const auto inner = shown_table<max_shown>(false);
    const auto count = static_cast<std::size_t>(std::clamp(fibre_count, 0, max_count));
    const auto& row = (motor(pathway) ? whole_pool : inner)[count];
    return {row.data(), std::min(count, row.size())};
}

std::span<const std::int16_t> shown_cells(Pathway pathway, int fibre_count)
{
    if (!motor(pathway)) {
        return shown_fibres(pathway, fibre_count);
    }
    static const auto pool = shown_table<max_cells>(true);
    const auto count = static_cast<std::size_t>(std::clamp(fibre_count, 0, max_count));
    return {pool[count].data(), std::min(count, max_cells)};
}

std::span<const float> sample_at(const SignalHistory& history, std::int64_t step)
{
    if (step % steps_per_sample != 0 || step < history.first_step || step >= history.next_step) {
        return {};
    }
    return std::span(history.samples).subspan(ring_place(step), physiology::signal_table().size());
}

std::span<const Spike> spikes_until(const SignalHistory& history, Pathway pathway, double now_ms)
{
    const auto place = static_cast<std::size_t>(pathway);
    if (place >= history.spikes.size()) {
        return {};
    }
    const std::span<const Spike> train = history.spikes[place];
    const auto before = [](const Spike& spike, std::int64_t step) { return spike.step < step; };
    const auto after =
        static_cast<std::int64_t>(std::floor(now_ms / physiology::step_ms + rounding)) + 1;
    const auto first =
        std::lower_bound(train.begin(), train.end(), history.body_since, before) - train.begin();
    const auto end = std::lower_bound(train.begin() + first, train.end(), after, before);
    return train.subspan(static_cast<std::size_t>(first),
                         static_cast<std::size_t>(end - train.begin() - first));
}

Extent extent(const SignalHistory& history, std::size_t signal, double from_ms, double to_ms)
{
    const auto sample_at = [](double ms) {
        return static_cast<std::int64_t>(std::ceil(ms / sample_grid_ms - rounding));
    };
    const auto first = std::max(sample_at(from_ms), history.first_step / steps_per_sample);
    const auto end = std::min(sample_at(to_ms), history.next_step / steps_per_sample);
    Extent found;
    if (first >= end) {
        return found;
    }
    const std::size_t stride = physiology::signal_table().size();
    const std::size_t whole = static_cast<std::size_t>(history_samples) * stride;
    std::size_t place = ring_place(first * steps_per_sample);
    for (auto sample = first; sample < end; ++sample) {
        const float value = history.samples[place + signal];
        found.min = found.any ? std::min(found.min, value) : value;
        found.max = found.any ? std::max(found.max, value) : value;
        found.last = value;
        found.any = true;
        place += stride;
        place = place == whole ? 0 : place;
    }
    return found;
}

double smoothed_rate_pps(const SignalHistory& history, Pathway pathway, int fibre, double now_ms,
                         double time_constant_ms)
{
    constexpr double memory = 12; // in time constants: an older spike adds less than e^-12
    double sum = 0;
    const auto train = spikes_until(history, pathway, now_ms);
    for (auto spike = train.rbegin(); spike != train.rend(); ++spike) {
        const double age_ms = now_ms - static_cast<double>(spike->step) * physiology::step_ms;
        if (age_ms > memory * time_constant_ms) {
            break;
        }
        if (spike->fibre == fibre) {
            sum += std::exp(-age_ms / time_constant_ms);
        }
    }
    return 1000 * sum / time_constant_ms;
}

} // namespace recording
