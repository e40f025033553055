#include "render/gl.hpp"
#include "render/renderer.hpp"

namespace render {

TargetBlitter::TargetBlitter()
{
    glGenFramebuffers(1, &framebuffer_);
}

TargetBlitter::~TargetBlitter()
{
    glDeleteFramebuffers(1, &framebuffer_);
}

void TargetBlitter::show(const Target& target, scene::PixelSize window) const
{
    const auto [width, height] = target.size();
    glBindFramebuffer(GL_READ_FRAMEBUFFER, framebuffer_);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D,
                           target.texture(), 0);
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, 0);
    glDisable(GL_SCISSOR_TEST);
    glBlitFramebuffer(0, 0, width, height, 0, 0, window.width, window.height, GL_COLOR_BUFFER_BIT,
                      window == target.size() ? GL_NEAREST : GL_LINEAR);
}

void clear(std::uint32_t framebuffer, const scene::Colour& colour)
{
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(colour.r, colour.g, colour.b, colour.a);
    glClear(GL_COLOR_BUFFER_BIT);
}

void flush()
{
    glFlush();
}

} // namespace render
