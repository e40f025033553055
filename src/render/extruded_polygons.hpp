// Extruded polygons: shadow, visible walls, face and rounded edge of an extruded outline as one
// mesh.
#pragma once

#include "render/mesh_indices.hpp"
#include "render/outline_mesh.hpp"
#include "render/view_transform.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <vector>

namespace render {

struct PolygonVertex {
    glm::vec3 place; // eye space
    float fog;
    // Light and highlight along the face's normal and along the outward direction.
    glm::vec4 light;
    float inside; // distance from the outline, negative outside
    float bevel;  // width of the rounded edge
    float soft;   // > 0: this is the shadow, and so soft
    float even_glow;
    glm::vec2 disc; // place in the glowing disc, 1 = its rim
    Bytes4 colour, edge, glow, surface;
};

struct PolygonMesh {
    std::vector<PolygonVertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<IndexRange> ranges;      // one for each polygon of the drawing
    std::vector<OutlineMesh> outlines;   // kept as long as they don't change
    std::vector<std::size_t> wall_order; // reused
};

void build_extruded_polygons(const scene::Drawing& drawing, const ViewTransform& eye,
                             PolygonMesh& mesh);

} // namespace render
