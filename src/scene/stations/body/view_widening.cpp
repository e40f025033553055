#include "scene/stations/body/view_widening.hpp"

#include "base/interpolation.hpp"
#include "scene/scene.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/view/rectangles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace scene {

namespace {

constexpr double margin_mm = 24;     // beside the foot
constexpr double soft_mm = 60;       // the view begins to widen gently
constexpr double closer_share = 0.9; // of the station's field: no widening any more
constexpr double min_knee_deg = 0;

// Zero, then gently into the straight line that ends `soft_mm / 2` below `x`.
double soft_excess(double x)
{
    if (x <= 0) {
        return 0;
    }
    return x < soft_mm ? x * x / (2 * soft_mm) : x - soft_mm / 2;
}

double field_width_mm(const Camera& camera, const Rect& picture)
{
    const auto projection = project(camera, picture, {1, 1});
    return static_cast<double>(picture.width) / static_cast<double>(pixels_per_mm(projection));
}

// Labels make way within few degrees, since those that cannot glide are hardly seen meanwhile.
float stretched_share(double knee_angle_deg)
{
    constexpr double begins_deg = 58, ends_deg = 42;
    return base::smoothstep(
        static_cast<float>((begins_deg - knee_angle_deg) / (begins_deg - ends_deg)));
}

// 1 at the width of the station's default view and above, 0 where the viewer is closer.
double whole_body_share(const Camera& camera)
{
    if (apart(camera, station_camera(body_station, 0, 0, 1))) {
        return 0;
    }
    return base::smoothstep((camera.field_mm / body_station.field_mm - closer_share) /
                            (1 - closer_share));
}

} // namespace

double leg_reach_mm(const Anatomy& anatomy, double knee_angle_deg)
{
    constexpr double degree = 0.01745329251994329577;
    const double swing = (90 - knee_angle_deg) * degree;
    double reach_mm = std::numeric_limits<double>::lowest();
    for (const auto& point : line(anatomy, "shank_skin").points) {
        const double x = point.place_mm.x * std::cos(swing) - point.place_mm.y * std::sin(swing);
        reach_mm = std::max(reach_mm, x + point.radius_mm);
    }
    return place(anatomy, "knee").x + reach_mm;
}

double max_leg_reach_mm(const Anatomy& anatomy)
{
    double reach_mm = 0;
    for (const auto& point : line(anatomy, "shank_skin").points) {
        reach_mm =
            std::max(reach_mm, std::hypot(point.place_mm.x, point.place_mm.y) + point.radius_mm);
    }
    return place(anatomy, "knee").x + reach_mm;
}

ViewWidening view_widening(const SceneInput& input, const Anatomy& anatomy)
{
    const Camera camera = camera_at(input.flight, input.viewer_ms);
    const double share = whole_body_share(camera);
    if (share <= 0 || is_empty(input.layout.picture)) {
        return {};
    }
    const double edge_mm =
        camera.focus_mm.x + field_width_mm(camera, input.layout.picture) / 2 - margin_mm;
    const double angle = std::max(input.body->signals.knee_angle_deg, min_knee_deg);
    const auto missing = [&](double reach_mm) {
        return share * soft_excess(reach_mm + soft_mm / 2 - edge_mm);
    };
    return {missing(leg_reach_mm(anatomy, angle)), missing(max_leg_reach_mm(anatomy)),
            stretched_share(angle)};
}

Camera widened(const Camera& camera, const Rect& picture, double by_mm)
{
    if (by_mm <= 0) {
        return camera;
    }
    Camera wider = camera;
    wider.field_mm *= 1 + by_mm / field_width_mm(camera, picture);
    wider.focus_mm.x += by_mm / 2;
    return wider;
}

} // namespace scene
