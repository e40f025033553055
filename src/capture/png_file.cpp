#include "capture/png_file.hpp"

#include <fmt/format.h>
#include <png.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

namespace capture {

namespace {

struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, CloseFile>;

struct PngWriter {
    png_structp png = nullptr;
    png_infop info = nullptr;
    PngWriter() = default;
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;
    ~PngWriter() { png_destroy_write_struct(&png, &info); }
};

[[noreturn]] void fail(png_structp png, png_const_charp what)
{
    static_cast<void>(png);
    throw std::runtime_error(what);
}

// Premultiplied → straight alpha, or three bytes a pixel.
void convert_row(std::span<const std::uint8_t> rgba, bool keep_alpha, std::vector<png_byte>& row)
{
    row.clear();
    for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
        const unsigned alpha = rgba[i + 3];
        for (std::size_t c = 0; c < 3; ++c) {
            const unsigned value = rgba[i + c];
            const unsigned straight =
                keep_alpha && alpha > 0 ? std::min(255U, (value * 255 + alpha / 2) / alpha) : value;
            row.push_back(static_cast<png_byte>(straight));
        }
        if (keep_alpha) {
            row.push_back(static_cast<png_byte>(alpha));
        }
    }
}

void encode(std::FILE* file, scene::PixelSize size, std::span<const std::uint8_t> rgba,
            bool keep_alpha)
{
    PngWriter writer;
    writer.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, nullptr);
    writer.info = png_create_info_struct(writer.png);
    png_init_io(writer.png, file);
    png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(size.width),
                 static_cast<png_uint_32>(size.height), 8,
                 keep_alpha ? PNG_COLOR_TYPE_RGB_ALPHA : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB_gAMA_and_cHRM(writer.png, writer.info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_compression_level(writer.png, 4);
    png_write_info(writer.png, writer.info);
    const auto stride = static_cast<std::size_t>(size.width) * 4;
    std::vector<png_byte> row;
    row.reserve(stride);
    for (int y = 0; y < size.height; ++y) {
        convert_row(rgba.subspan(static_cast<std::size_t>(y) * stride, stride), keep_alpha, row);
        png_write_row(writer.png, row.data());
    }
    png_write_end(writer.png, writer.info);
}

} // namespace

void write_png(const std::filesystem::path& file, scene::PixelSize size,
               std::span<const std::uint8_t> rgba, bool keep_alpha)
{
    std::filesystem::path unfinished = file;
    unfinished += ".part";
    try {
        File out{std::fopen(unfinished.c_str(), "wb")};
        if (!out) {
            throw std::runtime_error(std::strerror(errno));
        }
        encode(out.get(), size, rgba, keep_alpha);
        if (std::fflush(out.get()) != 0) {
            throw std::runtime_error(std::strerror(errno));
        }
        out.reset();
        std::filesystem::rename(unfinished, file);
    } catch (const std::exception& problem) {
        std::error_code ignored;
        std::filesystem::remove(unfinished, ignored);
        throw std::runtime_error(
            fmt::format("cannot write {}: {}; choose a folder that exists and may be written to",
                        file.string(), problem.what()));
    }
}

} // namespace capture
