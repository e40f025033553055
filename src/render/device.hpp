// The current OpenGL context: what it is, and what concerns all that is drawn in it.
#pragma once

#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <string>

namespace render {

struct Device {
    std::string renderer, version;
    bool software = false; // Mesa's llvmpipe or softpipe
};
// Throws std::runtime_error below OpenGL 3.3.
[[nodiscard]] Device current_device();

// Fills the framebuffer object (0: the window) with one colour.
void clear(std::uint32_t framebuffer, const scene::Colour& colour);

// Makes visible to other contexts what this one has drawn.
void flush();

// Waits until everything is drawn (for measuring).
void finish();

} // namespace render
