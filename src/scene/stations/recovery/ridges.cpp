#include "scene/stations/recovery/ridges.hpp"

#include "base/translation.hpp"
#include "scene/stations/recovery/curve.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

namespace {

struct Ridge {
    std::string_view id, title;
    Colour Palette::*colour;
    double min_full; // the axis reaches at least so far
    Value value, untreated;
    std::string (*text)(const physiology::Readout& now, const DaySample& at);
};

std::string percent(double share)
{
    return number(100 * share, 0) + " %";
}

constexpr Ridge swelling{"swelling",
                         "Swelling",
                         &Palette::II,
                         0.15,
                         [](const DaySample& s) { return s.state.tissue.swelling; },
                         [](const DaySample& s) { return s.untreated_swelling; },
                         [](const physiology::Readout&, const DaySample& at) {
                             return number(at.state.pressure_straight_mmHg, 1) + " mmHg";
                         }};
constexpr Ridge cytokines{
    "inflammation",
    "Cytokines",
    &Palette::gamma,
    1,
    [](const DaySample& s) { return s.state.tissue.cytokines; },
    [](const DaySample& s) { return s.untreated_cytokines; },
    [](const physiology::Readout& now, const DaySample&) { return percent(now.inflammation); }};
constexpr Ridge growth{
    "NGF",
    "NGF, GDNF",
    &Palette::nociceptor,
    1,
    [](const DaySample& s) { return s.state.tissue.NGF; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.NGF); }};
constexpr Ridge lactate{
    "lactate",
    "Lactate",
    &Palette::interneuron,
    1,
    [](const DaySample& s) { return s.state.tissue.lactate; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.lactate); }};
constexpr Ridge strength{
    "strength_loss",
    "Strength lost",
    &Palette::alpha,
    0.3,
    [](const DaySample& s) { return s.state.tissue.strength_loss; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.strength_loss); }};
constexpr Ridge satellites{
    "satellite_cells",
    "Satellite cells",
    &Palette::Ib,
    1,
    [](const DaySample& s) { return s.state.healing.satellite_cells; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.satellite_cells); }};
constexpr Ridge guarding{"guarding",
                         "Guarding by γ",
                         &Palette::gamma,
                         10,
                         [](const DaySample& s) { return s.state.healing.guarding_pps; },
                         nullptr,
                         [](const physiology::Readout& now, const DaySample&) {
                             return number(now.guarding_pps, 0) + " " +
                                    std::string(base::tr("imp/s"));
                         }};
constexpr Ridge mitochondria{
    "PGC1alpha",
    "PGC-1α",
    &Palette::Ib,
    0.3,
    [](const DaySample& s) { return s.PGC1alpha; },
    nullptr,
    [](const physiology::Readout& now, const DaySample&) { return percent(now.PGC1alpha); }};

std::vector<Ridge> ridges_of(const RecoveryDays& days)
{
    if (days.injured) {
        return {swelling, satellites, guarding, strength, cytokines, growth};
    }
    if (days.massaged) {
        return {swelling, cytokines, growth, strength, mitochondria};
    }
    return {swelling, cytokines, growth, strength, lactate};
}

const DaySample& nearest(const RecoveryDays& days, double hour)
{
    const auto after = std::ranges::upper_bound(days.samples, hour + 1e-6, {}, &DaySample::hour);
    return after == days.samples.begin() ? *after : *std::prev(after);
}

void draw_ridge(RecoveryCard& card, const Ridge& ridge, Rect box)
{
    auto& drawing = card.canvas.drawing;
    const auto& colours = card.canvas.colours;
    const float em = card.layout.em;
    const float share = emphasis_of(card.canvas, ridge.id);
    const Colour colour = faded(colours.*ridge.colour, share);
    const float foot = box.y + box.height;
    box.y += 0.16F * box.height; // a little air below the ridge above
    box.height = foot - box.y;
    const double full = std::max(ridge.min_full, peak_of(*card.days, ridge.value).value);
    const auto curve = curve_px(card, box, full, ridge.value);
    fill_below(drawing, curve, foot, faded(colour, 0.28F));
    draw_line(drawing, {box.x, foot}, {box.x + box.width, foot}, 1, faded(colours.secondary, 0.5F));
    if (card.days->treated && ridge.untreated != nullptr) {
        stroke(drawing, curve_px(card, box, full, ridge.untreated), Stroke::dash,
               std::max(1.0F, 0.09F * em), faded(colour, 0.8F));
    }
    stroke(drawing, curve, Stroke::solid, std::max(1.5F, 0.15F * em), colour);

    const Type strong = small_type(card, true);
    const Type small = small_type(card, false);
    const bool two_lines = box.height > 2.3F * em;
    const float x = card.layout.names_x;
    const std::string value = ridge.text(card.calm, nearest(*card.days, card.now_h));
    if (two_lines) {
        write(drawing, {x, foot - 1.5F * em}, strong, std::string(base::tr(ridge.title)));
        write_tabular(drawing, {x, foot - 0.25F * em}, small, value, card.metrics);
    } else {
        write(drawing, {x, foot - 0.25F * em}, strong, std::string(base::tr(ridge.title)));
    }
}

} // namespace

void draw_ridges(RecoveryCard& card)
{
    const auto ridges = ridges_of(*card.days);
    for (std::size_t i = 0; i < std::min(ridges.size(), card.layout.ridges.size()); ++i) {
        draw_ridge(card, ridges[i], card.layout.ridges[i]);
    }
}

} // namespace scene
