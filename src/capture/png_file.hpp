// Writes a picture as PNG, tagged sRGB; whole or not at all.
#pragma once

#include "scene/picture/drawing.hpp"

#include <cstdint>
#include <filesystem>
#include <span>

namespace capture {

// `rgba`: rows from the top, 4 bytes a pixel; alpha is written only when `keep_alpha` (then taken
// as premultiplied and divided out). Throws std::runtime_error with one sentence.
void write_png(const std::filesystem::path& file, scene::PixelSize size,
               std::span<const std::uint8_t> rgba, bool keep_alpha);

} // namespace capture
