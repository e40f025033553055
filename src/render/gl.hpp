// OpenGL through epoxy (works for windows and for EGL alike), and the one owner of its objects.
#pragma once

#include <epoxy/gl.h>

#include <utility>

namespace render {

// Move-only: an object of the driver has one owner and goes with it.
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

[[nodiscard]] inline Buffer make_buffer()
{
    GLuint id = 0;
    glGenBuffers(1, &id);
    return Buffer{id};
}
[[nodiscard]] inline VertexArray make_vertex_array()
{
    GLuint id = 0;
    glGenVertexArrays(1, &id);
    return VertexArray{id};
}
[[nodiscard]] inline Texture make_texture()
{
    GLuint id = 0;
    glGenTextures(1, &id);
    return Texture{id};
}
[[nodiscard]] inline Framebuffer make_framebuffer()
{
    GLuint id = 0;
    glGenFramebuffers(1, &id);
    return Framebuffer{id};
}

} // namespace render
