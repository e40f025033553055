#include "scene/scene.hpp"

#include "scene/chart/strip_chart.hpp"
#include "scene/labels/label_drawing.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/overlay/presenter_overlay.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/stations/body/limb.hpp"
#include "scene/stations/body/view_widening.hpp"
#include "scene/stations/stations.hpp"

#include <glm/geometric.hpp>

#include <algorithm>

namespace scene {

namespace {

constexpr std::size_t usual_tubes = 300, usual_tube_points = 8000;

Drawing blank(const SceneInput& input, const Projection& projection)
{
    const auto& colours = palette(input.theme);
    Drawing drawing;
    drawing.size = input.layout.size;
    drawing.background = {colours.ground_centre, colours.ground_edge, input.switches.transparent};
    drawing.light = light_of(input.theme);
    drawing.view = projection.view;
    drawing.projection = projection.projection;
    drawing.tubes.reserve(usual_tubes);
    drawing.tube_points.reserve(usual_tube_points);
    return drawing;
}

Projection projection_of(const SceneInput& input, const ViewWidening& room)
{
    const auto& picture = input.layout.picture;
    const auto camera = widened(camera_at(input.flight, input.viewer_ms), picture, room.now_mm);
    return project(camera, picture, input.layout.size);
}

// Both edges of a tube as one outline in pixels.
std::vector<glm::vec2> outline_px(const Projection& projection,
                                  std::span<const CentreLinePoint> points)
{
    std::vector<glm::vec2> left, right;
    const float px_per_mm = pixels_per_mm(projection);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto before = to_pixels(projection, points[i > 0 ? i - 1 : 0].place_mm);
        const auto after =
            to_pixels(projection, points[std::min(i + 1, points.size() - 1)].place_mm);
        const auto along = after - before;
        const float length = std::max(glm::length(along), 1e-3F);
        const glm::vec2 out = glm::vec2(-along.y, along.x) / length *
                              static_cast<float>(points[i].radius_mm) * px_per_mm;
        const auto middle = to_pixels(projection, points[i].place_mm);
        left.push_back(middle + out);
        right.push_back(middle - out);
    }
    left.insert(left.end(), right.rbegin(), right.rend());
    return left;
}

constexpr int layers_per_station = 100;

struct Counts {
    std::size_t tubes, ellipsoids, extruded_polygons, points;
};

Counts counts(const Drawing& drawing)
{
    return {drawing.tubes.size(), drawing.ellipsoids.size(), drawing.extruded_polygons.size(),
            drawing.overlay.size()};
}

void fade(Colour& colour, float share)
{
    colour.a *= share;
}

struct Fading {
    float share;
    void operator()(OverlayText& item) const { fade(item.colour, share); }
    void operator()(OverlayLine& item) const { fade(item.colour, share); }
    void operator()(OverlayPolygon& item) const { fade(item.colour, share); }
    void operator()(OverlayTicks& item) const { fade(item.colour, share); }
    void operator()(OverlayShade& item) const { fade(item.colour, share); }
    void operator()(OverlayClip&) const {}
    void operator()(OverlayBox& item) const
    {
        fade(item.fill, share);
        fade(item.border, share);
    }
};

struct Thicker {
    float scale;
    void operator()(OverlayLine& item) const { item.width_px *= scale; }
    void operator()(OverlayTicks& item) const { item.width_px *= scale; }
    void operator()(OverlayBox& item) const { item.border_px *= scale; }
    template <class Other>
    void operator()(Other&) const
    {
    }
};

// The projector's lines: those of the overlay, and no fibre thinner than it can show.
void thicken(Drawing& drawing, const Projection& projection, float scale)
{
    if (scale == 1) {
        return;
    }
    for (OverlayItem& item : drawing.overlay) {
        std::visit(Thicker{scale}, item);
    }
    const auto field_px =
        pixels_per_mm(projection) * static_cast<float>(projection.camera.field_mm);
    const float thinnest = 0.75F * scale / std::max(field_px, 1.0F);
    for (TubePoint& point : drawing.tube_points) {
        point.radius = point.radius > 0 ? std::max(point.radius, thinnest) : 0;
    }
}

void fade_overlay(Drawing& drawing, std::size_t first, float share)
{
    if (share >= 1) {
        return;
    }
    for (std::size_t i = first; i < drawing.overlay.size(); ++i) {
        std::visit(Fading{share}, drawing.overlay[i]);
    }
}

// A station on its way in or out is seen through, and lies over its parent.
void fade_station(Drawing& drawing, const Counts& first, std::size_t depth, float share)
{
    const int over = layers_per_station * static_cast<int>(depth);
    const auto each = [&](auto& shapes, std::size_t from) {
        for (std::size_t i = from; i < shapes.size(); ++i) {
            shapes[i].layer += over;
            fade(shapes[i].colour, share);
            shapes[i].glow *= share;
            fade(shapes[i].glow_colour, share);
            shapes[i].material.shadow *= share;
        }
    };
    each(drawing.tubes, first.tubes);
    each(drawing.ellipsoids, first.ellipsoids);
    each(drawing.extruded_polygons, first.extruded_polygons);
    for (std::size_t i = first.extruded_polygons; i < drawing.extruded_polygons.size(); ++i) {
        fade(drawing.extruded_polygons[i].edge_colour, share);
    }
    fade_overlay(drawing, first.points, share);
}

void draw_station(Drawing& drawing, const Seen& seen, std::size_t depth, const SceneInput& input,
                  const Projection& projection, const Anatomy& anatomy,
                  const base::TextMetrics& metrics)
{
    const auto first = counts(drawing);
    const Projection local = within(projection, frame_of(*seen.station));
    Canvas canvas{drawing, local, palette(input.theme), input.emphasis, &metrics};
    seen.station->art.draw(canvas, input, anatomy);
    if (seen.share < 1 || depth > 0) {
        // Half and half, both are nearly whole: a flight must not pass through the dark.
        constexpr double early = 1.7;
        fade_station(drawing, first, depth, static_cast<float>(std::min(1.0, early * seen.share)));
    }
}

// Words come late and go early: two stations' labels are never read at once.
float readable(double share)
{
    return std::clamp(static_cast<float>((share - 0.6) / 0.35), 0.0F, 1.0F);
}

void bring_to_root(std::vector<std::vector<glm::dvec3>>& lines, const StationFrame& frame)
{
    for (auto& line : lines) {
        for (auto& place : line) {
            place = to_root(frame, place);
        }
    }
}

void label_station(Drawing& drawing, const Station& station, const SceneInput& input,
                   const Projection& projection, const Anatomy& anatomy,
                   std::span<const Rect> occupied, const base::TextMetrics& metrics,
                   const ViewWidening& room)
{
    const StationFrame frame = frame_of(station);
    auto requests = station.art.labels(input, anatomy);
    for (auto& request : requests) {
        request.anchor_mm = to_root(frame, request.anchor_mm);
        request.resting_anchor_mm = to_root(frame, request.resting_anchor_mm);
    }
    auto keep_clear = station.art.keep_clear(input, anatomy);
    bring_to_root(keep_clear, frame);
    std::vector<std::vector<glm::dvec3>> stretched;
    if (room.stretched > 0) {
        stretched = body_keep_clear(anatomy, stretched_pose(anatomy));
    }
    draw_labels(drawing, input, projection, requests, keep_clear, occupied, metrics, room,
                stretched);
}

} // namespace

Drawing compose(const SceneInput& input, const Anatomy& anatomy, const base::TextMetrics& metrics)
{
    const auto room = view_widening(input, anatomy);
    const auto projection = projection_of(input, room);
    Drawing drawing = blank(input, projection);
    const auto seen = seen_stations(projection.camera);
    for (std::size_t depth = 0; depth < seen.size(); ++depth) {
        draw_station(drawing, seen[depth], depth, input, projection, anatomy, metrics);
    }
    const Seen& main = *std::ranges::max_element(seen, {}, &Seen::share);
    const StationFrame frame = frame_of(*main.station);
    const auto occupied = draw_hud(drawing, input, within(projection, frame), metrics);
    if (input.switches.labels) {
        const auto first = drawing.overlay.size();
        label_station(drawing, *main.station, input, projection, anatomy, occupied, metrics, room);
        fade_overlay(drawing, first, readable(main.share));
    }
    if (input.switches.chart) {
        strip_chart(drawing, input, metrics);
    }
    thicken(drawing, projection, input.line_scale);
    draw_stage_marks(drawing, input);
    return drawing;
}

TouchZones touch_zones(const SceneInput& input, const Anatomy& anatomy)
{
    const auto projection = projection_of(input, view_widening(input, anatomy));
    const auto pose = pose_of(*input.body, anatomy);
    const auto leg = leg_line(anatomy, pose);
    // The line bends at the knee: what lies before is thigh, behind it shank.
    const auto knee = std::ranges::find_if(leg.points, [&](const CentreLinePoint& point) {
        return glm::distance(point.place_mm, pose.knee_mm) < point.radius_mm;
    });
    const auto bend = static_cast<std::size_t>(knee - leg.points.begin());
    const std::span all(leg.points);
    return {outline_px(projection, all.subspan(std::min(bend + 4, all.size()))),
            outline_px(projection, all.first(bend)), 1 / pixels_per_mm(projection)};
}

} // namespace scene
