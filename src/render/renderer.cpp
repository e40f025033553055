#include "render/renderer.hpp"

#include "render/accumulation_buffer.hpp"
#include "render/background_pass.hpp"
#include "render/batches.hpp"
#include "render/device.hpp"
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

// ImGui's context and its OpenGL back end; made first, destroyed last.
struct ImguiContext {
    ImguiContext()
    {
        IMGUI_CHECKVERSION();
        ImGui::CreateContext();
        ImGui::GetIO().IniFilename = nullptr; // the program places its windows itself
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

struct Renderer::State {
    State(const std::filesystem::path& data_folder, float max_em_px)
        : shader_folder(data_folder / "shaders"), typeface(load_typeface(max_em_px)),
          batches(shader_folder), background(shader_folder)
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
    BackgroundPass background;
    std::optional<Overlay> overlay;
    std::optional<AccumulationBuffer> accumulation;
};

void Renderer::State::draw_pass(const scene::Drawing& drawing, GLuint framebuffer,
                                glm::vec2 jitter_px, float edge_softness_px)
{
    glColorMask(GL_TRUE, GL_TRUE, GL_TRUE, GL_TRUE);
    glDisable(GL_SCISSOR_TEST);
    glDisable(GL_DEPTH_TEST);
    glDisable(GL_CULL_FACE);
    glDisable(GL_FRAMEBUFFER_SRGB); // the shaders work in the screen's own values
    background.draw(drawing.background, drawing.size, framebuffer);
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
        if (!state_->accumulation) {
            state_->accumulation.emplace(state_->shader_folder);
        }
        state_->accumulation->begin(drawing.size);
        // Many passes smooth the edges by themselves; the shaders only round off what remains.
        constexpr float softness_px = 0.5F;
        for (int pass = 0; pass < passes; ++pass) {
            state_->draw_pass(drawing, state_->accumulation->pass_framebuffer(), jitter(pass),
                              softness_px);
            state_->accumulation->add_pass(1.0F / static_cast<float>(passes));
        }
        state_->accumulation->resolve_into(framebuffer);
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

} // namespace render
