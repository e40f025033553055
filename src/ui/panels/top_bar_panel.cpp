// The bar at the top: the program's name, the stations, what is shown and how.
#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sound_menu.hpp"
#include "ui/panels/station_tabs.hpp"
#include "ui/widgets/focus.hpp"

#include <array>
#include <string>
#include <utility>

namespace ui {

namespace {

using base::tr_c;
using experiment::Experiment;

void text_sizes(experiment::Settings& settings, const PanelStyle& look)
{
    static constexpr std::array<std::pair<float, const char*>, 4> sizes{{{1.0F, "Ordinary text"},
                                                                         {1.25F, "Larger text"},
                                                                         {1.6F, "Lecture text"},
                                                                         {2.0F, "Largest text"}}};
    for (const auto& [scale, name] : sizes) {
        if (menu_item(look, tr_c(name), nullptr, settings.text_scale == scale)) {
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
void qualities(experiment::Settings& settings, const State& state, const PanelStyle& look)
{
    using experiment::Quality;
    static constexpr std::array all{Quality::automatic, Quality::low, Quality::high, Quality::film};
    const std::string label = quality_text(settings, state.quality) + "###quality";
    if (menu_item(look, label.c_str(), nullptr, false)) {
        const auto now = std::ranges::find(all, settings.quality);
        settings.quality = now == all.end() || now + 1 == all.end() ? all.front() : *(now + 1);
    }
}

void view_menu(Experiment& experiment, State& state, const PanelStyle& look)
{
    const TextStyle style(base::Weight::regular, look.text);
    if (!begin_menu(look, "view")) {
        return;
    }
    auto& settings = experiment.view.settings;
    const bool dark = settings.theme == scene::Theme::dark;
    if (menu_item(look, tr_c("Dark: studio"), nullptr, dark)) {
        settings.theme = scene::Theme::dark;
    }
    if (menu_item(look, tr_c("Light: lecture"), nullptr, !dark)) {
        settings.theme = scene::Theme::light;
    }
    ImGui::Separator();
    text_sizes(settings, look);
    ImGui::Separator();
    menu_switch(look, tr_c("Labels"), "L", settings.switches.labels);
    menu_switch(look, tr_c("Chart"), "C", settings.switches.chart);
    menu_switch(look, tr_c("Ghost of the last run"), "G", settings.ghost);
    ImGui::Separator();
    if (menu_item(look, tr_c("For a projector"), "P", settings.projector.has_value())) {
        experiment::show_for_projector(settings, !settings.projector);
    }
    if (menu_item(look, tr_c("Present"), "F5", state.desk.presenting)) {
        present(state, !state.desk.presenting);
    }
    ImGui::Separator();
    menu_switch(look, tr_c("Hold camera"), "H", settings.hold_camera);
    menu_switch(look, tr_c("Reduced motion"), "M", settings.reduced_motion);
    ImGui::Separator();
    qualities(settings, state, look);
    menu_switch(look, tr_c("Sound of spikes"), "U", settings.sound_on);
    state.choosing_sound = menu_item(look, tr_c("What is heard …"), nullptr, false);
    ImGui::Separator();
    menu_switch(look, tr_c("In words"), "V", state.in_words);
    menu_switch(look, tr_c("Speaker's notes"), nullptr, state.notes);
    ImGui::Separator();
    menu_switch(look, tr_c("Picture without panels"), "F11", state.clean_picture);
    menu_switch(look, tr_c("Keys and help"), "F1", state.help);
    end_menu(look);
}

float right_width(const PanelStyle& look)
{
    return top_bar_item_em * look.text + button_width(look, tr_c("View")) +
           button_width(look, tr_c("Help")) + 2 * 0.3F * look.text;
}

void right_side(Experiment& experiment, State& state, const PanelLayout& places,
                const PanelStyle& look)
{
    const float height = top_bar_item_em * look.text;
    const float view = button_width(look, tr_c("View"));
    const float help = button_width(look, tr_c("Help"));
    const float spacing = 0.3F * look.text;
    ImGui::SetCursorPosX(places.top_bar.width - look.gap - right_width(look));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing, 0});
    auto& theme = experiment.view.settings.theme;
    if (icon_button(look, "theme", Icon::theme, height, tr_c("Light or dark"))) {
        theme = theme == scene::Theme::dark ? scene::Theme::light : scene::Theme::dark;
    }
    ImGui::SameLine();
    if (button(look, tr_c("View"), Emphasis::quiet, {view, height})) {
        ImGui::OpenPopup("view");
    }
    const ImVec2 below{ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y};
    ImGui::SameLine();
    if (button(look, tr_c("Help"), Emphasis::quiet, {help, height})) {
        state.help = !state.help;
    }
    ImGui::PopStyleVar();
    ImGui::SetNextWindowPos(below, ImGuiCond_Always, {1, 0}); // its right edge under the button's
    view_menu(experiment, state, look);
    if (std::exchange(state.choosing_sound, false)) {
        ImGui::OpenPopup("sound");
    }
    ImGui::SetNextWindowPos(below, ImGuiCond_Always, {1, 0});
    sound_menu(experiment.view.settings, state, look);
}

} // namespace

void top_bar_panel(Experiment& experiment, State& state, const PanelLayout& places,
                   const PanelStyle& look)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    begin_panel("top_bar", places.top_bar, look);
    ImGui::PopStyleVar(2);
    const float height = top_bar_item_em * look.text;
    const float y = 0.5F * (places.top_bar.height - height);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    float left = look.gap + 0.3F * look.text;
    const float right = places.top_bar.width - look.gap - right_width(look) - 0.6F * look.text;
    {
        const TextStyle style(base::Weight::semibold, 1.15F * look.text);
        const char* name = tr_c("Reflex Loop");
        const float wide = text_width(name, nullptr) + 1.2F * look.text;
        if (left + wide + station_tabs_width(experiment, look) <= right) { // else it gives way
            ImGui::SetCursorPos({left, 0.5F * (places.top_bar.height - ImGui::GetFontSize())});
            ImGui::TextUnformatted(name);
            left += wide;
        }
    }
    ImGui::SetCursorPos({left, y});
    station_tabs(experiment, look, right - left);
    ImGui::PopStyleVar();
    ImGui::SetCursorPosY(y);
    right_side(experiment, state, places, look);
    end_panel();
}

} // namespace ui
