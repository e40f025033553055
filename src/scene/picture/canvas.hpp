// Adds shapes given in millimetres to a Drawing; dims what a step does not emphasise.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/picture/palette.hpp"
#include "scene/view/camera.hpp"

#include <glm/vec3.hpp>

#include <span>
#include <string>
#include <string_view>

namespace scene {

struct Canvas {
    Drawing& drawing;
    const Projection& projection;
    const Palette& colours;
    std::span<const std::string> emphasis;      // names of pathways and parts; empty: all alike
    const base::TextMetrics* metrics = nullptr; // for stations that set text themselves
};

// Drawn in this order, which is right from the front and nearly so after an orbit of 40°.
enum Layer : int {
    layer_far = 0,     // cord and brain, bones
    layer_muscle = 1,  // bellies and tendons
    layer_spindle = 2, // what lies inside the muscle and is shown through a window in it
    layer_nerve = 3,
    layer_cell = 4,
    layer_skin = 5, // transparent, over everything
};

struct Style {
    Colour colour;
    Material material;
    int layer = layer_far;
    std::string_view id;
    Colour glow_colour = {};
    float glow = 0;
};

// 1 for what the step emphasises (and for everything when it names nothing), less for the rest.
[[nodiscard]] float emphasis_of(const Canvas& canvas, std::string_view id);

Tube& add_tube(Canvas& canvas, std::span<const CentreLinePoint> points, const Style& style);
Ellipsoid& add_ellipsoid(Canvas& canvas, glm::dvec3 centre_mm, glm::dvec3 radii_mm,
                         const Style& style);

struct Plane { // an outline's own coordinates
    glm::dvec3 origin{}, right{1, 0, 0}, up{0, 1, 0};
};
ExtrudedPolygon& add_extruded_polygon(Canvas& canvas, const Outline& outline, const Plane& plane,
                                      double thickness_mm, double bevel_mm, const Colour& edge,
                                      const Style& style);

// The axes of a plane that faces along `normal`, its own x level.
[[nodiscard]] Plane facing(glm::dvec3 origin, glm::dvec3 normal);

} // namespace scene
