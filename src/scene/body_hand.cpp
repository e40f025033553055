// The hand on the thigh: there only while skin is touched or rubbed.
#include "scene/body_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material hand_material{.gloss = 0.2F, .rim = 0.5F, .glassy = 0.3F, .shadow = 0.5F};
constexpr double stroke_ms = 2000;                    // there and back
constexpr double longest_stroke_mm = 90;              // to either side
constexpr double there_kPa = 1, there_cm_per_s = 0.5; // fully down at these
constexpr double lifted_mm = 26;
constexpr double two_pi = 6.283185307179586;

// To and fro with the asked mean speed: a longer way in the same time, so that the place changes
// smoothly with the speed and depends on the body's time alone.
double stroke_mm(double now_ms, double cm_per_s)
{
    const double reach_mm = std::min(cm_per_s * 10 * stroke_ms / 1000 / 4, longest_stroke_mm);
    return reach_mm * std::sin(two_pi * now_ms / stroke_ms);
}

// Finger: three joints, the tip on the skin.
CentreLine finger(glm::dvec3 knuckle, double length_mm, double radius_mm)
{
    return smooth_line({{knuckle, radius_mm * 1.12},
                        {knuckle + glm::dvec3(length_mm * 0.45, 0.5, 0), radius_mm},
                        {knuckle + glm::dvec3(length_mm * 0.8, -5, 0), radius_mm * 0.9},
                        {knuckle + glm::dvec3(length_mm, -11, 0), radius_mm * 0.55}},
                       9);
}

} // namespace

void draw_hand(Canvas& canvas, const Anatomy& anatomy, const physiology::Observation& body)
{
    const auto& signals = body.signals;
    const double contact = std::clamp(
        std::max(signals.touch_kPa / there_kPa, signals.rub_cm_per_s / there_cm_per_s), 0.0, 1.0);
    if (contact <= 0) {
        return;
    }
    auto at = place(anatomy, "hand");
    at.x += stroke_mm(body.now_ms, signals.rub_cm_per_s);
    at.y += lifted_mm * (1 - contact) + 12 * std::clamp(signals.swelling, 0.0, 1.0);
    const bool on_paper = canvas.colours.ground_centre.r > 0.5F;
    const auto tone = mixed(canvas.colours.skin,
                            on_paper ? canvas.colours.ground_centre : canvas.colours.ink, 0.25F);
    const Look look{faded(tone, static_cast<float>(contact)), hand_material, layer_skin, "hand"};
    constexpr std::array<double, 4> lengths{62, 72, 68, 52};
    for (std::size_t i = 0; i < lengths.size(); ++i) {
        const double depth = -24 + 17.0 * static_cast<double>(i);
        add_tube(canvas, finger(at + glm::dvec3(0, 9 - 0.06 * depth, depth), lengths[i], 8).points,
                 look);
    }
    const auto palm = smooth_line({{at + glm::dvec3(-190, 92, 0), 25},
                                   {at + glm::dvec3(-150, 68, 0), 22},
                                   {at + glm::dvec3(-104, 44, 0), 17.5},
                                   {at + glm::dvec3(-78, 29, 0), 18},
                                   {at + glm::dvec3(-48, 18, 0), 20},
                                   {at + glm::dvec3(-16, 12, 0), 17},
                                   {at + glm::dvec3(4, 9, 0), 12}},
                                  24);
    add_tube(canvas, palm.points, look);
    const auto thumb = smooth_line({{at + glm::dvec3(-50, 10, 26), 10},
                                    {at + glm::dvec3(-24, 2, 34), 9},
                                    {at + glm::dvec3(6, -6, 36), 7.5},
                                    {at + glm::dvec3(16, -9, 36), 4}},
                                   8);
    add_tube(canvas, thumb.points, look);
}

} // namespace scene
