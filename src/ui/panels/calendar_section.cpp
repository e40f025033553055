#include "ui/panels/calendar_section.hpp"

#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sections.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace ui {

namespace {

using base::tr_c;
using experiment::Experiment;
using physiology::DatedEvent;
using physiology::SlowEventRow;

std::string amount_text(const SlowEventRow& row, double amount)
{
    const int decimals = row.max - row.min > 20 ? 0 : row.max > 5 ? 1 : 2;
    return scene::quantity(amount, decimals, row.unit);
}

std::string hour_text(double hour)
{
    return scene::number(hour, hour == std::round(hour) ? 0 : 1) + " h";
}

// A line to click: its name, and at the right what is known about it.
bool event_line(const SlowEventRow& row, bool chosen, const PanelStyle& style, float width)
{
    const float height = 1.75F * style.text;
    const bool clicked = ImGui::InvisibleButton("line", {width, height});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chosen || hovered) {
        list.AddRectFilled(min, max, chosen ? style.control : style.line, 0.4F * style.text);
    }
    const float middle = 0.5F * (min.y + max.y);
    const auto put = [&](std::string_view words, ImU32 colour, float x) {
        list.AddText({x, middle - 0.5F * ImGui::GetFontSize()}, colour, words.data(),
                     words.data() + words.size());
    };
    {
        const TextStyle font(base::Weight::regular, style.text);
        put(base::tr(row.title), style.ink, min.x + 0.4F * style.text);
    }
    const TextStyle font(base::Weight::regular, style.small);
    const std::string_view evidence = base::tr(row.evidence);
    put(evidence, style.secondary,
        max.x - 0.4F * style.text - text_width(evidence.data(), evidence.data() + evidence.size()));
    const std::string source = source_text(row.source, row.evidence);
    explain_last_item(style, base::tr(row.meaning), source);
    return clicked;
}

void enter(Experiment& experiment, const SlowEventRow& row, double amount, double hour)
{
    experiment::fire(experiment, {.kind = physiology::EventKind::slow,
                                  .target = static_cast<std::uint8_t>(row.event),
                                  .amount = amount,
                                  .hour = hour});
}

// How much of it, and the button that enters it.
void chosen_event(Experiment& experiment, PanelState& state, const SlowEventRow& row,
                  const PanelStyle& style, float width)
{
    const double hour = experiment::input_value(experiment, "recovery_h");
    const std::string shown = amount_text(row, state.slow_amount);
    const Keyed slider_keys = begin_keyed(style, "amount");
    const SliderMoves moves = value_row(style,
                                        {.title = base::tr("Amount"),
                                         .value = shown,
                                         .meaning = base::tr(row.meaning),
                                         .source = {},
                                         .how = {},
                                         .range = {.min = row.min, .max = row.max},
                                         .colour = style.secondary},
                                        width, state.slow_amount);
    end_keyed(style, slider_keys);
    if (moves.wants_neutral) {
        state.slow_amount = row.usual;
    }
    const double grid = row.max > 20 ? 1 : row.max > 5 ? 0.5 : 0.05;
    state.slow_amount = std::clamp(std::round(state.slow_amount / grid + slider_keys.nudge) * grid,
                                   row.min, row.max);
    const std::string label =
        scene::sentence(base::tr("Enter at hour {0}"), {scene::number(hour, 0)});
    const Keyed keyed = begin_keyed(style, "enter");
    ImGui::PushID("enter");
    const bool pressed = button(style, label.c_str(), Emphasis::plain, {width, 2 * style.text});
    ImGui::PopID();
    end_keyed(style, keyed);
    if (pressed || keyed.pressed) {
        enter(experiment, row, state.slow_amount, hour);
    }
    ImGui::Dummy({0, 0.4F * style.text});
}

void events(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    for (const SlowEventRow& row : physiology::slow_event_table()) {
        ImGui::PushID(std::string(row.name).c_str());
        const bool chosen = state.slow_event == row.name;
        const Keyed keyed = begin_keyed(style);
        const bool clicked = event_line(row, chosen, style, width);
        end_keyed(style, keyed);
        if (clicked || keyed.pressed) {
            state.slow_event = chosen ? std::string() : std::string(row.name);
            state.slow_amount = row.usual;
        } else if (chosen) {
            chosen_event(experiment, state, row, style, width);
        }
        ImGui::PopID();
    }
}

const SlowEventRow* row_of(const DatedEvent& entry)
{
    for (const SlowEventRow& row : physiology::slow_event_table()) {
        if (row.event == entry.event) {
            return &row;
        }
    }
    return nullptr;
}

// True: the viewer removes this entry.
bool entry_line(const DatedEvent& entry, const PanelStyle& style, float width)
{
    const SlowEventRow* row = row_of(entry);
    if (row == nullptr) {
        return false;
    }
    const float side = 1.5F * style.text;
    const ImVec2 at = ImGui::GetCursorPos();
    const Keyed keyed = begin_keyed(style);
    {
        const TextStyle font(base::Weight::regular, style.small);
        const std::string text = hour_text(entry.hour) + "   " + std::string(base::tr(row->title)) +
                                 ", " + amount_text(*row, entry.amount);
        ImGui::SetCursorPosY(at.y + 0.5F * (side - ImGui::GetFontSize()));
        line_of_text(text, style.ink, width - side - 0.3F * style.text);
        explain_last_item(style, text);
    }
    ImGui::SetCursorPos({at.x + width - side, at.y});
    const bool pressed =
        icon_button(style, "remove", Icon::close, side, tr_c("Take it out of the calendar"));
    end_keyed(style, keyed);
    return pressed || keyed.pressed;
}

void entries(Experiment& experiment, const PanelStyle& style, float width)
{
    auto made = experiment::interventions(experiment);
    std::ranges::stable_sort(made.calendar, {}, &DatedEvent::hour);
    {
        const TextStyle font(base::Weight::regular, style.small);
        line_of_text(made.calendar.empty() ? base::tr("Nothing is entered.") : base::tr("Entered"),
                     style.secondary, width);
    }
    if (made.calendar.empty()) {
        return;
    }
    std::size_t removed = made.calendar.size();
    for (std::size_t i = 0; i < made.calendar.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        removed = entry_line(made.calendar[i], style, width) ? i : removed;
        ImGui::PopID();
    }
    const Keyed keyed = begin_keyed(style, "clear");
    const bool clear =
        button(style, tr_c("Clear calendar"), Emphasis::plain, {width, 2 * style.text});
    end_keyed(style, keyed);
    if (clear || keyed.pressed) {
        made.calendar.clear();
        experiment::restore_interventions(experiment, made);
    } else if (removed < made.calendar.size()) {
        made.calendar.erase(made.calendar.begin() + static_cast<std::ptrdiff_t>(removed));
        experiment::restore_interventions(experiment, made);
    }
}

} // namespace

void calendar_section(Experiment& experiment, PanelState& state, const PanelStyle& style,
                      float width)
{
    events(experiment, state, style, width);
    ImGui::Dummy({0, 0.4F * style.text});
    entries(experiment, style, width);
    ImGui::Dummy({0, 0.5F * style.text});
}

} // namespace ui
