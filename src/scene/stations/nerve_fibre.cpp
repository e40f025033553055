#include "scene/stations/nerve_fibre.hpp"

#include "scene/picture/palette.hpp"

namespace scene {

Style nerve_fibre_style(const Canvas& canvas, physiology::Pathway pathway, const Material& material,
                        int layer, const Paleness& paleness)
{
    const auto colour = colour_of(canvas.colours, pathway);
    const bool on_paper = canvas.colours.ground_centre.r > 0.5F;
    Style style{mixed(colour, canvas.colours.ground_centre,
                      on_paper ? paleness.on_paper : paleness.on_dark),
                material, layer, physiology::row(pathway).name};
    style.glow_colour =
        on_paper ? mixed(colour, canvas.colours.ink, 0.12F) : mixed(colour, {1, 1, 1, 1}, 0.2F);
    return style;
}

} // namespace scene
