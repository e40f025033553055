// A flat outline, concave or not, made ready for drawing: where its corners point, an inner ring
// for the rounded edge, and triangles within that ring.
#pragma once

#include <glm/vec2.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace render {

struct OutlineCorner {
    glm::vec2 place{};
    glm::vec2 outward{};   // unit; between the normals of both edges
    float miter_scale = 1; // moving by w · miter_scale along it moves both edges by w
    glm::vec2 inner{};     // corner of the inner ring; nearer where it is narrow
    glm::vec2 outer{};     // corner of the outer ring, where a soft shadow ends; nearer in notches
};

struct OutlineMesh {
    std::vector<glm::vec2> outline; // as given: what the rest was made of
    float inset = -1, outset = -1;
    std::vector<OutlineCorner> corners;      // counter-clockwise
    std::vector<std::uint32_t> triangles;    // three corners each, of the inner ring
    std::vector<std::uint32_t> left_to_clip; // reused
    std::vector<float> cuts;                 // reused
};

// Does nothing when the mesh was made of the same outline and distances before.
void make_outline_mesh(std::span<const glm::vec2> outline, float inset, float outset,
                       OutlineMesh& mesh);

} // namespace render
