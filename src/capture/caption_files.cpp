#include "capture/caption_files.hpp"

#include "base/atomic_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace capture {

namespace {

struct Cue {
    double from_ms, to_ms;
    std::string text;
};

constexpr std::size_t max_line_length = 42; // characters; what subtitle guidelines commonly ask for
constexpr std::size_t lines_per_cue = 2;

std::size_t characters(std::string_view utf8)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::vector<std::string> wrap(const std::string& text)
{
    std::vector<std::string> lines;
    std::string line;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string word = text.substr(at, end - at);
        if (!word.empty()) {
            if (!line.empty() && characters(line) + 1 + characters(word) > max_line_length) {
                lines.push_back(line);
                line.clear();
            }
            line += (line.empty() ? "" : " ") + word;
        }
        at = end + 1;
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

// Cues of two lines; each is shown for its share of the characters.
void add_texts(std::vector<Cue>& cues, const std::vector<std::string>& paragraphs, double from_ms,
               double to_ms)
{
    std::vector<std::string> texts;
    for (const auto& paragraph : paragraphs) {
        const auto lines = wrap(paragraph);
        for (std::size_t i = 0; i < lines.size(); i += lines_per_cue) {
            texts.push_back(lines[i]);
            for (std::size_t k = i + 1; k < std::min(i + lines_per_cue, lines.size()); ++k) {
                texts.back() += "\n" + lines[k];
            }
        }
    }
    std::size_t sum = 0;
    for (const auto& text : texts) {
        sum += characters(text);
    }
    double begun_ms = from_ms;
    for (const auto& text : texts) {
        const double share = static_cast<double>(characters(text)) / static_cast<double>(sum);
        cues.push_back({begun_ms, begun_ms + share * (to_ms - from_ms), text});
        begun_ms = cues.back().to_ms;
    }
}

// "A: falls; B: rises".
std::string choices_in_a_line(const lesson::Predict& predict)
{
    std::string line;
    for (std::size_t i = 0; i < predict.choices.size(); ++i) {
        line += fmt::format("{}{:c}: {}", i == 0 ? "" : "; ", 'A' + static_cast<int>(i),
                            predict.choices[i]);
    }
    return line;
}

std::string answer_and_why(const lesson::Predict& predict)
{
    if (predict.choices.empty()) {
        return predict.why;
    }
    return fmt::format("{:c}: {}. {}", 'A' + static_cast<int>(predict.answer),
                       predict.choices[predict.answer], predict.why);
}

// The question first, then the prose, and the answer at the step's end.
void add_step(std::vector<Cue>& cues, const lesson::Step& step, double from_ms)
{
    std::vector<std::string> prose;
    for (const auto& paragraph : step.prose) {
        prose.push_back(lesson::plain_text({paragraph}));
    }
    const double asked_ms = from_ms + 1000 * lesson::thinking_time_s(step);
    const double end_ms = from_ms + 1000 * lesson::film_time_s(step);
    if (!step.predict) {
        return add_texts(cues, prose, from_ms, end_ms);
    }
    const double answered_ms = end_ms - 1000 * lesson::answer_time_s(step);
    add_texts(cues, {step.predict->question, choices_in_a_line(*step.predict)}, from_ms, asked_ms);
    add_texts(cues, prose, asked_ms, answered_ms);
    add_texts(cues, {answer_and_why(*step.predict)}, answered_ms, end_ms);
}

std::vector<Cue> cues_of(const lesson::Lesson& lesson, double from_ms, double to_ms)
{
    std::vector<Cue> cues;
    double begun_ms = 0;
    for (const auto& step : lesson.steps) {
        add_step(cues, step, begun_ms);
        begun_ms += 1000 * lesson::film_time_s(step);
    }
    std::erase_if(cues, [&](const Cue& c) { return c.to_ms <= from_ms || c.from_ms >= to_ms; });
    for (Cue& cue : cues) {
        cue.from_ms = std::max(cue.from_ms, from_ms) - from_ms;
        cue.to_ms = std::min(cue.to_ms, to_ms) - from_ms;
    }
    return cues;
}

std::string clock(double ms, char decimal)
{
    const auto whole = static_cast<std::int64_t>(std::llround(ms));
    return fmt::format("{:02}:{:02}:{:02}{}{:03}", whole / 3'600'000, whole / 60'000 % 60,
                       whole / 1000 % 60, decimal, whole % 1000);
}

void write_text(const std::filesystem::path& file, const std::string& text)
{
    if (const auto problem = base::replace_file(file, text); !problem.empty()) {
        throw std::runtime_error(problem);
    }
}

} // namespace

std::string to_srt(const lesson::Lesson& lesson, double from_ms, double to_ms)
{
    std::string text;
    int number = 0;
    for (const Cue& cue : cues_of(lesson, from_ms, to_ms)) {
        text += fmt::format("{}\n{} --> {}\n{}\n\n", ++number, clock(cue.from_ms, ','),
                            clock(cue.to_ms, ','), cue.text);
    }
    return text;
}

std::string to_vtt(const lesson::Lesson& lesson, double from_ms, double to_ms)
{
    std::string text = "WEBVTT\n\n";
    for (const Cue& cue : cues_of(lesson, from_ms, to_ms)) {
        std::string safe = cue.text; // "&" and "<" begin markup in WebVTT
        for (std::size_t at = 0; (at = safe.find_first_of("&<>", at)) != std::string::npos;) {
            const std::string mark = safe[at] == '&' ? "&amp;" : safe[at] == '<' ? "&lt;" : "&gt;";
            safe.replace(at, 1, mark);
            at += mark.size();
        }
        text +=
            fmt::format("{} --> {}\n{}\n\n", clock(cue.from_ms, '.'), clock(cue.to_ms, '.'), safe);
    }
    return text;
}

void write_caption_files(const lesson::Lesson& lesson, const std::filesystem::path& film,
                         double from_ms, double to_ms)
{
    auto beside = film;
    write_text(beside.replace_extension(".srt"), to_srt(lesson, from_ms, to_ms));
    write_text(beside.replace_extension(".vtt"), to_vtt(lesson, from_ms, to_ms));
}

} // namespace capture
