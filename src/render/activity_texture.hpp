// The activity texture: what glows along each fibre, once spread to round beads and once as wide as
// their halos.
#pragma once

#include "render/gl.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <vector>

namespace render {

// How far light spreads along the fibre of one row, in columns.
struct Spread {
    float bead = 0, halo = 0;
};

class ActivityTexture {
public:
    ActivityTexture();

    void fill(const scene::Drawing& drawing,
              const std::vector<Spread>& spreads); // one for each row
    void upload() const;

    // Whether anything glows, halo included, between two places along the fibre.
    [[nodiscard]] bool glows(int row, float from_along, float to_along) const;
    [[nodiscard]] GLuint texture() const { return texture_.id(); }
    [[nodiscard]] int rows() const { return rows_; }

private:
    Texture texture_;
    int rows_ = 0;
    std::vector<std::uint8_t> texels_; // 4 bytes: bead, halo, and two unused
    std::vector<float> light_;         // one row, reused
};

} // namespace render
