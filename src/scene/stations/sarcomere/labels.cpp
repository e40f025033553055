#include "scene/stations/sarcomere/labels.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/labels/label_writer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/sarcomere/pose.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>

namespace scene {

namespace {

using label_words::said;

using Writer = LabelWriter<SarcomerePose>;

LabelText fibre_text(std::string_view name, double calcium_uM, double force)
{
    const auto values = [](double uM, double share) {
        return sentence(base::tr("free calcium {0} µM, force {1} %"),
                        {number(uM, uM < 9.95 ? 2 : 1), number(100 * share, 0)});
    };
    return {said(name), values(calcium_uM, force), values(88.8, 1)};
}

glm::dvec3 at_um(double x, double y, double z)
{
    return glm::dvec3(x, y, z) * mm_per_um;
}

void add_fibres(Writer& w, const Colour& calcium)
{
    const auto& now = w.now;
    add(
        w, "calcium", fibre_text("Slow fibre", now.calcium_slow_uM, w.pose.slow.force),
        [](const SarcomerePose& p) { return at_um(-1.5, p.slow.middle_um + membrane_um, 0); },
        {-0.5F, 1}, calcium, 10);
    add(
        w, "calcium", fibre_text("Fast fibre", now.calcium_fast_uM, w.pose.fast.force),
        [](const SarcomerePose& p) { return at_um(-1.5, p.fast.middle_um + membrane_um, 0); },
        {-0.5F, 1}, calcium, 9.9F);
    const auto length = [](double length_um) {
        return sentence(base::tr("{0} µm from Z to Z; thickness × {1}"),
                        {number(length_um, 2), number(times_as_thick, 0)});
    };
    add(
        w, "z_disc", {said("Sarcomere"), length(now.sarcomere_length_um), length(8.88)},
        [](const SarcomerePose& p) {
            return at_um(p.length_um / 2, p.fast.middle_um - z_half_um, 0);
        },
        {0.4F, -1}, w.colours.bone, 9.5F);
}

void add_store(Writer& w)
{
    const auto& colours = w.colours;
    add(
        w, "t_tubule", unchanging("T-tubule", "brings the action potential"),
        [](const SarcomerePose& p) {
            return at_um(std::min(0.8, p.length_um / 2 - 0.12), p.slow.middle_um + membrane_um, 0);
        },
        {0.5F, 1}, colours.alpha, 8);
    add(
        w, "store", unchanging("Sarcoplasmic reticulum", "calcium store and its pumps"),
        [](const SarcomerePose& p) { return at_um(-0.1, p.slow.middle_um + reticulum_um, 0); },
        {0, 1}, colours.cartilage, 8.5F);
}

void add_filaments(Writer& w, const Colour& calcium)
{
    const auto& colours = w.colours;
    add(
        w, "myosin", unchanging("Myosin", "thick filament, 1.6 µm"),
        [](const SarcomerePose& p) {
            return at_um(-0.3, p.fast.middle_um + thick_heights_um[0], 0);
        },
        {-0.1F, -1}, colours.muscle, 7.5F);
    add(
        w, "actin", unchanging("Actin", "thin filament, 1.27 µm"),
        [](const SarcomerePose& p) {
            return at_um(p.length_um / 2 - 0.2, p.fast.middle_um + thin_heights_um[0], 0);
        },
        {0.2F, -1}, colours.tendon, 7.4F);
    add(
        w, "titin", unchanging("Titin", "a spring that centres myosin"),
        [](const SarcomerePose& p) {
            return at_um((0.8 + p.length_um / 2) / 2, p.slow.middle_um + thick_heights_um[0], 0);
        },
        {0.1F, -1}, colours.cartilage, 4);
    add(
        w, "m_line", unchanging("M line", ""),
        [](const SarcomerePose& p) { return at_um(0, p.fast.middle_um - 0.2, 0); }, {0.1F, -1},
        colours.muscle_deep, 3);
    const auto bound = [](double slow, double fast) {
        return sentence(base::tr("with calcium: slow {0} %, fast {1} %"),
                        {number(100 * slow, 0), number(100 * fast, 0)});
    };
    add(
        w, "troponin",
        {said("Troponin"), bound(w.pose.slow.troponin, w.pose.fast.troponin), bound(1, 1)},
        [](const SarcomerePose& p) {
            return at_um(-0.35, p.slow.middle_um + thin_heights_um[0], 0);
        },
        {0.1F, -1}, calcium, 6);
}

} // namespace

std::vector<LabelRequest> sarcomere_labels(const SceneInput& input, const Anatomy& anatomy)
{
    Writer writer{anatomy, palette(input.theme), display_signals(input), sarcomere_pose(input),
                  resting_sarcomere_pose(input)};
    add_fibres(writer, calcium_colour(input.theme));
    add_store(writer);
    add_filaments(writer, calcium_colour(input.theme));
    return most_important(std::move(writer.requests), input.layout,
                          {.square_em_each = 170, .min = 4, .max = 10});
}

} // namespace scene
