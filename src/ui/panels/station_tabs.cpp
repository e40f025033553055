#include "ui/panels/station_tabs.hpp"

#include "base/translation.hpp"
#include "scene/stations/stations.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/pointer/touch.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace ui {

namespace {

using experiment::Experiment;

struct Tab {
    const scene::Station* station;
    std::string key;
    bool here = false, on_path = false;
};

bool lies_above(const scene::Station& station, const scene::Station& below)
{
    const auto* parent = scene::find_station(below.parent);
    return parent != nullptr && (parent == &station || lies_above(station, *parent));
}

// In the order of their keys.
std::vector<Tab> tabs_of(const Experiment& experiment)
{
    std::vector<Tab> tabs;
    const auto* here = scene::find_station(experiment.view.station);
    for (const auto& station : scene::station_table()) {
        const bool is_here = &station == here;
        tabs.push_back({.station = &station,
                        .key = std::to_string(tabs.size() + 1),
                        .here = is_here,
                        .on_path = is_here || (here != nullptr && lies_above(station, *here))});
    }
    return tabs;
}

enum class Titled : std::uint8_t { all, path, here };

bool is_titled(const Tab& tab, Titled titled)
{
    return titled == Titled::all || tab.here || (titled == Titled::path && tab.on_path);
}

constexpr float padding_em = 0.65F, key_gap_em = 0.35F, chevron_em = 0.9F, gap_em = 0.2F;

float tab_width(const Tab& tab, Titled titled, const PanelStyle& style)
{
    float width = 2 * padding_em * style.text;
    {
        const TextStyle font(base::Weight::regular, style.small);
        width += text_width(tab.key.data(), tab.key.data() + tab.key.size());
    }
    if (is_titled(tab, titled)) {
        const TextStyle font(base::Weight::semibold, style.text);
        const std::string_view title = base::tr(tab.station->title);
        width += key_gap_em * style.text + text_width(title.data(), title.data() + title.size());
    }
    return width;
}

bool has_chevron(const Tab& tab)
{
    return tab.on_path && !tab.station->parent.empty();
}

float width_of(const std::vector<Tab>& tabs, Titled titled, const PanelStyle& style)
{
    float width = 0;
    for (const Tab& tab : tabs) {
        width += tab_width(tab, titled, style) + gap_em * style.text +
                 (has_chevron(tab) ? chevron_em * style.text : 0);
    }
    return width;
}

ImU32 ground_of(const Tab& tab, bool hovered, const PanelStyle& style)
{
    if (tab.here) {
        return hovered ? style.primary_hovered : style.primary;
    }
    return hovered ? style.control_hovered : tab.on_path ? style.control : 0;
}

bool draw_tab(const Tab& tab, Titled titled, const PanelStyle& style)
{
    const float width = tab_width(tab, titled, style);
    const Keyed keyed = add_tab_stop(style, tab.key.c_str());
    const bool pressed =
        ImGui::InvisibleButton(tab.key.c_str(), {width, top_bar_item_em * style.text});
    const ImVec2 min = ImGui::GetItemRectMin(), max = ImGui::GetItemRectMax();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(min, max, ground_of(tab, ImGui::IsItemHovered(), style), 0.5F * style.text);
    const float middle = 0.5F * (min.y + max.y);
    float x = min.x + padding_em * style.text;
    const auto put = [&](std::string_view text, ImU32 colour) {
        list.AddText({x, middle - 0.5F * ImGui::GetFontSize()}, colour, text.data(),
                     text.data() + text.size());
        x += text_width(text.data(), text.data() + text.size()) + key_gap_em * style.text;
    };
    {
        const TextStyle font(base::Weight::regular, style.small);
        put(tab.key, tab.here ? style.on_primary : style.secondary);
    }
    if (is_titled(tab, titled)) {
        const TextStyle font(base::Weight::semibold, style.text);
        put(base::tr(tab.station->title), tab.here ? style.on_primary : style.ink);
    }
    frame_focus(style, keyed, min, max);
    return pressed || keyed.pressed;
}

void chevron(const PanelStyle& style)
{
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = chevron_em * style.text, height = top_bar_item_em * style.text;
    draw_icon(*ImGui::GetWindowDrawList(), Icon::closed_section,
              {at.x + 0.45F * width, at.y + 0.5F * height}, 0.7F * style.text, style.secondary);
    ImGui::Dummy({width, height});
    ImGui::SameLine(0, 0);
}

} // namespace

float station_tabs_width(const Experiment& experiment, const PanelStyle& style)
{
    return width_of(tabs_of(experiment), Titled::all, style);
}

void station_tabs(Experiment& experiment, const PanelStyle& style, float room)
{
    const auto tabs = tabs_of(experiment);
    const Titled titled = width_of(tabs, Titled::all, style) <= room    ? Titled::all
                          : width_of(tabs, Titled::path, style) <= room ? Titled::path
                                                                        : Titled::here;
    for (const Tab& tab : tabs) {
        if (has_chevron(tab)) {
            chevron(style);
        }
        const bool pressed = draw_tab(tab, titled, style);
        const std::string how = scene::sentence(
            base::tr("{0}. Key: {1}"), {std::string(base::tr(tab.station->title)), tab.key});
        explain_last_item(style, base::tr(tab.station->meaning), how);
        if (pressed) {
            fly_to(experiment, *tab.station);
        }
        ImGui::SameLine(0, gap_em * style.text);
    }
}

} // namespace ui
