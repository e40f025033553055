#include "ui/lesson_tasks.hpp"

#include "base/words.hpp"
#include "scene/frame.hpp"
#include "scene/typesetting.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ui {

namespace {

using base::Weight;
using base::words_c;

// The four labels differ by a mark too: sure, mostly, perhaps, no.
void draw_evidence_mark(ImDrawList& list, std::string_view label, ImVec2 centre, float radius,
                        ImU32 colour)
{
    constexpr float quarter = 1.5707964F;
    if (label == "popular myth") {
        return draw_icon(list, Icon::cross, centre, 2.2F * radius, colour);
    }
    list.AddCircle(centre, radius, colour, 20, 1.5F);
    if (label == "established") {
        list.AddCircleFilled(centre, 0.62F * radius, colour, 20);
    } else if (label == "supported") {
        list.PathArcTo(centre, 0.7F * radius, quarter, 3 * quarter, 12);
        list.PathFillConvex(colour);
    }
}

// A box with wrapped text in it, after which the cursor stands below. Returns its rectangle.
struct Box {
    ImVec2 min, max;
};
Box text_box(const Look& look, std::string_view text, float left_margin, float width, ImU32 ground,
             ImU32 outline)
{
    const float pad = 0.55F * look.text;
    const float inner = width - left_margin - 2 * pad;
    const float height = wrapped_height(text, inner) + 2 * pad;
    const ImVec2 min = ImGui::GetCursorScreenPos();
    const ImVec2 max{min.x + width, min.y + height};
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, ground, 0.5F * look.text);
    if (outline != 0) {
        list.AddRect(min, max, outline, 0.5F * look.text);
    }
    draw_wrapped(list, {min.x + left_margin + pad, min.y + pad}, text, look.ink, inner);
    ImGui::Dummy({width, height});
    return {min, max};
}

// One choice. Once answered, the right one carries a tick and a wrong choice a cross.
bool choice(const lesson::Predict& predict, std::size_t index,
            const std::optional<std::size_t>& answer, const Look& look, float width)
{
    const bool chosen = answer == index;
    const float margin = 1.5F * look.text;
    const ImVec2 at = ImGui::GetCursorPos();
    const TextStyle style(Weight::regular, look.text);
    const float pad = 0.55F * look.text;
    const float height = wrapped_height(predict.choices[index], width - margin - 2 * pad) + 2 * pad;
    ImGui::PushID(static_cast<int>(index));
    const bool pressed = ImGui::InvisibleButton("choice", {width, height});
    const bool hovered = ImGui::IsItemHovered() && !answer;
    ImGui::PopID();
    ImGui::SetCursorPos(at);
    const Box box = text_box(look, predict.choices[index], margin, width,
                             chosen    ? look.control
                             : hovered ? look.control_hovered
                                       : 0,
                             look.line);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = box.min.y + pad + 0.5F * ImGui::GetFontSize();
    if (answer && (index == predict.answer || chosen)) {
        draw_icon(list, index == predict.answer ? Icon::tick : Icon::cross,
                  {box.min.x + pad + 0.45F * look.text, y}, 0.9F * look.text, look.ink);
    } else {
        const std::string letter(1, static_cast<char>('A' + index));
        list.AddText({box.min.x + pad, box.min.y + pad}, look.secondary, letter.c_str());
    }
    return pressed && !answer;
}

// A threshold with its unit: "42 mmHg", "80°".
std::string with_unit(double value, const physiology::SignalRow& row)
{
    const auto usual = physiology::usual_range(row);
    const double range = usual.largest - usual.smallest;
    const std::string number = scene::number(value, range > 30 ? 0 : range > 2 ? 1 : 2);
    const std::string unit(base::words(row.unit));
    return unit.empty() || unit == "°" ? number + unit : number + " " + unit;
}

std::string challenge_text(const lesson::Until& until, const physiology::SignalRow& row)
{
    const std::string title(base::words(row.title));
    if (until.goal.above && until.goal.below) {
        return scene::sentence(
            base::words("Bring it about: {0} between {1} and {2}"),
            {title, with_unit(*until.goal.above, row), with_unit(*until.goal.below, row)});
    }
    return until.goal.above
               ? scene::sentence(base::words("Bring it about: {0} above {1}"),
                                 {title, with_unit(*until.goal.above, row)})
               : scene::sentence(base::words("Bring it about: {0} below {1}"),
                                 {title, with_unit(until.goal.below.value_or(0), row)});
}

// The signal on its usual range, with a mark where it has to come to.
void goal_axis(const lesson::Until& until, const physiology::SignalRow& row, double value,
               const Look& look, float width)
{
    const auto [smallest, largest] = physiology::usual_range(row);
    const auto share = [low = smallest, span = largest - smallest](double v) {
        return std::clamp((v - low) / span, 0.0, 1.0);
    };
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = 0.45F * look.text;
    bar(look, width, height, share(value), look.secondary, 1);
    for (const auto& goal : {until.goal.above, until.goal.below}) {
        if (goal) {
            const float x = at.x + width * static_cast<float>(share(*goal));
            ImGui::GetWindowDrawList()->AddRectFilled({x - 1.5F, at.y - 0.6F * height},
                                                      {x + 1.5F, at.y + 1.6F * height}, look.ink);
        }
    }
}

} // namespace

void show_claims(const lesson::Step& step, const Look& look, float width)
{
    for (const lesson::Claim& claim : step.claims) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float radius = 0.36F * look.text;
        const TextStyle style(Weight::semibold, look.small);
        draw_evidence_mark(*ImGui::GetWindowDrawList(), claim.label,
                           {at.x + radius + 1, at.y + 0.5F * ImGui::GetFontSize()}, radius,
                           look.ink);
        const float indent = 1.25F * look.text;
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
        line_of_text(base::words(claim.label), look.ink, width - indent);
        const TextStyle small(Weight::regular, look.small);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
        wrapped_text(claim.source, look.secondary, width - indent);
        ImGui::Dummy({0, 0.5F * look.text});
    }
}

void show_prediction(const lesson::Step& step, std::optional<std::size_t>& answer, const Look& look,
                     float width)
{
    const lesson::Predict& predict = *step.predict;
    const float between = 0.4F * look.text;
    {
        const TextStyle style(Weight::semibold, look.text);
        const std::string question =
            scene::sentence(base::words("Predict: {0}"), {predict.question});
        text_box(look, question, 0, width, look.control, 0);
    }
    for (std::size_t i = 0; i < predict.choices.size(); ++i) {
        ImGui::Dummy({0, between});
        if (choice(predict, i, answer, look, width)) {
            answer = i;
        }
    }
    if (answer) {
        ImGui::Dummy({0, between});
        const TextStyle style(Weight::regular, look.text);
        const bool right = *answer == predict.answer;
        const std::string verdict =
            std::string(base::words(right ? "Yes." : "Not quite.")) + " " + predict.why;
        wrapped_text(verdict, look.ink, width);
    }
    ImGui::Dummy({0, look.gap});
}

void show_challenge(const experiment::Experiment& experiment, const lesson::Until& until, bool met,
                    const Look& look, float width)
{
    const physiology::SignalRow* row = physiology::find_signal(until.goal.name);
    if (row == nullptr) {
        return;
    }
    scene::Shot now;
    now.body = &experiment.now;
    now.record = &experiment.record;
    now.viewer_ms = experiment.viewer_ms;
    now.slow = experiment.pace.slow;
    const double value = scene::calm_signals(now).*row->field; // digits that can be read
    {
        const TextStyle style(Weight::semibold, look.text);
        wrapped_text(challenge_text(until, *row), look.ink, width);
    }
    ImGui::Dummy({0, 0.45F * look.text});
    goal_axis(until, *row, value, look, width);
    ImGui::Dummy({0, 0.35F * look.text});
    const TextStyle style(Weight::regular, look.small);
    if (met) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_icon(*ImGui::GetWindowDrawList(), Icon::tick,
                  {at.x + 0.45F * look.text, at.y + 0.5F * ImGui::GetFontSize()}, 0.9F * look.text,
                  look.ink);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 1.25F * look.text);
        line_of_text(base::words("Reached"), look.ink, width - 1.25F * look.text);
    } else {
        line_of_text(scene::sentence(base::words("now {0}"), {with_unit(value, *row)}),
                     look.secondary, width);
        if (!until.hints.empty()) {
            wrapped_text(until.hints.front(), look.secondary, width);
        }
    }
    ImGui::Dummy({0, look.gap});
}

} // namespace ui
