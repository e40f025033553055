#include "render/device.hpp"

#include "render/gl.hpp"

#include <stdexcept>

namespace render {

namespace {

std::string text_of(GLenum name)
{
    const GLubyte* text = glGetString(name);
    return text != nullptr ? reinterpret_cast<const char*>(text) : "";
}

} // namespace

Device current_device()
{
    const int version = epoxy_gl_version();
    Device device{.renderer = text_of(GL_RENDERER), .version = text_of(GL_VERSION)};
    constexpr int min_version = 33;
    if (version < min_version || !epoxy_is_desktop_gl()) {
        throw std::runtime_error("this program needs OpenGL 3.3; here is " + device.version + " (" +
                                 device.renderer +
                                 "). A newer graphics driver, or Mesa's software renderer "
                                 "(LIBGL_ALWAYS_SOFTWARE=1), has it");
    }
    device.software = device.renderer.find("llvmpipe") != std::string::npos ||
                      device.renderer.find("softpipe") != std::string::npos;
    return device;
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

void finish()
{
    glFinish();
}

} // namespace render
