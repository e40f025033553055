// The words beside the muscle station's parts, each with its live value.
#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/muscle/muscle_station.hpp"
#include "scene/stations/muscle/parts.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace scene {

namespace {

using label_words::enlarged;
using label_words::noted;
using label_words::rate;
using label_words::said;

struct Writer {
    const Palette& colours;
    physiology::Readout now;
    MusclePose pose, resting;
    std::vector<LabelRequest> requests;
};

struct Anchor {
    glm::dvec3 now{}, resting{};
};

void add(Writer& to, std::string_view id, std::string name, std::string detail, std::string widest,
         const Anchor& anchor, glm::vec2 wish, const Colour& swatch, float weight)
{
    to.requests.push_back({std::move(name), std::move(detail), std::move(widest), anchor.now,
                           anchor.resting, wish, swatch, weight, id});
}

Anchor fixed(glm::dvec3 place_mm)
{
    return {place_mm, place_mm};
}

Anchor on_fibre(const Writer& w, std::size_t front, double share)
{
    return {point_at(muscle_fibre(w.pose, front, 0), share).place_mm,
            point_at(muscle_fibre(w.resting, front, 0), share).place_mm};
}

Anchor on_axon(const Writer& w, MuscleAxon axon, double share)
{
    return {point_at(muscle_axon_way(w.pose, axon), share).place_mm,
            point_at(muscle_axon_way(w.resting, axon), share).place_mm};
}

void add_organs(Writer& w)
{
    add(w, "spindle", enlarged("Muscle spindle", spindle_enlarged),
        noted("in parallel: feels length", rate(w.now.Ia_rate_pps)),
        noted("in parallel: feels length", rate(888)),
        fixed(spindle_in_muscle_mm + glm::dvec3(-13, 1.4, 0)), {-0.5F, 1}, w.colours.Ia, 9);
    add(w, "tendon_organ", enlarged("Tendon organ", 6),
        noted("in series: feels force", rate(w.now.Ib_rate_pps)),
        noted("in series: feels force", rate(888)), fixed(tendon_organ_mm + glm::dvec3(2, -1.4, 0)),
        {0.5F, -1}, w.colours.Ib, 8.5F);
    add(w, "Ia_quadriceps", said("Ia afferent"), said("to the cord"), said("to the cord"),
        on_axon(w, MuscleAxon::Ia, 0.45), {-0.2F, 1}, w.colours.Ia, 4);
    add(w, "Ib_quadriceps", said("Ib afferent"), said("to the cord"), said("to the cord"),
        on_axon(w, MuscleAxon::Ib, 0.28), {0.5F, 1}, w.colours.Ib, 4.2F);
    add(w, "gamma_dynamic", said("γ axons"), noted("to the spindle", rate(w.now.gamma_static_pps)),
        noted("to the spindle", rate(888)), on_axon(w, MuscleAxon::gamma_static, 0.5), {-1, 0.3F},
        w.colours.gamma, 3.5F);
}

void add_units(Writer& w, const physiology::Observation& body)
{
    const auto pull = [](double share) {
        return fmt::format("{:.0f} % {}", 100 * share, base::tr("of its force"));
    };
    const auto unit = [&](std::string_view name, std::size_t front, double share, glm::vec2 wish,
                          float weight) {
        const auto number = front_fibres[front].unit;
        add(w, id_of_unit(number), said(name), pull(force_of_unit(body, number)), pull(1),
            on_fibre(w, front, share), wish, colour_of_unit(w.colours, number), weight);
    };
    unit("Small motor unit", 6, 0.015, {-1, -0.4F}, 8);
    unit("Large motor unit", 13, 0.8, {0.3F, -1}, 8.2F);
    add(w, "alpha_quadriceps", said("α motor axons"),
        noted("one for each unit", rate(w.now.quadriceps_alpha_rate_pps)),
        noted("one for each unit", rate(888)),
        {point_at(unit_axon_way(w.pose, 6), 0.62).place_mm,
         point_at(unit_axon_way(w.resting, 6), 0.62).place_mm},
        {1, 0.6F}, w.colours.alpha, 7.5F);
    add(w, "alpha_quadriceps", said("End plate"), "", "",
        {end_plate_mm(w.pose, 9), end_plate_mm(w.resting, 9)}, {1, -0.4F}, w.colours.alpha, 3);
    const auto um = [](double length) {
        return fmt::format("{} {} µm", base::tr("sarcomeres of"), number(length, 2));
    };
    add(w, "sarcomere", said("Striped muscle fibre"), um(w.now.sarcomere_length_um), um(8.88),
        fixed({-26, -13, 4}), {-0.6F, -1}, w.colours.muscle, 6.5F);
}

void add_rest(Writer& w)
{
    const auto force = [](double N) { return fmt::format("{:.0f} N", N); };
    add(w, "tendons", said("Tendon"), force(w.now.quadriceps_force_N), force(8888),
        fixed({46, 10.5, 2}), {0.6F, 1}, w.colours.tendon, 5.5F);
    const auto oedema = [](double mmHg) {
        return fmt::format("{} {:.0f} mmHg", base::tr("tissue pressure"), mmHg);
    };
    add(w, "vessel", said(w.now.swelling > 0.05 ? "Vessels, oedema" : "Vessels"),
        oedema(w.now.interstitial_pressure_mmHg), oedema(88), fixed({-6, -21.4, 4}), {0, -1},
        w.now.swelling > 0.05 ? w.colours.pain : w.colours.vessel, 6);
    const auto ache = [](double fast, double slow) {
        return std::max(fast, slow) < 0.05 ? said("silent")
                                           : fmt::format("{}, {}", rate(fast), rate(slow));
    };
    add(w, "group_III", said("III and IV pain fibres"),
        ache(w.now.nociceptor_III_pps, w.now.nociceptor_IV_pps), ache(88, 88),
        on_axon(w, MuscleAxon::group_III, 0.24), {-1, -0.2F}, w.colours.nociceptor, 7);
}

} // namespace

std::vector<LabelRequest> muscle_labels(const SceneInput& input, const Anatomy& anatomy)
{
    Writer writer{
        palette(input.theme), display_signals(input), muscle_pose(*input.body, anatomy), {}, {}};
    add_organs(writer);
    add_units(writer, *input.body);
    add_rest(writer);
    return label_words::most_important(std::move(writer.requests), input.layout,
                                       {.square_em_each = 105, .min = 5, .max = 16});
}

} // namespace scene
