// The bar at the top: the program's name, the stations, what is shown and how.
#include "base/words.hpp"
#include "scene/stations.hpp"
#include "ui/widgets.hpp"

#include <array>
#include <string>

namespace ui {

namespace {

using base::words_c;
using experiment::Experiment;

constexpr float height_em = 2.1F; // of what stands in the bar

void station_tabs(Experiment& experiment, const Look& look)
{
    for (const auto& station : scene::station_table()) {
        const bool here = station.name == experiment.station;
        const std::string title(base::words(station.title));
        if (button(look, title.c_str(), here ? Emphasis::primary : Emphasis::plain,
                   {0, height_em * look.text})) {
            experiment.station = station.name;
            const auto home = scene::station_camera(station, {}, 0, 0, 1);
            experiment::look_at(experiment, home, 1200);
        }
        explain_last_item(look, base::words(station.meaning));
        ImGui::SameLine();
    }
}

void text_sizes(experiment::Settings& settings)
{
    static constexpr std::array<std::pair<float, const char*>, 4> sizes{{{1.0F, "Ordinary text"},
                                                                         {1.25F, "Larger text"},
                                                                         {1.6F, "Lecture text"},
                                                                         {2.0F, "Largest text"}}};
    for (const auto& [scale, name] : sizes) {
        if (ImGui::MenuItem(words_c(name), nullptr, settings.text_scale == scale)) {
            settings.text_scale = scale;
        }
    }
}

void view_menu(Experiment& experiment, State& state, const Look& look)
{
    const TextStyle style(base::Weight::regular, look.text);
    if (!ImGui::BeginPopup("view")) {
        return;
    }
    auto& settings = experiment.settings;
    const bool dark = settings.theme == scene::Theme::dark;
    if (ImGui::MenuItem(words_c("Dark: studio"), nullptr, dark)) {
        settings.theme = scene::Theme::dark;
    }
    if (ImGui::MenuItem(words_c("Light: lecture"), nullptr, !dark)) {
        settings.theme = scene::Theme::light;
    }
    ImGui::Separator();
    text_sizes(settings);
    ImGui::Separator();
    ImGui::MenuItem(words_c("Labels"), "L", &settings.switches.labels);
    ImGui::MenuItem(words_c("Chart"), "C", &settings.switches.chart);
    ImGui::MenuItem(words_c("Reduced motion"), nullptr, &settings.reduced_motion);
    ImGui::MenuItem(words_c("Speaker's notes"), nullptr, &state.notes);
    ImGui::Separator();
    ImGui::MenuItem(words_c("Picture without panels"), "F11", &state.clean_picture);
    ImGui::MenuItem(words_c("Keys and help"), "F1", &state.help);
    ImGui::EndPopup();
}

void right_side(Experiment& experiment, State& state, const Places& places, const Look& look)
{
    const float height = height_em * look.text;
    const float view = button_width(look, words_c("View"));
    const float help = button_width(look, words_c("Help"));
    const float spacing = 0.3F * look.text;
    ImGui::SetCursorPosX(places.top_bar.width - look.gap - height - view - help - 2 * spacing);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {spacing, 0});
    auto& theme = experiment.settings.theme;
    if (icon_button(look, "theme", Icon::theme, height, words_c("Light or dark"))) {
        theme = theme == scene::Theme::dark ? scene::Theme::light : scene::Theme::dark;
    }
    ImGui::SameLine();
    if (button(look, words_c("View"), Emphasis::quiet, {view, height})) {
        ImGui::OpenPopup("view");
    }
    const ImVec2 below{ImGui::GetItemRectMax().x, ImGui::GetItemRectMax().y};
    ImGui::SameLine();
    if (button(look, words_c("Help"), Emphasis::quiet, {help, height})) {
        state.help = !state.help;
    }
    ImGui::PopStyleVar();
    ImGui::SetNextWindowPos(below, ImGuiCond_Always, {1, 0}); // its right edge under the button's
    view_menu(experiment, state, look);
}

} // namespace

void top_bar_panel(Experiment& experiment, State& state, const Places& places, const Look& look)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, 0);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
    begin_panel("top bar", places.top_bar, look);
    ImGui::PopStyleVar(2);
    const float height = height_em * look.text;
    const float y = 0.5F * (places.top_bar.height - height);
    {
        const TextStyle style(base::Weight::semibold, 1.15F * look.text);
        ImGui::SetCursorPos(
            {look.gap + 0.3F * look.text, 0.5F * (places.top_bar.height - ImGui::GetFontSize())});
        ImGui::TextUnformatted(words_c("Reflex Loop"));
    }
    ImGui::SameLine(0, 1.6F * look.text);
    ImGui::SetCursorPosY(y);
    station_tabs(experiment, look);
    ImGui::SetCursorPosY(y);
    right_side(experiment, state, places, look);
    end_panel();
}

} // namespace ui
