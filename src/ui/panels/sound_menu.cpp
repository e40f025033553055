#include "ui/panels/sound_menu.hpp"

#include "base/translation.hpp"
#include "experiment/playback/audio_mix.hpp"
#include "ui/widgets/focus.hpp"

#include <string>

namespace ui {

namespace {

using base::words;
using base::words_c;

void pathways(experiment::Settings& settings, bool afferent, const Look& look)
{
    for (const auto& row : physiology::pathway_table()) {
        if (row.afferent != afferent) {
            continue;
        }
        const bool on = experiment::listens_to(settings, row.pathway);
        if (menu_item(look, std::string(words(row.title)).c_str(), nullptr, on)) {
            experiment::listen_to(settings, row.pathway, !on);
            settings.sound_on = true;
        }
    }
}

} // namespace

void sound_menu(experiment::Settings& settings, const State& state, const Look& look)
{
    const TextStyle style(base::Weight::regular, look.text);
    if (!begin_menu(look, "sound")) {
        return;
    }
    menu_switch(look, words_c("Sound of spikes"), "U", settings.sound_on);
    if (state.no_sound_device) {
        ImGui::TextDisabled("%s", words_c("(there is no sound device)"));
    }
    ImGui::Separator();
    ImGui::TextDisabled("%s", words_c("On the left: afferents"));
    pathways(settings, true, look);
    ImGui::Separator();
    ImGui::TextDisabled("%s", words_c("On the right: efferents and interneurons"));
    pathways(settings, false, look);
    end_menu(look);
}

} // namespace ui
