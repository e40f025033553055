#include "experiment/view/settings.hpp"

#include <algorithm>

namespace experiment {

void show_for_projector(Settings& settings, bool on)
{
    if (on && !settings.projector) {
        settings.projector = {settings.theme, settings.text_scale};
        settings.theme = scene::Theme::light;
        settings.text_scale = std::max(settings.text_scale, projector_text);
    } else if (!on && settings.projector) {
        settings.theme = settings.projector->theme;
        settings.text_scale = settings.projector->text_scale;
        settings.projector.reset();
    }
}

void listen_to(Settings& settings, physiology::Pathway pathway, bool on)
{
    std::erase(settings.sound, pathway);
    if (on) {
        settings.sound.push_back(pathway);
    }
}

bool listens_to(const Settings& settings, physiology::Pathway pathway)
{
    return std::ranges::find(settings.sound, pathway) != settings.sound.end();
}

} // namespace experiment
