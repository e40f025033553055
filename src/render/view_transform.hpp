// What every primitive must know of the view, worked out once a frame; and bytes for vertices.
#pragma once

#include "scene/picture/drawing.hpp"

#include <glm/common.hpp>
#include <glm/geometric.hpp>
#include <glm/mat4x4.hpp>
#include <glm/vec2.hpp>
#include <glm/vec3.hpp>
#include <glm/vec4.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace render {

using Bytes4 = glm::vec<4, std::uint8_t>;

// Shadows fall down and to the right on the screen; lights stand still with the viewer, so that
// an orbit never puts the plate in the dark.
inline constexpr glm::vec3 shadow_direction{0.5F, -0.87F, 0};

struct ViewTransform {
    glm::mat4 view{1}, projection{1};
    bool perspective = true;
    float pixels = 1; // height of one drawing unit in pixels at depth 1 (perspective) or anywhere
    float focus_depth = 1; // distance of the drawing's origin
    glm::vec3 light{0, 0, 1};
    glm::vec3 highlight{0, 0, 1}; // half way between the light and the viewer
    float fog_strength = 0;
    float shadow_strength = 0;

    [[nodiscard]] glm::vec3 to_eye(glm::vec3 p) const { return glm::vec3{view * glm::vec4{p, 1}}; }
    [[nodiscard]] glm::vec3 turn(glm::vec3 v) const { return glm::mat3{view} * v; }
    [[nodiscard]] glm::vec3 towards_viewer(glm::vec3 p) const
    {
        return perspective ? glm::normalize(-p) : glm::vec3{0, 0, 1};
    }
    [[nodiscard]] float pixels_at(glm::vec3 p) const
    {
        return perspective ? pixels / std::max(-p.z, 1e-3F) : pixels;
    }
    // None a little before the focus, whole one field of view behind it.
    [[nodiscard]] float fog_at(glm::vec3 p) const
    {
        constexpr float begins = -0.1F, depth = 0.9F;
        const float behind = -p.z - focus_depth;
        return fog_strength * glm::clamp((behind - begins) / depth, 0.0F, 1.0F);
    }
};

[[nodiscard]] inline ViewTransform view_transform_of(const scene::Drawing& drawing)
{
    ViewTransform eye;
    eye.view = drawing.view;
    eye.projection = drawing.projection;
    eye.perspective = drawing.projection[3][3] == 0.0F;
    eye.pixels = drawing.projection[1][1] * static_cast<float>(drawing.size.height) / 2;
    eye.focus_depth = -eye.to_eye({0, 0, 0}).z;
    eye.light = glm::normalize(drawing.light.key_direction);
    eye.highlight = glm::normalize(eye.light + glm::vec3{0, 0, 1});
    eye.fog_strength = drawing.light.fog_strength;
    eye.shadow_strength = drawing.light.shadow_strength;
    return eye;
}

[[nodiscard]] inline std::uint8_t byte(float share)
{
    return static_cast<std::uint8_t>(std::lround(glm::clamp(share, 0.0F, 1.0F) * 255));
}
[[nodiscard]] inline Bytes4 bytes(const scene::Colour& c)
{
    return {byte(c.r), byte(c.g), byte(c.b), byte(c.a)};
}
[[nodiscard]] inline Bytes4 bytes(float a, float b, float c, float d)
{
    return {byte(a), byte(b), byte(c), byte(d)};
}

// How far a shadow falls and how soft it is, in drawing units, behind something of this radius.
struct ShadowReach {
    float distance = 0, softness = 0;
};
[[nodiscard]] inline ShadowReach shadow_reach(float radius)
{
    return {glm::clamp(0.28F * radius, 0.0012F, 0.006F), glm::clamp(0.4F * radius, 0.002F, 0.009F)};
}

} // namespace render
