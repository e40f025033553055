// The background of a picture: a vignette between two colours, or nothing where it is transparent.
#pragma once

#include "render/gl.hpp"
#include "render/render_texture.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <filesystem>

namespace render {

// Painted once and then copied for as long as it stays the same, which a software renderer does
// many times faster than computing every pixel again.
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
    RenderTexture texture_;
    scene::Background painted_;
};

} // namespace render
