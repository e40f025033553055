#include "capture/ffmpeg.hpp"
#include "capture/film.hpp"
#include "capture/png_file.hpp"
#include "capture/video_file.hpp"

#include <doctest/doctest.h>
#include <png.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace {

std::filesystem::path fresh_folder(const char* name)
{
    auto folder = std::filesystem::temp_directory_path() / "reflexloop_tests" / name;
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    return folder;
}

std::vector<std::uint8_t> read_png(const std::filesystem::path& file, std::uint32_t format)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    REQUIRE(png_image_begin_read_from_file(&image, file.c_str()) != 0);
    image.format = format;
    std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image));
    REQUIRE(png_image_finish_read(&image, nullptr, pixels.data(), 0, nullptr) != 0);
    return pixels;
}

} // namespace

TEST_CASE("every second frame at 60 a second is a frame at 30, to the last bit")
{
    for (std::int64_t n = 0; n < 10'000; ++n) {
        CHECK(capture::frame_moment_ms({60, 1}, 2 * n) == capture::frame_moment_ms({30, 1}, n));
    }
    CHECK(capture::frame_moment_ms({30'000, 1001}, 30'000) == doctest::Approx(1001.0 * 1000));
}

TEST_CASE("a film of ten seconds has three hundred frames, and its parts join without a gap")
{
    capture::FilmOptions options;
    CHECK(capture::frames_of(options, 10'000).first == 0);
    CHECK(capture::frames_of(options, 10'000).end == 300);
    options.to_ms = 3333;
    auto later = options;
    later.from_ms = 3333;
    later.to_ms = -1;
    CHECK(capture::frames_of(options, 10'000).end == capture::frames_of(later, 10'000).first);
    options.to_ms = 99'000;
    CHECK(capture::frames_of(options, 10'000).end == 300);
}

TEST_CASE("a picture reads back as it was written, and transparency is kept straight")
{
    const auto folder = fresh_folder("png");
    const std::vector<std::uint8_t> rgba{10, 20, 30, 255, 64,  0,   32,  128,
                                         0,  0,  0,  0,   255, 255, 255, 255};
    capture::write_png(folder / "a.png", {2, 2}, rgba, false);
    CHECK(read_png(folder / "a.png", PNG_FORMAT_RGB) ==
          std::vector<std::uint8_t>{10, 20, 30, 64, 0, 32, 0, 0, 0, 255, 255, 255});
    capture::write_png(folder / "b.png", {2, 2}, rgba, true);
    const auto straight = read_png(folder / "b.png", PNG_FORMAT_RGBA);
    CHECK(straight[4] == 128); // 64 premultiplied at half transparency
    CHECK(straight[7] == 128);
}

TEST_CASE("a picture that cannot be written says where and leaves nothing behind")
{
    const auto folder = fresh_folder("unwritable");
    const auto file = folder / "no" / "such" / "a.png";
    const std::vector<std::uint8_t> rgba(16, 255);
    CHECK_THROWS_WITH_AS(capture::write_png(file, {2, 2}, rgba, false),
                         doctest::Contains("no/such/a.png"), std::runtime_error);
    CHECK(std::filesystem::is_empty(folder));
}

TEST_CASE("a film has its name only when it is whole")
{
    if (!capture::have_ffmpeg()) {
        MESSAGE("skipped: no ffmpeg");
        return;
    }
    const auto folder = fresh_folder("video");
    const scene::PixelSize size{64, 36};
    {
        capture::VideoFile given_up{folder / "a.mp4", size, {30, 1}, "ultrafast"};
        given_up.write(std::vector<std::uint8_t>(64 * 36 * 4, 90));
    }
    CHECK(std::filesystem::is_empty(folder));

    capture::VideoFile video{folder / "a.mp4", size, {30, 1}, "ultrafast"};
    for (int frame = 0; frame < 20; ++frame) {
        video.write(std::vector<std::uint8_t>(64 * 36 * 4, static_cast<std::uint8_t>(frame * 10)));
        CHECK_FALSE(std::filesystem::exists(folder / "a.mp4"));
    }
    video.finish();
    CHECK(std::filesystem::file_size(folder / "a.mp4") > 500);
    CHECK(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
}
