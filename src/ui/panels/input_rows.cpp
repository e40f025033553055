#include "ui/panels/input_rows.hpp"

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

namespace ui {

namespace {

using experiment::Experiment;
using physiology::InputRow;

// The colour of a slider, the room of its small values (SliderRange::curve), and a key's step (0: a
// hundredth of the range).
struct Appearance {
    std::string_view input;
    scene::Colour scene::Palette::*colour;
    double curve = 1;
    double step = 0;
};
constexpr Appearance appearances[] = {
    {"stretch_mm", &scene::Palette::Ia},
    {"swelling", &scene::Palette::pain},
    {"touch_kPa", &scene::Palette::Abeta, 2.5, 10}, // a stroke is 10, what hurts 600
    {"rub_cm_per_s", &scene::Palette::Abeta, 1, 1},
    {"voluntary_drive", &scene::Palette::alpha},
    {"gamma_dynamic_pps", &scene::Palette::gamma, 1, 1},
    {"gamma_static_pps", &scene::Palette::gamma, 1, 1},
    {"descending_control", &scene::Palette::pain},
    {"vibration_Hz", &scene::Palette::Abeta, 1, 10},
    {"injected_group_IV_pps", &scene::Palette::nociceptor},
    {"nerve_compression", &scene::Palette::nociceptor},
    {"recovery_h", &scene::Palette::secondary, 3, 1}, // the first week counts most
    {"account_pressure", &scene::Palette::pain},
    {"account_inflammation", &scene::Palette::pain},
    {"account_NGF", &scene::Palette::pain},
};

Appearance appearance_of(std::string_view input)
{
    const auto* found = std::ranges::find(appearances, input, &Appearance::input);
    return found == std::end(appearances) ? Appearance{input, &scene::Palette::secondary} : *found;
}

// Decimals that a slider can set on this range.
int decimals_of(const InputRow& row)
{
    const double range = row.max - row.min;
    return range > 40 ? 0 : range > 4 ? 1 : 2;
}

std::string value_text(const InputRow& row, double value)
{
    const std::string text = scene::quantity(value, decimals_of(row), row.unit);
    return row.min < 0 && value > 0 ? '+' + text : text;
}

double rounded(const InputRow& row, double value)
{
    const double steps = std::pow(10.0, decimals_of(row));
    return std::clamp(std::round(value * steps) / steps, row.min, row.max);
}

double neutral_of(const InputRow& row)
{
    return physiology::Inputs{}.*row.field;
}

void begin_typing(PanelState& state, const InputRow& row, double value)
{
    state.typed_input = row.name;
    state.typed_value = value;
    state.typing_begins = true;
}

void typed_value(Experiment& experiment, PanelState& state, const InputRow& row,
                 const PanelStyle& style, float width)
{
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0.4F * style.text, 0.07F * style.text});
    ImGui::SetNextItemWidth(width);
    if (state.typing_begins) {
        ImGui::SetKeyboardFocusHere();
    }
    for (auto& character : ImGui::GetIO().InputQueueCharacters) {
        if (character == ',') { // as half of Europe writes it; ImGui would drop it: 0,5 → 5
            character = '.';
        }
    }
    ImGui::InputDouble("##typed", &state.typed_value, 0, 0, "%.6g",
                       ImGuiInputTextFlags_AutoSelectAll);
    if (ImGui::IsItemDeactivated()) {
        if (ImGui::IsItemDeactivatedAfterEdit() && std::isfinite(state.typed_value)) {
            experiment::set_input(experiment, row.name,
                                  std::clamp(state.typed_value, row.min, row.max));
        }
        state.typed_input.clear();
    }
    state.typing_begins = false;
    ImGui::PopStyleVar();
}

void nudge(Experiment& experiment, const InputRow& row, int steps)
{
    const double own = appearance_of(row.name).step;
    const double step = own > 0 ? own : (row.max - row.min) / 100;
    const double now = experiment::input_value(experiment, row.name);
    experiment::set_input(experiment, row.name, rounded(row, now + steps * step));
}

void typing_row(Experiment& experiment, PanelState& state, const InputRow& row,
                const PanelStyle& style, float width)
{
    {
        const TextStyle font(base::Weight::regular, style.text);
        line_of_text(base::tr(row.title), style.ink, width);
    }
    const TextStyle font(base::Weight::regular, style.small);
    typed_value(experiment, state, row, style, width);
}

void slider_row(Experiment& experiment, PanelState& state, const InputRow& row,
                const PanelStyle& style, float width)
{
    double value = experiment::input_value(experiment, row.name);
    const Appearance appearance = appearance_of(row.name);
    const std::string range =
        scene::sentence(base::tr("{0} … {1}; double-click types a value, right-click sets it back"),
                        {value_text(row, row.min), value_text(row, row.max)});
    const std::string source = source_text(row.source);
    const std::string shown = value_text(row, value);
    const SliderMoves moves = value_row(style,
                                        {.title = base::tr(row.title),
                                         .value = shown,
                                         .meaning = base::tr(row.meaning),
                                         .source = source,
                                         .how = range,
                                         .range = {.min = row.min,
                                                   .max = row.max,
                                                   .neutral = neutral_of(row),
                                                   .curve = appearance.curve},
                                         .colour = to_imgui(style.palette->*appearance.colour)},
                                        width, value);
    if (moves.wants_typing) {
        begin_typing(state, row, experiment::input_value(experiment, row.name));
    } else if (moves.wants_neutral) {
        experiment::set_input(experiment, row.name, neutral_of(row));
    } else if (moves.moved) {
        experiment::set_input(experiment, row.name, rounded(row, value));
    }
}

} // namespace

void input_rows(Experiment& experiment, PanelState& state, std::string_view group,
                const PanelStyle& style, float width)
{
    for (const InputRow& row : physiology::input_table()) {
        if (row.group != group) {
            continue;
        }
        ImGui::PushID(std::string(row.name).c_str());
        const Keyed keyed = begin_keyed(style);
        if (state.typed_input == row.name) {
            typing_row(experiment, state, row, style, width);
        } else {
            slider_row(experiment, state, row, style, width);
        }
        end_keyed(style, keyed);
        if (keyed.nudge != 0) {
            nudge(experiment, row, keyed.nudge);
        } else if (keyed.pressed) {
            begin_typing(state, row, experiment::input_value(experiment, row.name));
        }
        ImGui::PopID();
        ImGui::Dummy({0, 0.35F * style.text});
    }
}

} // namespace ui
