#include "ui/lesson/lesson_problems.hpp"

#include "base/text.hpp"
#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace ui {

namespace {

using base::Diagnostic;
using base::tr_c;
using base::Weight;

constexpr std::size_t max_shown = 200; // of a line's characters: no lesson is read on one line
constexpr int max_problems = 50;       // on the screen; `check` prints them all

// In bytes: so many characters of a text in UTF-8, or all of it.
std::size_t bytes_of(std::string_view text, std::size_t characters)
{
    const auto all = text.size();
    for (; characters > 0 && !text.empty(); --characters) {
        static_cast<void>(base::next_code_point(text));
    }
    return all - text.size();
}

// "Line 14, column 9", or the file as a whole.
std::string position_of(const Diagnostic& problem)
{
    if (problem.line <= 0) {
        return std::string(base::tr("The file"));
    }
    return scene::sentence(base::tr("Line {0}, column {1}"),
                           {std::to_string(problem.line), std::to_string(problem.column)});
}

std::string sentence_of(const Diagnostic& problem)
{
    const auto& nearest = problem.suggestion;
    return nearest.empty() ? problem.message
                           : scene::sentence(base::tr("{0}; did you mean \"{1}\"?"),
                                             {problem.message, nearest});
}

// The text before the position is cut from the left, so that the position is seen in a narrow
// panel.
std::string_view end_that_fits(std::string_view before, float width)
{
    while (text_width(before.data(), before.data() + before.size()) > width) {
        static_cast<void>(base::next_code_point(before));
    }
    return before;
}

// The line of the file, with a stroke under the position.
void show_line(const std::string& line, int column, const PanelStyle& style, float width)
{
    const auto indent = std::min(line.find_first_not_of(" \t"), line.size());
    const auto place =
        std::max(bytes_of(line, column > 0 ? static_cast<std::size_t>(column - 1) : 0), indent);
    const auto all = std::string_view(line).substr(0, place).substr(indent);
    const auto before = end_that_fits(all, 0.5F * width);
    const std::string dots = before.size() < all.size() ? "…" : "";
    const std::string head = dots + std::string(before);
    const std::string shown = head + line.substr(place);
    const float pad = 0.4F * style.text;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFontSize() + pad;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(at, {at.x + width, at.y + height}, style.control, 0.3F * style.text);
    const float x = at.x + pad + text_width(head.data(), head.data() + head.size());
    const float y = at.y + height - 0.2F * style.text;
    list.AddLine({x, y}, {std::min(x + 2 * style.text, at.x + width - pad), y}, style.ink, 2);
    ImGui::SetCursorScreenPos({at.x + pad, at.y + 0.35F * pad});
    line_of_text(shown, style.ink, width - 2 * pad);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
    ImGui::Dummy({width, 0});
}

void show_problem(const Diagnostic& problem, const PanelState& state, const PanelStyle& style,
                  float width)
{
    {
        const TextStyle font(Weight::semibold, style.small);
        line_of_text(position_of(problem), style.secondary, width);
    }
    const TextStyle font(Weight::regular, style.small);
    wrapped_text(sentence_of(problem), style.ink, width);
    const auto line = state.problem_lines.find(problem.line);
    if (line != state.problem_lines.end()) {
        ImGui::Dummy({0, 0.2F * style.text});
        show_line(line->second, problem.column, style, width);
    }
    ImGui::Dummy({0, 0.6F * style.text});
}

void show_heading(const experiment::Experiment& experiment, const PanelState& state,
                  const PanelStyle& style, float width)
{
    const bool errors = base::has_errors(state.problems);
    {
        const TextStyle font(Weight::semibold, style.text);
        wrapped_text(base::tr(errors ? "This lesson's file has mistakes:"
                                     : "This lesson's file has warnings:"),
                     style.ink, width);
    }
    const TextStyle font(Weight::regular, style.small);
    const std::filesystem::path file = state.problems.front().path;
    line_of_text(file.filename().string(), style.secondary, width);
    explain_last_item(style, file.string());
    if (errors && experiment.lesson_run.lesson) {
        wrapped_text(base::tr("The lesson that was there goes on."), style.secondary, width);
    }
    ImGui::Dummy({0, 0.4F * style.text});
}

} // namespace

void set_problems(PanelState& state, std::vector<Diagnostic> problems, std::string_view text)
{
    state.problems = std::move(problems);
    state.problem_lines.clear();
    for (int line = 1; !text.empty(); ++line) {
        const auto end = std::min(text.find('\n'), text.size());
        const bool named = std::ranges::any_of(
            state.problems, [line](const Diagnostic& problem) { return problem.line == line; });
        if (named) {
            std::string shown(text.substr(0, bytes_of(text.substr(0, end), max_shown)));
            std::ranges::replace_if(
                shown, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
            state.problem_lines.emplace(line, std::move(shown));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

void show_problems(const experiment::Experiment& experiment, PanelState& state,
                   const PanelStyle& style, float width)
{
    if (state.problems.empty()) {
        return;
    }
    show_heading(experiment, state, style, width);
    const float max = 0.5F * ImGui::GetContentRegionAvail().y;
    const float each = 6.5F * style.text; // room for about one: the list scrolls
    const float height = std::min(each * static_cast<float>(state.problems.size()), max);
    ImGui::BeginChild("problems", {width, height}, false);
    int count = 0;
    for (const auto& problem : state.problems) {
        if (++count > max_problems) {
            break;
        }
        show_problem(problem, state, style, ImGui::GetContentRegionAvail().x);
    }
    ImGui::EndChild();
    ImGui::Dummy({0, 0.3F * style.text});
    if (button(style, tr_c("Dismiss"), Emphasis::plain, {0, 2 * style.text})) {
        state.problems.clear();
    }
    ImGui::Dummy({0, style.gap});
}

} // namespace ui
