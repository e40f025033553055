// A texture that can be drawn into.
#pragma once

#include "render/gl.hpp"
#include "scene/picture/drawing.hpp"

namespace render {

struct RenderTexture {
    Texture colour;
    Framebuffer framebuffer;
    scene::PixelSize size;
};
// Throws std::runtime_error when the driver refuses the size.
[[nodiscard]] RenderTexture make_render_texture(scene::PixelSize size, GLenum format);

} // namespace render
