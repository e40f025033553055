// Ellipsoids: one quad each, on which the fragment shader finds the ellipsoid.
#pragma once

#include "render/view_transform.hpp"
#include "scene/picture/drawing.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace render {

struct EllipsoidVertex {
    glm::vec3 place; // eye space
    float fog;
    glm::vec2 across;       // 1 = the silhouette
    glm::vec2 shadow_shift; // in the same measure
    // Columns of the matrix from the unit sphere's point to the ellipsoid's normal (upper
    // triangle: the rest is 0).
    glm::vec3 normal_z;
    float normal_x;
    glm::vec2 normal_y;
    float shadow_softness;
    float halo_reach;
    Bytes4 colour, glow, surface; // surface: gloss, rim, edge opacity, shadow
    float even_glow;
};

struct EllipsoidMesh {
    std::vector<EllipsoidVertex> vertices; // four for each ellipsoid
    std::vector<std::uint8_t> shown;       // for each ellipsoid of the drawing: 0 when out of view
    std::vector<float> depths;
};

void build_ellipsoids(const scene::Drawing& drawing, const ViewTransform& eye, EllipsoidMesh& mesh);

} // namespace render
