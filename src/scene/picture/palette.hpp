// Colours by meaning, for both themes. One colour means one thing everywhere.
#pragma once

#include "physiology/pathways.hpp"
#include "scene/picture/drawing.hpp"

#include <cstdint>

namespace scene {

enum class Theme : std::uint8_t { dark, light };

struct Palette {
    Colour ground_centre, ground_edge; // background
    Colour panel, line, ink, secondary;
    Colour Ia, II, Ib, alpha, gamma, nociceptor, Abeta, pain, interneuron;
    Colour muscle, muscle_deep, tendon, bone, cartilage, skin, white_matter, grey_matter, brain,
        vessel;
};

[[nodiscard]] const Palette& palette(Theme theme);
[[nodiscard]] Colour colour_of(const Palette& palette, physiology::Pathway pathway);
[[nodiscard]] Light light_of(Theme theme);

} // namespace scene
