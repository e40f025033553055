#include "scene/stations/recovery/phases.hpp"

#include "base/translation.hpp"
#include "scene/stations/recovery/curve.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>

namespace scene {

namespace {

struct Phase {
    std::string_view title;
    Colour Palette::*colour;
    Value value;
};
constexpr std::array<Phase, 3> phases{{
    {"Inflammation", &Palette::pain,
     [](const DaySample& s) { return s.state.healing.inflammation; }},
    {"Proliferation", &Palette::Ib,
     [](const DaySample& s) { return s.state.healing.proliferation; }},
    {"Remodelling", &Palette::II, [](const DaySample& s) { return s.state.healing.remodelling; }},
}};

// As tall as the phase is strong, about the middle of the strip.
void draw_phase(RecoveryCard& card, const Phase& phase)
{
    const auto& layout = card.layout;
    const Rect& box = layout.phases;
    const float half = 0.42F * box.height;
    const float middle = box.y + 0.45F * box.height;
    OverlayTicks ticks;
    ticks.width_px = 2;
    ticks.colour = faded(card.canvas.colours.*phase.colour, 0.4F);
    float first = 0, last = 0;
    for (float x = std::ceil(box.x) + 1; x < box.x + box.width; x += 2) {
        const auto share =
            static_cast<float>(interpolated(*card.days, hour_at(layout.axis, x), phase.value));
        if (share > 0.02F) {
            ticks.ticks.push_back({x, middle - half * share, middle + half * share});
        }
        if (share > 0.5F) {
            first = first > 0 ? first : x;
            last = x;
        }
    }
    card.canvas.drawing.overlay.emplace_back(std::move(ticks));
    if (last > first) {
        const std::string text(base::tr(phase.title));
        Type type = small_type(card, true);
        const float width = width_of(text, type, card.metrics);
        const float room = last - first - 0.4F * layout.em;
        type.em_px *= std::min(1.0F, room / width);
        if (type.em_px >= min_em_px) {
            write(card.canvas.drawing,
                  {(first + last - std::min(width, room)) / 2, middle + 0.36F * layout.em}, type,
                  text);
        }
    }
}

} // namespace

void draw_phases(RecoveryCard& card)
{
    if (!card.days->injured || card.layout.phases.height <= 0) {
        return;
    }
    const auto& layout = card.layout;
    write(card.canvas.drawing,
          {layout.names_x, layout.phases.y + 0.45F * layout.phases.height + 0.36F * layout.em},
          small_type(card, true), std::string(base::tr("Healing")));
    for (const auto& phase : phases) {
        draw_phase(card, phase);
    }
}

} // namespace scene
