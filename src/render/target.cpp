#include "render/target.hpp"

#include "render/render_texture.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace render {

Target::Target(scene::PixelSize size) : size_(size)
{
    RenderTexture made = make_render_texture(size, GL_RGBA8);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR); // it is shown smaller, too
    texture_ = std::make_unique<RenderTexture>(std::move(made));
    framebuffer_ = texture_->framebuffer.id();
}

Target::~Target() = default;

std::uint32_t Target::texture() const
{
    return texture_->colour.id();
}

void Target::read_rgba(std::vector<std::uint8_t>& pixels) const
{
    const auto row_bytes = static_cast<std::size_t>(size_.width) * 4;
    const auto rows = static_cast<std::size_t>(size_.height);
    pixels.resize(row_bytes * rows);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glPixelStorei(GL_PACK_ROW_LENGTH, 0);
    glReadPixels(0, 0, size_.width, size_.height, GL_RGBA, GL_UNSIGNED_BYTE, pixels.data());
    // OpenGL's first row is the lowest.
    for (std::size_t row = 0; row < rows / 2; ++row) {
        const auto top = pixels.begin() + static_cast<std::ptrdiff_t>(row * row_bytes);
        const auto low = pixels.begin() + static_cast<std::ptrdiff_t>((rows - 1 - row) * row_bytes);
        std::swap_ranges(top, top + static_cast<std::ptrdiff_t>(row_bytes), low);
    }
}

} // namespace render
