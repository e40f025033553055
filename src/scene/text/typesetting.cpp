#include "scene/text/typesetting.hpp"

#include "base/text.hpp"
#include "base/translation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>

namespace scene {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

// The longest beginning of the word that is no wider than the line: at least one character.
std::size_t fitting_bytes(std::string_view word, const Type& type, float width_px,
                          const base::TextMetrics& metrics)
{
    std::string_view rest = word;
    std::size_t fitting = 0;
    while (!rest.empty()) {
        static_cast<void>(base::next_code_point(rest));
        const std::size_t bytes = word.size() - rest.size();
        if (fitting > 0 && width_of(word.substr(0, bytes), type, metrics) > width_px) {
            break;
        }
        fitting = bytes;
    }
    return fitting;
}

// The pieces of a text, each with its own width and the room it gets: digits one by one in cells of
// whole pixels, what is between them as it is.
template <class Visit>
void for_each_cell(std::string_view text, const Type& type, const base::TextMetrics& metrics,
                   const Visit& visit)
{
    const float cell = std::ceil(width_of("0", type, metrics) - 0.25F);
    while (!text.empty()) {
        const auto* digit = std::find_if(text.begin(), text.end(), is_digit);
        const auto others = static_cast<std::size_t>(digit - text.begin());
        const std::string_view piece = text.substr(0, std::max<std::size_t>(others, 1));
        const float width = width_of(piece, type, metrics);
        visit(piece, width, others == 0 ? cell : std::ceil(width));
        text.remove_prefix(piece.size());
    }
}

} // namespace

std::string number(double value, int decimals)
{
    std::array<char, 64> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                   std::chars_format::fixed, decimals)
                         .ptr;
    std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    const bool minus = text.starts_with('-');
    if (minus) {
        text.remove_prefix(1);
    }
    const bool zero = text.find_first_not_of("0.") == std::string_view::npos;
    std::string set = minus && !zero ? "\u2212" : "";
    const auto point = text.find('.');
    set += text.substr(0, point);
    if (point != std::string_view::npos) {
        set += base::tr(".");
        set += text.substr(point + 1);
    }
    return set;
}

std::string sentence(std::string_view pattern, std::initializer_list<std::string> values)
{
    std::string text;
    while (!pattern.empty()) {
        const bool slot =
            pattern.size() >= 3 && pattern[0] == '{' && is_digit(pattern[1]) && pattern[2] == '}';
        const auto which = slot ? static_cast<std::size_t>(pattern[1] - '0') : values.size();
        if (which < values.size()) {
            text += *(values.begin() + which);
            pattern.remove_prefix(3);
        } else {
            text += pattern.front();
            pattern.remove_prefix(1);
        }
    }
    return text;
}

std::vector<std::string> wrapped(std::string_view text, const Type& type, float width_px,
                                 const base::TextMetrics& metrics)
{
    std::vector<std::string> lines;
    std::string line;
    while (!text.empty()) {
        const auto space = std::min(text.find(' '), text.size());
        std::string_view word = text.substr(0, space);
        text.remove_prefix(std::min(space + 1, text.size()));
        if (word.empty()) {
            continue;
        }
        const std::string longer =
            line.empty() ? std::string(word) : line + ' ' + std::string(word);
        if (width_of(longer, type, metrics) <= width_px) {
            line = longer;
            continue;
        }
        if (!line.empty()) {
            lines.push_back(line);
        }
        while (width_of(word, type, metrics) > width_px) {
            const auto bytes = fitting_bytes(word, type, width_px, metrics);
            if (bytes == word.size()) {
                break;
            }
            lines.emplace_back(word.substr(0, bytes));
            word.remove_prefix(bytes);
        }
        line = word;
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

float width_of(std::string_view text, const Type& type, const base::TextMetrics& metrics)
{
    return metrics.width_px(text, type.em_px, type.weight);
}

float tabular_width_of(std::string_view text, const Type& type, const base::TextMetrics& metrics)
{
    float width = 0;
    for_each_cell(text, type, metrics, [&](std::string_view, float, float room) { width += room; });
    return width;
}

void write(Drawing& drawing, glm::vec2 baseline, const Type& type, std::string text)
{
    drawing.overlay.emplace_back(
        OverlayText{baseline, type.em_px, type.weight, type.colour, std::move(text)});
}

void write_tabular(Drawing& drawing, glm::vec2 baseline, const Type& type, std::string_view text,
                   const base::TextMetrics& metrics)
{
    float x = std::round(baseline.x);
    for_each_cell(text, type, metrics, [&](std::string_view piece, float width, float room) {
        write(drawing, {x + std::round((room - width) / 2), baseline.y}, type, std::string(piece));
        x += room;
    });
}

void draw_line(Drawing& drawing, glm::vec2 from, glm::vec2 to, float width_px, Colour colour)
{
    drawing.overlay.emplace_back(OverlayLine{{from, to}, width_px, colour, false});
}

void draw_box(Drawing& drawing, const Rect& box, float rounding_px, Colour fill)
{
    drawing.overlay.emplace_back(OverlayBox{{box.x, box.y},
                                            {box.x + box.width, box.y + box.height},
                                            rounding_px,
                                            fill,
                                            {0, 0, 0, 0},
                                            0});
}

} // namespace scene
