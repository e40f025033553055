#include "scene/stations/sarcomere/pose.hpp"

#include "physiology/parameters.hpp"
#include "scene/picture/fibre_activity.hpp"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using physiology::CalciumParameters;
using physiology::FibreCalcium;

constexpr double wave_ms = 20;    // how long a wave of calcium lasts, of the body's time
constexpr double memory_ms = 400; // of the viewer's
constexpr int mean_samples = 40;

// The mean over the viewer's last moments: where waves come quicker than the eye follows.
double steady_uM(const SceneInput& input, double physiology::Readout::*signal, double now_uM)
{
    if (input.record == nullptr) {
        return now_uM;
    }
    const auto table = physiology::signal_table();
    const auto row = std::ranges::find(table, signal, &physiology::SignalRow::field);
    const auto index = static_cast<std::size_t>(row - table.begin());
    const double window_ms = memory_ms / input.slow;
    const std::int64_t last = input.record->next_step - recording::steps_per_sample;
    double sum = 0;
    int seen = 0;
    for (int i = 0; i < mean_samples; ++i) {
        const auto back =
            static_cast<std::int64_t>(window_ms * i / mean_samples / recording::sample_grid_ms);
        const auto sample = sample_at(*input.record, last - back * recording::steps_per_sample);
        if (!sample.empty()) {
            sum += static_cast<double>(sample[index]);
            ++seen;
        }
    }
    return seen > 0 ? sum / seen : now_uM;
}

FibreShown fibre_shown(const SceneInput& input, double middle_um, const FibreCalcium& now,
                       double physiology::Readout::*signal, const CalciumParameters& p,
                       float activation)
{
    const double share = static_cast<double>(travelling_share(wave_ms * input.slow));
    const double steady = share < 1 ? steady_uM(input, signal, now.free_uM) : now.free_uM;
    FibreShown shown;
    shown.middle_um = middle_um;
    shown.peak_uM = p.released_uM;
    shown.free_uM = std::lerp(steady, now.free_uM, share);
    const double open = now.release_uM_per_ms * p.release_ms / p.released_uM;
    shown.releasing =
        std::clamp(std::lerp((steady - p.resting_uM) / p.released_uM, open, share), 0.0, 1.0);
    shown.troponin = std::lerp(physiology::troponin_share(p, steady), now.troponin_share, share);
    shown.force = static_cast<double>(activation);
    return shown;
}

} // namespace

SarcomerePose sarcomere_pose(const SceneInput& input)
{
    const auto& body = *input.body;
    const auto& units = body.quadriceps_unit_activation;
    SarcomerePose pose;
    pose.length_um = body.signals.sarcomere_length_um;
    pose.slow = fibre_shown(input, 0.62, body.slow_fibre, &physiology::Readout::calcium_slow_uM,
                            physiology::slow_fibre_calcium, units.front());
    pose.fast = fibre_shown(input, -0.72, body.fast_fibre, &physiology::Readout::calcium_fast_uM,
                            physiology::fast_fibre_calcium, units.back());
    return pose;
}

SarcomerePose resting_sarcomere_pose(const SceneInput& input)
{
    auto pose = sarcomere_pose(input);
    pose.length_um = 2.7;
    return pose;
}

double thin_tip_um(const SarcomerePose& pose)
{
    return pose.length_um / 2 - thin_um;
}

double triad_um(const SarcomerePose& pose)
{
    return std::min(thick_half_um, pose.length_um / 2 - 0.12);
}

double overlap(const SarcomerePose& pose)
{
    const double inner = std::max(bare_half_um, thin_tip_um(pose));
    return std::clamp((thick_half_um - inner) / (thick_half_um - bare_half_um), 0.0, 1.0);
}

Colour calcium_colour(Theme theme)
{
    return theme == Theme::dark ? Colour{0.80F, 1.0F, 0.45F, 1} : Colour{0.24F, 0.48F, 0.0F, 1};
}

} // namespace scene
