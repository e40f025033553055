#include "ui/lesson/lesson_tasks.hpp"

#include "base/translation.hpp"
#include "experiment/lesson_run/condition_words.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using base::Weight;

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

// As a bound of the task's condition is written.
std::string value_text(double value, const physiology::SignalRow& row)
{
    const auto usual = physiology::usual_range(row);
    return scene::quantity(value, scene::decimals_of_bound(usual.max - usual.min), row.unit);
}

// The signal on its usual range, with a mark where it has to come to.
void goal_axis(const lesson::Condition& aim, const physiology::SignalRow& row, double value,
               const PanelStyle& style, float width)
{
    const auto [min, max] = physiology::usual_range(row);
    const auto share = [low = min, span = max - min](double v) {
        return std::clamp((v - low) / span, 0.0, 1.0);
    };
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = 0.45F * style.text;
    bar(style, width, height, share(value), style.secondary, 1);
    for (const auto& goal : {aim.above, aim.below}) {
        if (goal) {
            const float x = at.x + width * static_cast<float>(share(*goal));
            ImGui::GetWindowDrawList()->AddRectFilled({x - 1.5F, at.y - 0.6F * height},
                                                      {x + 1.5F, at.y + 1.6F * height}, style.ink);
        }
    }
}

// "while swelling above 0.6, for 1 s", quietly below the goal.
void conditions(const lesson::Until& until, const PanelStyle& style, float width)
{
    std::string text;
    for (const auto& also : until.meanwhile) {
        text += (text.empty() ? "" : "; ") + experiment::condition_words(also);
    }
    if (!text.empty()) {
        wrapped_text(scene::sentence(base::tr("while {0}"), {text}), style.ink, width);
    }
    if (until.hold_s > 0) {
        const int decimals = until.hold_s < 1 ? 2 : 0;
        wrapped_text(scene::sentence(base::tr("for {0} s of the body's time"),
                                     {scene::number(until.hold_s, decimals)}),
                     style.ink, width);
    }
}

// The hints taken so far, and the next one on demand.
void hints(experiment::Experiment& experiment, const lesson::Until& until, const PanelStyle& style,
           float width)
{
    const std::size_t taken = experiment::current_answer(experiment)->hints_taken;
    for (std::size_t i = 0; i < std::min(taken, until.hints.size()); ++i) {
        ImGui::Dummy({0, 0.3F * style.text});
        wrapped_text(until.hints[i], style.ink, width);
    }
    if (!experiment::more_hints(experiment)) {
        return;
    }
    ImGui::Dummy({0, 0.5F * style.text});
    const char* label = taken >= until.hints.size() ? tr_c("Show me")
                        : taken == 0                ? tr_c("A hint")
                                                    : tr_c("Another hint");
    if (button(style, label, Emphasis::plain, {width, 2.2F * style.text}, tr_c("N"))) {
        experiment::take_hint(experiment);
    }
}

void reached(const PanelStyle& style, float width)
{
    const ImVec2 at = ImGui::GetCursorScreenPos();
    draw_icon(*ImGui::GetWindowDrawList(), Icon::tick,
              {at.x + 0.45F * style.text, at.y + 0.5F * ImGui::GetFontSize()}, 0.9F * style.text,
              style.ink);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + 1.25F * style.text);
    line_of_text(base::tr("Reached"), style.ink, width - 1.25F * style.text);
}

double calm_value(const experiment::Experiment& experiment, const physiology::SignalRow& row)
{
    scene::SceneInput now;
    now.body = &experiment.simulation.now;
    now.record = &experiment.playback.record;
    now.viewer_ms = experiment.playback.viewer_ms;
    now.slow = experiment.playback.time_mapping.slow;
    return scene::display_signals(now).*row.field; // digits that can be read
}

} // namespace

void show_claims(const lesson::Step& step, const PanelStyle& style, float width)
{
    for (const lesson::Claim& claim : step.claims) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        const float radius = 0.36F * style.text;
        const TextStyle font(Weight::semibold, style.small);
        draw_evidence_mark(*ImGui::GetWindowDrawList(), claim.label,
                           {at.x + radius + 1, at.y + 0.5F * ImGui::GetFontSize()}, radius,
                           style.ink);
        const float indent = 1.25F * style.text;
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
        line_of_text(base::tr(claim.label), style.ink, width - indent);
        const TextStyle small(Weight::regular, style.small);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + indent);
        wrapped_text(claim.source, style.secondary, width - indent);
        ImGui::Dummy({0, 0.5F * style.text});
    }
}

void show_challenge(experiment::Experiment& experiment, const PanelStyle& style, float width)
{
    const auto* step = experiment::current_step(experiment);
    const auto* answer = experiment::current_answer(experiment);
    if (step == nullptr || !step->until || answer == nullptr) {
        return;
    }
    const lesson::Until& until = *step->until;
    const physiology::SignalRow* row = physiology::find_signal(until.goal.name);
    if (row == nullptr) {
        return;
    }
    const double value = calm_value(experiment, *row);
    {
        const TextStyle font(Weight::semibold, style.text);
        wrapped_text(scene::sentence(base::tr("Bring it about: {0}"),
                                     {experiment::condition_words(until.goal)}),
                     style.ink, width);
    }
    const TextStyle font(Weight::regular, style.small);
    conditions(until, style, width);
    ImGui::Dummy({0, 0.55F * style.text});
    goal_axis(until.goal, *row, value, style, width);
    ImGui::Dummy({0, 0.45F * style.text});
    if (answer->met) {
        reached(style, width);
    } else {
        line_of_text(scene::sentence(base::tr("now {0}"), {value_text(value, *row)}),
                     style.secondary, width);
        hints(experiment, until, style, width);
    }
    ImGui::Dummy({0, style.gap});
}

} // namespace ui
