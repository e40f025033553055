// A picture as plain data: three primitives in space, an activity texture, and an overlay in
// pixels. scene composes it and render draws it; it names neither OpenGL nor an organ.
//
// Space: x right, y up, z to the viewer. Positions are relative to the camera's focus and in units
// of the width of the field of view, so that floats suffice at every magnification.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/colour.hpp"

#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace scene {

// How a surface takes the light. All shares are 0 … 1.
struct Material {
    float gloss = 0.2F;     // strength of the highlight
    float rim = 0.3F;       // lighter edge towards the background light
    float grain = 0;        // lengthwise streaks: number of fibres across, 0 = smooth
    float bands = 0;        // crosswise bands along the whole length: how many, 0 = none
    float edge_opacity = 0; // 1: transparent in the middle, opaque at the edge (skin, capsule)
    float shadow = 0;       // strength of the soft shadow on what lies behind
    bool operator==(const Material&) const = default;
};

// A curve with a radius along it: axon, nerve, bone, muscle fascicle, capsule, limb.
struct TubePoint {
    glm::vec3 centre{};
    float radius = 0;
    float along = 0;   // 0 … 1 from its beginning: place in the activity row, and for the bands
    float opacity = 1; // of the tube's colour here: where an end fades out
};
struct Tube {
    std::uint32_t first_point = 0, point_count = 0; // in Drawing::tube_points
    Colour colour;
    Material material;
    int activity_row = -1; // row of the activity texture that makes it glow, −1 none
    Colour glow_colour;    // of pulses and glow
    float glow = 0;        // even glow of the whole tube, 0 … 1
    int layer = 1;         // drawn in this order; within a layer from back to front
    std::string_view id;   // row of the vocabulary that it shows; may be empty
};

// An ellipsoid with its axes along x, y, z: soma, vesicle, ion, ganglion.
struct Ellipsoid {
    glm::vec3 centre{};
    glm::vec3 radii{};
    Colour colour;
    Material material;
    Colour glow_colour;
    float glow = 0;
    int layer = 1;
    std::string_view id;
};

// An extruded outline in its own plane: cord, grey matter, brain, membrane.
struct ExtrudedPolygon {
    std::uint32_t first_point = 0, point_count = 0; // in Drawing::polygon_points, counter-clockwise
    glm::vec3 origin{};
    glm::vec3 right{1, 0, 0}, up{0, 1, 0}; // outline axes; their cross product faces the viewer
    float thickness = 0;                   // extruded away from the viewer
    float bevel = 0;                       // width of the rounded edge
    Colour colour;
    Colour edge_colour;
    Material material;
    Colour glow_colour;
    float glow = 0;
    glm::vec2 glow_centre{}; // in the outline's plane
    float glow_radius = 0;   // 0: the whole face glows evenly; else a soft disc
    int layer = 1;
    std::string_view id;
};

// The overlay, in pixels of the target, y down; drawn in order over the rest.
struct OverlayText {
    glm::vec2 baseline{}; // left end
    float em_px = 16;
    base::Weight weight = base::Weight::regular;
    Colour colour;
    std::string text;
};
struct OverlayLine {
    std::vector<glm::vec2> points;
    float width_px = 1;
    Colour colour;
    bool closed = false;
};
struct OverlayPolygon { // convex
    std::vector<glm::vec2> points;
    Colour colour;
};
struct OverlayBox {
    glm::vec2 min{}, max{};
    float rounding_px = 0;
    Colour fill, border; // alpha 0: none
    float border_px = 1;
};
struct OverlayClip { // what follows shows inside only; empty box ends it
    glm::vec2 min{}, max{};
};
struct OverlayTicks { // many vertical strokes of one colour: a spike raster
    struct Tick {
        float x = 0, top = 0, bottom = 0;
    };
    std::vector<Tick> ticks;
    float width_px = 1;
    Colour colour;
};
struct OverlayShade { // covers everything but a disc with a soft edge
    glm::vec2 centre{};
    float radius = 0, soft_px = 1;
    Colour colour;
};
using OverlayItem = std::variant<OverlayText, OverlayLine, OverlayPolygon, OverlayBox, OverlayClip,
                                 OverlayTicks, OverlayShade>;

struct Background {
    Colour centre, edge; // a soft vignette from the middle of the picture to its corners
    bool transparent = false;
};

struct Light {
    glm::vec3 key_direction{-0.4F, 0.7F, 0.6F}; // towards the light
    Colour key{1, 1, 1, 1};
    float ambient = 0.55F;
    Colour rim{1, 1, 1, 1};
    Colour fog; // things further back fade to it
    float fog_strength = 0.3F;
    float shadow_strength = 0.35F;
};

struct PixelSize {
    int width = 0, height = 0;
    bool operator==(const PixelSize&) const = default;
};

inline constexpr int activity_columns = 512;

// The part of the chart in which a hand may draw a curve, in pixels, and its axes.
struct CurveField {
    glm::vec2 min{0}, max{0};
    double from_ms = 0, to_ms = 0; // of body's time, left to right
    double low = 0, high = 1;      // of the signal, bottom to top
};

struct Drawing {
    PixelSize size;
    Background background;
    Light light;
    glm::mat4 view{1}; // from drawing units to the eye
    glm::mat4 projection{1};

    std::vector<TubePoint> tube_points;
    std::vector<Tube> tubes;
    std::vector<Ellipsoid> ellipsoids;
    std::vector<glm::vec2> polygon_points;
    std::vector<ExtrudedPolygon> extruded_polygons;

    // Brightness along each shown fibre, filled from its delay line: activity_columns per row.
    std::vector<std::uint8_t> activity;
    int activity_rows = 0;

    std::vector<OverlayItem> overlay;
    std::optional<CurveField> curve_field;
};

} // namespace scene
