#include "ui/lesson/lesson_question.hpp"

#include "base/translation.hpp"
#include "experiment/lesson_run/curve.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Experiment;
using experiment::Phase;

// A box with wrapped text in it. Returns its rectangle; the cursor is below it afterwards.
struct Box {
    ImVec2 min, max;
};
Box text_box(const PanelStyle& style, std::string_view text, float left_margin, float width,
             ImU32 ground, ImU32 outline)
{
    const float pad = 0.55F * style.text;
    const float inner = width - left_margin - 2 * pad;
    const float height = wrapped_height(text, inner) + 2 * pad;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, ground, 0.5F * style.text);
    if (outline != 0) {
        list.AddRect(min, max, outline, 0.5F * style.text);
    }
    draw_wrapped(list, {min.x + left_margin + pad, min.y + pad}, text, style.ink, inner);
    ImGui::Dummy({width, height});
    return {min, max};
}

struct Asked { // what a choice must know of the prediction
    const lesson::Predict& predict;
    const std::optional<std::size_t>& chosen;
    Phase phase;
};

// One choice. After the outcome the right one carries a tick, and a wrong choice a cross.
bool choice(const Asked& asked, std::size_t index, const PanelStyle& style, float width)
{
    const bool chosen = asked.chosen == index;
    const bool open = asked.phase == Phase::asked;
    const float margin = 1.5F * style.text;
    const std::string& words = asked.predict.choices[index];
    const ImVec2 at = ImGui::GetCursorPos();
    const TextStyle font(Weight::regular, style.text);
    const float pad = 0.55F * style.text;
    const float height = wrapped_height(words, width - margin - 2 * pad) + 2 * pad;
    ImGui::PushID(static_cast<int>(index));
    const SkipTabStop closed(style, !open);
    const Keyed keyed = add_tab_stop(style, "choice");
    const bool pressed = ImGui::InvisibleButton("choice", {width, height}) || keyed.pressed;
    const bool hovered = ImGui::IsItemHovered() && open;
    ImGui::PopID();
    ImGui::SetCursorPos(at);
    const ImU32 ground = chosen ? style.control : hovered ? style.control_hovered : 0;
    const Box box = text_box(style, words, margin, width, ground, style.line);
    frame_focus(style, keyed, box.min, box.max);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = box.min.y + pad + 0.5F * ImGui::GetFontSize();
    const bool right = index == asked.predict.answer;
    if (asked.phase == Phase::answered && (right || chosen)) {
        draw_icon(list, right ? Icon::tick : Icon::cross, {box.min.x + pad + 0.45F * style.text, y},
                  0.9F * style.text, style.ink);
    } else {
        const std::string letter(1, static_cast<char>('A' + index));
        list.AddText({box.min.x + pad, box.min.y + pad}, open ? style.ink : style.secondary,
                     letter.c_str());
    }
    return pressed && open;
}

void curve_controls(Experiment& experiment, const PanelStyle& style, float width)
{
    const TextStyle font(Weight::regular, style.small);
    wrapped_text(base::tr("Draw on the strip chart with the mouse, or with the arrow keys: ← → "
                          "along, ↑ ↓ the value."),
                 style.secondary, width);
    ImGui::Dummy({0, 0.5F * style.text});
    const float between = 0.6F * style.text;
    const float height = 2.2F * style.text;
    const float half = 0.5F * (width - between);
    const bool drawn = !experiment::current_answer(experiment)->drawn.empty();
    if (button(style, tr_c("Clear"), Emphasis::plain, {half, height}, nullptr, drawn)) {
        experiment::clear_curve(experiment);
    }
    ImGui::SameLine(0, between);
    if (button(style, tr_c("Done"), Emphasis::primary, {half, height}, tr_c("Enter"))) {
        experiment::reveal(experiment);
    }
}

// What is to be done now, quietly, below the question.
void advice(std::string_view words, const PanelStyle& style, float width)
{
    ImGui::Dummy({0, 0.5F * style.text});
    const TextStyle font(Weight::regular, style.small);
    wrapped_text(words, style.secondary, width);
}

void outcomes(const Experiment& experiment, const PanelStyle& style, float width)
{
    if (!experiment::at_its_step(experiment)) {
        return;
    }
    for (const auto& outcome_check : experiment.lesson_run.outcome_checks) {
        ImGui::Dummy({0, 0.3F * style.text});
        const TextStyle font(Weight::regular, style.small);
        wrapped_text(
            scene::sentence(base::tr("{0}: {1}"), {experiment::measure_words(outcome_check.outcome),
                                                   experiment::value_words(outcome_check)}),
            style.secondary, width);
    }
}

// In a low panel the answer is below the visible part: scrolls to it once, when it appears.
void bring_into_sight_once(bool told)
{
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    const ImGuiID id = ImGui::GetID("told");
    if (told && !storage.GetBool(id)) {
        ImGui::SetScrollHereY(1);
    }
    storage.SetBool(id, told);
}

} // namespace

void show_prediction(Experiment& experiment, const PanelStyle& style, float width)
{
    const Phase phase = experiment::phase(experiment);
    const auto* answer = experiment::current_answer(experiment);
    if (phase == Phase::none || answer == nullptr) {
        return;
    }
    const lesson::Predict& predict = *experiment::current_step(experiment)->predict;
    {
        const TextStyle font(Weight::semibold, style.text);
        text_box(style, scene::sentence(base::tr("Predict: {0}"), {predict.question}), 0, width,
                 style.control, 0);
    }
    for (std::size_t i = 0; i < predict.choices.size(); ++i) {
        ImGui::Dummy({0, 0.4F * style.text});
        if (choice({predict, answer->choice, phase}, i, style, width)) {
            experiment::choose(experiment, i);
        }
    }
    if (phase == Phase::asked && predict.draw) {
        ImGui::Dummy({0, 0.4F * style.text});
        curve_controls(experiment, style, width);
    } else if (phase == Phase::asked) {
        advice(base::tr("The body waits. Choose, or press a letter."), style, width);
    } else if (phase == Phase::runs) {
        advice(base::tr("Watch what happens."), style, width);
    } else {
        ImGui::Dummy({0, 0.4F * style.text});
        const TextStyle font(Weight::regular, style.text);
        wrapped_text(experiment::verdict(experiment), style.ink, width);
        outcomes(experiment, style, width);
    }
    bring_into_sight_once(phase == Phase::answered);
    ImGui::Dummy({0, style.gap});
}

} // namespace ui
