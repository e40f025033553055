// One slider for each row of the input table.
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sections.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

namespace {

using experiment::Experiment;
using physiology::InputRow;

// Whose colour a slider has, how much room its small values get, and a key's step (0: a hundredth).
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

// As many decimals as a hand can set on this range.
int decimals_of(const InputRow& row)
{
    const double range = row.max - row.min;
    return range > 40 ? 0 : range > 4 ? 1 : 2;
}

std::string value_text(const InputRow& row, double value)
{
    std::string text = scene::number(value, decimals_of(row));
    if (row.min < 0 && value > 0) {
        text.insert(0, 1, '+');
    }
    return row.unit.empty() ? text : text + " " + std::string(base::tr(row.unit));
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

void begin_typing(State& state, const InputRow& row, double value)
{
    state.typed_input = row.name;
    state.typed_value = value;
    state.typing_begins = true;
}

void typed_value(Experiment& experiment, State& state, const InputRow& row, const PanelStyle& look,
                 float width)
{
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0.4F * look.text, 0.07F * look.text});
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
    const double wished = appearance_of(row.name).step;
    const double step = wished > 0 ? wished : (row.max - row.min) / 100;
    const double now = experiment::input_value(experiment, row.name);
    experiment::set_input(experiment, row.name, rounded(row, now + steps * step));
}

void typing_row(Experiment& experiment, State& state, const InputRow& row, const PanelStyle& look,
                float width)
{
    {
        const TextStyle style(base::Weight::regular, look.text);
        line_of_text(base::tr(row.title), look.ink, width);
    }
    const TextStyle style(base::Weight::regular, look.small);
    typed_value(experiment, state, row, look, width);
}

void slider_row(Experiment& experiment, State& state, const InputRow& row, const PanelStyle& look,
                float width)
{
    double value = experiment::input_value(experiment, row.name);
    const Appearance appearance = appearance_of(row.name);
    const std::string range =
        scene::sentence(base::tr("{0} … {1}; double-click types a value, right-click sets it back"),
                        {value_text(row, row.min), value_text(row, row.max)});
    const std::string source =
        scene::sentence(base::tr("Source: {0}"), {std::string(base::tr(row.source))});
    const std::string shown = value_text(row, value);
    const SliderMoves moves = value_row(look,
                                        {.title = base::tr(row.title),
                                         .value = shown,
                                         .meaning = base::tr(row.meaning),
                                         .source = source,
                                         .how = range,
                                         .range = {.min = row.min,
                                                   .max = row.max,
                                                   .neutral = neutral_of(row),
                                                   .curve = appearance.curve},
                                         .colour = to_imgui(look.palette->*appearance.colour)},
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

void input_rows(Experiment& experiment, State& state, std::string_view group,
                const PanelStyle& look, float width)
{
    for (const InputRow& row : physiology::input_table()) {
        if (row.group != group) {
            continue;
        }
        ImGui::PushID(std::string(row.name).c_str());
        const Keyed keyed = begin_keyed(look);
        if (state.typed_input == row.name) {
            typing_row(experiment, state, row, look, width);
        } else {
            slider_row(experiment, state, row, look, width);
        }
        end_keyed(look, keyed);
        if (keyed.nudge != 0) {
            nudge(experiment, row, keyed.nudge);
        } else if (keyed.pressed) {
            begin_typing(state, row, experiment::input_value(experiment, row.name));
        }
        ImGui::PopID();
        ImGui::Dummy({0, 0.35F * look.text});
    }
}

} // namespace ui
