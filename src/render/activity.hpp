// The activity texture: what glows along each fibre, and the same spread as wide as its halo.
#pragma once

#include "render/gl.hpp"
#include "scene/drawing.hpp"

#include <cstdint>
#include <vector>

namespace render {

class Activity {
public:
    Activity();

    // `halo_columns[row]`: how far the halo reaches along that row's fibre, in columns.
    void fill(const scene::Drawing& drawing, const std::vector<float>& halo_columns);
    void upload() const;

    // Whether anything glows, halo included, between two places along the fibre.
    [[nodiscard]] bool glows(int row, float from_along, float to_along) const;
    [[nodiscard]] GLuint texture() const { return texture_.id(); }
    [[nodiscard]] int rows() const { return rows_; }

private:
    Texture texture_;
    int rows_ = 0;
    std::vector<std::uint8_t> texels_; // 4 bytes: activity, halo, and two unused
    std::vector<float> halo_;          // one row, reused
};

} // namespace render
