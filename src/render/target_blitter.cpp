#include "render/target_blitter.hpp"

#include "render/gl.hpp"

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

} // namespace render
