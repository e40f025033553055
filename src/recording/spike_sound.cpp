#include "recording/spike_sound.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace recording {

namespace {

using physiology::Pathway;

// A click is a tone under a bell: its spectrum is a bell of some 350 Hz around the pitch, so that
// nothing of it comes near the highest frequency that the samples can carry.
constexpr double bell_ms = 0.45;
constexpr double half_click_ms = 4 * bell_ms;
constexpr double click_ms = 2 * half_click_ms;
constexpr double loudness = 0.5; // of one click, of full scale
constexpr double ceiling = 0.7;  // of any number of them

// The shown fibres of a pathway are told apart by pitch: the first (of a motor pool the smallest
// unit) is the highest.
constexpr double max_Hz = 1600, min_Hz = 900;

double pitch_Hz(Pathway pathway, int fibre, int fibre_count)
{
    const auto shown = shown_cells(pathway, fibre_count);
    const auto place = std::ranges::find(shown, fibre) - shown.begin();
    const double share =
        shown.size() < 2 ? 0.5 : static_cast<double>(place) / static_cast<double>(shown.size() - 1);
    return max_Hz * std::pow(min_Hz / max_Hz, std::min(share, 1.0));
}

double wave(double since_ms, double pitch)
{
    const double x = since_ms - half_click_ms;
    const double bell = std::exp(-0.5 * (x / bell_ms) * (x / bell_ms));
    return bell * std::cos(2 * std::numbers::pi * pitch * x / 1000);
}

void add_clicks(std::vector<Click>& clicks, const SignalHistory& history, Pathway pathway,
                const TimeMapping& mapping, double from_ms, double to_ms)
{
    const auto place = static_cast<std::size_t>(pathway);
    if (!mapping.running || to_ms <= from_ms || place >= history.spikes.size()) {
        return;
    }
    const auto body_step = [&](double viewer_ms) {
        const double body_ms = mapping.body_ms + (viewer_ms - mapping.viewer_ms) / mapping.slow;
        return body_ms / physiology::step_ms;
    };
    const auto before = [](const Spike& spike, double step) {
        return static_cast<double>(spike.step) < step;
    };
    const auto& train = history.spikes[place];
    const bool right = !physiology::row(pathway).afferent;
    auto spike = std::lower_bound(train.begin(), train.end(), body_step(from_ms), before);
    const auto end = std::lower_bound(spike, train.end(), body_step(to_ms), before);
    for (; spike != end; ++spike) {
        const double body_ms = static_cast<double>(spike->step) * physiology::step_ms;
        clicks.push_back({.at_ms = mapping.viewer_ms + (body_ms - mapping.body_ms) * mapping.slow,
                          .pitch_Hz = pitch_Hz(pathway, spike->fibre, history.fibre_count[place]),
                          .right = right});
    }
}

} // namespace

std::int64_t sample_of(double viewer_ms)
{
    constexpr double rounding = 1e-6;
    return static_cast<std::int64_t>(std::ceil(viewer_ms * sound_rate_Hz / 1000 - rounding));
}

std::vector<Click> clicks(const SignalHistory& history, std::span<const Pathway> pathways,
                          std::span<const TimeMapping> time_mappings, double from_ms, double to_ms)
{
    std::vector<Click> heard;
    for (std::size_t i = 0; i < time_mappings.size(); ++i) {
        const double begins_ms = std::max(time_mappings[i].viewer_ms, from_ms - click_ms);
        const double ends_ms =
            std::min(i + 1 < time_mappings.size() ? time_mappings[i + 1].viewer_ms
                                                  : std::numeric_limits<double>::max(),
                     to_ms);
        for (const Pathway pathway : pathways) {
            add_clicks(heard, history, pathway, time_mappings[i], begins_ms, ends_ms);
        }
    }
    return heard;
}

std::vector<std::int16_t> samples(std::span<const Click> clicks, std::int64_t first,
                                  std::int64_t count)
{
    constexpr double sample_ms = 1000.0 / sound_rate_Hz;
    const auto size = static_cast<std::size_t>(std::max<std::int64_t>(count, 0)) * sound_channels;
    std::vector<double> sum(size, 0.0);
    for (const Click& click : clicks) {
        const std::int64_t begin = std::max(first, sample_of(click.at_ms));
        const std::int64_t end = std::min(first + count, sample_of(click.at_ms + click_ms));
        for (std::int64_t n = begin; n < end; ++n) {
            const auto place =
                static_cast<std::size_t>(n - first) * sound_channels + (click.right ? 1 : 0);
            sum[place] +=
                loudness * wave(static_cast<double>(n) * sample_ms - click.at_ms, click.pitch_Hz);
        }
    }
    std::vector<std::int16_t> result(size);
    constexpr double full_scale = 32767;
    std::ranges::transform(sum, result.begin(), [](double x) {
        return static_cast<std::int16_t>(
            std::lround(full_scale * ceiling * std::tanh(x / ceiling)));
    });
    return result;
}

} // namespace recording
