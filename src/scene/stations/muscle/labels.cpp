#include "scene/stations/muscle/labels.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/labels/label_writer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/muscle/fibres.hpp"
#include "scene/stations/muscle/golgi_tendon_organ.hpp"
#include "scene/stations/muscle/motor_units.hpp"
#include "scene/stations/muscle/nerves.hpp"
#include "scene/stations/muscle/spindle.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <utility>

namespace scene {

namespace {

using label_words::enlarged;
using label_words::noted;
using label_words::pain_fibre_rates;
using label_words::rate;
using label_words::said;

using Writer = LabelWriter<MusclePose>;

LabelAnchor on_fibre(const Writer& w, std::size_t front, double share)
{
    return {point_at(muscle_fibre(w.pose, front, 0), share).place_mm,
            point_at(muscle_fibre(w.resting, front, 0), share).place_mm};
}

LabelAnchor on_axon(const Writer& w, MuscleAxon axon, double share)
{
    return {point_at(muscle_axon_course(w.pose, axon), share).place_mm,
            point_at(muscle_axon_course(w.resting, axon), share).place_mm};
}

void add_organs(Writer& w)
{
    add(w, "spindle",
        {enlarged("Muscle spindle", spindle_enlarged),
         noted("in parallel: feels length", rate(w.now.Ia_rate_pps)),
         noted("in parallel: feels length", rate(888))},
        spindle_in_muscle_mm + glm::dvec3(-13, 1.4, 0), {-0.5F, 1}, w.colours.Ia, 9);
    add(w, "tendon_organ",
        {enlarged("Tendon organ", 6), noted("in series: feels force", rate(w.now.Ib_rate_pps)),
         noted("in series: feels force", rate(888))},
        tendon_organ_mm + glm::dvec3(2, -1.4, 0), {0.5F, -1}, w.colours.Ib, 8.5F);
    add(w, "Ia_quadriceps", unchanging("Ia afferent", "to the cord"),
        on_axon(w, MuscleAxon::Ia, 0.45), {-0.2F, 1}, w.colours.Ia, 4);
    add(w, "Ib_quadriceps", unchanging("Ib afferent", "to the cord"),
        on_axon(w, MuscleAxon::Ib, 0.28), {0.5F, 1}, w.colours.Ib, 4.2F);
    add(w, "gamma_dynamic", firing("γ axons", "to the spindle", w.now.gamma_static_pps),
        on_axon(w, MuscleAxon::gamma_static, 0.5), {-1, 0.3F}, w.colours.gamma, 3.5F);
}

void add_units(Writer& w, const physiology::Observation& body)
{
    const auto pull = [](double share) {
        return fmt::format("{:.0f} % {}", 100 * share, base::tr("of its force"));
    };
    const auto unit = [&](std::string_view name, std::size_t front, double share, glm::vec2 wish,
                          float weight) {
        const auto number = front_fibres[front].unit;
        add(w, id_of_unit(number), {said(name), pull(force_of_unit(body, number)), pull(1)},
            on_fibre(w, front, share), wish, colour_of_unit(w.colours, number), weight);
    };
    unit("Small motor unit", 6, 0.015, {-1, -0.4F}, 8);
    unit("Large motor unit", 13, 0.8, {0.3F, -1}, 8.2F);
    add(
        w, "alpha_quadriceps",
        firing("α motor axons", "one for each unit", w.now.quadriceps_alpha_rate_pps),
        [](const MusclePose& pose) { return point_at(unit_axon_course(pose, 6), 0.62).place_mm; },
        {1, 0.6F}, w.colours.alpha, 7.5F);
    add(
        w, "alpha_quadriceps", {said("End plate"), "", ""},
        [](const MusclePose& pose) { return end_plate_mm(pose, 9); }, {1, -0.4F}, w.colours.alpha,
        3);
    const auto um = [](double length) {
        return fmt::format("{} {} µm", base::tr("sarcomeres of"), number(length, 2));
    };
    add(w, "sarcomere", {said("Striped muscle fibre"), um(w.now.sarcomere_length_um), um(8.88)},
        glm::dvec3(-26, -13, 4), {-0.6F, -1}, w.colours.muscle, 6.5F);
}

void add_rest(Writer& w)
{
    const auto force = [](double N) { return fmt::format("{:.0f} N", N); };
    add(w, "tendons", {said("Tendon"), force(w.now.quadriceps_force_N), force(8888)},
        glm::dvec3(46, 10.5, 2), {0.6F, 1}, w.colours.tendon, 5.5F);
    const auto oedema = [](double mmHg) {
        return fmt::format("{} {:.0f} mmHg", base::tr("tissue pressure"), mmHg);
    };
    const bool swollen = w.now.swelling > 0.05;
    add(w, "vessel",
        {said(swollen ? "Vessels, oedema" : "Vessels"), oedema(w.now.interstitial_pressure_mmHg),
         oedema(88)},
        glm::dvec3(-6, -21.4, 4), {0, -1}, swollen ? w.colours.pain : w.colours.vessel, 6);
    add(w, "group_III",
        {said("III and IV pain fibres"),
         pain_fibre_rates(w.now.nociceptor_III_pps, w.now.nociceptor_IV_pps),
         pain_fibre_rates(88, 88)},
        on_axon(w, MuscleAxon::group_III, 0.24), {-1, -0.2F}, w.colours.nociceptor, 7);
}

} // namespace

std::vector<LabelRequest> muscle_labels(const SceneInput& input, const Anatomy& anatomy)
{
    Writer writer{anatomy, palette(input.theme), display_signals(input),
                  muscle_pose(*input.body, anatomy)};
    add_organs(writer);
    add_units(writer, *input.body);
    add_rest(writer);
    return most_important(std::move(writer.requests), input.layout,
                          {.square_em_each = 105, .min = 5, .max = 16});
}

} // namespace scene
