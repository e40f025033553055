#include "render/framebuffer.hpp"

#include "render/renderer.hpp"
#include "render/shader.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <string>

namespace render {

namespace {

void draw_screen(const Program& program, const VertexArray& no_vertices, const Texture& source)
{
    glUseProgram(program.id());
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, source.id());
    glBindVertexArray(no_vertices.id());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
}

} // namespace

Canvas make_canvas(scene::PixelSize size, GLenum format)
{
    GLint max = 0;
    glGetIntegerv(GL_MAX_TEXTURE_SIZE, &max);
    const std::string wanted = std::to_string(size.width) + "×" + std::to_string(size.height);
    if (size.width < 1 || size.height < 1 || std::max(size.width, size.height) > max) {
        throw std::runtime_error("cannot draw a picture of " + wanted +
                                 " pixels here; choose a size from 1×1 to " + std::to_string(max) +
                                 "×" + std::to_string(max));
    }
    Canvas canvas{make_texture(), make_framebuffer(), size};
    glBindTexture(GL_TEXTURE_2D, canvas.colour.id());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    const GLenum type = format == GL_RGBA16F ? GL_HALF_FLOAT : GL_UNSIGNED_BYTE;
    glTexImage2D(GL_TEXTURE_2D, 0, static_cast<GLint>(format), size.width, size.height, 0, GL_RGBA,
                 type, nullptr);
    glBindFramebuffer(GL_FRAMEBUFFER, canvas.framebuffer.id());
    glFramebufferTexture2D(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, canvas.colour.id(),
                           0);
    if (glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        throw std::runtime_error("the graphics driver cannot draw into a picture of " + wanted +
                                 " pixels; choose a smaller size");
    }
    return canvas;
}

BackgroundPass::BackgroundPass(const std::filesystem::path& folder)
    : program_(load_program(folder, "screen.vert", "background.frag")),
      centre_(uniform(program_, "centre_colour")), edge_(uniform(program_, "edge_colour")),
      no_vertices_(make_vertex_array())
{
}

void BackgroundPass::paint(const scene::Background& background)
{
    const scene::Colour &centre = background.centre, &edge = background.edge;
    glBindFramebuffer(GL_FRAMEBUFFER, canvas_.framebuffer.id());
    glViewport(0, 0, canvas_.size.width, canvas_.size.height);
    glDisable(GL_BLEND);
    glUseProgram(program_.id());
    glUniform3f(centre_, centre.r, centre.g, centre.b);
    glUniform3f(edge_, edge.r, edge.g, edge.b);
    glBindVertexArray(no_vertices_.id());
    glDrawArrays(GL_TRIANGLES, 0, 3);
    glBindVertexArray(0);
    painted_ = background;
}

void BackgroundPass::draw(const scene::Background& background, scene::PixelSize size,
                          std::uint32_t framebuffer)
{
    if (background.transparent) {
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
        glClearColor(0, 0, 0, 0);
        glClear(GL_COLOR_BUFFER_BIT);
        return;
    }
    const bool same_size = canvas_.size == size;
    if (!same_size) {
        canvas_ = make_canvas(size, GL_RGBA8);
    }
    if (!same_size || painted_.centre != background.centre || painted_.edge != background.edge) {
        paint(background);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, canvas_.framebuffer.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    glBlitFramebuffer(0, 0, size.width, size.height, 0, 0, size.width, size.height,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

AccumulationBuffer::AccumulationBuffer(const std::filesystem::path& folder)
    : to_linear_(load_program(folder, "screen.vert", "to_linear.frag")),
      to_screen_(load_program(folder, "screen.vert", "to_screen.frag")),
      no_vertices_(make_vertex_array()), weight_(uniform(to_linear_, "weight"))
{
}

void AccumulationBuffer::begin(scene::PixelSize size)
{
    if (!(sum_.size == size)) {
        pass_ = make_canvas(size, GL_RGBA8);
        sum_ = make_canvas(size, GL_RGBA16F);
    }
    glBindFramebuffer(GL_FRAMEBUFFER, sum_.framebuffer.id());
    glViewport(0, 0, size.width, size.height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(0, 0, 0, 0);
    glClear(GL_COLOR_BUFFER_BIT);
}

GLuint AccumulationBuffer::pass_framebuffer() const
{
    return pass_.framebuffer.id();
}

void AccumulationBuffer::add_pass(float weight) const
{
    glBindFramebuffer(GL_FRAMEBUFFER, sum_.framebuffer.id());
    glUseProgram(to_linear_.id());
    glUniform1f(weight_, weight);
    glEnable(GL_BLEND);
    glBlendFunc(GL_ONE, GL_ONE);
    draw_screen(to_linear_, no_vertices_, pass_.colour);
}

void AccumulationBuffer::resolve_into(std::uint32_t framebuffer) const
{
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glDisable(GL_BLEND);
    draw_screen(to_screen_, no_vertices_, sum_.colour);
}

Target::Target(scene::PixelSize size) : size_(size)
{
    Canvas canvas = make_canvas(size, GL_RGBA8);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR); // it is shown smaller, too
    canvas_ = std::make_unique<Canvas>(std::move(canvas));
    framebuffer_ = canvas_->framebuffer.id();
}

Target::~Target() = default;

std::uint32_t Target::texture() const
{
    return canvas_->colour.id();
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
