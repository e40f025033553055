// What the world does to the body: one slider for each row of the input table, and the tap. The
// pain that comes of it is shown in the picture, where a film shows it too.
#include "base/words.hpp"
#include "scene/typesetting.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

namespace {

using base::words_c;
using experiment::Experiment;
using physiology::InputRow;

// Whose colour a slider has, and how much room its small values get.
struct Appearance {
    std::string_view input;
    scene::Colour scene::Palette::*colour;
    double curve = 1;
};
constexpr Appearance appearances[] = {
    {"stretch_mm", &scene::Palette::Ia},           {"swelling", &scene::Palette::pain},
    {"touch_kPa", &scene::Palette::Abeta, 2.5}, // a stroke is 10, what hurts 600
    {"rub_cm_per_s", &scene::Palette::Abeta},      {"voluntary_drive", &scene::Palette::alpha},
    {"gamma_dynamic_pps", &scene::Palette::gamma}, {"gamma_static_pps", &scene::Palette::gamma},
};

Appearance appearance_of(std::string_view input)
{
    const auto* found = std::ranges::find(appearances, input, &Appearance::input);
    return found == std::end(appearances) ? Appearance{input, &scene::Palette::secondary} : *found;
}

// As many decimals as a hand can set on this range.
int decimals_of(const InputRow& row)
{
    const double range = row.largest - row.smallest;
    return range > 40 ? 0 : range > 4 ? 1 : 2;
}

std::string value_text(const InputRow& row, double value)
{
    std::string text = scene::number(value, decimals_of(row));
    if (row.smallest < 0 && value > 0) {
        text = "+" + text;
    }
    return row.unit.empty() ? text : text + " " + std::string(base::words(row.unit));
}

double rounded(const InputRow& row, double value)
{
    const double steps = std::pow(10.0, decimals_of(row));
    return std::clamp(std::round(value * steps) / steps, row.smallest, row.largest);
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

void typed_value(Experiment& experiment, State& state, const InputRow& row, const Look& look,
                 float width)
{
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0.4F * look.text, 0.07F * look.text});
    ImGui::SetNextItemWidth(width);
    if (state.typing_begins) {
        ImGui::SetKeyboardFocusHere();
    }
    ImGui::InputDouble("##typed", &state.typed_value, 0, 0, "%.6g",
                       ImGuiInputTextFlags_AutoSelectAll);
    if (ImGui::IsItemDeactivated()) {
        if (ImGui::IsItemDeactivatedAfterEdit() && std::isfinite(state.typed_value)) {
            experiment::set_input(experiment, row.name,
                                  std::clamp(state.typed_value, row.smallest, row.largest));
        }
        state.typed_input.clear();
    }
    state.typing_begins = false;
    ImGui::PopStyleVar();
}

void explain(const Look& look, const InputRow& row)
{
    const std::string range = scene::sentence(
        base::words("{0} … {1}; double-click types a value, right-click sets it back"),
        {value_text(row, row.smallest), value_text(row, row.largest)});
    const std::string source =
        scene::sentence(base::words("Source: {0}"), {std::string(base::words(row.source))});
    explain_last_item(look, base::words(row.meaning), source, range);
}

void input_row(Experiment& experiment, State& state, const InputRow& row, const Look& look,
               float width)
{
    ImGui::PushID(row.field == nullptr ? "" : std::string(row.name).c_str());
    double value = experiment::input_value(experiment, row.name);
    {
        const TextStyle style(base::Weight::regular, look.text);
        const float right = ImGui::GetCursorScreenPos().x + width;
        text_at_right(value_text(row, value), look.secondary, right);
        line_of_text(base::words(row.title), look.ink, 0.6F * width);
        explain(look, row);
    }
    if (state.typed_input == row.name) {
        const TextStyle style(base::Weight::regular, look.small);
        typed_value(experiment, state, row, look, width);
    } else {
        const Appearance appearance = appearance_of(row.name);
        const SliderRange range{.smallest = row.smallest,
                                .largest = row.largest,
                                .neutral = neutral_of(row),
                                .curve = appearance.curve};
        const SliderMoves moves =
            slider(look, "slider", range, width, to_imgui(look.palette->*appearance.colour), value);
        explain(look, row);
        if (moves.wants_typing) {
            begin_typing(state, row, experiment::input_value(experiment, row.name));
        } else if (moves.wants_neutral) {
            experiment::set_input(experiment, row.name, neutral_of(row));
        } else if (moves.moved) {
            experiment::set_input(experiment, row.name, rounded(row, value));
        }
    }
    ImGui::PopID();
}

void buttons(Experiment& experiment, const Look& look, float width)
{
    const float half = 0.5F * (width - 0.6F * look.text);
    const ImVec2 size{half, 2.3F * look.text};
    if (button(look, words_c("Tap tendon"), Emphasis::primary, size)) {
        experiment::fire(experiment, {});
    }
    const auto& tap = physiology::event_table().front();
    explain_last_item(
        look, base::words(tap.meaning),
        scene::sentence(base::words("Source: {0}"), {std::string(base::words(tap.source))}),
        words_c("Key: T"));
    ImGui::SameLine(0, 0.6F * look.text);
    if (button(look, words_c("Reset all"), Emphasis::plain, size)) {
        for (const InputRow& row : physiology::input_table()) {
            experiment::set_input(experiment, row.name, neutral_of(row));
        }
    }
    explain_last_item(look, base::words("Sets every input back; the body goes on from here."));
}

void header(State& state, const Look& look, float width)
{
    const TextStyle style(base::Weight::semibold, look.title);
    const float side = 1.5F * look.text;
    line_of_text(base::words("Inputs"), look.ink, width - side);
    ImGui::SameLine(look.padding + width - side, 0);
    if (icon_button(look, "fold", Icon::fold_left, side, words_c("Fold this panel in"))) {
        state.inputs_open = false;
    }
}

} // namespace

void inputs_panel(Experiment& experiment, State& state, const Places& places, const Look& look)
{
    begin_panel("inputs", places.inputs, look);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * look.text, 0});
    const float inner = places.inputs.width - 2 * look.padding;
    header(state, look, inner);
    // Rows spread over the height there is, within reason; when it is too little, they scroll.
    const auto rows = static_cast<float>(physiology::input_table().size());
    const float line = 1.21F * look.text + 1.35F * look.text;
    const float below = 2.3F * look.text + 0.6F * look.gap;
    const float room = ImGui::GetContentRegionAvail().y - below - 0.7F * look.text;
    const float spare = std::clamp(room / rows - line, 0.1F * look.text, 1.5F * look.text);
    ImGui::Dummy({0, 0.7F * look.text});
    ImGui::BeginChild("rows", {inner, std::max(std::min(room, rows * (line + spare)), 1.0F)},
                      false);
    const float width = ImGui::GetContentRegionAvail().x;
    for (const InputRow& row : physiology::input_table()) {
        input_row(experiment, state, row, look, width);
        ImGui::Dummy({0, spare});
    }
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * look.gap});
    buttons(experiment, look, inner);
    ImGui::PopStyleVar();
    end_panel();
}

} // namespace ui
