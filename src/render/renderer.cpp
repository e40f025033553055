#include "render/renderer.hpp"

#include "render/batches.hpp"
#include "render/framebuffer.hpp"
#include "render/gl.hpp"
#include "render/overlay.hpp"
#include "render/shader.hpp"
#include "render/typeface.hpp"

#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace render {

namespace {

std::string text_of(GLenum name)
{
    const GLubyte* text = glGetString(name);
    return text != nullptr ? reinterpret_cast<const char*>(text) : "";
}

constexpr int passes_of(Quality quality)
{
    switch (quality) {
    case Quality::low:
        return 1;
    case Quality::high:
        return 4;
    case Quality::film:
        return 16;
    }
    return 1;
}

// Places within a pixel, spread evenly for any number of them (the R2 sequence of Roberts 2018).
glm::vec2 jitter(int pass)
{
    const auto n = static_cast<double>(pass) + 1;
    const auto within = [](double x) { return static_cast<float>(x - std::floor(x) - 0.5); };
    return {within(0.5 + n * 0.7548776662466927), within(0.5 + n * 0.5698402909980532)};
}

// ImGui's context and its OpenGL back end; made first, gone last.
struct ImguiContext {
    ImguiContext()
    {
        IMGUI_CHECKVERSION();
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr; // windows stand where the program puts them
        if (!ImGui_ImplOpenGL3_Init("#version 330 core")) {
            throw std::runtime_error("ImGui cannot draw with this OpenGL driver");
        }
    }
    ImguiContext(const ImguiContext&) = delete;
    ImguiContext& operator=(const ImguiContext&) = delete;
    ~ImguiContext()
    {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext();
    }
};

// An empty frame: fills the tables that draw lists share, and the font texture.
void first_imgui_frame()
{
    ImGui::GetIO().DisplaySize = {64, 64};
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImGui::EndFrame();
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

struct Renderer::State {
    State(const std::filesystem::path& data_folder, float max_em_px)
        : shader_folder(data_folder / "shaders"), typeface(load_typeface(max_em_px)),
          batches(shader_folder), ground(shader_folder)
    {
        first_imgui_frame();
        overlay.emplace();
    }

    void draw_pass(const scene::Drawing& drawing, GLuint framebuffer, glm::vec2 jitter_px,
                   float edge_softness_px);

    ImguiContext imgui;
    std::filesystem::path shader_folder;
    Typeface typeface;
    Batches batches;
    BackgroundPass ground;
    std::optional<Overlay> overlay;
    std::optional<AccumulationBuffer> average;
};

void Renderer::State::draw_pass(const scene::Drawing& drawing, GLuint framebuffer,
                                glm::vec2 jitter_px, float edge_softness_px)
{
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_FRAMEBUFFER_SRGB); // the shaders work in the screen's own values
    ground.draw(drawing.background, drawing.size, framebuffer);
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    glViewport(0, 0, drawing.size.width, drawing.size.height);
    batches.draw(drawing, jitter_px, edge_softness_px);
}

Renderer::Renderer(const std::filesystem::path& data_folder, float max_em_px)
{
    static_cast<void>(current_device()); // throws below OpenGL 3.3
    state_ = std::make_unique<State>(data_folder, max_em_px);
}

Renderer::~Renderer() = default;

const base::TextMetrics& Renderer::metrics() const
{
    return state_->typeface.metrics;
}

void Renderer::draw(const scene::Drawing& drawing, Quality quality, std::uint32_t framebuffer)
{
    if (drawing.size.width < 1 || drawing.size.height < 1) {
        return;
    }
    state_->batches.prepare(drawing);
    const int passes = passes_of(quality);
    if (passes == 1) {
        state_->draw_pass(drawing, framebuffer, {0, 0}, 1);
    } else {
        if (!state_->average) {
            state_->average.emplace(state_->shader_folder);
        }
        state_->average->begin(drawing.size);
        // Many passes smooth the edges by themselves; the shaders only round off what remains.
        constexpr float softness_px = 0.5F;
        for (int pass = 0; pass < passes; ++pass) {
            state_->draw_pass(drawing, state_->average->pass_framebuffer(), jitter(pass),
                              softness_px);
            state_->average->add_pass(1.0F / static_cast<float>(passes));
        }
        state_->average->resolve_into(framebuffer);
    }
    state_->overlay->draw(drawing.overlay, state_->typeface, drawing.size);
}

void Renderer::begin_panels(scene::PixelSize size, double seconds_since_last)
{
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
    constexpr double min_s = 1e-4, max_s = 0.25; // ImGui wants more than 0
    io.DeltaTime = static_cast<float>(std::clamp(seconds_since_last, min_s, max_s));
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void Renderer::draw_panels(std::uint32_t framebuffer)
{
    ImGui::Render();
    glBindFramebuffer(GL_FRAMEBUFFER, framebuffer);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void finish()
{
    glFinish();
}

} // namespace render
