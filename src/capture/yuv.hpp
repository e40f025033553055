// RGB → planar YUV 4:2:0, BT.709 primaries and matrix, limited range: what video players expect.
#pragma once

#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace capture {

// Bytes of a frame: Y, then U, then V, each plane of its own size (odd sizes round up).
[[nodiscard]] std::size_t yuv420_bytes(scene::PixelSize size);

// Y′ = 16 + 219 (0.2126 R′ + 0.7152 G′ + 0.0722 B′); Cb, Cr from B′ − Y′, R′ − Y′ of the mean of
// four pixels (ITU-R BT.709-6, items 3.2–3.5 and quantisation 4.6), R′G′B′ in 0 … 1.
// `rgba`: rows from the top, 4 bytes a pixel. 16-bit fixed point, at most one level off.
void rgba_to_yuv420(std::span<const std::uint8_t> rgba, scene::PixelSize size,
                    std::vector<std::uint8_t>& yuv);

} // namespace capture
