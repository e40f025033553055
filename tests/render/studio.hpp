// An off-screen stage for tests that look at pixels: a context, a renderer, a small target.
#pragma once

#include "base/data_path.hpp"
#include "platform/headless_context.hpp"
#include "render/renderer.hpp"
#include "render/target.hpp"

#include <doctest/doctest.h>
#include <glm/gtc/matrix_transform.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace studio {

inline constexpr int side_px = 200;

struct Pixel {
    int r = 0, g = 0, b = 0, a = 0;
    bool operator==(const Pixel&) const = default;
};
inline int brightness(Pixel p)
{
    return p.r + p.g + p.b;
}

class Stage {
public:
    Stage()
        : renderer(base::data_folder(REFLEXLOOP_SOURCE_DIR, {}, {}), 26), target({side_px, side_px})
    {
    }
    void draw(const scene::Drawing& drawing, render::Quality quality = render::Quality::low)
    {
        renderer.draw(drawing, quality, target.framebuffer());
        target.read_rgba(pixels);
    }
    // x to the right, y down from the top.
    [[nodiscard]] Pixel at(int x, int y) const
    {
        const auto i = static_cast<std::size_t>(y * side_px + x) * 4;
        return {pixels[i], pixels[i + 1], pixels[i + 2], pixels[i + 3]};
    }

    platform::HeadlessContext context; // first: gone last
    render::Renderer renderer;
    render::Target target;
    std::vector<std::uint8_t> pixels;
};

// Nothing where the machine has no OpenGL: the test then says so and passes.
inline std::unique_ptr<Stage> open()
{
    try {
        return std::make_unique<Stage>();
    } catch (const std::runtime_error& problem) {
        MESSAGE("skipped: no GL context (", std::string{problem.what()}, ")");
        return nullptr;
    }
}

// One unit of space fills the target; black ground, no fog; the viewer far away and straight on.
inline scene::Drawing blank()
{
    scene::Drawing drawing;
    drawing.size = {side_px, side_px};
    drawing.background = {{0, 0, 0, 1}, {0, 0, 0, 1}, false};
    drawing.light.fog_strength = 0;
    drawing.view = glm::translate(glm::mat4{1}, glm::vec3{0, 0, -5});
    drawing.projection = glm::ortho(-0.5F, 0.5F, -0.5F, 0.5F, 1.0F, 10.0F);
    return drawing;
}

inline constexpr scene::Colour red{0.8F, 0.1F, 0.1F, 1}, green{0.1F, 0.7F, 0.1F, 1},
    blue{0.1F, 0.2F, 0.9F, 1}, white{1, 1, 1, 1};

inline scene::Ellipsoid ellipsoid(glm::vec3 centre, float radius, scene::Colour colour)
{
    return {.centre = centre,
            .radii = {radius, radius, radius},
            .colour = colour,
            .material = {},
            .glow_colour = {},
            .id = {}};
}

// A straight tube between two places; the last one of the drawing.
inline scene::Tube& add_tube(scene::Drawing& drawing, glm::vec3 from, glm::vec3 to, float radius,
                             scene::Colour colour)
{
    constexpr int points = 9;
    scene::Tube tube;
    tube.first_point = static_cast<std::uint32_t>(drawing.tube_points.size());
    tube.point_count = points;
    tube.colour = colour;
    for (int i = 0; i < points; ++i) {
        const float t = static_cast<float>(i) / (points - 1);
        drawing.tube_points.push_back({from + (to - from) * t, radius, t});
    }
    drawing.tubes.push_back(tube);
    return drawing.tubes.back();
}

inline scene::ExtrudedPolygon& add_extruded_polygon(scene::Drawing& drawing,
                                                    const std::vector<glm::vec2>& outline,
                                                    scene::Colour colour)
{
    scene::ExtrudedPolygon polygon;
    polygon.first_point = static_cast<std::uint32_t>(drawing.polygon_points.size());
    polygon.point_count = static_cast<std::uint32_t>(outline.size());
    polygon.colour = polygon.edge_colour = colour;
    drawing.polygon_points.insert(drawing.polygon_points.end(), outline.begin(), outline.end());
    drawing.extruded_polygons.push_back(polygon);
    return drawing.extruded_polygons.back();
}

} // namespace studio
