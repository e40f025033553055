#include "ui/lesson/progress_page.hpp"

#include "base/atomic_file.hpp"
#include "base/translation.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "lesson/progress/progress_report.hpp"
#include "lesson/read/languages.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/notice.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;

const std::vector<lesson::KeptRecord>& records(PanelState& state)
{
    if (!state.records) {
        state.records = lesson::all_progress(state.progress_folder);
    }
    return *state.records;
}

// A line "predicted: …" with a mark before it.
void marked_line(const PanelStyle& style, std::optional<Icon> icon, const std::string& text,
                 ImU32 colour, float width)
{
    const float margin = 1.4F * style.text;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (icon) {
        draw_icon(*ImGui::GetWindowDrawList(), *icon,
                  {at.x + 0.5F * style.text, at.y + 0.5F * ImGui::GetFontSize()}, 0.8F * style.text,
                  style.ink);
    }
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + margin);
    wrapped_text(text, colour, width - margin);
}

void show_step(const lesson::StepRecord& step, const PanelStyle& style, float width)
{
    const TextStyle font(Weight::regular, style.small);
    wrapped_text(
        fmt::format("{} · {}", step.index + 1, step.question.empty() ? step.title : step.question),
        style.ink, width);
    const bool judged = !step.predicted.empty() && !step.came_out.empty();
    const bool right = judged && step.predicted == step.came_out;
    if (const auto prediction = lesson::prediction_of(step); !prediction.empty()) {
        const auto mark = judged ? std::optional(right ? Icon::tick : Icon::cross) : std::nullopt;
        marked_line(style, mark, scene::sentence(base::tr("You predicted: {0}"), {prediction}),
                    style.secondary, width);
    }
    if (judged && !right) {
        marked_line(style, std::nullopt,
                    scene::sentence(base::tr("It came out: {0}"), {step.came_out}), style.secondary,
                    width);
    }
    if (step.challenge) {
        const bool met = step.answer.met;
        marked_line(style, met ? std::optional(Icon::tick) : std::nullopt,
                    std::string(base::tr(met ? "Challenge met" : "Challenge not met yet")),
                    style.secondary, width);
    }
    ImGui::Dummy({0, 0.45F * style.text});
}

void show_record(const lesson::ProgressRecord& record, const PanelStyle& style, float width)
{
    {
        const TextStyle font(Weight::semibold, style.text);
        wrapped_text(record.title, style.ink, width);
    }
    {
        const TextStyle font(Weight::regular, style.small);
        wrapped_text(lesson::summary_of(record), style.secondary, width);
    }
    ImGui::Dummy({0, 0.4F * style.text});
    for (const auto& step : record.seen) {
        if (!step.question.empty() || step.challenge) {
            show_step(step, style, width);
        }
    }
    ImGui::Dummy({0, 0.8F * style.text});
}

void foot(PanelState& state, const PanelStyle& style, float width)
{
    const float between = 0.6F * style.text;
    const ImVec2 size{(width - 2 * between) / 3, 2.2F * style.text};
    if (button(style, tr_c("Lessons"), Emphasis::plain, size)) {
        state.progress_shown = false;
    }
    const bool any = !records(state).empty();
    ImGui::SameLine(0, between);
    if (button(style, "CSV", Emphasis::plain, size, nullptr, any)) {
        export_progress(state, Report::csv, state.new_lessons_in);
    }
    explain_last_item(style, base::tr("As a table into a new file of the current folder"));
    ImGui::SameLine(0, between);
    if (button(style, "Markdown", Emphasis::plain, size, nullptr, any)) {
        export_progress(state, Report::markdown, state.new_lessons_in);
    }
    explain_last_item(style, base::tr("As a report into a new file of the current folder"));
}

} // namespace

bool progress_is_kept(const PanelState& state)
{
    return !state.progress_folder.empty();
}

const lesson::ProgressRecord* kept_record(PanelState& state, const std::filesystem::path& file)
{
    if (!progress_is_kept(state)) {
        return nullptr;
    }
    const auto& all = records(state);
    const auto found = std::ranges::find(all, lesson::name_of(file), &lesson::KeptRecord::name);
    return found == all.end() ? nullptr : &found->record;
}

void show_progress(PanelState& state, const PanelStyle& style, float width)
{
    {
        const TextStyle font(Weight::semibold, style.title);
        wrapped_text(base::tr("What you predicted"), style.ink, width);
    }
    ImGui::Dummy({0, style.gap});
    const float below = 2.2F * style.text + 0.6F * style.gap;
    const float height = std::max(ImGui::GetContentRegionAvail().y - below, 1.0F);
    ImGui::BeginChild("progress", {width, height}, false);
    const float inner = ImGui::GetContentRegionAvail().x;
    if (records(state).empty()) {
        const TextStyle font(Weight::regular, style.small);
        wrapped_text(base::tr("Nothing yet: what you answer in a lesson will stand here."),
                     style.secondary, inner);
    }
    for (const auto& kept : records(state)) {
        show_record(kept.record, style, inner);
    }
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * style.gap});
    foot(state, style, width);
}

void show_resume(experiment::Experiment& experiment, PanelState& state, const PanelStyle& style,
                 float width)
{
    if (!state.resume) {
        return;
    }
    if (experiment.lesson_run.step_index != 0 || !experiment.lesson_run.lesson ||
        state.resume->step >=
            experiment.lesson_run.lesson->steps.size()) { // the viewer went on without it
        state.resume.reset();
        return;
    }
    const auto label = scene::sentence(base::tr("Go on at step {0}, as last time"),
                                       {std::to_string(state.resume->step + 1)});
    if (button(style, label.c_str(), Emphasis::plain, {width, 2 * style.text})) {
        const Resume resume = *state.resume;
        state.resume.reset();
        experiment::recall_answers(experiment, resume.answers);
        experiment::go_to_lesson_step(experiment, resume.step);
    }
    ImGui::Dummy({0, 0.6F * style.text});
}

void export_progress(PanelState& state, Report report, const std::filesystem::path& folder)
{
    std::vector<lesson::ProgressRecord> all;
    for (const auto& kept : records(state)) {
        all.push_back(kept.record);
    }
    const bool csv = report == Report::csv;
    const auto text = csv ? lesson::as_csv(all) : lesson::as_markdown(all);
    for (int number = 1; number < 1000; ++number) {
        const auto count = number == 1 ? std::string() : fmt::format("-{}", number);
        const auto file =
            folder / fmt::format("reflexloop-progress{}.{}", count, csv ? "csv" : "md");
        std::error_code none;
        if (std::filesystem::exists(std::filesystem::symlink_status(file, none))) {
            continue;
        }
        const auto problem = base::create_file(file, text);
        const auto whole = std::filesystem::weakly_canonical(file, none);
        return problem.empty()
                   ? notify(state, scene::sentence(base::tr("Written: {0}"), {whole.string()}))
                   : notify_error(state, problem);
    }
}

} // namespace ui
