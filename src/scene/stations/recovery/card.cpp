#include "scene/stations/recovery/card.hpp"

#include <algorithm>

namespace scene {

Type small_type(const RecoveryCard& card, bool strong, bool quiet)
{
    const auto& colours = card.canvas.colours;
    const float em = std::max(min_em_px, (strong ? 1.0F : 0.9F) * card.layout.em);
    return {em, strong ? base::Weight::semibold : base::Weight::regular,
            quiet ? colours.secondary : colours.ink};
}

void write_fitted(RecoveryCard& card, glm::vec2 at, Type type, const std::string& text, float room)
{
    const float width = width_of(text, type, card.metrics);
    if (width > room) {
        type.em_px *= room / width;
    }
    if (type.em_px >= min_em_px) {
        write(card.canvas.drawing, at, type, text);
    }
}

} // namespace scene
