// What the world does to the body: sliders in foldable groups, shocks and cuts, the calendar; and
// always at hand the tap, the shock and the way back. The pain that comes of it is shown in the
// picture, where a film shows it too.
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sections.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace ui {

namespace {

using base::tr_c;
using experiment::Experiment;

constexpr float button_em = 2.3F, between_em = 0.6F;

// In the order of the table.
std::vector<std::string_view> groups()
{
    std::vector<std::string_view> names;
    for (const auto& row : physiology::input_table()) {
        if (std::ranges::find(names, row.group) == names.end()) {
            names.push_back(row.group);
        }
    }
    return names;
}

void explain_event(const PanelStyle& look, std::string_view name, const char* key)
{
    const auto* row = physiology::find_event(name);
    explain_last_item(
        look, base::tr(row->meaning),
        scene::sentence(base::tr("Source: {0}"), {std::string(base::tr(row->source))}), key);
}

void buttons(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    const float half = 0.5F * (width - between_em * look.text);
    const ImVec2 size{half, button_em * look.text};
    if (button(look, tr_c("Tap tendon"), Emphasis::primary, size)) {
        experiment::fire(experiment, {});
    }
    explain_event(look, "tap", tr_c("Key: T"));
    ImGui::SameLine(0, between_em * look.text);
    const std::string strength = scene::number(state.shock_mA, state.shock_mA < 10 ? 1 : 0) + " mA";
    if (button(look, tr_c("Shock"), Emphasis::plain, size, strength.c_str())) {
        shock(experiment, state);
    }
    explain_event(look, "shock", tr_c("Key: E; its strength stands under Shock and cuts"));
    ImGui::Dummy({0, between_em * look.text});
    const SkipTabStop not_for_remotes(look, state.desk.presenting);
    if (button(look, tr_c("Reset all"), Emphasis::plain, {width, 2 * look.text})) {
        experiment::set_all_back(experiment);
    }
    explain_last_item(look, base::tr("Sets every input back, joins what was cut and clears the "
                                     "calendar; the body goes on from here."));
}

void header(State& state, const PanelStyle& look, float width)
{
    const TextStyle style(base::Weight::semibold, look.title);
    const float side = 1.5F * look.text;
    line_of_text(base::tr("Inputs"), look.ink, width - side);
    ImGui::SameLine(look.padding + width - side, 0);
    if (icon_button(look, "fold", Icon::fold_left, side, tr_c("Fold this panel in"))) {
        state.inputs_open = false;
    }
}

void sections(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    constexpr std::size_t open_at_first = 2;
    std::size_t count = 0;
    for (const auto group : groups()) {
        if (section(state, look, group, width, count++ < open_at_first)) {
            input_rows(experiment, state, group, look, width);
        }
    }
    if (section(state, look, "Shock and cuts", width, false)) {
        events_section(experiment, state, look, width);
    }
    if (section(state, look, "Calendar", width, false)) {
        calendar_section(experiment, state, look, width);
    }
}

} // namespace

void shock(Experiment& experiment, const State& state)
{
    experiment::fire(experiment, {.kind = physiology::EventKind::shock, .amount = state.shock_mA});
}

void inputs_panel(Experiment& experiment, State& state, const PanelLayout& places,
                  const PanelStyle& look)
{
    begin_panel("inputs", places.inputs, look);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {between_em * look.text, 0});
    const float inner = places.inputs.width - 2 * look.padding;
    header(state, look, inner);
    const float below = (button_em + between_em + 2) * look.text + 0.6F * look.gap;
    const float room = ImGui::GetContentRegionAvail().y - below - 0.7F * look.text;
    ImGui::Dummy({0, 0.7F * look.text});
    ImGui::BeginChild("rows", {inner + 0.4F * look.padding, std::max(room, 1.0F)}, false);
    const float bar = ImGui::GetStyle().ScrollbarSize;
    sections(experiment, state, look, inner - std::max(bar - 0.4F * look.padding, 0.0F) - 2);
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * look.gap});
    buttons(experiment, state, look, inner);
    ImGui::PopStyleVar();
    end_panel();
}

} // namespace ui
