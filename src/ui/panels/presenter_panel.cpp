// The lecturer's notes: the time, the step's notes, and the way on. The audience does not see them.
#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/widgets.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;

constexpr float button_em = 2.5F;

// "12:05", "1:02:05"
std::string elapsed_text(double seconds)
{
    const auto s = static_cast<int>(std::max(seconds, 0.0));
    return s < 3600 ? fmt::format("{}:{:02}", s / 60, s % 60)
                    : fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60);
}

// Time since presenting began, large; the time of day at the right. A click begins anew.
void clock(State& state, const PanelStyle& look, float width)
{
    Desk& desk = state.desk;
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = 1.21F * 1.9F * look.text;
    const Keyed keyed = add_tab_stop(look, "clock");
    if (ImGui::InvisibleButton("clock", {width, height}) || keyed.pressed) {
        desk.begun = desk.now_s;
    }
    frame_focus(look, keyed, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    explain_last_item(look, base::tr("Since presenting began; a click begins anew"));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    {
        const TextStyle style(Weight::semibold, 1.9F * look.text);
        list.AddText(at, look.ink, elapsed_text(desk.now_s - desk.begun.value_or(0)).c_str());
    }
    const TextStyle style(Weight::semibold, 1.3F * look.text);
    ImGui::SetCursorScreenPos({at.x, at.y + 0.5F * (height - ImGui::GetFontSize())});
    text_at_right(desk.time_of_day, look.secondary, at.x + width);
    ImGui::SetCursorScreenPos({at.x, at.y + height});
}

void where(const Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    const float side = 1.5F * look.text;
    const ImVec2 at = ImGui::GetCursorPos();
    {
        const TextStyle style(Weight::regular, look.small);
        line_of_text(scene::sentence(base::tr("Step {0} of {1}"),
                                     {std::to_string(experiment.lesson_run.step_index + 1),
                                      std::to_string(experiment.lesson_run.lesson->steps.size())}),
                     look.secondary, width - side);
    }
    const ImVec2 below = ImGui::GetCursorPos();
    ImGui::SetCursorPos({at.x + width - side, at.y});
    if (icon_button(look, "lesson", Icon::page, side,
                    tr_c("The lesson's text and questions in place of the notes"))) {
        state.desk.lesson = true;
        state.lesson_open = true;
    }
    ImGui::SetCursorPos(below);
    const TextStyle style(Weight::semibold, look.title);
    wrapped_text(experiment.lesson_run.lesson->steps[experiment.lesson_run.step_index].title,
                 look.ink, width);
}

// The body waits for the audience.
void asked(const Experiment& experiment, const PanelStyle& look, float width)
{
    const lesson::Step* step = experiment::current_step(experiment);
    if (!experiment.lesson_run.asking || step == nullptr || !step->predict) {
        return;
    }
    {
        const TextStyle style(Weight::semibold, look.text);
        wrapped_text(scene::sentence(base::tr("Asked: {0}"), {step->predict->question}), look.ink,
                     width);
    }
    const TextStyle style(Weight::regular, look.small);
    wrapped_text(base::tr("Page Down lets the body go and shows what happens."), look.secondary,
                 width);
    ImGui::Dummy({0, 0.6F * look.text});
}

void notes(const lesson::Step& step, const PanelStyle& look, float width)
{
    if (step.notes.empty()) {
        const TextStyle style(Weight::regular, look.small);
        wrapped_text(base::tr("This step has no notes. What the audience reads:"), look.secondary,
                     width);
        ImGui::Dummy({0, 0.4F * look.text});
    }
    const TextStyle style(Weight::regular, 1.12F * look.text); // read while standing
    wrapped_text(step.notes.empty() ? lesson::plain_text(step.prose) : step.notes, look.ink, width);
}

void way_on(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    const float between = 0.7F * look.text;
    const float back = 0.42F * (width - between);
    const ImVec2 size{width - between - back, button_em * look.text};
    if (button(look, tr_c("Back"), Emphasis::plain, {back, size.y}, tr_c("PgUp"),
               experiment.lesson_run.step_index > 0)) {
        go_back(experiment, state);
    }
    ImGui::SameLine(0, between);
    if (button(look, tr_c("Next"), Emphasis::primary, size, tr_c("PgDn"),
               experiment.lesson_run.step_index + 1 < experiment.lesson_run.lesson->steps.size())) {
        go_on(experiment, state);
    }
}

} // namespace

void presenter_panel(Experiment& experiment, State& state, const PanelLayout& places,
                     const PanelStyle& look)
{
    begin_panel("presenter", places.presenter, look);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * look.text, 0});
    const float width = places.presenter.width - 2 * look.padding;
    clock(state, look, width);
    ImGui::Dummy({0, 0.4F * look.text});
    where(experiment, state, look, width);
    ImGui::Dummy({0, 0.6F * look.text});
    const float foot = button_em * look.text + 0.6F * look.gap;
    const float room = ImGui::GetContentRegionAvail().y - foot;
    ImGui::BeginChild("notes", {width, std::max(room, 1.0F)}, false);
    if (state.shown_step != experiment.lesson_run.step_index) {
        state.shown_step = experiment.lesson_run.step_index;
        ImGui::SetScrollY(0);
    }
    asked(experiment, look, ImGui::GetContentRegionAvail().x);
    notes(experiment.lesson_run.lesson->steps[experiment.lesson_run.step_index], look,
          ImGui::GetContentRegionAvail().x);
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * look.gap});
    way_on(experiment, state, look, width);
    ImGui::PopStyleVar();
    end_panel();
}

} // namespace ui
