// Keys by their meaning on the keyboard, free of the windowing library.
#pragma once

#include <cstdint>

namespace platform {

// clang-format off
enum class Key : std::uint8_t {
    unknown,
    a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w, x, y, z,
    digit_0, digit_1, digit_2, digit_3, digit_4, digit_5, digit_6, digit_7, digit_8, digit_9,
    f1, f2, f3, f4, f5, f6, f7, f8, f9, f10, f11, f12,
    space, enter, escape, tab, backspace, insert, del,
    left, right, up, down, page_up, page_down, home, end,
    minus, plus, equals, left_bracket, right_bracket, period, comma, slash,
    control, shift, alt, super,
};
// clang-format on
inline constexpr int key_count = static_cast<int>(Key::super) + 1;

struct KeyPress {
    Key key = Key::unknown;
    bool control = false, shift = false, alt = false;
    bool repeated = false; // held down: the system repeats it
    bool in_field = false; // a text field had the focus
};

} // namespace platform
