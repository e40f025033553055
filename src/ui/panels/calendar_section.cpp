// The calendar of the slow clock: what may happen to the muscle on a day, with what is known about
// it, and what has been entered. All of it is entered at the hour that is looked at.
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sections.hpp"

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
    return scene::number(amount, decimals) + " " + std::string(base::tr(row.unit));
}

std::string hour_text(double hour)
{
    return scene::number(hour, hour == std::round(hour) ? 0 : 1) + " h";
}

std::string source_text(const SlowEventRow& row)
{
    const std::string source(base::tr(row.source));
    return row.evidence.empty() ? scene::sentence(base::tr("Source: {0}"), {source})
                                : scene::sentence(base::tr("Evidence: {0}. Source: {1}"),
                                                  {std::string(base::tr(row.evidence)), source});
}

// A line to click: its name, and at the right what is known about it.
bool event_line(const SlowEventRow& row, bool chosen, const PanelStyle& look, float width)
{
    const float height = 1.75F * look.text;
    const bool clicked = ImGui::InvisibleButton("line", {width, height});
    const bool hovered = ImGui::IsItemHovered();
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    if (chosen || hovered) {
        list.AddRectFilled(min, max, chosen ? look.control : look.line, 0.4F * look.text);
    }
    const float middle = 0.5F * (min.y + max.y);
    const auto put = [&](std::string_view words, ImU32 colour, float x) {
        list.AddText({x, middle - 0.5F * ImGui::GetFontSize()}, colour, words.data(),
                     words.data() + words.size());
    };
    {
        const TextStyle style(base::Weight::regular, look.text);
        put(base::tr(row.title), look.ink, min.x + 0.4F * look.text);
    }
    const TextStyle style(base::Weight::regular, look.small);
    const std::string_view evidence = base::tr(row.evidence);
    put(evidence, look.secondary,
        max.x - 0.4F * look.text - text_width(evidence.data(), evidence.data() + evidence.size()));
    const std::string source = source_text(row);
    explain_last_item(look, base::tr(row.meaning), source);
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
void chosen_event(Experiment& experiment, State& state, const SlowEventRow& row,
                  const PanelStyle& look, float width)
{
    const double hour = experiment::input_value(experiment, "recovery_h");
    const std::string shown = amount_text(row, state.slow_amount);
    const Keyed slider_keys = begin_keyed(look, "amount");
    const SliderMoves moves = value_row(look,
                                        {.title = base::tr("Amount"),
                                         .value = shown,
                                         .meaning = base::tr(row.meaning),
                                         .source = {},
                                         .how = {},
                                         .range = {.min = row.min, .max = row.max},
                                         .colour = look.secondary},
                                        width, state.slow_amount);
    end_keyed(look, slider_keys);
    if (moves.wants_neutral) {
        state.slow_amount = row.usual;
    }
    const double grid = row.max > 20 ? 1 : row.max > 5 ? 0.5 : 0.05;
    state.slow_amount = std::clamp(std::round(state.slow_amount / grid + slider_keys.nudge) * grid,
                                   row.min, row.max);
    const std::string label =
        scene::sentence(base::tr("Enter at hour {0}"), {scene::number(hour, 0)});
    const Keyed keyed = begin_keyed(look, "enter");
    ImGui::PushID("enter");
    const bool pressed = button(look, label.c_str(), Emphasis::plain, {width, 2 * look.text});
    ImGui::PopID();
    end_keyed(look, keyed);
    if (pressed || keyed.pressed) {
        enter(experiment, row, state.slow_amount, hour);
    }
    ImGui::Dummy({0, 0.4F * look.text});
}

void events(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    for (const SlowEventRow& row : physiology::slow_event_table()) {
        ImGui::PushID(std::string(row.name).c_str());
        const bool chosen = state.slow_event == row.name;
        const Keyed keyed = begin_keyed(look);
        const bool clicked = event_line(row, chosen, look, width);
        end_keyed(look, keyed);
        if (clicked || keyed.pressed) {
            state.slow_event = chosen ? std::string() : std::string(row.name);
            state.slow_amount = row.usual;
        } else if (chosen) {
            chosen_event(experiment, state, row, look, width);
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

// True when this entry is to go.
bool entry_line(const DatedEvent& entry, const PanelStyle& look, float width)
{
    const SlowEventRow* row = row_of(entry);
    if (row == nullptr) {
        return false;
    }
    const float side = 1.5F * look.text;
    const ImVec2 at = ImGui::GetCursorPos();
    const Keyed keyed = begin_keyed(look);
    {
        const TextStyle style(base::Weight::regular, look.small);
        const std::string text = hour_text(entry.hour) + "   " + std::string(base::tr(row->title)) +
                                 ", " + amount_text(*row, entry.amount);
        ImGui::SetCursorPosY(at.y + 0.5F * (side - ImGui::GetFontSize()));
        line_of_text(text, look.ink, width - side - 0.3F * look.text);
        explain_last_item(look, text);
    }
    ImGui::SetCursorPos({at.x + width - side, at.y});
    const bool pressed =
        icon_button(look, "remove", Icon::close, side, tr_c("Take it out of the calendar"));
    end_keyed(look, keyed);
    return pressed || keyed.pressed;
}

void entries(Experiment& experiment, const PanelStyle& look, float width)
{
    auto stands = experiment::interventions(experiment);
    std::ranges::stable_sort(stands.calendar, {}, &DatedEvent::hour);
    {
        const TextStyle style(base::Weight::regular, look.small);
        line_of_text(stands.calendar.empty() ? base::tr("Nothing is entered.")
                                             : base::tr("Entered"),
                     look.secondary, width);
    }
    if (stands.calendar.empty()) {
        return;
    }
    std::size_t gone = stands.calendar.size();
    for (std::size_t i = 0; i < stands.calendar.size(); ++i) {
        ImGui::PushID(static_cast<int>(i));
        gone = entry_line(stands.calendar[i], look, width) ? i : gone;
        ImGui::PopID();
    }
    const Keyed keyed = begin_keyed(look, "clear");
    const bool clear =
        button(look, tr_c("Clear calendar"), Emphasis::plain, {width, 2 * look.text});
    end_keyed(look, keyed);
    if (clear || keyed.pressed) {
        stands.calendar.clear();
        experiment::restore_interventions(experiment, stands);
    } else if (gone < stands.calendar.size()) {
        stands.calendar.erase(stands.calendar.begin() + static_cast<std::ptrdiff_t>(gone));
        experiment::restore_interventions(experiment, stands);
    }
}

} // namespace

void calendar_section(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    events(experiment, state, look, width);
    ImGui::Dummy({0, 0.4F * look.text});
    entries(experiment, look, width);
    ImGui::Dummy({0, 0.5F * look.text});
}

} // namespace ui
