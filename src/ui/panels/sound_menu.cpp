#include "ui/panels/sound_menu.hpp"

#include "base/translation.hpp"
#include "experiment/view/audio_mix.hpp"
#include "ui/widgets/focus.hpp"

#include <string>

namespace ui {

namespace {

using base::tr;
using base::tr_c;

void pathways(experiment::Settings& settings, bool afferent, const PanelStyle& look)
{
    for (const auto& row : physiology::pathway_table()) {
        if (row.afferent != afferent) {
            continue;
        }
        const bool on = experiment::listens_to(settings, row.pathway);
        if (menu_item(look, std::string(tr(row.title)).c_str(), nullptr, on)) {
            experiment::listen_to(settings, row.pathway, !on);
            settings.sound_on = true;
        }
    }
}

} // namespace

void sound_menu(experiment::Settings& settings, const State& state, const PanelStyle& look)
{
    const TextStyle style(base::Weight::regular, look.text);
    if (!begin_menu(look, "sound")) {
        return;
    }
    menu_switch(look, tr_c("Sound of spikes"), "U", settings.sound_on);
    if (state.no_sound_device) {
        ImGui::TextDisabled("%s", tr_c("(there is no sound device)"));
    }
    ImGui::Separator();
    ImGui::TextDisabled("%s", tr_c("On the left: afferents"));
    pathways(settings, true, look);
    ImGui::Separator();
    ImGui::TextDisabled("%s", tr_c("On the right: efferents and interneurons"));
    pathways(settings, false, look);
    end_menu(look);
}

} // namespace ui
