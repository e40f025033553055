#include "scene/picture/palette.hpp"

namespace scene {

namespace {

constexpr Colour rgb(std::uint32_t hex)
{
    return {static_cast<float>(hex >> 16 & 0xFFU) / 255.0F,
            static_cast<float>(hex >> 8 & 0xFFU) / 255.0F, static_cast<float>(hex & 0xFFU) / 255.0F,
            1};
}

// Pathway colours: any two differ by 10 (CIEDE2000) to every viewer, full dichromats included;
// palette_test measures it.
constexpr Palette dark_palette{
    .ground_centre = rgb(0x1B2436),
    .ground_edge = rgb(0x0B101A),
    .panel = rgb(0x161D2B),
    .line = rgb(0x2B3650),
    .ink = rgb(0xEEF2FA),
    .secondary = rgb(0x98A4BC),
    .Ia = rgb(0x0F94FF),
    .II = rgb(0x94C9F1),
    .Ib = rgb(0x1EBA8C),
    .alpha = rgb(0xFF833D),
    .gamma = rgb(0xDA91B9),
    .nociceptor = rgb(0xF2E459),
    .Abeta = rgb(0x53F4E7),
    .pain = rgb(0xEB4542),
    .interneuron = rgb(0xA9B4CC),
    .muscle = rgb(0xA84440),
    .muscle_deep = rgb(0x4A2029),
    .tendon = rgb(0x9FA3AC),
    .bone = rgb(0x9498A2),
    .cartilage = rgb(0x7C8AA6),
    .skin = rgb(0x93A9D6),
    .white_matter = rgb(0x4A5872),
    .grey_matter = rgb(0x837A93),
    .brain = rgb(0xA38F96),
    .vessel = rgb(0x8A4A52),
};

constexpr Palette light_palette{
    .ground_centre = rgb(0xFCFBF8),
    .ground_edge = rgb(0xE9E6DD),
    .panel = rgb(0xFFFFFF),
    .line = rgb(0xD5D2C8),
    .ink = rgb(0x161A22),
    .secondary = rgb(0x5A6270),
    .Ia = rgb(0x0970D1),
    .II = rgb(0x0491EF),
    .Ib = rgb(0x059A6E),
    .alpha = rgb(0xDB6E20),
    .gamma = rgb(0xAE6198),
    .nociceptor = rgb(0x775F00),
    .Abeta = rgb(0x16776A),
    .pain = rgb(0xCE3E3F),
    .interneuron = rgb(0x5A6270),
    .muscle = rgb(0xC4716C),
    .muscle_deep = rgb(0x9C4F50),
    .tendon = rgb(0xE9E2D3),
    .bone = rgb(0xDCD0B8),
    .cartilage = rgb(0xC9D3D6),
    .skin = rgb(0xB59A80),
    .white_matter = rgb(0xE9DDC8),
    .grey_matter = rgb(0xCFAE92),
    .brain = rgb(0xE2CDB9),
    .vessel = rgb(0xB5656A),
};

} // namespace

const Palette& palette(Theme theme)
{
    return theme == Theme::dark ? dark_palette : light_palette;
}

Colour colour_of(const Palette& palette, physiology::Pathway pathway)
{
    using enum physiology::FibreClass;
    switch (physiology::row(pathway).fibre_class) {
    case Ia:
        return palette.Ia;
    case II:
        return palette.II;
    case Ib:
        return palette.Ib;
    case alpha:
        return palette.alpha;
    case gamma:
        return palette.gamma;
    case interneuron:
        return palette.interneuron;
    case touch:
        return palette.Abeta;
    case nociceptive:
        return palette.nociceptor;
    }
    return palette.ink;
}

Light light_of(Theme theme)
{
    const auto& colours = palette(theme);
    Light light;
    if (theme == Theme::dark) {
        light.key = rgb(0xFFEEDA);
        light.ambient = 0.44F;
        light.rim = rgb(0xA9C6FF);
        light.fog = colours.ground_edge;
        light.fog_strength = 0.35F;
        light.shadow_strength = 0.6F;
    } else {
        light.key = rgb(0xFFFBF2);
        light.ambient = 0.6F;
        light.rim = rgb(0xFFFFFF);
        light.fog = colours.ground_centre;
        light.fog_strength = 0.3F;
        light.shadow_strength = 0.28F;
    }
    return light;
}

} // namespace scene
