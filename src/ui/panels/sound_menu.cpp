#include "ui/panels/sound_menu.hpp"

#include "base/translation.hpp"
#include "experiment/view/audio_mix.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"

#include <string>

namespace ui {

namespace {

using base::tr;
using base::tr_c;

void pathways(experiment::Settings& settings, bool afferent, const PanelStyle& style)
{
    for (const auto& row : physiology::pathway_table()) {
        if (row.afferent != afferent) {
            continue;
        }
        const bool on = experiment::listens_to(settings, row.pathway);
        if (menu_item(style, std::string(tr(row.title)).c_str(), nullptr, on)) {
            experiment::listen_to(settings, row.pathway, !on);
            settings.sound_on = true;
        }
    }
}

} // namespace

void sound_menu(experiment::Settings& settings, const PanelState& state, const PanelStyle& style)
{
    const TextStyle font(base::Weight::regular, style.text);
    if (!begin_menu(style, "sound")) {
        return;
    }
    menu_switch(style, tr_c("Sound of spikes"), "U", settings.sound_on);
    if (state.no_sound_device) {
        ImGui::TextDisabled("%s", tr_c("(there is no sound device)"));
    }
    ImGui::Separator();
    ImGui::TextDisabled("%s", tr_c("On the left: afferents"));
    pathways(settings, true, style);
    ImGui::Separator();
    ImGui::TextDisabled("%s", tr_c("On the right: efferents and interneurons"));
    pathways(settings, false, style);
    end_menu(style);
}

} // namespace ui
