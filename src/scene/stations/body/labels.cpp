#include "scene/stations/body/labels.hpp"

#include "base/translation.hpp"
#include "scene/labels/label_words.hpp"
#include "scene/labels/label_writer.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/body/nerves.hpp"
#include "scene/text/typesetting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace scene {

namespace {

using label_words::enlarged;
using label_words::pain_fibre_rates;
using label_words::said;

using Writer = LabelWriter<BodyPose>;

// At a share of a fibre's length, from where it begins.
LabelAnchor on_nerve(const Writer& w, std::string_view name, double share)
{
    return {point_at(nerve_line(w.anatomy, w.pose, name), share).place_mm,
            point_at(nerve_line(w.anatomy, w.resting, name), share).place_mm};
}

LabelAnchor on_belly(const Writer& w, Belly BodyPose::*belly, double share, double height)
{
    const auto at = [=](const BodyPose& pose) {
        const auto point = point_at((pose.*belly).axis, share);
        return point.place_mm + glm::dvec3(0, height * point.radius_mm, 0);
    };
    return {at(w.pose), at(w.resting)};
}

LabelAnchor on_spindle(const Writer& w, double share)
{
    return {point_at(w.pose.spindle, share).place_mm, point_at(w.resting.spindle, share).place_mm};
}

glm::dvec3 on_cell(const Writer& w, std::string_view name)
{
    return line(w.anatomy, name).points.front().place_mm;
}

void add_brain_and_gate(Writer& w)
{
    const auto pain = [](double nrs) {
        return fmt::format("{} {} / 10", base::tr("receives pain"), number(nrs, 1));
    };
    add(w, "brain", {said("Brain"), pain(w.now.pain_nrs), pain(10)}, place(w.anatomy, "pain"),
        {1, 0.5F}, w.colours.pain, 10);
    const auto closed = [](double share) {
        return fmt::format("{:.0f} % {}", 100 * share, base::tr("closed"));
    };
    add(w, "gate", {said("Dorsal-horn gate"), closed(w.now.gate_inhibition), closed(1)},
        on_cell(w, "inhibitory_cell"), {-0.1F, 1}, w.colours.Abeta, 7.5F);
}

void add_cord(Writer& w)
{
    add(w, "alpha_quadriceps",
        firing("α motor neurons", "tell the muscle to contract", w.now.quadriceps_alpha_rate_pps),
        on_cell(w, "alpha_quadriceps_cell_5"), {-0.3F, -1}, w.colours.alpha, 9);
    add(w, "gamma_static",
        firing("γ motor neurons", "keep the spindle taut", w.now.gamma_static_pps),
        on_cell(w, "gamma_static_cell"), {-1, -0.7F}, w.colours.gamma, 6);
    add(w, "Ia_interneuron",
        firing("Ia interneuron", "silences the antagonist", w.now.Ia_interneuron_rate_pps),
        on_cell(w, "Ia_interneuron_cell"), {-1, -0.2F}, w.colours.interneuron, 6.2F);
    add(w, "ganglion", {said("Dorsal root ganglion"), "", ""},
        place(w.anatomy, "dorsal_root_ganglion"), {0.1F, 1}, w.colours.secondary, 3);
    add(w, "cord", {enlarged("Spinal cord L3", number(w.anatomy, "cord_magnification")), "", ""},
        place(w.anatomy, "cord") + glm::dvec3(-110, -70, 30), {-0.5F, -1}, w.colours.secondary, 4);
}

void add_afferents(Writer& w)
{
    add(w, "Ia_quadriceps", firing("Ia afferent", "stretch and its speed", w.now.Ia_rate_pps),
        on_nerve(w, "Ia_quadriceps", 0.09), {0.4F, 1}, w.colours.Ia, 8);
    add(w, "II_quadriceps", firing("II afferent", "length", w.now.II_rate_pps),
        on_nerve(w, "II_quadriceps", 0.16), {-0.2F, 1}, w.colours.II, 2);
    add(w, "Abeta", firing("Aβ touch afferent", "from the skin", w.now.Abeta_rate_pps),
        on_nerve(w, "Abeta", 0.06), {0.6F, 1}, w.colours.Abeta, 5.5F);
    add(w, "group_III",
        {said("III and IV pain fibres"),
         pain_fibre_rates(w.now.nociceptor_III_pps, w.now.nociceptor_IV_pps),
         pain_fibre_rates(88, 88)},
        on_nerve(w, "group_III", 0.14), {-0.6F, -1}, w.colours.nociceptor, 6.5F);
}

void add_leg(Writer& w)
{
    const auto pressure = [](double mmHg) {
        return fmt::format("{}: {:.0f} mmHg", base::tr("pressure on its endings"), mmHg);
    };
    add(w, "spindle",
        {enlarged("Muscle spindle", number(w.anatomy, "spindle_magnification")),
         pressure(w.now.interstitial_pressure_mmHg), pressure(88)},
        on_spindle(w, 0.78), {0.7F, 1}, w.colours.Ia, 8.5F);
    const auto force = [](double N) { return fmt::format("{:.0f} N", N); };
    add(w, "quadriceps", {said("Quadriceps"), force(w.now.quadriceps_force_N), force(8888)},
        on_belly(w, &BodyPose::quadriceps, 0.86, 0.2), {0.8F, 1}, w.colours.muscle, 6);
    add(w, "hamstrings", {said("Hamstrings"), force(w.now.hamstrings_force_N), force(8888)},
        on_belly(w, &BodyPose::hamstrings, 0.9, -0.3), {0.1F, -1}, w.colours.muscle, 4.5F);
    const auto middle = [](const BodyPose& pose) {
        return (pose.patella_mm + pose.patella_along * 19.0 + pose.tuberosity_mm) * 0.5;
    };
    const auto angle = [](double deg) {
        return fmt::format("{} {}°", base::tr("knee at"), number(deg, 0)); // a true minus
    };
    add(w, "patellar_tendon", {said("Patellar tendon"), angle(w.now.knee_angle_deg), angle(188)},
        middle, {1, -0.1F}, w.colours.tendon, 5);
}

} // namespace

std::vector<LabelRequest> body_labels(const SceneInput& input, const Anatomy& anatomy,
                                      const BodyPose& pose)
{
    Writer writer{anatomy, palette(input.theme), display_signals(input), pose,
                  resting_pose(anatomy)};
    add_brain_and_gate(writer);
    add_cord(writer);
    add_afferents(writer);
    add_leg(writer);
    return most_important(std::move(writer.requests), input.layout,
                          {.square_em_each = 105, .min = 5, .max = 16});
}

} // namespace scene
