#include "ui/lesson/presenter_panel.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/step_parts.hpp"
#include "ui/state/presenter_controls.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;

// "12:05", "1:02:05"
std::string elapsed_text(double seconds)
{
    const auto s = static_cast<int>(std::max(seconds, 0.0));
    return s < 3600 ? fmt::format("{}:{:02}", s / 60, s % 60)
                    : fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
}

// Time since presenting began, large; the time of day at the right. A click restarts it.
void clock(PanelState& state, const PanelStyle& style, float width)
{
    PresenterState& presenter = state.presenter;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = 1.21F * 1.9F * style.text;
    const Keyed keyed = add_tab_stop(style, "clock");
    if (ImGui::InvisibleButton("clock", {width, height}) || keyed.pressed) {
        presenter.begun = presenter.now_s;
    }
    frame_focus(style, keyed, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    explain_last_item(style, base::tr("Since presenting began; a click begins anew"));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    {
        const TextStyle font(Weight::semibold, 1.9F * style.text);
        list.AddText(at, style.ink,
                     elapsed_text(presenter.now_s - presenter.begun.value_or(0)).c_str());
    }
    const TextStyle font(Weight::semibold, 1.3F * style.text);
    ImGui::SetCursorScreenPos({at.x, at.y + 0.5F * (height - ImGui::GetFontSize())});
    text_at_right(presenter.time_of_day, style.secondary, at.x + width);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
}

void step_heading(const Experiment& experiment, PanelState& state, const PanelStyle& style,
                  float width)
{
    const float side = 1.5F * style.text;
    const ImVec2 at = ImGui::GetCursorPos();
    {
        const TextStyle font(Weight::regular, style.small);
        line_of_text(step_number(experiment), style.secondary, width - side);
    }
    const ImVec2 below = ImGui::GetCursorPos();
    ImGui::SetCursorPos({at.x + width - side, at.y});
    if (icon_button(style, "lesson", Icon::page, side,
                    tr_c("The lesson's text and questions in place of the notes"))) {
        state.presenter.lesson = true;
        state.lesson_open = true;
    }
    ImGui::SetCursorPos(below);
    const TextStyle font(Weight::semibold, style.title);
    wrapped_text(experiment.lesson_run.lesson->steps[experiment.lesson_run.step_index].title,
                 style.ink, width);
}

// A question for the audience; the body waits.
void open_question(const Experiment& experiment, const PanelStyle& style, float width)
{
    const lesson::Step* step = experiment::current_step(experiment);
    if (!experiment.lesson_run.asking || step == nullptr || !step->predict) {
        return;
    }
    {
        const TextStyle font(Weight::semibold, style.text);
        wrapped_text(scene::sentence(base::tr("Asked: {0}"), {step->predict->question}), style.ink,
                     width);
    }
    const TextStyle font(Weight::regular, style.small);
    wrapped_text(base::tr("Page Down lets the body go and shows what happens."), style.secondary,
                 width);
    ImGui::Dummy({0, 0.6F * style.text});
}

void notes(const lesson::Step& step, const PanelStyle& style, float width)
{
    if (step.notes.empty()) {
        const TextStyle font(Weight::regular, style.small);
        wrapped_text(base::tr("This step has no notes. What the audience reads:"), style.secondary,
                     width);
        ImGui::Dummy({0, 0.4F * style.text});
    }
    const TextStyle font(Weight::regular, 1.12F * style.text); // read from a distance
    wrapped_text(step.notes.empty() ? lesson::plain_text(step.prose) : step.notes, style.ink,
                 width);
}

void step_controls(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    const auto [back, between, next] = step_buttons(style, width);
    const ImVec2 size{next, step_button_em * style.text};
    if (button(style, tr_c("Back"), Emphasis::plain, {back, size.y}, tr_c("PgUp"),
               experiment.lesson_run.step_index > 0)) {
        go_back(experiment, state);
    }
    ImGui::SameLine(0, between);
    if (button(style, tr_c("Next"), Emphasis::primary, size, tr_c("PgDn"),
               experiment.lesson_run.step_index + 1 < experiment.lesson_run.lesson->steps.size())) {
        go_on(experiment, state);
    }
}

} // namespace

void presenter_panel(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                     const PanelStyle& style)
{
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * style.text, 0});
    const float width = layout.presenter.width - 2 * style.padding;
    clock(state, style, width);
    ImGui::Dummy({0, 0.4F * style.text});
    step_heading(experiment, state, style, width);
    ImGui::Dummy({0, 0.6F * style.text});
    begin_step_text(experiment, state, "notes", style, width);
    open_question(experiment, style, ImGui::GetContentRegionAvail().x);
    notes(experiment.lesson_run.lesson->steps[experiment.lesson_run.step_index], style,
          ImGui::GetContentRegionAvail().x);
    end_step_text(style);
    step_controls(experiment, state, style, width);
    ImGui::PopStyleVar();
}

} // namespace ui
