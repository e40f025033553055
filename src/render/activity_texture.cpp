#include "render/activity_texture.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace render {

namespace {

constexpr int columns = scene::activity_columns;
// Four bytes although two would do: software renderers filter this format fastest.
constexpr std::size_t texel_bytes = 4;

// Each column spreads to both sides, fading; the strongest counts, so that a steady glow stays as
// strong as it is and a pulse of one column has a whole halo.
void spread(const std::uint8_t* from, float* to, float reach)
{
    const int width = static_cast<int>(std::ceil(reach));
    std::fill_n(to, columns, 0.0F);
    for (int i = 0; i < columns; ++i) {
        if (from[i] == 0) {
            continue;
        }
        for (int j = std::max(i - width, 0); j <= std::min(i + width, columns - 1); ++j) {
            const float t = static_cast<float>(j - i) / (reach + 0.5F);
            const float fade = std::max(1 - t * t, 0.0F);
            to[j] = std::max(to[j], static_cast<float>(from[i]) * fade * fade);
        }
    }
}

} // namespace

ActivityTexture::ActivityTexture() : texture_(make_texture()), light_(columns)
{
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_S, GL_CLAMP_TO_EDGE);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_WRAP_T, GL_CLAMP_TO_EDGE);
}

void ActivityTexture::fill(const scene::Drawing& drawing, const std::vector<Spread>& spreads)
{
    const auto given = static_cast<int>(drawing.activity.size()) / columns;
    rows_ = std::min(drawing.activity_rows, given);
    texels_.assign(static_cast<std::size_t>(std::max(rows_, 1) * columns) * texel_bytes, 0);
    constexpr float furthest = columns / 8.0F;
    for (int row = 0; row < rows_; ++row) {
        const std::uint8_t* source = drawing.activity.data() + row * columns;
        const Spread& reach = spreads[static_cast<std::size_t>(row)];
        std::size_t channel = static_cast<std::size_t>(row * columns) * texel_bytes;
        for (const float columns_wide : {reach.bead, reach.halo}) {
            spread(source, light_.data(), std::clamp(columns_wide, 0.0F, furthest));
            for (std::size_t i = 0; i < columns; ++i) {
                texels_[channel + i * texel_bytes] = static_cast<std::uint8_t>(light_[i]);
            }
            ++channel;
        }
    }
}

void ActivityTexture::upload() const
{
    glBindTexture(GL_TEXTURE_2D, texture_.id());
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, columns, std::max(rows_, 1), 0, GL_RGBA,
                 GL_UNSIGNED_BYTE, texels_.data());
}

bool ActivityTexture::glows(int row, float from_along, float to_along) const
{
    if (row < 0 || row >= rows_) {
        return false;
    }
    const auto column = [](float along) {
        return std::clamp(static_cast<int>(std::floor(along * columns)), 0, columns - 1);
    };
    const int last = std::min(column(std::max(from_along, to_along)) + 1, columns - 1);
    for (int i = std::max(column(std::min(from_along, to_along)) - 1, 0); i <= last; ++i) {
        if (texels_[static_cast<std::size_t>(row * columns + i) * texel_bytes + 1] != 0) {
            return true;
        }
    }
    return false;
}

} // namespace render
