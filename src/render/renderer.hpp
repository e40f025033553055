// Draws a scene::Drawing with OpenGL 3.3 core. Has never heard of a neuron.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/drawing.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace render {

// low: one pass, smooth edges by the shaders alone (software renderers). high: more per pixel.
// film: 16 jittered passes averaged in linear light, the overlay once on top.
enum class Quality : std::uint8_t { low, high, film };

// What the current context is; throws std::runtime_error below OpenGL 3.3.
struct Device {
    std::string renderer, version;
    bool software = false;
};
[[nodiscard]] Device current_device();

// Owns every GL object, the font atlas and ImGui's context with its OpenGL 3 back end. One at a
// time; the GL context it was made in must be current at every call and when it goes.
class Renderer {
public:
    explicit Renderer(const std::filesystem::path& data_folder, float largest_em_px = 40);
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    [[nodiscard]] const base::TextMetrics& metrics() const;

    // Into the framebuffer object (0: the window), whose size is drawing.size.
    void draw(const scene::Drawing& drawing, Quality quality, std::uint32_t framebuffer);

    // ImGui panels over it: begin, build them, draw. `scale` multiplies the text.
    void begin_panels(scene::PixelSize size, double seconds_since_last);
    void draw_panels(std::uint32_t framebuffer);

private:
    struct State;
    std::unique_ptr<State> state_;
};

// An off-screen target with colour (sRGB bytes, alpha) and depth.
class Target {
public:
    explicit Target(scene::PixelSize size);
    ~Target();
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;

    [[nodiscard]] std::uint32_t framebuffer() const { return framebuffer_; }
    [[nodiscard]] scene::PixelSize size() const { return size_; }

    // Rows from the top, 4 bytes a pixel, alpha premultiplied as drawn.
    void read_rgba(std::vector<std::uint8_t>& pixels) const;

private:
    scene::PixelSize size_;
    std::uint32_t framebuffer_ = 0, colour_ = 0, depth_ = 0;
};

// Waits until everything is drawn (for measuring).
void finish();

} // namespace render
