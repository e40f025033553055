#include "render/batches.hpp"

#include "render/mesh_indices.hpp"
#include "render/shader.hpp"

#include <glm/gtc/matrix_transform.hpp>
#include <glm/gtc/type_ptr.hpp>

#include <algorithm>
#include <string>

namespace render {

namespace {

// One attribute: how many floats, or four bytes standing for shares.
struct Attribute {
    GLint count;
    GLenum type;
};
constexpr Attribute floats4{4, GL_FLOAT}, floats3{3, GL_FLOAT}, floats2{2, GL_FLOAT},
    float1{1, GL_FLOAT}, bytes4{4, GL_UNSIGNED_BYTE};

GLsizei size_of(const Attribute& a)
{
    return a.count * static_cast<GLsizei>(a.type == GL_FLOAT ? sizeof(float) : 1);
}

// Attributes lie one behind the other in the vertex, numbered as the shader's locations.
Buffers make_buffers(std::initializer_list<Attribute> attributes)
{
    Buffers buffers{make_vertex_array(), make_buffer(), make_buffer()};
    glBindVertexArray(buffers.vertex_array.id());
    glBindBuffer(GL_ARRAY_BUFFER, buffers.vertices.id());
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, buffers.indices.id());
    GLsizei stride = 0;
    for (const Attribute& a : attributes) {
        stride += size_of(a);
    }
    GLuint location = 0;
    std::size_t offset = 0;
    for (const Attribute& a : attributes) {
        const GLboolean share = a.type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE;
        glEnableVertexAttribArray(location);
        glVertexAttribPointer(location, a.count, a.type, share, stride,
                              reinterpret_cast<const void*>(offset)); // OpenGL's way of an offset
        offset += static_cast<std::size_t>(size_of(a));
        ++location;
    }
    glBindVertexArray(0);
    return buffers;
}

PrimitiveProgram make_primitive_program(const std::filesystem::path& folder, Primitive primitive,
                                        const char* vertex, const char* fragment)
{
    PrimitiveProgram b{.primitive = primitive, .program = load_program(folder, vertex, fragment)};
    b.projection = uniform(b.program, "projection");
    b.key = uniform(b.program, "key_colour");
    b.rim = uniform(b.program, "rim_colour");
    b.fog = uniform(b.program, "fog_colour");
    b.ambient = uniform(b.program, "ambient");
    b.shadow = uniform(b.program, "shadow_strength");
    b.softness = uniform(b.program, "edge_softness");
    b.light = uniform(b.program, "light_direction");
    b.highlight = uniform(b.program, "highlight_direction");
    return b;
}

// The vertices are handed over as they lie in memory: no gaps allowed.
static_assert(sizeof(TubeVertex) == 4 * 16 + 3 * 4 + 16 + 12);
static_assert(sizeof(EllipsoidVertex) == 4 * 16 + 3 * 4 + 4);
static_assert(sizeof(PolygonVertex) == 3 * 16 + 8 + 4 * 4);

template <class Vertex>
void upload(const Buffers& buffers, const std::vector<Vertex>& vertices,
            const std::vector<std::uint32_t>& indices)
{
    // New storage each time: the driver need not wait until the last frame is drawn.
    glBindVertexArray(buffers.vertex_array.id());
    glBindBuffer(GL_ARRAY_BUFFER, buffers.vertices.id());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices.size() * sizeof(Vertex)),
                 vertices.data(), GL_STREAM_DRAW);
    glBufferData(GL_ELEMENT_ARRAY_BUFFER,
                 static_cast<GLsizeiptr>(indices.size() * sizeof(std::uint32_t)), indices.data(),
                 GL_STREAM_DRAW);
}

void set_uniforms(const PrimitiveProgram& p, const scene::Light& light, const ViewTransform& eye,
                  const glm::mat4& projection, float softness)
{
    glUseProgram(p.program.id());
    glUniformMatrix4fv(p.projection, 1, GL_FALSE, glm::value_ptr(projection));
    glUniform3f(p.key, light.key.r, light.key.g, light.key.b);
    glUniform3f(p.rim, light.rim.r, light.rim.g, light.rim.b);
    glUniform3f(p.fog, light.fog.r, light.fog.g, light.fog.b);
    glUniform1f(p.ambient, light.ambient);
    glUniform1f(p.shadow, light.shadow_strength);
    glUniform1f(p.softness, softness);
    glUniform3fv(p.light, 1, glm::value_ptr(eye.light));
    glUniform3fv(p.highlight, 1, glm::value_ptr(eye.highlight));
}

Paint paint_of(TubeShading shading)
{
    switch (shading) {
    case TubeShading::smooth:
        return Paint::smooth_tube;
    case TubeShading::fibres:
        return Paint::fibrous_tube;
    case TubeShading::pulses:
        return Paint::pulsing_tube;
    }
    return Paint::smooth_tube;
}

} // namespace

Batches::Batches(const std::filesystem::path& folder)
    : buffers_{make_buffers(
                   {floats4, floats4, floats4, floats4, bytes4, bytes4, bytes4, floats4, floats3}),
               make_buffers({floats4, floats4, floats4, floats4, bytes4, bytes4, bytes4, float1}),
               make_buffers({floats4, floats4, floats4, floats2, bytes4, bytes4, bytes4, bytes4})},
      programs_{
          make_primitive_program(folder, Primitive::tube, "tube.vert", "tube.frag"),
          make_primitive_program(folder, Primitive::tube, "tube.vert", "tube_fibres.frag"),
          make_primitive_program(folder, Primitive::tube, "tube.vert", "tube_pulses.frag"),
          make_primitive_program(folder, Primitive::ellipsoid, "ellipsoid.vert", "ellipsoid.frag"),
          make_primitive_program(folder, Primitive::polygon, "extruded_polygon.vert",
                                 "extruded_polygon.frag")}
{
}

void Batches::prepare(const scene::Drawing& drawing)
{
    eye_ = view_transform_of(drawing);
    spreads_of(drawing, spreads_);
    activity_.fill(drawing, spreads_);
    build_tubes(drawing, eye_, activity_, tubes_);
    build_ellipsoids(drawing, eye_, ellipsoids_);
    build_extruded_polygons(drawing, eye_, polygons_);
    collect(drawing);
    order();
    upload();
}

void Batches::collect(const scene::Drawing& drawing)
{
    entries_.clear();
    for (std::size_t i = 0; i < drawing.tubes.size(); ++i) {
        for (std::size_t k = tubes_.first_piece[i]; k < tubes_.first_piece[i + 1]; ++k) {
            const IndexRange& piece = tubes_.pieces[k];
            entries_.push_back({drawing.tubes[i].layer, piece.depth, paint_of(tubes_.shadings[i]),
                                piece.first_index, piece.index_count});
        }
    }
    ellipsoid_indices_.clear();
    std::uint32_t corner = 0;
    for (std::size_t i = 0; i < drawing.ellipsoids.size(); ++i) {
        if (ellipsoids_.shown[i] == 0) {
            continue;
        }
        entries_.push_back({drawing.ellipsoids[i].layer, ellipsoids_.depths[i], Paint::ellipsoid,
                            static_cast<std::uint32_t>(ellipsoid_indices_.size()), 6});
        add_quad(ellipsoid_indices_, corner);
        corner += 4;
    }
    for (std::size_t i = 0; i < drawing.extruded_polygons.size(); ++i) {
        if (const IndexRange& range = polygons_.ranges[i]; range.index_count > 0) {
            entries_.push_back({drawing.extruded_polygons[i].layer, range.depth, Paint::polygon,
                                range.first_index, range.index_count});
        }
    }
}

void Batches::order()
{
    // Equal depths keep the order of the drawing, so that nothing trades places between frames.
    std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& a, const Entry& b) {
        return a.layer != b.layer ? a.layer < b.layer : a.depth > b.depth;
    });
    batches_.clear();
    for (auto& indices : ordered_) {
        indices.clear();
    }
    const std::array<const std::vector<std::uint32_t>*, primitives> sources{
        &tubes_.indices, &ellipsoid_indices_, &polygons_.indices};
    for (const Entry& entry : entries_) {
        const auto kind =
            static_cast<std::size_t>(programs_[static_cast<std::size_t>(entry.paint)].primitive);
        auto& target = ordered_[kind];
        if (batches_.empty() || batches_.back().paint != entry.paint) {
            batches_.push_back({entry.paint, static_cast<std::uint32_t>(target.size()), 0});
        }
        const auto from = sources[kind]->begin() + entry.first_index;
        target.insert(target.end(), from, from + entry.index_count);
        batches_.back().index_count += entry.index_count;
    }
}

void Batches::upload() const
{
    activity_.upload();
    render::upload(buffers_[0], tubes_.vertices, ordered_[0]);
    render::upload(buffers_[1], ellipsoids_.vertices, ordered_[1]);
    render::upload(buffers_[2], polygons_.vertices, ordered_[2]);
    glBindVertexArray(0);
}

void Batches::draw(const scene::Drawing& drawing, glm::vec2 jitter_px, float softness) const
{
    const glm::vec3 shift{2 * jitter_px.x / static_cast<float>(drawing.size.width),
                          2 * jitter_px.y / static_cast<float>(drawing.size.height), 0};
    const glm::mat4 projection = glm::translate(glm::mat4{1}, shift) * drawing.projection;
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_SCISSOR_TEST);
    glEnable(GL_BLEND);
    glBlendEquation(GL_FUNC_ADD);
    glBlendFunc(GL_ONE, GL_ONE_MINUS_SRC_ALPHA);
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, activity_.texture());
    for (const PrimitiveProgram& primitive_program : programs_) {
        set_uniforms(primitive_program, drawing.light, eye_, projection, softness);
    }
    for (const Batch& batch : batches_) {
        const PrimitiveProgram& primitive_program =
            programs_[static_cast<std::size_t>(batch.paint)];
        glUseProgram(primitive_program.program.id());
        glBindVertexArray(
            buffers_[static_cast<std::size_t>(primitive_program.primitive)].vertex_array.id());
        glDrawElements(
            GL_TRIANGLES, static_cast<GLsizei>(batch.index_count), GL_UNSIGNED_INT,
            reinterpret_cast<const void*>(std::size_t{batch.first_index} * sizeof(std::uint32_t)));
    }
    glBindVertexArray(0);
}

} // namespace render
