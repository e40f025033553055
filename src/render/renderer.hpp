// Draws a scene::Drawing with OpenGL 3.3 core. Has never heard of a neuron.
#pragma once

#include "base/text_metrics.hpp"
#include "scene/picture/drawing.hpp"

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

struct Canvas;

// An off-screen target with colour (sRGB bytes, alpha). No depth: everything is drawn from back to
// front.
class Target {
public:
    explicit Target(scene::PixelSize size);
    ~Target();
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;

    [[nodiscard]] std::uint32_t framebuffer() const { return framebuffer_; }
    [[nodiscard]] std::uint32_t
    texture() const; // shared by all windows; its first row is the lowest
    [[nodiscard]] scene::PixelSize size() const { return size_; }

    // Rows from the top, 4 bytes a pixel, alpha premultiplied as drawn.
    void read_rgba(std::vector<std::uint8_t>& pixels) const;

private:
    scene::PixelSize size_;
    std::uint32_t framebuffer_ = 0;
    std::unique_ptr<Canvas> canvas_;
};

// A target's picture in another window, whose GL context must be current: in the constructor, at
// each call and when it goes. Contexts share textures, but not framebuffers.
class TargetBlitter {
public:
    TargetBlitter();
    ~TargetBlitter();
    TargetBlitter(const TargetBlitter&) = delete;
    TargetBlitter& operator=(const TargetBlitter&) = delete;

    void show(const Target& target, scene::PixelSize window) const;

private:
    std::uint32_t framebuffer_ = 0;
};

// The window, or a target, in one colour.
void clear(std::uint32_t framebuffer, const scene::Colour& colour);

// Lets another context see what this one has drawn.
void flush();

// Waits until everything is drawn (for measuring).
void finish();

} // namespace render
