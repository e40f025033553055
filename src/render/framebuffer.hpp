// Off-screen pictures, and the average of jittered passes in linear light.
#pragma once

#include "render/gl.hpp"
#include "scene/picture/drawing.hpp"

#include <filesystem>

namespace render {

// A texture that can be drawn into. Throws std::runtime_error when the driver refuses the size.
struct Canvas {
    Texture colour;
    Framebuffer framebuffer;
    scene::PixelSize size;
};
[[nodiscard]] Canvas make_canvas(scene::PixelSize size, GLenum format);

// The ground behind everything. Drawn once and then copied for as long as it stays the same, which
// a software renderer does many times faster than working it out for every pixel again.
class BackgroundPass {
public:
    explicit BackgroundPass(const std::filesystem::path& shader_folder);
    void draw(const scene::Background& background, scene::PixelSize size,
              std::uint32_t framebuffer);

private:
    void paint(const scene::Background& background);

    Program program_;
    GLint centre_ = -1, edge_ = -1;
    VertexArray no_vertices_;
    Canvas canvas_;
    scene::Background painted_;
};

// Adds passes up in half floats; made on first use, since only the better qualities need it.
class AccumulationBuffer {
public:
    explicit AccumulationBuffer(const std::filesystem::path& shader_folder);

    void begin(scene::PixelSize size);             // clears the sum
    [[nodiscard]] GLuint pass_framebuffer() const; // a pass is drawn into this
    void add_pass(float weight) const;             // and added
    void resolve_into(std::uint32_t framebuffer) const;

private:
    Program to_linear_, to_screen_;
    VertexArray no_vertices_;
    GLint weight_ = -1;
    Canvas pass_, sum_;
};

} // namespace render
