#include "capture/picture_sequence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <stdexcept>

namespace capture {

bool is_picture_pattern(const std::filesystem::path& file)
{
    return file.extension() == ".png";
}

std::filesystem::path PictureSequence::file(std::int64_t frame) const
{
    return before + fmt::format("{:0{}}", frame, digits) + after;
}

PictureSequence picture_sequence(const std::string& pattern)
{
    const auto sign = pattern.find('%');
    const auto letter = pattern.find('d', sign);
    const std::string width = pattern.substr(sign + 1, letter - sign - 1);
    const bool digits_only =
        std::ranges::all_of(width, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (letter == std::string::npos || !digits_only || width.size() > 3 ||
        pattern.find('%', sign + 1) != std::string::npos) {
        throw std::runtime_error(
            fmt::format("the name {} has no number in it; write it as frames/%06d.png", pattern));
    }
    return {.before = pattern.substr(0, sign),
            .after = pattern.substr(letter + 1),
            .digits = width.empty() ? 1 : std::min(std::stoi(width), 12)};
}

} // namespace capture
