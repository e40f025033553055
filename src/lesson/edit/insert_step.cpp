#include "lesson/edit/insert_step.hpp"

#include "base/text.hpp"
#include "lesson/edit/toml_text.hpp"
#include "lesson/read/text_scan.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace lesson {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

enum class Kind { blank, comment, content, header };

struct Line {
    std::string_view text; // with its end
    Kind kind;
};

// [[step]], [[ step ]], [["step"]] or [['step']]; a comment may follow.
bool begins_step(std::string_view line)
{
    const auto end = line.find("]]");
    if (!line.starts_with("[[") || end == std::string_view::npos) {
        return false;
    }
    const auto key = base::trimmed(line.substr(2, end - 2));
    return key == "step" || key == "\"step\"" || key == "'step'";
}

// A line that begins inside a long text or an open bracket is content, whatever it looks like.
Kind kind_of(std::string_view line, bool inside)
{
    if (inside) {
        return Kind::content;
    }
    if (line.starts_with(byte_order_mark)) {
        line.remove_prefix(byte_order_mark.size());
    }
    line = base::trimmed(line);
    if (line.empty()) {
        return Kind::blank;
    }
    if (line.front() == '#') {
        return Kind::comment;
    }
    return begins_step(line) ? Kind::header : Kind::content;
}

std::vector<Line> lines_of(std::string_view text)
{
    std::vector<Line> lines;
    Scan scan{.text = text};
    while (scan.at < text.size()) {
        const auto begin = scan.at;
        const bool inside = is_long(scan.within) || scan.brackets > 0;
        const int line = scan.line;
        while (scan.at < text.size() && scan.line == line) {
            step(scan);
        }
        const auto whole = text.substr(begin, scan.at - begin);
        lines.push_back({whole, kind_of(whole, inside)});
    }
    return lines;
}

std::string_view line_end(std::string_view line)
{
    return line.ends_with("\r\n") ? "\r\n" : line.ends_with('\n') ? "\n" : "";
}

// The first of the comments and blank lines before the next header that belong to the next step.
std::size_t first_of_next(const std::vector<Line>& lines, std::size_t header, std::size_t next)
{
    std::size_t after = next;
    while (after > header + 1 && lines[after - 1].kind != Kind::content) {
        --after;
    }
    for (std::size_t i = after; i < next; ++i) {
        if (lines[i].kind == Kind::blank) {
            return i;
        }
    }
    return next == lines.size() ? next : after; // at the end nothing comes after
}

std::string with_line_ends(std::string_view lines, std::string_view end)
{
    std::string text;
    for (const char c : lines) {
        if (c == '\n') {
            text += end;
        } else {
            text += c;
        }
    }
    return text;
}

} // namespace

std::string step_text(const Step& step)
{
    std::string text = fmt::format("[[step]]\ntitle = {}\nsay = {}\n", toml_string(step.title),
                                   toml_string(step.say));
    if (step.view) {
        text += fmt::format("view = {{ station = {}, yaw_deg = {}, pitch_deg = {}, zoom = {} }}\n",
                            toml_string(step.view->station), toml_number(step.view->yaw_deg),
                            toml_number(step.view->pitch_deg), toml_number(step.view->zoom));
    }
    if (step.slow) {
        text += fmt::format("slow = {}\n", toml_number(*step.slow));
    }
    std::string inputs;
    for (const auto& input : step.set) {
        inputs += fmt::format("{}{} = {}", inputs.empty() ? "" : ", ", input.name,
                              toml_number(input.value));
    }
    if (!inputs.empty()) {
        text += fmt::format("set = {{ {} }}\n", inputs);
    }
    std::string moments;
    for (const auto& moment : step.at) {
        if (moment.is_event) {
            moments +=
                fmt::format("{}{{ s = {}, {} = {} }}", moments.empty() ? "" : ", ",
                            toml_number(moment.at_s), moment.name, toml_string(moment.target));
        }
    }
    if (!moments.empty()) {
        text += fmt::format("at = [ {} ]\n", moments);
    }
    if (!step.plot.empty()) {
        text += fmt::format("plot = {}\n", toml_list(step.plot));
    }
    return text;
}

std::optional<Inserted> insert_step(std::string_view text, std::size_t index,
                                    std::string_view lines)
{
    const auto all = lines_of(text);
    std::vector<std::size_t> headers;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == Kind::header) {
            headers.push_back(i);
        }
    }
    if (index >= headers.size()) {
        return std::nullopt;
    }
    const auto next = index + 1 < headers.size() ? headers[index + 1] : all.size();
    const auto place = first_of_next(all, headers[index], next);

    std::string before, after;
    for (std::size_t i = 0; i < all.size(); ++i) {
        (i < place ? before : after) += all[i].text;
    }
    const bool open_end = line_end(all[place - 1].text).empty(); // the file ends without one
    auto end = line_end(all[place - 1].text);
    if (open_end) {
        end = all.size() > 1 ? line_end(all.front().text) : "\n";
    }
    std::string between = with_line_ends(open_end ? "\n\n" : "\n", end);
    between += with_line_ends(lines, end);
    if (open_end) {
        between.erase(between.size() - end.size());
    } else if (place < all.size() && all[place].kind != Kind::blank) {
        between += end;
    }
    const auto line = std::count(before.begin(), before.end(), '\n') + (open_end ? 3 : 2);
    return Inserted{fmt::format("{}{}{}", before, between, after), static_cast<int>(line)};
}

} // namespace lesson
