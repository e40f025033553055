#include "lesson/edit/new_lesson.hpp"

#include "base/text.hpp"
#include "lesson/edit/toml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lesson {

namespace {

// German letters in their ASCII spelling; other accents are dropped.
constexpr std::array<std::pair<std::string_view, std::string_view>, 23> spelt = {{
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"},
    {"ß", "ss"}, {"é", "e"},  {"è", "e"},  {"á", "a"},  {"à", "a"},  {"ñ", "n"},
    {"ç", "c"},  {"ó", "o"},  {"í", "i"},  {"ú", "u"},  {"å", "a"},  {"ø", "o"},
    {"û", "u"},  {"ê", "e"},  {"ô", "o"},  {"â", "a"},  {"î", "i"},
}};

std::string_view spelling(std::string_view letter)
{
    const auto* found = std::find_if(spelt.begin(), spelt.end(),
                                     [&](const auto& row) { return row.first == letter; });
    return found == spelt.end() ? std::string_view() : found->second;
}

std::string slug(std::string_view words)
{
    std::string name;
    bool gap = false;
    while (!words.empty()) {
        const auto rest = words;
        static_cast<void>(base::next_code_point(words));
        const auto letter = rest.substr(0, rest.size() - words.size());
        const auto first = static_cast<unsigned char>(letter.front());
        std::string written(spelling(letter));
        if (letter.size() == 1 && std::isalnum(first) != 0) {
            written = static_cast<char>(std::tolower(first));
        }
        if (written.empty()) {
            gap = !name.empty();
            continue;
        }
        name += gap ? "-" : "";
        name += written;
        gap = false;
    }
    return name;
}

} // namespace

std::filesystem::path lesson_file_named(std::string_view name)
{
    std::filesystem::path path(name);
    if (path.extension() == ".toml" && !path.stem().empty()) {
        return path;
    }
    const auto file = slug(path.filename().string());
    if (file.empty()) {
        return {};
    }
    return path.parent_path() / fmt::format("{}.toml", file);
}

std::string title_named(std::string_view name)
{
    const std::filesystem::path path(name);
    const bool is_file = path.extension() == ".toml";
    auto title = is_file ? path.stem().string() : path.filename().string();
    if (title.find(' ') != std::string::npos) {
        return title;
    }
    const auto digits = title.find_first_not_of("0123456789");
    if (digits > 0 && digits != std::string::npos && title[digits] == '-') {
        title.erase(0, digits + 1); // the number that orders the folder
    }
    std::replace(title.begin(), title.end(), '-', ' ');
    std::replace(title.begin(), title.end(), '_', ' ');
    if (!title.empty()) {
        title.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(title.front())));
    }
    return title;
}

std::string lesson_head(std::string_view title)
{
    return fmt::format(
        "format = 1\ntitle = {}\nabout = \"\" # one sentence for the list of lessons\n",
        toml_string(title));
}

std::string new_lesson_text(std::string_view title)
{
    constexpr std::string_view steps = R"(
# Each step begins with [[step]]. Save, and the running window reads the file again.
# Words for inputs, events and plots: reflexloop list inputs, list events, list signals.

[[step]]
title = "One idea"
say = """
Two or three short sentences, in **Markdown**. The picture says the rest.
"""
view = { station = "body" }
slow = 50                                     # fifty times slower than life
at = [ { s = 0.05, tap = "quadriceps" } ]     # seconds of the body's time
plot = ["Ia_rate_pps", "emg_mV"]
read_s = 10                                   # how long a film shows it

[[step]]
title = "The same at the speed of life"
say = "What lasts: inputs, view, slow and plot stay until a step changes them."
reset = true                                  # a fresh body
slow = 1
at = [ { s = 2, tap = "quadriceps" } ]
plot = ["emg_mV", "knee_angle_deg"]
read_s = 8
# claim = { label = "established", source = "who found it, when" }
)";
    return fmt::format("{}{}", lesson_head(title), steps);
}

} // namespace lesson
