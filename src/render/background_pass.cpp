#include "render/background_pass.hpp"

#include "render/shader.hpp"

namespace render {

BackgroundPass::BackgroundPass(const std::filesystem::path& folder)
    : program_(load_program(folder, "screen.vert", "background.frag")),
      centre_(uniform(program_, "centre_colour")), edge_(uniform(program_, "edge_colour")),
      no_vertices_(make_vertex_array())
{
}

void BackgroundPass::paint(const scene::Background& background)
{
    const scene::Colour &centre = background.centre, &edge = background.edge;
    glBindFramebuffer(GL_FRAMEBUFFER, texture_.framebuffer.id());
    glViewport(0, 0, texture_.size.width, texture_.size.height);
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
    const bool same_size = texture_.size == size;
    if (!same_size) {
        texture_ = make_render_texture(size, GL_RGBA8);
    }
    if (!same_size || painted_.centre != background.centre || painted_.edge != background.edge) {
        paint(background);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, texture_.framebuffer.id());
    glBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    glBlitFramebuffer(0, 0, size.width, size.height, 0, 0, size.width, size.height,
                      GL_COLOR_BUFFER_BIT, GL_NEAREST);
}

} // namespace render
