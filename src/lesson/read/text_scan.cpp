#include "lesson/read/text_scan.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <string>

namespace lesson {

bool is_long(Within within)
{
    return within == Within::long_string || within == Within::long_literal;
}

namespace {

void advance(Scan& scan, std::size_t bytes = 1)
{
    for (; bytes > 0 && scan.at < scan.text.size(); --bytes, ++scan.at) {
        const char byte = scan.text[scan.at];
        scan.line_bytes += is_long(scan.within) ? 0 : 1;
        if (byte == '\n') {
            ++scan.line;
            scan.column = 1;
            scan.line_bytes = 0;
        } else if (base::begins_character(byte)) {
            ++scan.column; // continuation bytes belong to the character before
        }
    }
}

bool three_follow(const Scan& scan, char quote)
{
    return scan.text.substr(scan.at, 3) == std::string(3, quote);
}

void open_string(Scan& scan, char quote)
{
    const bool three = three_follow(scan, quote);
    if (quote == '"') {
        scan.within = three ? Within::long_string : Within::string;
    } else {
        scan.within = three ? Within::long_literal : Within::literal;
    }
    scan.string_line = scan.line;
    scan.string_column = scan.column;
    advance(scan, three ? 3 : 1);
}

// A long string may end with up to two quotation marks of its own before the closing three.
void close_long_string(Scan& scan, char quote)
{
    advance(scan, 3);
    for (int more = 0; more < 2 && scan.at < scan.text.size() && scan.text[scan.at] == quote;
         ++more) {
        advance(scan);
    }
    scan.within = Within::nothing;
}

void step_outside_strings(Scan& scan, char c)
{
    if (c == '"' || c == '\'') {
        return open_string(scan, c);
    }
    if (c == '#') {
        scan.within = Within::comment;
    } else if (c == '[' || c == '{') {
        ++scan.brackets;
    } else if (c == ']' || c == '}') {
        scan.brackets = std::max(0, scan.brackets - 1);
    }
    if (c == '.') {
        ++scan.dots;
    } else if (std::string_view("=,[]{}\n").find(c) != std::string_view::npos) {
        scan.dots = 0;
    }
    advance(scan);
}

void step_inside_string(Scan& scan, char c)
{
    const char quote =
        scan.within == Within::string || scan.within == Within::long_string ? '"' : '\'';
    if (quote == '"' && c == '\\') {
        return advance(scan, 2);
    }
    if (is_long(scan.within)) {
        if (three_follow(scan, quote)) {
            return close_long_string(scan, quote);
        }
    } else if (c == quote ||
               c == '\n') { // a string that does not end on its line: the parser stops
        scan.within = Within::nothing;
    }
    advance(scan);
}

} // namespace

void step(Scan& scan)
{
    const char c = scan.text[scan.at];
    if (scan.within == Within::nothing) {
        return step_outside_strings(scan, c);
    }
    if (scan.within != Within::comment) {
        return step_inside_string(scan, c);
    }
    if (c == '\n' || c == '\v' || c == '\f' || c == '\r') {
        scan.within = Within::nothing; // be it a line's end to the parser or not
    }
    advance(scan);
}

} // namespace lesson
