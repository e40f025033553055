// The lesson: title, the step's prose and tasks, and the way on. Without a lesson: the shelf.
#include "base/translation.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/lesson/lesson_problems.hpp"
#include "ui/lesson/lesson_tasks.hpp"
#include "ui/lesson/progress_page.hpp"
#include "ui/lesson/prose.hpp"
#include "ui/panels/notice.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;

constexpr float button_em = 2.5F;

// "04-knee-jerk.toml" is the fourth lesson: its title is shown as "4 · The knee jerk".
std::string numbered_title(const lesson::Lesson& lesson)
{
    const std::string stem = lesson.file.stem().string();
    const auto digits = stem.find_first_not_of("0123456789");
    if (digits == 0 || digits == std::string::npos || stem[digits] != '-') {
        return lesson.title;
    }
    const auto first = std::min(stem.find_first_not_of('0'), digits - 1);
    return stem.substr(first, digits - first) + " · " + lesson.title;
}

void header(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    const float side = 1.5F * look.text;
    const TextStyle style(Weight::regular, look.small);
    const std::string where =
        experiment.lesson_run.lesson && !state.choosing
            ? scene::sentence(base::tr("Step {0} of {1}"),
                              {std::to_string(experiment.lesson_run.step_index + 1),
                               std::to_string(experiment.lesson_run.lesson->steps.size())})
            : std::string(base::tr("Lessons"));
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::SetCursorPosY(at.y + 0.5F * (side - ImGui::GetFontSize()));
    line_of_text(where, look.secondary, width - 3.3F * side);
    ImGui::SetCursorPos({at.x + width - (experiment.lesson_run.lesson ? 3.2F : 2.1F) * side, at.y});
    if (icon_button(look, "keep", Icon::keep, side, tr_c("Keep this as a step (Ctrl K)"))) {
        keep_step(experiment, state);
    }
    ImGui::SetCursorPos({at.x + width - 2.1F * side, at.y});
    if (experiment.lesson_run.lesson) {
        const bool choosing = state.choosing;
        if (icon_button(look, "shelf", choosing ? Icon::page : Icon::shelf, side,
                        choosing ? tr_c("Back to the lesson") : tr_c("All lessons"))) {
            state.choosing = !choosing;
        }
    }
    ImGui::SetCursorPos({at.x + width - side, at.y});
    if (icon_button(look, "fold", Icon::fold_right, side, tr_c("Fold this panel in"))) {
        state.lesson_open = false;
    }
}

// A stroke for each step; a click goes there.
void step_strokes(Experiment& experiment, const PanelStyle& look, float width)
{
    const auto count = experiment.lesson_run.lesson->steps.size();
    const float gap = 0.25F * look.text;
    const float wide = (width + gap) / static_cast<float>(count) - gap;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = 0.9F * look.text;
    for (std::size_t i = 0; i < count; ++i) {
        const float x = at.x + static_cast<float>(i) * (wide + gap);
        ImGui::SetCursorScreenPos({x, at.y});
        ImGui::PushID(static_cast<int>(i));
        const Keyed keyed = add_tab_stop(look, "stroke");
        if (ImGui::InvisibleButton("stroke", {std::max(wide, 1.0F), height}) || keyed.pressed) {
            experiment::go_to_lesson_step(experiment, i);
        }
        frame_focus(look, keyed, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
        const bool hovered = ImGui::IsItemHovered() || keyed.focused;
        explain_last_item(look, experiment.lesson_run.lesson->steps[i].title);
        ImGui::PopID();
        const float thick = (hovered ? 0.34F : 0.22F) * look.text;
        const float y = at.y + 0.5F * (height - thick);
        ImGui::GetWindowDrawList()->AddRectFilled(
            {x, y}, {x + wide, y + thick},
            i == experiment.lesson_run.step_index  ? look.primary
            : i < experiment.lesson_run.step_index ? look.secondary
                                                   : look.control,
            0.5F * thick);
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height});
}

void step_text(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    if (experiment.lesson_run.detour == experiment::Detour::myth) {
        return show_myth(experiment, look, width);
    }
    const lesson::Step& step =
        experiment.lesson_run.lesson->steps[experiment.lesson_run.step_index];
    if (!step.title.empty()) {
        const TextStyle style(Weight::semibold, look.text);
        wrapped_text(step.title, look.ink, width);
        ImGui::Dummy({0, 0.5F * look.text});
    }
    show_prose(look, step.prose, width);
    ImGui::Dummy({0, look.gap});
    show_prediction(experiment, look, width);
    show_challenge(experiment, look, width);
    show_myth_button(experiment, look, width);
    show_claims(step, look, width);
    show_exploring(experiment, look, width);
    if (state.notes && !step.notes.empty()) {
        const TextStyle style(Weight::regular, look.small);
        ImGui::Separator();
        ImGui::Dummy({0, 0.4F * look.text});
        line_of_text(base::tr("Speaker's notes"), look.secondary, width);
        wrapped_text(step.notes, look.ink, width);
    }
}

void way_on(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    if (experiment.lesson_run.detour != experiment::Detour::none) {
        if (button(look, tr_c("Back to the step"), Emphasis::primary,
                   {width, button_em * look.text}, tr_c("X"))) {
            experiment::end_detour(experiment);
        }
        return;
    }
    const std::size_t index = experiment.lesson_run.step_index;
    const bool last = index + 1 == experiment.lesson_run.lesson->steps.size();
    const float between = 0.7F * look.text;
    const float back = 0.42F * (width - between);
    const ImVec2 size{width - between - back, button_em * look.text};
    if (button(look, tr_c("Back"), Emphasis::plain, {back, size.y}, nullptr, index > 0)) {
        experiment::go_to_lesson_step(experiment, index - 1);
    }
    ImGui::SameLine(0, between);
    if (experiment.lesson_run.asking) {
        if (button(look, tr_c("Let it run"), Emphasis::primary, size, tr_c("PgDn"))) {
            experiment::reveal(experiment);
        }
    } else if (last) {
        if (button(look, tr_c("All lessons"), Emphasis::plain, size)) {
            state.choosing = true;
        }
    } else if (button(look, tr_c("Next"), Emphasis::primary, size, tr_c("PgDn"))) {
        go_on(experiment, state);
    }
}

void running_lesson(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    {
        const TextStyle style(Weight::semibold, look.title);
        wrapped_text(numbered_title(*experiment.lesson_run.lesson), look.ink, width);
    }
    ImGui::Dummy({0, 0.3F * look.text});
    step_strokes(experiment, look, width);
    ImGui::Dummy({0, 0.5F * look.text});
    show_resume(experiment, state, look, width);
    const float foot = button_em * look.text + 0.6F * look.gap;
    const float height = std::max(ImGui::GetContentRegionAvail().y - foot, 1.0F);
    ImGui::BeginChild("text", {width, height}, false);
    if (state.shown_step != experiment.lesson_run.step_index) {
        state.shown_step = experiment.lesson_run.step_index;
        ImGui::SetScrollY(0);
    }
    step_text(experiment, state, look, ImGui::GetContentRegionAvail().x);
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * look.gap});
    way_on(experiment, state, look, width);
}

} // namespace

void lesson_panel(Experiment& experiment, State& state, const PanelLayout& places,
                  const PanelStyle& look)
{
    begin_panel("lesson", places.lesson, look);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * look.text, 0});
    const float width = places.lesson.width - 2 * look.padding;
    header(experiment, state, look, width);
    ImGui::Dummy({0, 0.2F * look.text});
    show_notice(experiment, state, look, width);
    show_problems(experiment, state, look, width);
    if (experiment.lesson_run.lesson && !state.choosing) {
        running_lesson(experiment, state, look, width);
    } else {
        show_shelf(experiment, state, look, width);
    }
    ImGui::PopStyleVar();
    end_panel();
}

} // namespace ui
