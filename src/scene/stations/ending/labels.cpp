#include "scene/stations/ending/labels.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/labels/label_writer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/ending/gauge.hpp"
#include "scene/stations/ending/mediators.hpp"
#include "scene/stations/ending/micrometres.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scene {

namespace {

using label_words::rate;
using label_words::said;

using Writer = LabelWriter<EndingPose>;

std::string named_mmHg(std::string_view name, double mmHg)
{
    return fmt::format("{} {:.0f} mmHg", base::tr(name), mmHg);
}

auto at(double x, double y)
{
    return [=](const EndingPose&) { return um(x, y); };
}

auto on(double x, double side, double off)
{
    return [=](const EndingPose& pose) {
        const auto wall = on_membrane(pose, x, side);
        const auto place = wall.place_um + wall.out * off;
        return um(place.x, place.y, 0.5);
    };
}

// The names keep still while the column moves: a little above and below its usual level.
void add_gauge(Writer& w, bool narrow)
{
    const double left = gauge_place.x_um - gauge_place.half_width_um;
    const std::string acts = said("pressure, stretch, load, touch");
    add(
        w, "excitation", {named_mmHg("Excitation", w.pose.excitation_mmHg), acts, acts},
        [=](const EndingPose& pose) { return um(left, gauge_y_um(pose.excitation_mmHg)); },
        {0.5F, -1}, w.colours.nociceptor, 10);
    const auto lowered = [&](double mmHg) {
        return fmt::format("{} {:.0f}: {}", base::tr("healthy"), mmHg,
                           base::tr("mediators lower it"));
    };
    const bool low = w.pose.threshold_mmHg < w.pose.healthy_threshold_mmHg - 0.5;
    // In a narrow picture the line of the threshold is labelled at its right end.
    const double line_end =
        narrow ? gauge_place.x_um + gauge_place.half_width_um + 0.32 : left - 0.32;
    const glm::vec2 wish = narrow ? glm::vec2(0.4F, -1) : glm::vec2(-1, 0.9F);
    add(
        w, "threshold",
        {named_mmHg("Threshold", w.pose.threshold_mmHg),
         low ? lowered(w.pose.healthy_threshold_mmHg) : said("beyond it the ending fires"),
         lowered(12)},
        [=](const EndingPose& pose) { return um(line_end, gauge_y_um(pose.threshold_mmHg)); }, wish,
        w.colours.ink, 10.5F);
}

void add_cell(Writer& w)
{
    const auto open = [](double share) {
        return fmt::format("{:.0f} % {}", 100 * share, base::tr("open"));
    };
    add(w, "channels", {said("Channels that pressure opens"), open(w.pose.open_share), open(1)},
        on(-3.3, 1, 0.3), {-0.2F, 1}, w.colours.cartilage, 9);
    add(w, "group_IV",
        {said("Here the spike begins"),
         fmt::format("{}, {}", base::tr("group IV: sodium streams in"),
                     rate(w.now.nociceptor_IV_pps)),
         fmt::format("{}, {}", base::tr("group IV: sodium streams in"), rate(88))},
        on(0.9, -1, 0.3), {0.2F, -1}, w.colours.nociceptor, 8.5F);
    add(w, "Schwann_cell",
        {said("Schwann cell"), said("its sleeve bares the tip"), said("its sleeve bares the tip")},
        on(5.6, 1, 0.55), {0.3F, 1}, w.colours.skin, 5);
    const std::string drawn = said("thickness × 1.5, membrane × 100");
    add(w, "membrane", {said("Free nerve ending"), drawn, drawn}, on(2.0, 1, 0.1), {0.3F, 1},
        w.colours.bone, 7);
}

void add_tissue(Writer& w)
{
    const auto pressed = [](double mmHg) {
        return fmt::format("{:.0f} mmHg, {}", mmHg, base::tr("8 in a healthy, bent leg"));
    };
    add(w, "fluid",
        {said("Fluid between the fibres"), pressed(w.now.interstitial_pressure_mmHg), pressed(88)},
        on(-3.4, -1, 1.5), {-0.1F, -1}, w.colours.pain, 8.7F);
    const auto sarcomere = [](double length_um) {
        return fmt::format("{} {} µm", base::tr("one stripe: a sarcomere,"), number(length_um, 1));
    };
    add(w, "extrafusal",
        {said("Muscle fibre"), sarcomere(w.now.sarcomere_length_um), sarcomere(2.8)}, at(6.2, 5.35),
        {0.4F, 0.2F}, w.colours.muscle, 3);
    const std::string lies = said("it presses when the tissue is stretched");
    add(w, "collagen", {said("Collagen"), lies, lies}, at(4.6, -4.2), {0.6F, -1}, w.colours.tendon,
        3.5F);
}

// Of each kind that is present at this hour.
void add_mediators(Writer& w)
{
    const auto tone = mediator_colours(w.colours);
    const auto most = [](double share) {
        return fmt::format("{:.0f} % {}", 100 * share, base::tr("of their most"));
    };
    const auto kind = [&](std::string_view name, Mediator mediator, double share,
                          const Colour& colour, glm::vec2 wish, float weight) {
        if (share >= 0.01) {
            add(
                w, "mediators", {said(name), most(share), most(1)},
                [=](const EndingPose&) { return mediator_place(resting_ending_pose(), mediator); },
                wish, colour, weight);
        }
    };
    kind("Bradykinin, PGE₂", Mediator::bradykinin, w.pose.bradykinin, tone.bradykinin, {0.6F, 1},
         7.5F);
    kind("NGF, GDNF", Mediator::NGF, w.pose.NGF, tone.NGF, {-0.1F, -1}, 7.6F);
    kind("Lactate, H⁺", Mediator::lactate, w.pose.lactate, tone.lactate, {-0.6F, 1}, 6);
}

} // namespace

std::vector<LabelRequest> ending_labels(const SceneInput& input, const Anatomy& anatomy)
{
    Writer writer{anatomy, palette(input.theme), display_signals(input), ending_pose(*input.body),
                  resting_ending_pose()};
    add_gauge(writer, input.layout.picture.width < 1.8F * input.layout.picture.height);
    add_cell(writer);
    add_tissue(writer);
    add_mediators(writer);
    return most_important(std::move(writer.requests), input.layout,
                          {.square_em_each = 150, .min = 5, .max = 12});
}

} // namespace scene
