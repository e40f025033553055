// A palm with four fingers and a thumb, laid round the limb; the forearm fades out upwards.
#include "scene/stations/body/hand.hpp"

#include "base/interpolation.hpp"
#include "scene/stations/body/limb.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr Material hand_material{
    .gloss = 0.25F, .rim = 0.55F, .edge_opacity = 0.12F, .shadow = 0.45F};
constexpr double stroke_ms = 2000;                    // there and back
constexpr double max_stroke_mm = 90;                  // to either side
constexpr double there_kPa = 1, there_cm_per_s = 0.5; // fully down at these
constexpr double hard_kPa = 100, pressed_mm = 5;      // fingers sink in when they press hard
constexpr double lifted_mm = 26;
constexpr double two_pi = 6.283185307179586;

// To and fro with the given mean speed: a longer stroke in the same time, so that the place changes
// smoothly with the speed and depends on the body's time alone.
double stroke_mm(double now_ms, double cm_per_s)
{
    const double reach_mm = std::min(cm_per_s * 10 * stroke_ms / 1000 / 4, max_stroke_mm);
    return reach_mm * std::sin(two_pi * now_ms / stroke_ms);
}

// A place on the hand: along the limb from the knuckles, round it from its top towards the viewer,
// and above the skin.
struct OnHand {
    double along_mm = 0, round_mm = 0, above_mm = 0;
    double radius_mm = 0;
};

struct Hand {
    CentreLine skin;
    double knuckles_mm = 0; // x
    double height_mm = 0;   // of the whole hand above the skin: negative when it presses
};

// The limb's axis and radius at this x; the thigh's line rises steadily in x.
CentreLinePoint limb_at(const CentreLine& skin, double x_mm)
{
    const auto& points = skin.points;
    std::size_t i = 1;
    while (i + 1 < points.size() && points[i].place_mm.x < x_mm) {
        ++i;
    }
    const auto &before = points[i - 1], &after = points[i];
    const double share = std::clamp((x_mm - before.place_mm.x) /
                                        std::max(after.place_mm.x - before.place_mm.x, 1e-6),
                                    0.0, 1.0);
    return {before.place_mm + (after.place_mm - before.place_mm) * share,
            std::lerp(before.radius_mm, after.radius_mm, share)};
}

CentreLinePoint placed(const Hand& hand, const OnHand& part)
{
    const double x = hand.knuckles_mm + part.along_mm;
    const auto limb = limb_at(hand.skin, x);
    const double turn = part.round_mm / limb.radius_mm;
    const double out = limb.radius_mm + hand.height_mm + part.above_mm;
    return {{x, limb.place_mm.y + out * std::cos(turn), limb.place_mm.z + out * std::sin(turn)},
            part.radius_mm};
}

template <std::size_t n>
Tube& draw_part(Canvas& canvas, const Hand& hand, const std::array<OnHand, n>& parts, int samples,
                const Style& style)
{
    std::vector<CentreLinePoint> through;
    for (const auto& part : parts) {
        through.push_back(placed(hand, part));
    }
    return add_tube(canvas, smooth_line(through, samples).points, style);
}

struct Finger {
    double round_mm, length_mm, radius_mm;
    double spread_mm; // of the tip, away from the knuckle's line
    double back_mm;   // the knuckle lies so far behind the middle finger's
};
constexpr std::array fingers{
    Finger{30, 60, 7.6, -9, 15}, // little finger
    Finger{52, 75, 8.7, -3, 4}, Finger{75, 82, 9.2, 2, 0}, Finger{98, 73, 9.0, 9, 5}, // index
};
constexpr double wrist_mm = -92, wrist_round_mm = 48;

// Knuckle, two joints, tip on the skin.
void draw_finger(Canvas& canvas, const Hand& hand, const Finger& f, const Style& style)
{
    const auto joint = [&](double share, double above, double thick) {
        return OnHand{share * f.length_mm - f.back_mm, f.round_mm + share * f.spread_mm, above,
                      thick * f.radius_mm};
    };
    draw_part(canvas, hand,
              std::array{joint(-0.12, 13, 1.1), joint(0.1, 15, 1.12), joint(0.28, 15.5, 1),
                         joint(0.48, 14.5, 1.07), joint(0.68, 11, 0.95), joint(0.78, 9.5, 0.97),
                         joint(0.93, 7.5, 0.82), joint(1, 6.5, 0.45)},
              18, style);
}

// The back of the hand: a ridge to each knuckle.
void draw_palm(Canvas& canvas, const Hand& hand, const Style& style)
{
    for (const auto& f : fingers) {
        const double at_wrist = wrist_round_mm + 0.42 * (f.round_mm - wrist_round_mm);
        const double halfway = wrist_round_mm + 0.85 * (f.round_mm - wrist_round_mm);
        draw_part(canvas, hand,
                  std::array{OnHand{wrist_mm - 6, at_wrist, 17, 12},
                             OnHand{wrist_mm + 18, at_wrist, 16, 14},
                             OnHand{-44 - 0.5 * f.back_mm, halfway, 15, 14.5},
                             OnHand{-12 - f.back_mm, f.round_mm, 14, 12.5},
                             OnHand{2 - f.back_mm, f.round_mm, 14, 10}},
                  14, style);
    }
}

void draw_thumb(Canvas& canvas, const Hand& hand, const Style& style)
{
    draw_part(canvas, hand,
              std::array{OnHand{-82, 64, 14, 12}, OnHand{-62, 84, 13, 14.5},
                         OnHand{-40, 103, 12, 12}, OnHand{-20, 117, 11, 10.5},
                         OnHand{0, 125, 10, 10}, OnHand{16, 129, 9, 8.5}, OnHand{24, 131, 8, 4.5}},
              16, style);
}

// From the wrist up and away, to nothing.
void draw_forearm(Canvas& canvas, const Hand& hand, const Style& style)
{
    const auto wrist = placed(hand, {wrist_mm, wrist_round_mm, 18, 0}).place_mm;
    const auto line = smooth_line({{wrist + glm::dvec3(16, -5, 0), 21},
                                   {wrist, 22.5},
                                   {wrist + glm::dvec3(-22, 17, -2), 22},
                                   {wrist + glm::dvec3(-66, 62, -8), 27},
                                   {wrist + glm::dvec3(-120, 122, -16), 33}},
                                  26);
    const auto& tube = add_tube(canvas, line.points, style);
    for (std::uint32_t i = 0; i < tube.point_count; ++i) {
        const float share = static_cast<float>(i) / static_cast<float>(tube.point_count - 1);
        const float left = 1.25F * (1 - share);
        canvas.drawing.tube_points[tube.first_point + i].opacity = base::smoothstep(left);
    }
}

} // namespace

void draw_hand(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
               const physiology::Observation& body)
{
    const auto& signals = body.signals;
    const double contact = std::clamp(
        std::max(signals.touch_kPa / there_kPa, signals.rub_cm_per_s / there_cm_per_s), 0.0, 1.0);
    if (contact <= 0) {
        return;
    }
    Hand hand{leg_line(anatomy, pose), place(anatomy, "hand").x, 0};
    hand.knuckles_mm += stroke_mm(body.now_ms, signals.rub_cm_per_s);
    hand.height_mm =
        lifted_mm * (1 - contact) - pressed_mm * std::clamp(signals.touch_kPa / hard_kPa, 0.0, 1.0);
    const bool on_paper = canvas.colours.ground_centre.r > 0.5F;
    const Colour flesh{0.93F, 0.76F, 0.66F, 1};
    const auto tone = mixed(canvas.colours.skin, flesh, on_paper ? 0.55F : 0.35F);
    const Style style{faded(tone, static_cast<float>(contact)), hand_material, layer_skin, "hand"};
    draw_forearm(canvas, hand, style);
    draw_palm(canvas, hand, style);
    for (const auto& finger : fingers) {
        draw_finger(canvas, hand, finger, style);
    }
    draw_thumb(canvas, hand, style);
}

} // namespace scene
