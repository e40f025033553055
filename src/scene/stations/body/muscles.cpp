// Quadriceps and hamstrings as bundles of fascicles between their tendons. One fascicle represents
// one sixteenth of the motor units and brightens with their force.
#include "scene/stations/body/muscles.hpp"

#include <glm/geometric.hpp>

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

constexpr Material fascicle_material{.gloss = 0.42F, .rim = 0.35F, .grain = 3, .shadow = 0.35F};
constexpr Material core_material{.gloss = 0.05F, .rim = 0.15F, .shadow = 0.6F};
constexpr int fascicles = physiology::unit_group_count;
constexpr int fascicle_points = 22;
constexpr double front_arc_rad = 1.43;   // fascicles lie on the half that faces the viewer
constexpr double fascicle_share = 0.087; // its radius, of the belly's
constexpr double depth_share = 0.55;     // a muscle is flatter than round
constexpr double window_mm = 7;          // free space between spindle and fascicles

struct Bundle {
    std::string_view id;
    const Belly& belly;
    const std::array<float, physiology::unit_group_count>& activation;
    float pressure;
    const CentreLine* window; // the spindle that lies among the fascicles, or none
};

// A fixed number in 0 … 1 for each fascicle, so that no two begin in a line.
double scatter(int fascicle, int salt)
{
    const double x = std::sin(fascicle * 12.9898 + salt * 78.233) * 43758.5453;
    return x - std::floor(x);
}

// Units of a group lie scattered through the muscle: neighbours belong to different groups.
std::size_t group_of(int fascicle)
{
    return static_cast<std::size_t>(fascicle * 7 % fascicles);
}

// Fascicles part around the spindle like water round a boat.
glm::dvec3 parted(glm::dvec3 place, const CentreLine* window, double side)
{
    if (window == nullptr) {
        return place;
    }
    const auto& points = window->points;
    const double first = points.front().place_mm.x - 26, last = points.back().place_mm.x + 26;
    const double share = (place.x - first) / (last - first);
    if (share <= 0 || share >= 1) {
        return place;
    }
    const auto here = point_at(*window, share);
    const double falloff = std::sin(share * 3.14159265);
    const double reach = 1.05 * (here.radius_mm + window_mm);
    const double away = side * (place.y - here.place_mm.y); // negative: on the wrong side
    place.y += side * falloff * falloff * (std::sqrt(away * away + reach * reach) - away);
    return place;
}

std::vector<CentreLinePoint> fascicle_line(const Bundle& bundle, int fascicle)
{
    const double turn =
        front_arc_rad * (2 * (fascicle + 0.5) / fascicles - 1); // from the lower to the upper edge
    const double up = std::sin(turn), front = std::cos(turn);
    const double from = 0.015 + 0.05 * scatter(fascicle, 1);
    const double to = 0.985 - 0.07 * scatter(fascicle, 2);
    const double side = up >= 0.02 ? 1 : -1;
    std::vector<CentreLinePoint> points;
    points.reserve(fascicle_points);
    for (int i = 0; i < fascicle_points; ++i) {
        const double share = static_cast<double>(i) / (fascicle_points - 1);
        const auto axis = point_at(bundle.belly.axis, std::lerp(from, to, share));
        const double reach = axis.radius_mm * (1 - fascicle_share);
        auto place_mm = axis.place_mm + glm::dvec3(0, up * reach, front * reach * depth_share);
        place_mm = parted(place_mm, bundle.window, side);
        const double taper = std::min(1.0, 0.35 + 5 * std::min(share, 1 - share));
        points.push_back({place_mm, axis.radius_mm * fascicle_share * taper + 0.8});
    }
    return points;
}

// A single twitch, a tenth of the greatest force, must be seen: half of the brightness by then.
float brightness(float activation)
{
    constexpr float half = 0.12F;
    const float active = std::clamp(activation, 0.0F, 1.0F);
    return (1 + half) * active / (active + half);
}

Style fascicle_style(const Canvas& canvas, const Bundle& bundle, int fascicle)
{
    const auto& colours = canvas.colours;
    const float active = brightness(bundle.activation[group_of(fascicle)]);
    // Lower ones lie in the shade of those above.
    const float low = 1 - (static_cast<float>(fascicle) + 0.5F) / fascicles;
    const auto tone = static_cast<float>(0.22 * scatter(fascicle, 3)) + 0.5F * low * low;
    const auto resting = mixed(colours.muscle, colours.muscle_deep, tone);
    const Colour bright{1.0F, 0.72F, 0.58F, 1};
    Style style{mixed(resting, bright, 0.42F * active), fascicle_material, layer_muscle, bundle.id};
    // Effort glows warm, pressure red: the stronger gives the colour.
    const float effort = 0.4F * active, hurt = 0.3F * bundle.pressure;
    const float sum = std::max(effort + hurt, 1e-6F);
    style.glow_colour = mixed(bright, colours.pain, hurt / sum);
    style.glow = std::min(1.0F, sum);
    return style;
}

void draw_bundle(Canvas& canvas, const Bundle& bundle)
{
    auto core = bundle.belly.axis.points;
    for (auto& point : core) {
        point.radius_mm *= 0.94;
    }
    Style style{canvas.colours.muscle_deep, core_material, layer_far, bundle.id};
    style.glow_colour = canvas.colours.pain;
    style.glow = 0.25F * bundle.pressure;
    add_tube(canvas, core, style);
    for (int i = 0; i < fascicles; ++i) {
        add_tube(canvas, fascicle_line(bundle, i), fascicle_style(canvas, bundle, i));
    }
}

} // namespace

void draw_muscles(Canvas& canvas, const Anatomy& anatomy, const BodyPose& pose,
                  const physiology::Observation& body)
{
    const Style tendon{canvas.colours.tendon,
                       {.gloss = 0.45F, .rim = 0.3F, .grain = 7, .shadow = 0.4F},
                       layer_muscle,
                       "tendons"};
    add_tube(canvas, line(anatomy, "hamstrings_origin").points, tendon);
    add_tube(canvas, line(anatomy, "quadriceps_origin").points, tendon);
    draw_bundle(canvas,
                {"hamstrings", pose.hamstrings, body.hamstrings_unit_activation, 0, nullptr});
    draw_bundle(canvas, {"quadriceps", pose.quadriceps, body.quadriceps_unit_activation,
                         static_cast<float>(pose.pressure), &pose.spindle});
}

} // namespace scene
