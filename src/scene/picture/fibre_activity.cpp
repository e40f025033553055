#include "scene/picture/fibre_activity.hpp"

#include "physiology/reflex_loop.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

using physiology::Pathway;

// Below 250 ms of viewer's time a crossing pulse is too quick for the eye: a steady glow instead.
constexpr double quickest_pulse_ms = 250, slow_pulse_ms = 300;
constexpr double glow_memory_ms = 400; // viewer's time
constexpr double cell_memory_ms = 350; // viewer's time
constexpr double half_glow_pps = 30;
constexpr float brightest_glow = 0.5F; // a steady glow stays calmer than a pulse
// Of a pulse: its heart is a point, which render spreads to a bead as wide as the fibre bears.
constexpr double head_mm = 3, trail_mm = 40;
constexpr double max_head = 0.03, max_trail = 0.18; // shares of a short path
constexpr double trail_brightness = 0.48;           // below that of a bead
constexpr double remembered = 6;                    // time constants that count

using Row = std::array<float, activity_columns>;

// Bright head, soft trail towards where it came from.
void add_pulse(Row& row, double fraction, double length_mm, float strength)
{
    const double head = std::min(head_mm / length_mm, max_head);
    const double trail = std::min(trail_mm / length_mm, max_trail);
    const auto column = [](double place) {
        return std::clamp(static_cast<int>(place * activity_columns), 0, activity_columns - 1);
    };
    for (int i = column(fraction - 4 * trail); i <= column(fraction + 3 * head); ++i) {
        const double ahead = (i + 0.5) / activity_columns - fraction;
        const double x = ahead / head;
        double bright = std::exp(-x * x);
        if (ahead < 0) {
            bright = std::max(bright, trail_brightness * std::exp(ahead / trail));
        }
        auto& cell = row[static_cast<std::size_t>(i)];
        cell = std::max(cell, static_cast<float>(bright) * strength);
    }
}

// One answer for a whole pathway, so that its fibres change from glow to pulses together.
double crossing_ms(const SceneInput& input, Pathway pathway)
{
    const double known =
        input.record != nullptr ? input.record->crossing_ms[static_cast<std::size_t>(pathway)] : 0;
    if (known > 0) {
        return known;
    }
    const auto& impulses = input.body->impulses;
    const auto any = std::ranges::find(impulses, pathway, &physiology::Impulse::pathway);
    return any != impulses.end() ? any->crossing_ms : 0;
}

double rate_pps(const SceneInput& input, Pathway pathway, std::int16_t fibre)
{
    if (input.record == nullptr) {
        return 0;
    }
    return smoothed_rate_pps(*input.record, pathway, fibre, input.body->now_ms,
                             glow_memory_ms / std::max(input.slow, 1e-6));
}

} // namespace

std::int16_t fibre_of(const recording::SignalHistory* record, Pathway pathway, Rank rank)
{
    const auto place = static_cast<std::size_t>(pathway);
    const int count = record != nullptr ? record->fibre_count[place] : 0;
    const auto shown = recording::shown_fibres(pathway, count);
    if (shown.empty()) {
        return 0;
    }
    switch (rank) {
    case Rank::min:
        return shown.front();
    case Rank::middle:
        return shown[shown.size() / 2];
    case Rank::max:
        return shown.back();
    }
    return shown.front();
}

float travelling_share(double crossing_viewer_ms)
{
    const double share =
        (crossing_viewer_ms - quickest_pulse_ms) / (slow_pulse_ms - quickest_pulse_ms);
    return static_cast<float>(std::clamp(share, 0.0, 1.0));
}

int add_activity_row(Drawing& drawing, const SceneInput& input, Pathway pathway, std::int16_t fibre,
                     double length_mm)
{
    Row row{};
    const float travelling = travelling_share(crossing_ms(input, pathway) * input.slow);
    for (const auto& impulse : input.body->impulses) {
        if (impulse.pathway == pathway && impulse.fibre == fibre && travelling > 0) {
            add_pulse(row, impulse.fraction, length_mm, travelling);
        }
    }
    const double rate = rate_pps(input, pathway, fibre);
    const auto steady =
        brightest_glow * static_cast<float>(rate / (rate + half_glow_pps)) * (1 - travelling);
    for (const float cell : row) {
        drawing.activity.push_back(
            static_cast<std::uint8_t>(std::lround(255 * std::min(1.0F, std::max(cell, steady)))));
    }
    return drawing.activity_rows++;
}

float firing_glow(const SceneInput& input, Pathway pathway, std::int16_t fibre)
{
    if (input.record == nullptr) {
        return 0;
    }
    double sum = 0;
    const auto train = spikes_until(*input.record, pathway, input.body->now_ms);
    for (auto spike = train.rbegin(); spike != train.rend(); ++spike) {
        const double age_ms =
            input.body->now_ms - static_cast<double>(spike->step) * physiology::step_ms;
        const double faded = age_ms * input.slow / cell_memory_ms;
        if (faded > remembered) {
            break;
        }
        if (spike->fibre == fibre) {
            sum += std::exp(-faded);
        }
    }
    return static_cast<float>(1 - std::exp(-1.6 * sum));
}

} // namespace scene
