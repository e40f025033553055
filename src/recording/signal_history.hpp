// What a body has done so far: its signals on a fixed grid, and the spikes of the shown fibres. The
// strip chart, the steady glow, the previous run and the text twin read it. A ring buffer: the
// newest sample overwrites the oldest.
#pragma once

#include "physiology/readout.hpp"
#include "physiology/reflex_loop.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace recording {

inline constexpr std::int64_t steps_per_sample = 5; // 0.5 ms
inline constexpr double sample_grid_ms = steps_per_sample * physiology::step_ms;
inline constexpr double history_s = 70; // capacity: a minute, and what a chart shows before it

struct Spike {
    std::int64_t step = 0; // of its departure
    std::int16_t fibre = 0;
};

struct SignalHistory {
    // Readable: the samples of [first_step, next_step), and the spikes of this body.
    std::int64_t first_step = 0; // of the oldest readable sample
    std::int64_t next_step = 0;  // one sample after the newest readable one
    std::int64_t body_since = 0; // earlier spikes belong to another body
    // Stored: more than is readable while a moment of the past is shown.
    std::int64_t stored_first = 0, stored_next = 0;
    std::vector<float> samples; // ring: for each sample all signals, in the table's order
    std::vector<std::vector<Spike>> spikes; // by pathway, oldest first, shown cells only
    std::array<int, physiology::pathway_count> fibre_count{}; // of each pathway, shown or not
    // Conduction time along the whole pathway, of its middle shown fibre.
    std::array<double, physiology::pathway_count> crossing_ms{};
};

// The fibres of a pathway that are shown one by one (at most six): spread over the population, so
// that of a motor pool small, middle and large units are among them.
[[nodiscard]] std::span<const std::int16_t> shown_fibres(physiology::Pathway pathway,
                                                         int fibre_count);

// The cells of a motor pool that the cord and the muscle show one by one (at most eleven): the
// shown fibres and one more between each two; of other pathways the shown fibres.
[[nodiscard]] std::span<const std::int16_t> shown_cells(physiology::Pathway pathway,
                                                        int fibre_count);

// Appends what the body did in this step: a sample when the step lies on the grid, and the spikes
// that departed. Call it after every step.
void append(SignalHistory& history, const physiology::ReflexLoop& body,
            const physiology::Parameters& parameters, std::int64_t step);

// The parts of `append`. `truncate_from` drops everything from `step` on, or all of it when the
// body leapt to where nothing is stored; the others add one sample, and the spikes of a pathway.
void truncate_from(SignalHistory& history, std::int64_t step);
void append_sample(SignalHistory& history, const physiology::Readout& signals, std::int64_t step);
void append_spikes(SignalHistory& history, physiology::Pathway pathway,
                   std::span<const std::int32_t> fibres, int fibre_count, std::int64_t step);

// From `step` on another body is recorded; what the former one did stays stored.
void begin_new_body(SignalHistory& history, std::int64_t step);
// Makes readable what was recorded at `step` of the body that began at `body_since`: nothing later,
// nothing of an earlier body.
void limit_readable(SignalHistory& history, const physiology::ReflexLoop& body, std::int64_t step,
                    std::int64_t body_since);

// All signals at this step of the grid, in the table's order; empty when the step is not readable.
[[nodiscard]] std::span<const float> sample_at(const SignalHistory& history, std::int64_t step);

// The spikes of a pathway that departed up to a moment, oldest first.
[[nodiscard]] std::span<const Spike> spikes_until(const SignalHistory& history,
                                                  physiology::Pathway pathway, double now_ms);

// Smallest, largest and last value of a signal in [from_ms, to_ms) of the body's time. `any` is
// false when no sample lies there.
struct Extent {
    float min = 0, max = 0, last = 0;
    bool any = false;
};
[[nodiscard]] Extent extent(const SignalHistory& history, std::size_t signal, double from_ms,
                            double to_ms);

// Mean rate of one shown fibre, low-passed exponentially over `time_constant_ms` of body's time.
[[nodiscard]] double smoothed_rate_pps(const SignalHistory& history, physiology::Pathway pathway,
                                       int fibre, double now_ms, double time_constant_ms);

} // namespace recording
