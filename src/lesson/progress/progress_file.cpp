#include "lesson/progress/progress_file.hpp"

#include "base/atomic_file.hpp"
#include "base/text.hpp"
#include "base/text_file.hpp"
#include "lesson/edit/toml_text.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/text_guard.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <system_error>
#include <utility>

namespace lesson {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t max_text_bytes = 2000; // of a question or an answer
constexpr std::size_t max_points = 2000;     // of a drawn curve
constexpr std::size_t max_steps = 10'000;

// FNV-1a: the same number on every machine, which std::hash does not promise.
std::uint32_t number_for(std::string_view text)
{
    std::uint32_t sum = 2166136261U;
    for (const char c : text) {
        sum = (sum ^ static_cast<unsigned char>(c)) * 16777619U;
    }
    return sum;
}

std::string cut(std::string_view text)
{
    if (text.size() <= max_text_bytes) {
        return toml_string(text);
    }
    auto end = max_text_bytes;
    while (end > 0 && !base::begins_character(text[end])) {
        --end;
    }
    return toml_string(text.substr(0, end));
}

void add_text(std::string& lines, std::string_view key, std::string_view value)
{
    if (!value.empty()) {
        lines += fmt::format("{} = {}\n", key, cut(value));
    }
}

void add_flag(std::string& lines, std::string_view key, bool value)
{
    if (value) {
        lines += fmt::format("{} = true\n", key);
    }
}

void add_curve(std::string& lines, const std::vector<DrawnPoint>& drawn)
{
    if (drawn.empty()) {
        return;
    }
    lines += "drawn = [";
    for (std::size_t i = 0; i < std::min(drawn.size(), max_points); ++i) {
        lines += fmt::format("{}[{}, {}],", i % 6 == 0 ? "\n    " : " ", toml_number(drawn[i].at_s),
                             toml_number(drawn[i].value));
    }
    lines += "\n]\n";
}

std::string step_lines(const StepRecord& step)
{
    const StepAnswer& answer = step.answer;
    std::string lines = fmt::format("\n[[step]]\nnumber = {}\n", step.index + 1);
    add_text(lines, "title", step.title);
    add_flag(lines, "seen", answer.seen);
    add_text(lines, "question", step.question);
    if (answer.choice) {
        lines += fmt::format("choice = {}\n", *answer.choice + 1);
    }
    add_text(lines, "predicted", step.predicted);
    add_curve(lines, answer.drawn);
    add_flag(lines, "revealed", answer.revealed);
    add_text(lines, "came_out", step.came_out);
    add_text(lines, "why", step.why);
    add_flag(lines, "challenge", step.challenge);
    add_flag(lines, "met", answer.met);
    if (answer.hints_taken > 0) {
        lines += fmt::format("hints_taken = {}\n", answer.hints_taken);
    }
    add_flag(lines, "myth_played", answer.myth_played);
    return lines;
}

std::string text_in(const toml::table& table, std::string_view key)
{
    return table[key].value<std::string>().value_or("");
}

bool flag_in(const toml::table& table, std::string_view key)
{
    return table[key].value<bool>().value_or(false);
}

// Counted from 1 in the file, so that a person can read it.
std::optional<std::size_t> number_in(const toml::table& table, std::string_view key)
{
    const auto number = table[key].value<std::int64_t>();
    if (!number || *number < 1 || *number > static_cast<std::int64_t>(max_steps)) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(*number);
}

std::vector<DrawnPoint> curve_in(const toml::table& table)
{
    std::vector<DrawnPoint> drawn;
    const auto* points = table["drawn"].as_array();
    for (std::size_t i = 0; points && i < std::min(points->size(), max_points); ++i) {
        const auto* pair = points->get(i)->as_array();
        if (!pair || pair->size() != 2) {
            continue;
        }
        const DrawnPoint point{pair->get(0)->value<double>().value_or(std::nan("")),
                               pair->get(1)->value<double>().value_or(std::nan(""))};
        if (std::isfinite(point.at_s) && std::isfinite(point.value)) {
            drawn.push_back(point);
        }
    }
    return drawn;
}

std::optional<StepRecord> step_in(const toml::table& table)
{
    const auto number = number_in(table, "number");
    if (!number) {
        return std::nullopt;
    }
    const auto choice = number_in(table, "choice");
    StepRecord step;
    step.index = *number - 1;
    step.title = text_in(table, "title");
    step.question = text_in(table, "question");
    step.predicted = text_in(table, "predicted");
    step.came_out = text_in(table, "came_out");
    step.why = text_in(table, "why");
    step.challenge = flag_in(table, "challenge");
    step.answer.seen = flag_in(table, "seen");
    step.answer.choice = choice ? std::optional(*choice - 1) : std::nullopt;
    step.answer.drawn = curve_in(table);
    step.answer.revealed = flag_in(table, "revealed");
    step.answer.met = flag_in(table, "met");
    step.answer.hints_taken = number_in(table, "hints_taken").value_or(0);
    step.answer.myth_played = flag_in(table, "myth_played");
    return step;
}

std::optional<ProgressRecord> record_in(const toml::table& table)
{
    if (table["format"].value<std::int64_t>() != 1 || text_in(table, "lesson").empty()) {
        return std::nullopt;
    }
    ProgressRecord record;
    record.lesson = text_in(table, "lesson");
    record.title = text_in(table, "title");
    record.steps = number_in(table, "steps").value_or(0);
    record.current_step = number_in(table, "current_step").value_or(1) - 1;
    const auto* steps = table["step"].as_array();
    for (std::size_t i = 0; steps && i < std::min(steps->size(), max_steps); ++i) {
        if (const auto* row = steps->get(i)->as_table()) {
            if (auto step = step_in(*row)) {
                record.seen.push_back(std::move(*step));
            }
        }
    }
    return record;
}

} // namespace

fs::path progress_file(const fs::path& folder, const fs::path& lesson, const fs::path& shipped)
{
    std::error_code none;
    const auto home = fs::weakly_canonical(fs::absolute(lesson, none), none).parent_path();
    const auto name = name_of(lesson);
    if (!shipped.empty() && home == fs::weakly_canonical(shipped, none)) {
        return folder / fmt::format("{}.toml", name);
    }
    return folder / fmt::format("{}-{:08x}.toml", name, number_for(home.string()));
}

std::string progress_text(const ProgressRecord& record)
{
    std::string text = "# What was answered in a lesson of Reflex Loop. It may be deleted.\n"
                       "format = 1\n";
    add_text(text, "lesson", record.lesson);
    add_text(text, "title", record.title);
    text += fmt::format("steps = {}\ncurrent_step = {}\n", record.steps, record.current_step + 1);
    for (const auto& step : record.seen) {
        text += step_lines(step);
    }
    return text;
}

std::optional<ProgressRecord> read_progress(std::string_view text)
{
    if (check_limits(text)) {
        return std::nullopt;
    }
    try {
        return record_in(toml::parse(text));
    } catch (const toml::parse_error&) {
        return std::nullopt; // the caller renames it
    }
}

LoadedProgress load_progress(const fs::path& file)
{
    const auto text = base::read_file(file);
    if (!text) {
        return {};
    }
    if (auto record = read_progress(*text)) {
        return {std::move(record), {}};
    }
    fs::path aside = file;
    aside += ".damaged";
    std::error_code trouble;
    fs::rename(file, aside, trouble); // in a folder that cannot be changed it stays
    return {std::nullopt, trouble ? file : aside};
}

std::string save_progress(const fs::path& file, const ProgressRecord& record)
{
    std::error_code none; // writing the file reports what is wrong
    fs::create_directories(file.parent_path(), none);
    return base::replace_file(file, progress_text(record));
}

std::vector<KeptRecord> all_progress(const fs::path& folder)
{
    std::vector<KeptRecord> all;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder, none)) {
        if (entry.path().extension() != ".toml") {
            continue;
        }
        const auto text = base::read_file(entry.path());
        if (auto record = text ? read_progress(*text) : std::nullopt) {
            all.push_back({entry.path().stem().string(), std::move(*record)});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const KeptRecord& a, const KeptRecord& b) { return a.name < b.name; });
    return all;
}

} // namespace lesson
