#include "ui/panels/top_bar_panel.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sound_menu.hpp"
#include "ui/panels/station_tabs.hpp"
#include "ui/state/presenter_controls.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <array>
#include <string>
#include <utility>

namespace ui {

namespace {

using base::tr_c;
using experiment::Experiment;

void text_sizes(experiment::Settings& settings, const PanelStyle& style)
{
    static constexpr std::array<std::pair<float, const char*>, 4> sizes{{{1.0F, "Ordinary text"},
                                                                         {1.25F, "Larger text"},
                                                                         {1.6F, "Lecture text"},
                                                                         {2.0F, "Largest text"}}};
    for (const auto& [scale, name] : sizes) {
        if (menu_item(style, tr_c(name), nullptr, settings.text_scale == scale)) {
            settings.text_scale = scale;
        }
    }
}

const char* name_of(experiment::Quality quality)
{
    switch (quality) {
    case experiment::Quality::low:
        return tr_c("low");
    case experiment::Quality::high:
        return tr_c("high");
    case experiment::Quality::film:
        return tr_c("film");
    case experiment::Quality::automatic:
        break;
    }
    return tr_c("automatic");
}

// What is drawn with, and how long a frame took when it was chosen.
std::string quality_text(const experiment::Settings& settings, const QualityShown& shown)
{
    const std::string name = name_of(shown.now);
    if (settings.quality != experiment::Quality::automatic) {
        return scene::sentence(base::tr("Quality: {0}"), {name});
    }
    if (shown.frame_ms <= 0) {
        return scene::sentence(base::tr("Quality: {0} (measuring)"), {name});
    }
    return scene::sentence(base::tr("Quality: {0} (chosen, {1} ms a frame)"),
                           {name, scene::number(shown.frame_ms, 0)});
}

// A press takes the next one.
void qualities(experiment::Settings& settings, const PanelState& state, const PanelStyle& style)
{
    using experiment::Quality;
    static constexpr std::array all{Quality::automatic, Quality::low, Quality::high, Quality::film};
    const std::string label = quality_text(settings, state.quality) + "###quality";
    if (menu_item(style, label.c_str(), nullptr, false)) {
        const auto now = std::ranges::find(all, settings.quality);
        settings.quality = now == all.end() || now + 1 == all.end() ? all.front() : *(now + 1);
    }
}

void view_menu(Experiment& experiment, PanelState& state, const PanelStyle& style)
{
    const TextStyle font(base::Weight::regular, style.text);
    if (!begin_menu(style, "view")) {
        return;
    }
    auto& settings = experiment.view.settings;
    const bool dark = settings.theme == scene::Theme::dark;
    if (menu_item(style, tr_c("Dark: studio"), nullptr, dark)) {
        settings.theme = scene::Theme::dark;
    }
    if (menu_item(style, tr_c("Light: lecture"), nullptr, !dark)) {
        settings.theme = scene::Theme::light;
    }
    ImGui::Separator();
    text_sizes(settings, style);
    ImGui::Separator();
    menu_switch(style, tr_c("Labels"), "L", settings.switches.labels);
    menu_switch(style, tr_c("Chart"), "C", settings.switches.chart);
    menu_switch(style, tr_c("Ghost of the last run"), "G", settings.ghost);
    ImGui::Separator();
    if (menu_item(style, tr_c("For a projector"), "P", settings.projector.has_value())) {
        experiment::show_for_projector(settings, !settings.projector);
    }
    if (menu_item(style, tr_c("Present"), "F5", state.presenter.presenting)) {
        set_presenting(state, !state.presenter.presenting);
    }
    ImGui::Separator();
    menu_switch(style, tr_c("Hold camera"), "H", settings.hold_camera);
    menu_switch(style, tr_c("Reduced motion"), "M", settings.reduced_motion);
    ImGui::Separator();
    qualities(settings, state, style);
    menu_switch(style, tr_c("Sound of spikes"), "U", settings.sound_on);
    state.choosing_sound = menu_item(style, tr_c("What is heard …"), nullptr, false);
    ImGui::Separator();
    menu_switch(style, tr_c("In words"), "V", state.transcript_shown);
    menu_switch(style, tr_c("Speaker's notes"), nullptr, state.notes);
    ImGui::Separator();
    menu_switch(style, tr_c("Picture without panels"), "F11", state.clean_picture);
    menu_switch(style, tr_c("Keys and help"), "F1", state.help);
    end_menu(style);
}

float right_width(const PanelStyle& style)
{
    return top_bar_item_em * style.text + button_width(style, tr_c("View")) +
           button_width(style, tr_c("Help")) + 2 * 0.3F * style.text;
}

void right_side(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                const PanelStyle& style)
{
    const float height = top_bar_item_em * style.text;
    const float view = button_width(style, tr_c("View"));
    const float help = button_width(style, tr_c("Help"));
    const float spacing = 0.3F * style.text;
    ImGui::SetCursorPosX(layout.top_bar.width - style.gap - right_width(style));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing, 0});
    auto& theme = experiment.view.settings.theme;
    if (icon_button(style, "theme", Icon::theme, height, tr_c("Light or dark"))) {
        theme = theme == scene::Theme::dark ? scene::Theme::light : scene::Theme::dark;
    }
    ImGui::SameLine();
    if (button(style, tr_c("View"), Emphasis::quiet, {view, height})) {
        ImGui::OpenPopup("view");
    }
    const ImVec2 below{ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y};
    ImGui::SameLine();
    if (button(style, tr_c("Help"), Emphasis::quiet, {help, height})) {
        state.help = !state.help;
    }
    ImGui::PopStyleVar();
    ImGui::SetNextWindowPos(below, ImGuiCond_Always, {1, 0}); // its right edge under the button's
    view_menu(experiment, state, style);
    if (std::exchange(state.choosing_sound, false)) {
        ImGui::OpenPopup("sound");
    }
    ImGui::SetNextWindowPos(below, ImGuiCond_Always, {1, 0});
    sound_menu(experiment.view.settings, state, style);
}

} // namespace

void top_bar_panel(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                   const PanelStyle& style)
{
    const float height = top_bar_item_em * style.text;
    const float y = 0.5F * (layout.top_bar.height - height);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    float left = style.gap + 0.3F * style.text;
    const float right = layout.top_bar.width - style.gap - right_width(style) - 0.6F * style.text;
    {
        const TextStyle font(base::Weight::semibold, 1.15F * style.text);
        const char* name = tr_c("Reflex Loop");
        const float wide = text_width(name, nullptr) + 1.2F * style.text;
        if (left + wide + station_tabs_width(experiment, style) <= right) { // else it gives way
            ImGui::SetCursorPos({left, 0.5F * (layout.top_bar.height - ImGui::GetFontSize())});
            ImGui::TextUnformatted(name);
            left += wide;
        }
    }
    ImGui::SetCursorPos({left, y});
    station_tabs(experiment, style, right - left);
    ImGui::PopStyleVar();
    ImGui::SetCursorPosY(y);
    right_side(experiment, state, layout, style);
}

} // namespace ui
