#include "lesson/progress/progress_report.hpp"

#include "base/translation.hpp"
#include "lesson/edit/toml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lesson {

namespace {

using base::tr;

// Replaces {0} and {1} wherever the translator puts them.
std::string filled(std::string_view pattern, std::size_t first, std::size_t second)
{
    std::string text(pattern);
    for (const auto& [mark, number] : {std::pair{"{0}", first}, std::pair{"{1}", second}}) {
        if (const auto at = text.find(mark); at != std::string::npos) {
            text.replace(at, 3, fmt::format("{}", number));
        }
    }
    return text;
}

std::string verdict(const StepRecord& step)
{
    if (step.predicted.empty() || step.came_out.empty()) {
        return {};
    }
    return std::string(tr(step.predicted == step.came_out ? "yes" : "no"));
}

std::string challenge(const StepRecord& step)
{
    if (!step.challenge) {
        return {};
    }
    return std::string(tr(step.answer.met ? "met" : "not met"));
}

std::string csv_field(std::string_view text)
{
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        return std::string(text);
    }
    std::string field = "\"";
    for (const char c : text) {
        field += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return field + '"';
}

std::string markdown_cell(std::string_view text)
{
    std::string cell;
    for (const char c : text) {
        if (std::string_view("|\\`*_<>[]").find(c) != std::string_view::npos) {
            cell += '\\';
        }
        cell += c == '\n' || c == '\r' ? ' ' : c;
    }
    return cell;
}

bool asks_something(const StepRecord& step)
{
    return !step.question.empty() || step.challenge;
}

} // namespace

std::string prediction_of(const StepRecord& step)
{
    const auto& drawn = step.answer.drawn;
    if (drawn.empty()) {
        return step.predicted;
    }
    constexpr std::size_t max = 6; // points, spread over the curve
    const std::size_t shown = std::min(drawn.size(), max);
    std::string text;
    for (std::size_t i = 0; i < shown; ++i) {
        const auto& point = drawn[shown == 1 ? 0 : i * (drawn.size() - 1) / (shown - 1)];
        text += fmt::format("{}{} s: {}", i > 0 ? "; " : "", toml_number(point.at_s),
                            toml_number(point.value));
    }
    return fmt::format("{} {}", tr("drawn:"), text);
}

std::string summary_of(const ProgressRecord& record)
{
    const Totals sum = totals_of(record);
    std::string text = filled(tr("{0} of {1} steps"), sum.seen, sum.steps);
    if (sum.predicted > 0) {
        text += ", " + filled(tr("{0} of {1} predictions right"), sum.right, sum.predicted);
    }
    if (sum.challenges > 0) {
        text += ", " + filled(tr("{0} of {1} challenges met"), sum.met, sum.challenges);
    }
    return text;
}

std::string as_csv(std::span<const ProgressRecord> records)
{
    constexpr std::array<std::string_view, 10> heads = {
        "lesson",   "step",  "title",     "question",    "predicted",
        "came out", "right", "challenge", "hints taken", "myth played"};
    std::string csv;
    for (const auto head : heads) {
        csv += fmt::format("{}{}", csv.empty() ? "" : ",", csv_field(tr(head)));
    }
    csv += "\r\n";
    for (const auto& record : records) {
        for (const auto& step : record.seen) {
            const auto hints = step.challenge ? fmt::format("{}", step.answer.hints_taken) : "";
            csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", csv_field(record.title),
                               step.index + 1, csv_field(step.title), csv_field(step.question),
                               csv_field(prediction_of(step)), csv_field(step.came_out),
                               csv_field(verdict(step)), csv_field(challenge(step)), hints,
                               step.answer.myth_played ? tr("yes") : std::string_view());
        }
    }
    return csv;
}

std::string as_markdown(std::span<const ProgressRecord> records)
{
    std::string text;
    for (const auto& record : records) {
        text += fmt::format("{}## {}\n\n{}\n", text.empty() ? "" : "\n",
                            markdown_cell(record.title), markdown_cell(summary_of(record)));
        if (std::none_of(record.seen.begin(), record.seen.end(), asks_something)) {
            continue;
        }
        text += fmt::format("\n| {} | {} | {} | {} | {} | {} |\n|--:|---|---|---|---|---|\n",
                            tr("step"), tr("question"), tr("predicted"), tr("came out"),
                            tr("right"), tr("challenge"));
        for (const auto& step : record.seen) {
            if (asks_something(step)) {
                text +=
                    fmt::format("| {} | {} | {} | {} | {} | {} |\n", step.index + 1,
                                markdown_cell(step.question.empty() ? step.title : step.question),
                                markdown_cell(prediction_of(step)), markdown_cell(step.came_out),
                                verdict(step), challenge(step));
            }
        }
    }
    return text;
}

std::string as_text(std::span<const ProgressRecord> records)
{
    std::string text;
    for (const auto& record : records) {
        text +=
            fmt::format("{}{}: {}\n", text.empty() ? "" : "\n", record.title, summary_of(record));
        for (const auto& step : record.seen) {
            if (!asks_something(step)) {
                continue;
            }
            text += fmt::format("  {} {}\n", step.index + 1,
                                step.question.empty() ? step.title : step.question);
            if (const auto prediction = prediction_of(step); !prediction.empty()) {
                text += fmt::format("    {}: {}\n", tr("predicted"), prediction);
            }
            if (!step.came_out.empty()) {
                text += fmt::format("    {}: {}\n", tr("came out"), step.came_out);
            }
            if (step.challenge) {
                text += fmt::format("    {}: {}\n", tr("challenge"), challenge(step));
            }
        }
    }
    return text;
}

} // namespace lesson
