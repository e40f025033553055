#include "render/render_texture.hpp"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace render {

RenderTexture make_render_texture(scene::PixelSize size, GLenum format)
{
    GLint max = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &max);
    const std::string wanted = std::to_string(size.width) + "×" + std::to_string(size.height);
    if (size.width < 1 || size.height < 1 || std::max(size.width, size.height) > max) {
        throw std::runtime_error("cannot draw a picture of " + wanted +
                                 " pixels here; choose a size from 1×1 to " + std::to_string(max) +
                                 "×" + std::to_string(max));
    }
    RenderTexture made{make_texture(), make_framebuffer(), size};
    glBindTexture(GL_TEXTURE_2D, made.colour.id());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    const GLenum type = format == GL_RGBA16F ? GL_HALF_FLOAT : GL_UNSIGNED_BYTE;
    glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), size.width, size.height, 0, GL_RGBA,
                 type, nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, made.framebuffer.id());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, made.colour.id(),
                           0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw std::runtime_error("the graphics driver cannot draw into a picture of " + wanted +
                                 " pixels; choose a smaller size");
    }
    return made;
}

} // namespace render
