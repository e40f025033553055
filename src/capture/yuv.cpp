#include "capture/yuv.hpp"

#include <algorithm>

namespace capture {

namespace {

// BT.709 limited range in 1/65536, for 8-bit R′G′B′: the rows of the matrix × 219/255 (luma) and
// × 224/255 (chroma). Each chroma row sums to 0, so that grey stays grey.
constexpr int y_r = 11966, y_g = 40254, y_b = 4064;
constexpr int u_r = -6596, u_g = -22189, u_b = 28785;
constexpr int v_r = 28785, v_g = -26145, v_b = -2640;
constexpr int half = 1 << 15;

struct Frame {
    const std::uint8_t* rgba;
    int width, height;
};

void luma_row(const std::uint8_t* rgba, int width, std::uint8_t* out)
{
    for (int x = 0; x < width; ++x) {
        const std::uint8_t* p = rgba + 4 * x;
        out[x] =
            static_cast<std::uint8_t>(16 + ((y_r * p[0] + y_g * p[1] + y_b * p[2] + half) >> 16));
    }
}

// Two rows of pixels → one row of each chroma plane; an odd width counts its last column twice.
void chroma_rows(const std::uint8_t* upper, const std::uint8_t* lower, int width,
                 std::uint8_t* u_out, std::uint8_t* v_out)
{
    for (int x = 0; x < width; x += 2) {
        const int right = x + 1 < width ? x + 1 : x;
        const std::uint8_t* p[4] = {upper + 4 * x, upper + 4 * right, lower + 4 * x,
                                    lower + 4 * right};
        const int r = p[0][0] + p[1][0] + p[2][0] + p[3][0];
        const int g = p[0][1] + p[1][1] + p[2][1] + p[3][1];
        const int b = p[0][2] + p[1][2] + p[2][2] + p[3][2];
        u_out[x / 2] =
            static_cast<std::uint8_t>(128 + ((u_r * r + u_g * g + u_b * b + 4 * half) >> 18));
        v_out[x / 2] =
            static_cast<std::uint8_t>(128 + ((v_r * r + v_g * g + v_b * b + 4 * half) >> 18));
    }
}

} // namespace

std::size_t yuv420_bytes(scene::PixelSize size)
{
    const auto luma = static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    const auto chroma = static_cast<std::size_t>((size.width + 1) / 2) *
                        static_cast<std::size_t>((size.height + 1) / 2);
    return luma + 2 * chroma;
}

void rgba_to_yuv420(std::span<const std::uint8_t> rgba, scene::PixelSize size,
                    std::vector<std::uint8_t>& yuv)
{
    yuv.resize(yuv420_bytes(size));
    const auto stride = static_cast<std::size_t>(size.width) * 4;
    const int chroma_width = (size.width + 1) / 2;
    std::uint8_t* luma = yuv.data();
    std::uint8_t* u =
        luma + static_cast<std::size_t>(size.width) * static_cast<std::size_t>(size.height);
    std::uint8_t* v = u + static_cast<std::size_t>(chroma_width) *
                              static_cast<std::size_t>((size.height + 1) / 2);
    for (int y = 0; y < size.height; y += 2) {
        const int below = std::min(y + 1, size.height - 1);
        const std::uint8_t* upper = rgba.data() + static_cast<std::size_t>(y) * stride;
        const std::uint8_t* lower = rgba.data() + static_cast<std::size_t>(below) * stride;
        luma_row(upper, size.width, luma + static_cast<std::ptrdiff_t>(y) * size.width);
        luma_row(lower, size.width, luma + static_cast<std::ptrdiff_t>(below) * size.width);
        chroma_rows(upper, lower, size.width, u, v);
        u += chroma_width;
        v += chroma_width;
    }
}

} // namespace capture
