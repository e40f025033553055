// Off-screen pictures, and the average of jittered passes in linear light.
#pragma once

#include "render/gl.hpp"
#include "scene/drawing.hpp"

#include <filesystem>

namespace render {

// A texture that can be drawn into. Throws std::runtime_error when the driver refuses the size.
struct Canvas {
    Texture colour;
    Framebuffer framebuffer;
    scene::PixelSize size;
};
[[nodiscard]] Canvas make_canvas(scene::PixelSize size, GLenum format);

// Adds passes up in half floats; made on first use, since only the better qualities need it.
class Average {
public:
    explicit Average(const std::filesystem::path& shader_folder);

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
