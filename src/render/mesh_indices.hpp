// Indices into a mesh's vertices: the range that is drawn together, and the quad.
#pragma once

#include <cstdint>
#include <vector>

namespace render {

// Triangles that are drawn together, at one depth.
struct IndexRange {
    std::uint32_t first_index = 0, index_count = 0;
    float depth = 0; // distance from the eye, in drawing units
};

// Two triangles over the four corners from `first_vertex` on.
inline void add_quad(std::vector<std::uint32_t>& indices, std::uint32_t first_vertex)
{
    for (const std::uint32_t corner : {0U, 1U, 2U, 2U, 1U, 3U}) {
        indices.push_back(first_vertex + corner);
    }
}

} // namespace render
