// An off-screen picture, to be read back or shown in a window.
#pragma once

#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace render {

struct RenderTexture;

// Colour (sRGB bytes) and alpha. No depth buffer: everything is drawn from back to front. Throws
// std::runtime_error when the driver refuses the size.
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
    std::unique_ptr<RenderTexture> texture_;
};

} // namespace render
