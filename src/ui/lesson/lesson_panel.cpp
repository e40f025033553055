#include "ui/lesson/lesson_panel.hpp"

#include "base/translation.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/lesson/lesson_detour.hpp"
#include "ui/lesson/lesson_problems.hpp"
#include "ui/lesson/lesson_question.hpp"
#include "ui/lesson/lesson_tasks.hpp"
#include "ui/lesson/notice.hpp"
#include "ui/lesson/progress_page.hpp"
#include "ui/lesson/prose.hpp"
#include "ui/lesson/save_as_step.hpp"
#include "ui/lesson/step_parts.hpp"
#include "ui/state/presenter_controls.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;

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

void header(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    const float side = 1.5F * style.text;
    const TextStyle font(Weight::regular, style.small);
    const std::string where = experiment.lesson_run.lesson && !state.browsing
                                  ? step_number(experiment)
                                  : std::string(base::tr("Lessons"));
    const ImVec2 at = ImGui::GetCursorPos();
    ImGui::SetCursorPosY(at.y + 0.5F * (side - ImGui::GetFontSize()));
    line_of_text(where, style.secondary, width - 3.3F * side);
    ImGui::SetCursorPos({at.x + width - (experiment.lesson_run.lesson ? 3.2F : 2.1F) * side, at.y});
    if (icon_button(style, "save_step", Icon::save, side, tr_c("Keep this as a step (Ctrl K)"))) {
        save_as_step(experiment, state);
    }
    ImGui::SetCursorPos({at.x + width - 2.1F * side, at.y});
    if (experiment.lesson_run.lesson) {
        const bool browsing = state.browsing;
        if (icon_button(style, "lessons", browsing ? Icon::page : Icon::list, side,
                        browsing ? tr_c("Back to the lesson") : tr_c("All lessons"))) {
            state.browsing = !browsing;
        }
    }
    ImGui::SetCursorPos({at.x + width - side, at.y});
    if (icon_button(style, "fold", Icon::fold_right, side, tr_c("Fold this panel in"))) {
        state.lesson_open = false;
    }
}

// A stroke for each step; a click goes there.
void step_strokes(Experiment& experiment, const PanelStyle& style, float width)
{
    const auto count = experiment.lesson_run.lesson->steps.size();
    const float gap = 0.25F * style.text;
    const float wide = (width + gap) / static_cast<float>(count) - gap;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = 0.9F * style.text;
    for (std::size_t i = 0; i < count; ++i) {
        const float x = at.x + static_cast<float>(i) * (wide + gap);
        ImGui::SetCursorScreenPos({x, at.y});
        ImGui::PushID(static_cast<int>(i));
        const Keyed keyed = add_tab_stop(style, "stroke");
        if (ImGui::InvisibleButton("stroke", {std::max(wide, 1.0F), height}) || keyed.pressed) {
            experiment::go_to_lesson_step(experiment, i);
        }
        frame_focus(style, keyed, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
        const bool hovered = ImGui::IsItemHovered() || keyed.focused;
        explain_last_item(style, experiment.lesson_run.lesson->steps[i].title);
        ImGui::PopID();
        const float thick = (hovered ? 0.34F : 0.22F) * style.text;
        const float y = at.y + 0.5F * (height - thick);
        ImGui::GetWindowDrawList()->AddRectFilled(
            {x, y}, {x + wide, y + thick},
            i == experiment.lesson_run.step_index  ? style.primary
            : i < experiment.lesson_run.step_index ? style.secondary
                                                   : style.control,
            0.5F * thick);
    }
    ImGui::SetCursorScreenPos({at.x, at.y + height});
}

void step_text(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    if (experiment.lesson_run.detour == experiment::Detour::myth) {
        return show_myth(experiment, style, width);
    }
    const lesson::Step& step =
        experiment.lesson_run.lesson->steps[experiment.lesson_run.step_index];
    if (!step.title.empty()) {
        const TextStyle font(Weight::semibold, style.text);
        wrapped_text(step.title, style.ink, width);
        ImGui::Dummy({0, 0.5F * style.text});
    }
    show_prose(style, step.prose, width);
    ImGui::Dummy({0, style.gap});
    show_prediction(experiment, style, width);
    show_challenge(experiment, style, width);
    show_myth_button(experiment, style, width);
    show_claims(step, style, width);
    show_exploring(experiment, style, width);
    if (state.notes && !step.notes.empty()) {
        const TextStyle font(Weight::regular, style.small);
        ImGui::Separator();
        ImGui::Dummy({0, 0.4F * style.text});
        line_of_text(base::tr("Speaker's notes"), style.secondary, width);
        wrapped_text(step.notes, style.ink, width);
    }
}

void step_controls(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    if (experiment.lesson_run.detour != experiment::Detour::none) {
        if (button(style, tr_c("Back to the step"), Emphasis::primary,
                   {width, step_button_em * style.text}, tr_c("X"))) {
            experiment::end_detour(experiment);
        }
        return;
    }
    const std::size_t index = experiment.lesson_run.step_index;
    const bool last = index + 1 == experiment.lesson_run.lesson->steps.size();
    const auto [back, between, next] = step_buttons(style, width);
    const ImVec2 size{next, step_button_em * style.text};
    if (button(style, tr_c("Back"), Emphasis::plain, {back, size.y}, nullptr, index > 0)) {
        experiment::go_to_lesson_step(experiment, index - 1);
    }
    ImGui::SameLine(0, between);
    if (experiment.lesson_run.asking) {
        if (button(style, tr_c("Let it run"), Emphasis::primary, size, tr_c("PgDn"))) {
            experiment::reveal(experiment);
        }
    } else if (last) {
        if (button(style, tr_c("All lessons"), Emphasis::plain, size)) {
            state.browsing = true;
        }
    } else if (button(style, tr_c("Next"), Emphasis::primary, size, tr_c("PgDn"))) {
        go_on(experiment, state);
    }
}

void running_lesson(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    {
        const TextStyle font(Weight::semibold, style.title);
        wrapped_text(numbered_title(*experiment.lesson_run.lesson), style.ink, width);
    }
    ImGui::Dummy({0, 0.3F * style.text});
    step_strokes(experiment, style, width);
    ImGui::Dummy({0, 0.5F * style.text});
    show_resume(experiment, state, style, width);
    begin_step_text(experiment, state, "text", style, width);
    step_text(experiment, state, style, ImGui::GetContentRegionAvail().x);
    end_step_text(style);
    step_controls(experiment, state, style, width);
}

} // namespace

void lesson_tab(Experiment& /*experiment*/, PanelState& state, const PanelLayout& layout,
                const PanelStyle& style)
{
    if (panel_tab(style, Icon::page, layout.lesson_tab.width, tr_c("Lesson"))) {
        state.lesson_open = true;
        state.in_front = Side::lesson;
    }
}

void lesson_panel(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                  const PanelStyle& style)
{
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * style.text, 0});
    const float width = layout.lesson.width - 2 * style.padding;
    header(experiment, state, style, width);
    ImGui::Dummy({0, 0.2F * style.text});
    show_notice(experiment, state, style, width);
    show_problems(experiment, state, style, width);
    if (experiment.lesson_run.lesson && !state.browsing) {
        running_lesson(experiment, state, style, width);
    } else {
        show_lesson_browser(experiment, state, style, width);
    }
    ImGui::PopStyleVar();
}

} // namespace ui
