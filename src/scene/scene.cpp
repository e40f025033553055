#include "scene/scene.hpp"

#include "scene/chart/strip_chart.hpp"
#include "scene/labels/label_drawing.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/overlay/presenter_overlay.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/stations/body/limb.hpp"
#include "scene/stations/body/view_widening.hpp"
#include "scene/stations/stations.hpp"

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

constexpr int layers_per_station = 100;

struct ShapeCounts {
    std::size_t tubes, ellipsoids, extruded_polygons, points;
};

ShapeCounts counts(const Drawing& drawing)
{
    return {drawing.tubes.size(), drawing.ellipsoids.size(), drawing.extruded_polygons.size(),
            drawing.overlay.size()};
}

void fade(Colour& colour, float share)
{
    colour = faded(colour, share);
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

// For a projector: thicker lines in the overlay, and no fibre thinner than it can show.
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

// A station that fades in or out is transparent, and lies over its parent.
void fade_station(Drawing& drawing, const ShapeCounts& first, std::size_t depth, float share)
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
        // At equal shares both are nearly opaque: a flight must not pass through the dark.
        constexpr double early = 1.7;
        fade_station(drawing, first, depth, static_cast<float>(std::min(1.0, early * seen.share)));
    }
}

// Labels appear late and vanish early: those of two stations are never legible at once.
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

Projection projection_of(const SceneInput& input, const ViewWidening& widening)
{
    const auto& picture = input.layout.picture;
    const auto camera = widened(camera_at(input.flight, input.viewer_ms), picture, widening.now_mm);
    return project(camera, picture, input.layout.size);
}

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
        draw_strip_chart(drawing, input, metrics);
    }
    thicken(drawing, projection, input.line_scale);
    draw_presenter_overlay(drawing, input);
    return drawing;
}

} // namespace scene
