#include "lesson/read/markdown.hpp"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <utility>

namespace lesson {

namespace {

// What md4c's callbacks have reported so far.
struct Reading {
    Markdown result;
    std::vector<unsigned> list_numbers; // of the lists we are in; 0 = bullets
    std::vector<std::string> links;
    int strong = 0, emphasis = 0, heading = 0;
    bool paragraph_open = false, item_begins = false, in_code_block = false;
    std::string item_mark; // "2. " for the paragraph to come
};

std::string utf8(unsigned code_point)
{
    const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point == 0 || code_point > 0x10FFFF || surrogate) {
        return "\uFFFD";
    }
    const auto tail = [&](unsigned shift) {
        return static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
    };
    if (code_point < 0x80) {
        return {static_cast<char>(code_point)};
    }
    if (code_point < 0x800) {
        return {static_cast<char>(0xC0U | (code_point >> 6U)), tail(0)};
    }
    if (code_point < 0x10000) {
        return {static_cast<char>(0xE0U | (code_point >> 12U)), tail(6), tail(0)};
    }
    return {static_cast<char>(0xF0U | (code_point >> 18U)), tail(12), tail(6), tail(0)};
}

// "&lt;", "&#945;", "&#x3B1;". Of the named ones only those that Markdown itself makes necessary:
// lessons are UTF-8, so a Greek letter is simply written.
std::string decode_entity(std::string_view entity)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 6> named = {{
        {"&amp;", "&"},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&quot;", "\""},
        {"&apos;", "'"},
        {"&nbsp;", "\u00A0"},
    }};
    for (const auto& [name, text] : named) {
        if (name == entity) {
            return std::string(text);
        }
    }
    if (!entity.starts_with("&#") || entity.size() < 4) {
        return std::string(entity);
    }
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const auto digits = entity.substr(hexadecimal ? 3 : 2);
    unsigned code_point = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), code_point,
                    hexadecimal ? 16 : 10);
    return utf8(code_point);
}

std::string text_of(const MD_ATTRIBUTE& attribute)
{
    std::string text;
    for (std::size_t i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const auto begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin,
                                    attribute.substr_offsets[i + 1] - begin);
        text +=
            attribute.substr_types[i] == MD_TEXT_ENTITY ? decode_entity(part) : std::string(part);
    }
    return text;
}

void append(Reading& reading, std::string_view text)
{
    auto& prose = reading.result.prose;
    if (!std::exchange(reading.paragraph_open, true)) {
        prose.push_back({{}, reading.item_begins && reading.item_mark.empty(), reading.heading});
        if (!reading.item_mark.empty()) {
            prose.back().runs.push_back({std::exchange(reading.item_mark, {}), false, false, {}});
        }
        reading.item_begins = false;
    }
    const TextRun style{{},
                        reading.strong > 0,
                        reading.emphasis > 0,
                        reading.links.empty() ? std::string() : reading.links.back()};
    auto& runs = prose.back().runs;
    const bool goes_on = !runs.empty() && runs.back().strong == style.strong &&
                         runs.back().emphasis == style.emphasis && runs.back().link == style.link;
    if (!goes_on) {
        runs.push_back(style);
    }
    runs.back().text += text;
}

void enter_item(Reading& reading)
{
    reading.item_begins = true;
    reading.item_mark.clear();
    if (!reading.list_numbers.empty() && reading.list_numbers.back() > 0) {
        reading.item_mark = fmt::format("{}. ", reading.list_numbers.back()++);
    }
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    reading.paragraph_open = false;
    if (type == MD_BLOCK_UL) {
        reading.list_numbers.push_back(0);
    } else if (type == MD_BLOCK_OL) {
        reading.list_numbers.push_back(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
    } else if (type == MD_BLOCK_LI) {
        enter_item(reading);
    } else if (type == MD_BLOCK_H) {
        reading.heading = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
    } else if (type == MD_BLOCK_CODE) {
        reading.in_code_block = true;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    reading.paragraph_open = false;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL) {
        reading.list_numbers.pop_back();
    } else if (type == MD_BLOCK_LI) {
        reading.item_begins = false;
    } else if (type == MD_BLOCK_H) {
        reading.heading = 0;
    } else if (type == MD_BLOCK_CODE) {
        reading.in_code_block = false;
    }
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    if (type == MD_SPAN_STRONG) {
        ++reading.strong;
    } else if (type == MD_SPAN_EM) {
        ++reading.emphasis;
    } else if (type == MD_SPAN_A) {
        reading.links.push_back(text_of(static_cast<MD_SPAN_A_DETAIL*>(detail)->href));
        reading.result.targets.push_back({reading.links.back(), false});
    } else if (type == MD_SPAN_IMG) {
        reading.result.targets.push_back(
            {text_of(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src), true});
    }
    return 0;
}

int leave_span(MD_SPANTYPE type, void* /*detail*/, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    if (type == MD_SPAN_STRONG) {
        --reading.strong;
    } else if (type == MD_SPAN_EM) {
        --reading.emphasis;
    } else if (type == MD_SPAN_A) {
        reading.links.pop_back();
    }
    return 0;
}

int text(MD_TEXTTYPE type, const MD_CHAR* characters, MD_SIZE size, void* user)
{
    auto& reading = *static_cast<Reading*>(user);
    const std::string_view piece(characters, size);
    if (type == MD_TEXT_BR || (reading.in_code_block && piece == "\n")) {
        reading.paragraph_open = false; // a line of its own is a paragraph of its own
    } else if (type == MD_TEXT_SOFTBR) {
        append(reading, " ");
    } else if (type == MD_TEXT_NULLCHAR) {
        append(reading, "\uFFFD");
    } else if (type == MD_TEXT_ENTITY) {
        append(reading, decode_entity(piece));
    } else if (type == MD_TEXT_HTML && piece.starts_with('<')) {
        reading.result.html.emplace_back(piece.substr(0, piece.find('\n')));
    } else if (type != MD_TEXT_HTML) {
        append(reading, piece);
    }
    return 0;
}

int hexadecimal_digit(char c)
{
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// A program that opens the link reads "%2e%2e%2f" as "../", and on some systems "..\" too.
std::string as_opened(std::string_view target)
{
    std::string path;
    for (std::size_t i = 0; i < target.size(); ++i) {
        const bool coded = target[i] == '%' && i + 2 < target.size() &&
                           hexadecimal_digit(target[i + 1]) >= 0 &&
                           hexadecimal_digit(target[i + 2]) >= 0;
        const char c = coded ? static_cast<char>(16 * hexadecimal_digit(target[i + 1]) +
                                                 hexadecimal_digit(target[i + 2]))
                             : target[i];
        path += c == '\\' ? '/' : c;
        i += coded ? 2 : 0;
    }
    return path;
}

bool climbs_out(std::string_view path)
{
    int depth = 0;
    while (!path.empty()) {
        const auto end = std::min(path.find('/'), path.size());
        const auto part = path.substr(0, end);
        if (part == "..") {
            --depth;
        } else if (!part.empty() && part != ".") {
            ++depth;
        }
        if (depth < 0) {
            return true;
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return false;
}

} // namespace

Markdown read_markdown(std::string_view source)
{
    MD_PARSER parser{};
    // Text indented under a key is prose, not a program.
    parser.flags = MD_FLAG_COLLAPSEWHITESPACE | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = text;
    Reading reading;
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &reading);
    return std::move(reading.result);
}

std::string_view objection_to(std::string_view target)
{
    const auto path = as_opened(target);
    const auto colon = path.find(':');
    if (colon != std::string::npos && colon < path.find('/')) {
        const auto scheme = std::string_view(path).substr(0, colon);
        const bool web = scheme == "http" || scheme == "https" || scheme == "mailto";
        return web ? "" : "is neither a web address nor a file in the lesson's folder";
    }
    if (path.starts_with('/') || path.starts_with('~')) {
        return "is an absolute path; a lesson may only name files in its own folder";
    }
    if (climbs_out(path.substr(0, path.find_first_of("?#")))) {
        return "leads out of the lesson's folder";
    }
    return "";
}

} // namespace lesson
