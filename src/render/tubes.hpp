// Tubes as ribbons that face the viewer: two vertices for each point of the centre line, a square
// cap at both ends (rounded by the fragment shader), wide enough for halo and shadow.
#pragma once

#include "render/activity_texture.hpp"
#include "render/mesh_indices.hpp"
#include "render/view_transform.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <vector>

namespace render {

struct TubeVertex {
    glm::vec3 place;    // eye space, already moved aside
    float fog;          // 0 … 1
    float across;       // from the centre line, in radii
    float beyond;       // past the end, in radii; 0 along the body
    float along;        // 0 … 1 of the whole curve
    float radius_px;    // for smooth edges
    glm::vec3 light;    // direction of the light in the tube's own frame (side, forward, front)
    float shadow_shift; // across, in radii
    glm::vec3 highlight;
    float shadow_softness;        // in radii
    Bytes4 colour, glow, surface; // surface: gloss, rim, edge opacity, shadow
    glm::vec4 pattern;            // grain, bands, seed of the grain, halo's reach in radii
    // Centre of its row of the activity texture (negative: none), even glow, radius of
    // a pulse's bead in radii.
    glm::vec3 pulse;
};

// Which fragment shader paints a tube; each computes only what it shows.
enum class TubeShading : std::uint8_t { smooth, fibres, pulses };
[[nodiscard]] TubeShading shading_of(const scene::Tube& tube, bool glowing);

struct TubeMesh {
    std::vector<TubeVertex> vertices;
    std::vector<std::uint32_t> indices;
    std::vector<IndexRange> pieces;       // each sorted by itself
    std::vector<std::size_t> first_piece; // of tube i; one more at the end
    std::vector<TubeShading> shadings;    // of tube i
    std::vector<glm::vec3> places;        // one centre line in eye space, reused
};

// Every tube in view; the activity must hold this drawing's rows. Reuses the mesh's memory.
void build_tubes(const scene::Drawing& drawing, const ViewTransform& eye,
                 const ActivityTexture& activity, TubeMesh& mesh);

// How far the halo of a tube of this radius reaches from its centre line, in drawing units.
[[nodiscard]] float halo_reach(float radius);

// Radius of the bead that a pulse is on a tube of this radius.
[[nodiscard]] float bead_radius(float radius);

// For each row of the activity texture, how far its beads and halos reach along the fibre.
void spreads_of(const scene::Drawing& drawing, std::vector<Spread>& spreads);

} // namespace render
