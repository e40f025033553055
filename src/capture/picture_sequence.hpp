// Numbered pictures: a pattern such as frames/%06d.png and the file of each frame.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace capture {

[[nodiscard]] bool is_picture_pattern(const std::filesystem::path& file);

struct PictureSequence {
    std::string before, after; // of the number in a picture's name
    int digits = 0;

    [[nodiscard]] std::filesystem::path file(std::int64_t frame) const;
};

// Only %d and %0Nd are numbers. Throws std::runtime_error with one sentence when the pattern has
// none.
[[nodiscard]] PictureSequence picture_sequence(const std::string& pattern);

} // namespace capture
