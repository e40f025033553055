// What has been seen so far: signals on a fixed grid and the spikes of the shown fibres. Strip
// chart, steady glow, ghost and text twin read it. A ring: the oldest is overwritten.
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
inline constexpr double record_s = 70; // the last minute, and what a chart shows before it

struct Spike {
    std::int64_t step = 0; // when it set out
    std::int16_t fibre = 0;
};

struct SignalHistory {
    // What may be read: samples of [first, next), spikes of this body.
    std::int64_t first_step = 0; // of the oldest sample
    std::int64_t next_step = 0;  // of the sample to come
    std::int64_t body_since = 0; // earlier spikes are those of another body
    // What is kept: more than may be read while one looks at the past.
    std::int64_t kept_first = 0, kept_next = 0;
    std::vector<float> samples; // ring, one row of all signals a sample, in the table's order
    std::vector<std::vector<Spike>> spikes; // by pathway, oldest first, shown cells only
    std::array<int, physiology::pathway_count> fibre_count{}; // of each pathway, shown or not
    // What a spike takes along the whole way, of each pathway (its middle shown fibre).
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

// Called after every step; samples on the grid, spikes when they set out.
void remember(SignalHistory& record, const physiology::ReflexLoop& body,
              const physiology::Parameters& parameters, std::int64_t step);

// What `remember` is made of: a body that went back forgets its former future; then what happened.
void keep_in_step(SignalHistory& record, std::int64_t step);
void add_sample(SignalHistory& record, const physiology::Readout& signals, std::int64_t step);
void add_spikes(SignalHistory& record, physiology::Pathway pathway,
                std::span<const std::int32_t> fibres, int fibre_count, std::int64_t step);

// From here on it is another body's record; what went before is kept, for looking back.
void begin_body(SignalHistory& record, std::int64_t step);
// Nothing after this step may be read, nor anything before `body_since`: as it was then.
void look_back(SignalHistory& record, const physiology::ReflexLoop& body, std::int64_t step,
               std::int64_t body_since);

// All signals, in the table's order, as they were at this step of the grid; nothing when it is not
// there (any more).
[[nodiscard]] std::span<const float> sample_at(const SignalHistory& record, std::int64_t step);

// The spikes of a pathway that set out up to a moment, oldest first.
[[nodiscard]] std::span<const Spike> spikes_until(const SignalHistory& record,
                                                  physiology::Pathway pathway, double now_ms);

// Smallest and largest value of a signal in [from, to) body's time; false when nothing is there.
struct Extent {
    float min = 0, max = 0, last = 0;
    bool any = false;
};
[[nodiscard]] Extent extent(const SignalHistory& record, std::size_t signal, double from_ms,
                            double to_ms);

// Mean rate of one shown fibre, low-passed exponentially over `time_constant_ms` of body's time.
[[nodiscard]] double smoothed_rate_pps(const SignalHistory& record, physiology::Pathway pathway,
                                       int fibre, double now_ms, double time_constant_ms);

} // namespace recording
