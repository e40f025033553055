#include "base/text.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace {

std::u32string decoded(std::string_view utf8)
{
    std::u32string text;
    while (!utf8.empty()) {
        text += base::next_code_point(utf8);
    }
    return text;
}

} // namespace

TEST_CASE("UTF-8 of one to four bytes reads as its code points")
{
    CHECK(decoded("aµ→𝛼") == U"aµ→𝛼");
    CHECK(decoded("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBD\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") ==
          U"\x7F\x80\x7FF\x800\xFFFD\x10000\x10FFFF");
}

TEST_CASE("malformed UTF-8 gives the replacement character and loses nothing that follows")
{
    CHECK(decoded("\x80z") == U"\xFFFDz");                         // a continuation alone
    CHECK(decoded("\xC3z") == U"\xFFFDz");                         // broken off by a letter
    CHECK(decoded("\xC3") == U"\xFFFD");                           // broken off by the end
    CHECK(decoded("\xFFz\xFE") == U"\xFFFDz\xFFFD");               // bytes that UTF-8 never has
    CHECK(decoded("\xC0\xAFz").back() == U'z');                    // overlong slash
    CHECK(decoded("\xC0\xAF").find(U'/') == std::u32string::npos); // is no slash
    CHECK(decoded("\xE0\x80\xAF").find(U'/') == std::u32string::npos);
    CHECK(decoded("\xED\xA0\x80")[0] == U'\xFFFD');     // half of a UTF-16 pair
    CHECK(decoded("\xF4\x90\x80\x80")[0] == U'\xFFFD'); // beyond the last code point
}

TEST_CASE("every byte sequence is read to its end")
{
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) {
        for (int next = 0; next < 256; ++next) {
            bytes += {static_cast<char>(byte), static_cast<char>(next)};
        }
    }
    std::string_view rest = bytes;
    std::size_t read = 0;
    char32_t max = 0;
    for (; !rest.empty(); ++read) {
        max = std::max(max, base::next_code_point(rest));
    }
    CHECK(max <= 0x10FFFF);
    CHECK(read > bytes.size() / 4);
    CHECK(base::next_code_point(rest) == U'\xFFFD'); // the end itself
}

TEST_CASE("a text is as long as it has characters, however many bytes they take")
{
    CHECK(base::utf8_length("") == 0);
    CHECK(base::utf8_length("Ia") == 2);
    CHECK(base::utf8_length("µ→𝛼") == 3);
}

TEST_CASE("a trimmed text keeps the blanks between its words and loses those around them")
{
    CHECK(base::trimmed(" \t a tap \r\n") == "a tap");
    CHECK(base::trimmed("µm") == "µm");
    CHECK(base::trimmed("").empty());
    CHECK(base::trimmed(" \n").empty());
}
