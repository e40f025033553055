#include "capture/yuv.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace {

// BT.709 written a second time, naively, in floating point (ITU-R BT.709-6, 3.2–3.5 and 4.6).
struct Yuv {
    double y, u, v;
};
Yuv naive(double r, double g, double b)
{
    const double luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
    return {.y = 16 + 219 * luma / 255,
            .u = 128 + 224 * (b - luma) / 1.8556 / 255,
            .v = 128 + 224 * (r - luma) / 1.5748 / 255};
}

std::vector<std::uint8_t> pattern(scene::PixelSize size)
{
    std::vector<std::uint8_t> rgba;
    for (int y = 0; y < size.height; ++y) {
        for (int x = 0; x < size.width; ++x) {
            rgba.push_back(static_cast<std::uint8_t>((x * 37 + y * 11) % 256));
            rgba.push_back(static_cast<std::uint8_t>((x * 5 + y * 73) % 256));
            rgba.push_back(static_cast<std::uint8_t>((x * x + y * 3) % 256));
            rgba.push_back(255);
        }
    }
    return rgba;
}

double channel(const std::vector<std::uint8_t>& rgba, scene::PixelSize size, int x, int y, int c)
{
    const int column = std::min(x, size.width - 1);
    const int line = std::min(y, size.height - 1);
    return rgba[static_cast<std::size_t>((line * size.width + column) * 4 + c)];
}

} // namespace

TEST_CASE("the film's colours are BT.709 limited range, at most one level from the exact formula")
{
    for (const scene::PixelSize size : {scene::PixelSize{64, 36}, scene::PixelSize{33, 17}}) {
        const auto rgba = pattern(size);
        std::vector<std::uint8_t> yuv;
        capture::rgba_to_yuv420(rgba, size, yuv);
        REQUIRE(yuv.size() == capture::yuv420_bytes(size));
        double worst = 0;
        for (int y = 0; y < size.height; ++y) {
            for (int x = 0; x < size.width; ++x) {
                const auto exact = naive(channel(rgba, size, x, y, 0), channel(rgba, size, x, y, 1),
                                         channel(rgba, size, x, y, 2));
                worst = std::max(
                    worst, std::abs(exact.y - yuv[static_cast<std::size_t>(y * size.width + x)]));
            }
        }
        CHECK(worst <= 1.0);

        const int columns = (size.width + 1) / 2;
        const int lines = (size.height + 1) / 2;
        const auto u_plane = static_cast<std::size_t>(size.width * size.height);
        const auto v_plane = u_plane + static_cast<std::size_t>(columns * lines);
        for (int y = 0; y < lines; ++y) {
            for (int x = 0; x < columns; ++x) {
                std::array<double, 3> mean{};
                for (int c = 0; c < 3; ++c) {
                    mean[static_cast<std::size_t>(c)] =
                        (channel(rgba, size, 2 * x, 2 * y, c) +
                         channel(rgba, size, 2 * x + 1, 2 * y, c) +
                         channel(rgba, size, 2 * x, 2 * y + 1, c) +
                         channel(rgba, size, 2 * x + 1, 2 * y + 1, c)) /
                        4;
                }
                const auto exact = naive(mean[0], mean[1], mean[2]);
                const auto at = static_cast<std::size_t>(y * columns + x);
                worst = std::max(worst, std::abs(exact.u - yuv[u_plane + at]));
                worst = std::max(worst, std::abs(exact.v - yuv[v_plane + at]));
            }
        }
        CHECK(worst <= 1.0);
    }
}

TEST_CASE("black, white and grey stay without colour in a film")
{
    for (const int level : {0, 1, 77, 128, 254, 255}) {
        const auto byte = static_cast<std::uint8_t>(level);
        const std::vector<std::uint8_t> rgba{byte, byte, byte, 255, byte, byte, byte, 255,
                                             byte, byte, byte, 255, byte, byte, byte, 255};
        std::vector<std::uint8_t> yuv;
        capture::rgba_to_yuv420(rgba, {2, 2}, yuv);
        CHECK(yuv[0] == static_cast<int>(std::lround(16 + 219.0 * level / 255)));
        CHECK(yuv[4] == 128);
        CHECK(yuv[5] == 128);
    }
}
