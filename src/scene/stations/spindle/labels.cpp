#include "scene/stations/spindle/labels.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/labels/label_writer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/spindle/nerves.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scene {

namespace {

using label_words::said;

using Writer = LabelWriter<SpindlePose>;

auto on_axon(SpindleAxon axon, double share)
{
    return [=](const SpindlePose& pose) {
        return point_at(spindle_axon_course(pose, axon), share).place_mm;
    };
}

auto on_fibre(std::size_t fibre, double x_mm, double up)
{
    return [=](const SpindlePose& pose) {
        const auto here = on_intrafusal(pose, fibre, x_mm);
        return here.place_mm + glm::dvec3(0, up * here.radius_mm, here.radius_mm);
    };
}

auto on_wall(double x_mm, double up)
{
    return [=](const SpindlePose& pose) {
        return glm::dvec3(x_mm, up * capsule_radius_mm(pose, x_mm), 0.1);
    };
}

void add_nerves(Writer& w)
{
    add(w, "Ia_quadriceps", firing("Ia ending: coils", "how far and how fast", w.now.Ia_rate_pps),
        on_axon(SpindleAxon::Ia, 0.42), {-0.5F, 0.6F}, w.colours.Ia, 10);
    add(w, "II_quadriceps", firing("II ending: flower spray", "how far", w.now.II_rate_pps),
        on_axon(SpindleAxon::II, 0.02), {0.3F, -1}, w.colours.II, 8);
    add(w, "gamma_dynamic",
        firing("γ dynamic axon", "pulls the poles of bag 1", w.now.gamma_dynamic_pps),
        on_axon(SpindleAxon::dynamic_left, 0.72), {-1, 0.4F}, w.colours.gamma, 7);
    add(w, "gamma_static", firing("γ static axon", "pulls bag 2 and chain", w.now.gamma_static_pps),
        on_axon(SpindleAxon::static_left, 0.72), {-1, -0.4F}, w.colours.gamma, 7);
    const auto free_end = [](const SpindlePose&) { return glm::dvec3(1.03, -0.755, 0.3); };
    add(w, "group_IV",
        firing("Free nerve ending", "group IV, outside the capsule", w.now.nociceptor_IV_pps),
        free_end, {0.3F, -1}, w.colours.nociceptor, 8.5F);
}

void add_fibres(Writer& w)
{
    const auto flesh = mixed(w.colours.muscle, Colour{1, 0.86F, 0.76F, 1}, 0.5F);
    add(w, "bag1", unchanging("Bag 1 fibre", "its middle feels how fast"), on_fibre(0, 1.72, 0.2),
        {1, 0.5F}, flesh, 6);
    add(w, "bag2", unchanging("Bag 2 fibre", "its middle feels how far"), on_fibre(1, -1.75, 0),
        {-1, 0.05F}, flesh, 5);
    add(w, "chain", unchanging("Chain fibres", "changes of length: middle × 5, poles × 20"),
        on_fibre(5, -0.75, -0.5), {-0.3F, -1}, flesh, 5.5F);
    const auto pressed = [](double mmHg) {
        return fmt::format("{:.0f} mmHg, {}", mmHg, base::tr("as a cause of pain: hypothesis"));
    };
    add(w, "capsule",
        {said("Capsule and fluid, widths × 5"), pressed(w.now.interstitial_pressure_mmHg),
         pressed(88)},
        on_wall(1.7, -1), {1, -0.15F}, w.colours.skin, 9);
    add(
        w, "extrafusal", unchanging("Muscle fibre", "beside the spindle: stretched with it"),
        [](const SpindlePose&) { return glm::dvec3(-1.5, 1.0, 0); }, {-0.6F, 0.6F},
        w.colours.muscle, 3);
}

} // namespace

std::vector<LabelRequest> spindle_labels(const SceneInput& input, const Anatomy& anatomy)
{
    Writer writer{anatomy, palette(input.theme), display_signals(input), spindle_pose(*input.body),
                  resting_spindle_pose()};
    add_nerves(writer);
    add_fibres(writer);
    return most_important(std::move(writer.requests), input.layout,
                          {.square_em_each = 150, .min = 5, .max = 10});
}

} // namespace scene
