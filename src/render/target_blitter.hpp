// Shows a target in a second window.
#pragma once

#include "render/target.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>

namespace render {

// Copies a target's picture into another window. That window's GL context must be current in the
// constructor, at each call and in the destructor: contexts share textures, but not framebuffers.
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

} // namespace render
