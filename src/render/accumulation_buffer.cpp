#include "render/accumulation_buffer.hpp"

#include "render/shader.hpp"

namespace render {

namespace {

// One triangle over the bound framebuffer, sampling `source`.
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

AccumulationBuffer::AccumulationBuffer(const std::filesystem::path& folder)
    : to_linear_(load_program(folder, "screen.vert", "to_linear.frag")),
      to_screen_(load_program(folder, "screen.vert", "to_screen.frag")),
      no_vertices_(make_vertex_array()), weight_(uniform(to_linear_, "weight"))
{
}

void AccumulationBuffer::begin(scene::PixelSize size)
{
    if (!(sum_.size == size)) {
        pass_ = make_render_texture(size, GL_RGBA8);
        sum_ = make_render_texture(size, GL_RGBA16F);
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

} // namespace render
