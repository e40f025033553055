#include "ui/lesson/progress_page.hpp"

#include "base/atomic_file.hpp"
#include "base/translation.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "lesson/progress/progress_report.hpp"
#include "lesson/read/languages.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/notice.hpp"
#include "ui/widgets/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <system_error>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;

const std::vector<lesson::KeptRecord>& records(State& state)
{
    if (!state.records) {
        state.records = lesson::all_progress(state.progress_folder);
    }
    return *state.records;
}

// A line "predicted: …" with a mark before it.
void marked_line(const PanelStyle& look, std::optional<Icon> icon, const std::string& text,
                 ImU32 colour, float width)
{
    const float margin = 1.4F * look.text;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (icon) {
        draw_icon(*ImGui::GetWindowDrawList(), *icon,
                  {at.x + 0.5F * look.text, at.y + 0.5F * ImGui::GetFontSize()}, 0.8F * look.text,
                  look.ink);
    }
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + margin);
    wrapped_text(text, colour, width - margin);
}

void show_step(const lesson::StepRecord& step, const PanelStyle& look, float width)
{
    const TextStyle style(Weight::regular, look.small);
    wrapped_text(
        fmt::format("{} · {}", step.index + 1, step.question.empty() ? step.title : step.question),
        look.ink, width);
    const bool judged = !step.predicted.empty() && !step.came_out.empty();
    const bool right = judged && step.predicted == step.came_out;
    if (const auto prediction = lesson::prediction_of(step); !prediction.empty()) {
        const auto mark = judged ? std::optional(right ? Icon::tick : Icon::cross) : std::nullopt;
        marked_line(look, mark, scene::sentence(base::tr("You predicted: {0}"), {prediction}),
                    look.secondary, width);
    }
    if (judged && !right) {
        marked_line(look, std::nullopt,
                    scene::sentence(base::tr("It came out: {0}"), {step.came_out}), look.secondary,
                    width);
    }
    if (step.challenge) {
        const bool met = step.answer.met;
        marked_line(look, met ? std::optional(Icon::tick) : std::nullopt,
                    std::string(base::tr(met ? "Challenge met" : "Challenge not met yet")),
                    look.secondary, width);
    }
    ImGui::Dummy({0, 0.45F * look.text});
}

void show_record(const lesson::ProgressRecord& record, const PanelStyle& look, float width)
{
    {
        const TextStyle style(Weight::semibold, look.text);
        wrapped_text(record.title, look.ink, width);
    }
    {
        const TextStyle style(Weight::regular, look.small);
        wrapped_text(lesson::summary_of(record), look.secondary, width);
    }
    ImGui::Dummy({0, 0.4F * look.text});
    for (const auto& step : record.seen) {
        if (!step.question.empty() || step.challenge) {
            show_step(step, look, width);
        }
    }
    ImGui::Dummy({0, 0.8F * look.text});
}

void foot(State& state, const PanelStyle& look, float width)
{
    const float between = 0.6F * look.text;
    const ImVec2 size{(width - 2 * between) / 3, 2.2F * look.text};
    if (button(look, tr_c("Lessons"), Emphasis::plain, size)) {
        state.progress_shown = false;
    }
    const bool any = !records(state).empty();
    ImGui::SameLine(0, between);
    if (button(look, "CSV", Emphasis::plain, size, nullptr, any)) {
        export_progress(state, Report::csv, state.new_lessons_in);
    }
    explain_last_item(look, base::tr("As a table into a new file of the current folder"));
    ImGui::SameLine(0, between);
    if (button(look, "Markdown", Emphasis::plain, size, nullptr, any)) {
        export_progress(state, Report::markdown, state.new_lessons_in);
    }
    explain_last_item(look, base::tr("As a report into a new file of the current folder"));
}

} // namespace

bool progress_is_kept(const State& state)
{
    return !state.progress_folder.empty();
}

const lesson::ProgressRecord* record_of_shelf(State& state, const std::filesystem::path& file)
{
    if (!progress_is_kept(state)) {
        return nullptr;
    }
    const auto& all = records(state);
    const auto found = std::ranges::find(all, lesson::name_of(file), &lesson::KeptRecord::name);
    return found == all.end() ? nullptr : &found->record;
}

void show_progress(State& state, const PanelStyle& look, float width)
{
    {
        const TextStyle style(Weight::semibold, look.title);
        wrapped_text(base::tr("What you predicted"), look.ink, width);
    }
    ImGui::Dummy({0, look.gap});
    const float below = 2.2F * look.text + 0.6F * look.gap;
    const float height = std::max(ImGui::GetContentRegionAvail().y - below, 1.0F);
    ImGui::BeginChild("progress", {width, height}, false);
    const float inner = ImGui::GetContentRegionAvail().x;
    if (records(state).empty()) {
        const TextStyle style(Weight::regular, look.small);
        wrapped_text(base::tr("Nothing yet: what you answer in a lesson will stand here."),
                     look.secondary, inner);
    }
    for (const auto& kept : records(state)) {
        show_record(kept.record, look, inner);
    }
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * look.gap});
    foot(state, look, width);
}

void show_resume(experiment::Experiment& experiment, State& state, const PanelStyle& look,
                 float width)
{
    if (!state.resume) {
        return;
    }
    if (experiment.lesson_run.step_index != 0 || !experiment.lesson_run.lesson ||
        state.resume->step >=
            experiment.lesson_run.lesson->steps.size()) { // they went on by themselves
        state.resume.reset();
        return;
    }
    const auto label = scene::sentence(base::tr("Go on at step {0}, as last time"),
                                       {std::to_string(state.resume->step + 1)});
    if (button(look, label.c_str(), Emphasis::plain, {width, 2 * look.text})) {
        const Resume resume = *state.resume;
        state.resume.reset();
        experiment::recall_answers(experiment, resume.answers);
        experiment::go_to_lesson_step(experiment, resume.step);
    }
    ImGui::Dummy({0, 0.6F * look.text});
}

void export_progress(State& state, Report report, const std::filesystem::path& folder)
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
        const auto trouble = base::create_file(file, text);
        const auto whole = std::filesystem::weakly_canonical(file, none);
        return trouble.empty()
                   ? tell(state, scene::sentence(base::tr("Written: {0}"), {whole.string()}))
                   : tell_trouble(state, trouble);
    }
}

} // namespace ui
