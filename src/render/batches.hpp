// The three primitives of one drawing in the order in which they are drawn, in as few draw calls
// as that order allows: by layer, then from back to front (no depth buffer: soft edges, shadows
// and glass need what lies behind them to be there already).
#pragma once

#include "render/activity_texture.hpp"
#include "render/ellipsoids.hpp"
#include "render/extruded_polygons.hpp"
#include "render/gl.hpp"
#include "render/tubes.hpp"
#include "render/view_transform.hpp"
#include "scene/picture/drawing.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace render {

// The vertices of one primitive, on the driver's side.
enum class Primitive : std::uint8_t { tube, ellipsoid, polygon };
inline constexpr std::size_t primitives = 3;
struct Buffers {
    VertexArray vertex_array;
    Buffer vertices, indices;
};

// How it is painted: one program each.
enum class Paint : std::uint8_t { smooth_tube, fibrous_tube, pulsing_tube, ellipsoid, polygon };
inline constexpr std::size_t paints = 5;
struct PrimitiveProgram {
    Primitive primitive = Primitive::tube;
    Program program;
    GLint projection = -1, key = -1, rim = -1, fog = -1, ambient = -1, shadow = -1, softness = -1;
    GLint light = -1, highlight = -1;
};

// One draw call.
struct Batch {
    Paint paint = Paint::smooth_tube;
    std::uint32_t first_index = 0, index_count = 0;
};

class Batches {
public:
    explicit Batches(const std::filesystem::path& shader_folder);

    // Works out every vertex and hands all of it to the driver, once for all passes of a frame.
    void prepare(const scene::Drawing& drawing);

    // Into the bound framebuffer; jitter in pixels.
    void draw(const scene::Drawing& drawing, glm::vec2 jitter_px, float edge_softness_px) const;

    [[nodiscard]] const std::vector<Batch>& batches() const { return batches_; }

private:
    struct Entry {
        int layer;
        float depth;
        Paint paint;
        std::uint32_t first_index, index_count;
    };

    void collect(const scene::Drawing& drawing);
    void order();
    void upload() const;

    std::array<Buffers, primitives> buffers_;
    std::array<PrimitiveProgram, paints> programs_;
    ActivityTexture activity_;
    ViewTransform eye_;
    TubeMesh tubes_;
    EllipsoidMesh ellipsoids_;
    PolygonMesh polygons_;
    std::vector<Spread> spreads_;
    std::vector<std::uint32_t> ellipsoid_indices_;
    std::vector<Entry> entries_;
    std::array<std::vector<std::uint32_t>, primitives> ordered_; // indices as drawn
    std::vector<Batch> batches_;
};

} // namespace render
