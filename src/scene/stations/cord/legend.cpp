#include "scene/stations/cord/legend.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"

#include <iterator>
#include <string>

namespace scene {

namespace {

constexpr float clear_em = 4; // of the picture's lower edge, where the scale bar lies

} // namespace

void draw_cord_legend(Canvas& canvas, const SceneInput& input)
{
    if (!input.switches.labels) {
        return;
    }
    const float em = em_px(input.layout, 1.4F);
    const auto lowest = to_pixels(canvas.projection, std::rbegin(legend)->place_mm);
    const auto& picture = input.layout.picture;
    if (lowest.y > picture.y + picture.height - clear_em * em) {
        return; // seen from close by, it would lie on the scale bar
    }
    Style style{canvas.colours.interneuron, {.gloss = 0.2F, .rim = 0.2F}, layer_cell, "legend"};
    for (const auto& row : legend) {
        const CentreLine sample =
            smooth_line({{row.place_mm - glm::dvec3(0.5, 0, 0), 0.035}, {row.place_mm, 0.035}}, 8);
        add_tube(canvas, sample.points, style);
        draw_synaptic_ending(canvas, row.ending, sample, style, -1);
        const auto at = to_pixels(canvas.projection, row.place_mm + glm::dvec3(0.2, 0, 0));
        write(canvas.drawing, at + glm::vec2(0, 0.36F * em),
              {em, base::Weight::regular, canvas.colours.ink}, std::string(base::tr(row.word)));
    }
}

} // namespace scene
