// The weighted sum of jittered passes, in linear light.
#pragma once

#include "render/gl.hpp"
#include "render/render_texture.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <filesystem>

namespace render {

// Sums passes in half floats. Its textures are made on first use: low quality needs none.
class AccumulationBuffer {
public:
    explicit AccumulationBuffer(const std::filesystem::path& shader_folder);

    void begin(scene::PixelSize size);             // clears the sum
    [[nodiscard]] GLuint pass_framebuffer() const; // draw a pass into this …
    void add_pass(float weight) const;             // … and add it
    void resolve_into(std::uint32_t framebuffer) const;

private:
    Program to_linear_, to_screen_;
    VertexArray no_vertices_;
    GLint weight_ = -1;
    RenderTexture pass_, sum_;
};

} // namespace render
