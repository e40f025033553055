#include "platform/headless_context.hpp"

#include "platform/heap.hpp"

#include <epoxy/egl.h>
#include <epoxy/gl.h>

#include <array>
#include <stdexcept>
#include <vector>

namespace platform {

namespace {

// A context made current on an initialised display, or EGL_NO_CONTEXT.
EGLContext context_on(EGLDisplay display)
{
    if (eglBindAPI(EGL_OPENGL_API) == EGL_FALSE) {
        return EGL_NO_CONTEXT;
    }
    const std::array<EGLint, 5> wanted{EGL_SURFACE_TYPE, 0, EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT,
                                       EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    eglChooseConfig(display, wanted.data(), &config, 1, &count);
    if (count == 0) {
        config = nullptr; // EGL_KHR_no_config_context: we draw into our own framebuffers only
    }
    const std::array<EGLint, 7> version{EGL_CONTEXT_MAJOR_VERSION,
                                        3,
                                        EGL_CONTEXT_MINOR_VERSION,
                                        3,
                                        EGL_CONTEXT_OPENGL_PROFILE_MASK,
                                        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT,
                                        EGL_NONE};
    const EGLContext context = eglCreateContext(display, config, EGL_NO_CONTEXT, version.data());
    if (context == EGL_NO_CONTEXT) {
        return EGL_NO_CONTEXT;
    }
    if (eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context) == EGL_FALSE) {
        eglDestroyContext(display, context);
        return EGL_NO_CONTEXT;
    }
    return context;
}

bool open_context(EGLDisplay display, void*& display_out, void*& context_out)
{
    if (display == EGL_NO_DISPLAY || eglInitialize(display, nullptr, nullptr) == EGL_FALSE) {
        return false;
    }
    const EGLContext context = context_on(display);
    if (context == EGL_NO_CONTEXT) {
        eglTerminate(display);
        return false;
    }
    display_out = display;
    context_out = context;
    return true;
}

std::vector<EGLDeviceEXT> devices()
{
    if (!epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_platform_device") ||
        !epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_EXT_device_enumeration")) {
        return {};
    }
    EGLint count = 0;
    if (eglQueryDevicesEXT(0, nullptr, &count) == EGL_FALSE || count <= 0) {
        return {};
    }
    std::vector<EGLDeviceEXT> found(static_cast<std::size_t>(count));
    eglQueryDevicesEXT(count, found.data(), &count);
    return found;
}

} // namespace

HeadlessContext::HeadlessContext()
{
    keep_freed_heap();
    if (!epoxy_has_egl()) {
        throw std::runtime_error("there is no EGL library to draw with; install the packages "
                                 "libegl1 and libgl1-mesa-dri");
    }
    if (epoxy_has_egl_extension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless") &&
        open_context(
            eglGetPlatformDisplayEXT(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr),
            display_, context_)) {
        return;
    }
    for (EGLDeviceEXT device : devices()) {
        if (open_context(eglGetPlatformDisplayEXT(EGL_PLATFORM_DEVICE_EXT, device, nullptr),
                         display_, context_)) {
            return;
        }
    }
    throw std::runtime_error("EGL gives no OpenGL 3.3 context without a display; install the "
                             "packages libegl1 and libgl1-mesa-dri, or a newer graphics driver");
}

HeadlessContext::~HeadlessContext()
{
    eglMakeCurrent(display_, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT);
    eglDestroyContext(display_, context_);
    // The display stays open: EGL hands out the same one again, and drivers that are unloaded and
    // loaded again are slow and leave memory behind.
}

} // namespace platform
