// Draws a scene::Drawing with OpenGL 3.3 core. Knows nothing of physiology.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace render {

// low: one pass, smooth edges by the shaders alone (software renderers). high: more per pixel.
// film: 16 jittered passes averaged in linear light, the overlay once on top.
enum class Quality : std::uint8_t { low, high, film };

// Owns every GL object, the font atlas and ImGui's context with its OpenGL 3 back end. One at a
// time; the GL context it was made in must be current at every call and when it goes.
class Renderer {
public:
    // `data_folder` holds shaders/. `max_em_px`: the largest text that must be sharp (em); a
    // title's size in this target is best, since the smaller steps of the type scale follow from
    // it.
    explicit Renderer(const std::filesystem::path& data_folder, float max_em_px = 40);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    [[nodiscard]] const base::TextMetrics& metrics() const;

    // Into the framebuffer object (0: the window), whose size is drawing.size.
    void draw(const scene::Drawing& drawing, Quality quality, std::uint32_t framebuffer);

    // ImGui panels over it: begin, build them, draw. draw() may come before or in between.
    // ImGui::GetIO().Fonts->Fonts[i], in this order: 0 regular and 1 semibold small (secondary
    // lines), 2 regular and 3 semibold middle (names), 4 regular and 5 semibold large (titles);
    // 1.4, 1.8 and 2.4 parts of max_em_px / 2.4, none below 13 px em.
    void begin_panels(scene::PixelSize size, double seconds_since_last);
    void draw_panels(std::uint32_t framebuffer);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace render
