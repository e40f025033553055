#include "ui/panels/inputs_panel.hpp"

#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/calendar_section.hpp"
#include "ui/panels/events_section.hpp"
#include "ui/panels/input_rows.hpp"
#include "ui/panels/sections.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

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

void explain_event(const PanelStyle& style, std::string_view name, const char* key)
{
    const auto* row = physiology::find_event(name);
    explain_last_item(style, base::tr(row->meaning), source_text(row->source), key);
}

void buttons(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    const float half = 0.5F * (width - between_em * style.text);
    const ImVec2 size{half, button_em * style.text};
    if (button(style, tr_c("Tap tendon"), Emphasis::primary, size)) {
        experiment::fire(experiment, {});
    }
    explain_event(style, "tap", tr_c("Key: T"));
    ImGui::SameLine(0, between_em * style.text);
    const std::string strength = scene::number(state.shock_mA, state.shock_mA < 10 ? 1 : 0) + " mA";
    if (button(style, tr_c("Shock"), Emphasis::plain, size, strength.c_str())) {
        give_shock(experiment, state);
    }
    explain_event(style, "shock", tr_c("Key: E; its strength stands under Shock and cuts"));
    ImGui::Dummy({0, between_em * style.text});
    const SkipTabStop not_for_remotes(style, state.presenter.presenting);
    if (button(style, tr_c("Reset all"), Emphasis::plain, {width, 2 * style.text})) {
        experiment::set_all_back(experiment);
    }
    explain_last_item(style, base::tr("Sets every input back, joins what was cut and clears the "
                                      "calendar; the body goes on from here."));
}

void header(PanelState& state, const PanelStyle& style, float width)
{
    const TextStyle font(base::Weight::semibold, style.title);
    const float side = 1.5F * style.text;
    line_of_text(base::tr("Inputs"), style.ink, width - side);
    ImGui::SameLine(style.padding + width - side, 0);
    if (icon_button(style, "fold", Icon::fold_left, side, tr_c("Fold this panel in"))) {
        state.inputs_open = false;
    }
}

void sections(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    constexpr std::size_t open_at_first = 2;
    std::size_t count = 0;
    for (const auto group : groups()) {
        if (section(state, style, group, width, count++ < open_at_first)) {
            input_rows(experiment, state, group, style, width);
        }
    }
    if (section(state, style, "Shock and cuts", width, false)) {
        events_section(experiment, state, style, width);
    }
    if (section(state, style, "Calendar", width, false)) {
        calendar_section(experiment, state, style, width);
    }
}

} // namespace

void inputs_tab(Experiment& /*experiment*/, PanelState& state, const PanelLayout& layout,
                const PanelStyle& style)
{
    if (panel_tab(style, Icon::sliders, layout.inputs_tab.width, tr_c("Inputs"))) {
        state.inputs_open = true;
        state.in_front = Side::inputs;
    }
}

void inputs_panel(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                  const PanelStyle& style)
{
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {between_em * style.text, 0});
    const float inner = layout.inputs.width - 2 * style.padding;
    header(state, style, inner);
    const float below = (button_em + between_em + 2) * style.text + 0.6F * style.gap;
    const float room = ImGui::GetContentRegionAvail().y - below - 0.7F * style.text;
    ImGui::Dummy({0, 0.7F * style.text});
    ImGui::BeginChild("rows", {inner + 0.4F * style.padding, std::max(room, 1.0F)}, false);
    const float bar = ImGui::GetStyle().ScrollbarSize;
    sections(experiment, state, style, inner - std::max(bar - 0.4F * style.padding, 0.0F) - 2);
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * style.gap});
    buttons(experiment, state, style, inner);
    ImGui::PopStyleVar();
}

} // namespace ui
