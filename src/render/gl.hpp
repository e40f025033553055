// OpenGL through epoxy (works for windows and for EGL alike), and the one owner of its objects.
#pragma once

#include <epoxy/gl.h>

#include <utility>

namespace render {

// Move-only: an object of the driver has one owner, which deletes it.
template <class Delete>
class GlHandle {
public:
    explicit GlHandle(GLuint id = 0) : id_(id) {}
    GlHandle(GlHandle&& other) noexcept : id_(std::exchange(other.id_, 0U)) {}
    GlHandle& operator=(GlHandle&& other) noexcept
    {
        std::swap(id_, other.id_);
        return *this;
    }
    GlHandle(const GlHandle&) = delete;
    GlHandle& operator=(const GlHandle&) = delete;
    ~GlHandle()
    {
        if (id_ != 0) {
            Delete{}(id_);
        }
    }
    [[nodiscard]] GLuint id() const { return id_; }

private:
    GLuint id_;
};

struct DeleteBuffer {
    void operator()(GLuint id) const { glDeleteBuffers(1, &id); }
};
struct DeleteVertexArray {
    void operator()(GLuint id) const { glDeleteVertexArrays(1, &id); }
};
struct DeleteTexture {
    void operator()(GLuint id) const { glDeleteTextures(1, &id); }
};
struct DeleteFramebuffer {
    void operator()(GLuint id) const { glDeleteFramebuffers(1, &id); }
};
struct DeleteShader {
    void operator()(GLuint id) const { glDeleteShader(id); }
};
struct DeleteProgram {
    void operator()(GLuint id) const { glDeleteProgram(id); }
};

using Buffer = GlHandle<DeleteBuffer>;
using VertexArray = GlHandle<DeleteVertexArray>;
using Texture = GlHandle<DeleteTexture>;
using Framebuffer = GlHandle<DeleteFramebuffer>;
using Shader = GlHandle<DeleteShader>;
using Program = GlHandle<DeleteProgram>;

// A new object from one of OpenGL's glGen… functions.
template <class Handle, class Generate>
[[nodiscard]] Handle generated(Generate generate)
{
    GLuint id = 0;
    generate(1, &id);
    return Handle{id};
}
[[nodiscard]] inline Buffer make_buffer()
{
    return generated<Buffer>(glGenBuffers);
}
[[nodiscard]] inline VertexArray make_vertex_array()
{
    return generated<VertexArray>(glGenVertexArrays);
}
[[nodiscard]] inline Texture make_texture()
{
    return generated<Texture>(glGenTextures);
}
[[nodiscard]] inline Framebuffer make_framebuffer()
{
    return generated<Framebuffer>(glGenFramebuffers);
}

} // namespace render
