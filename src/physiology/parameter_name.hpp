// Names of parameters put together when compiling, so that the rows of organs that occur twice (two
// muscles, three intrafusal fibres) are written once.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace physiology {

template <std::size_t size>
struct Text {
    char letters[size]{}; // with the zero at the end
    constexpr Text(const char (&text)[size]) { std::copy_n(text, size, letters); }
};

template <Text before, Text after>
inline constexpr auto joined_letters = [] {
    std::array<char, sizeof before.letters + sizeof after.letters - 2> both{};
    auto* end = std::copy_n(before.letters, sizeof before.letters - 1, both.data());
    std::copy_n(after.letters, sizeof after.letters - 1, end);
    return both;
}();

// "quadriceps." and "moment_arm" make "quadriceps.moment_arm".
template <Text before, Text after>
inline constexpr std::string_view joined{joined_letters<before, after>.data(),
                                         joined_letters<before, after>.size()};

} // namespace physiology
