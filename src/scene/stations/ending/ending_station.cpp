#include "scene/stations/ending/ending_station.hpp"

#include "scene/stations/ending/cell.hpp"
#include "scene/stations/ending/channels.hpp"
#include "scene/stations/ending/gauge.hpp"
#include "scene/stations/ending/labels.hpp"
#include "scene/stations/ending/mediators.hpp"
#include "scene/stations/ending/micrometres.hpp"
#include "scene/stations/ending/tissue.hpp"

#include <array>
#include <vector>

namespace scene {

namespace {

constexpr std::array parts{
    PartRow{"membrane", "Membrane", "Where stretch, pressure and mediators become a voltage.",
            "textbook; threshold ours, illustrative", established, "nociceptor_IV_pps"},
    PartRow{"channels", "Channels",
            "They open with stretch and pressure; enough of them start a spike.",
            "ours, illustrative", illustrative, "nociceptor_IV_pps"},
    PartRow{"mediators", "Mediators",
            "They come with inflammation and lower the threshold of the ending.",
            "NGF: Murase 2010, 2013; sizes ours, illustrative", supported, "sensitisation"},
    PartRow{"Schwann_cell", "Schwann cell", "Wraps the thin axon up to its bare end.", "textbook",
            established, ""},
    PartRow{"collagen", "Collagen", "The fibrous net between muscle fibres that passes strain on.",
            "textbook", established, ""},
};

void draw(Canvas& canvas, const SceneInput& input, const Anatomy&)
{
    const auto pose = ending_pose(*input.body);
    draw_tissue(canvas, pose);
    draw_fluid(canvas, pose);
    draw_ending_cell(canvas, pose, input);
    draw_channels(canvas, pose, input);
    draw_mediators(canvas, pose);
    draw_gauge(canvas, pose, input);
}

std::vector<std::vector<glm::dvec3>> keep_clear(const SceneInput&, const Anatomy&)
{
    const auto pose = resting_ending_pose();
    std::vector<std::vector<glm::dvec3>> lines;
    // The cell, and the fluid and molecules next to it.
    for (const double off : {-0.9, -0.3, 0.4, 1.2, 1.9}) {
        for (const double side : {-1.0, 1.0}) {
            auto& line = lines.emplace_back();
            for (double x = tip_um + 0.05; x < axon_end_um - 2; x += 0.3) {
                const auto wall = on_membrane(pose, x, side);
                const double reach =
                    x > 0.6 ? off / 2 : off; // arrows and molecules press on the tip
                const auto place = wall.place_um + wall.out * reach;
                line.push_back(um(place.x, place.y));
            }
        }
    }
    const auto& g = gauge_place;
    for (const double x : {g.x_um - g.half_width_um, g.x_um + g.half_width_um}) {
        lines.push_back({um(x, g.foot_um), um(x, g.top_um)});
    }
    return lines;
}

} // namespace

constinit const Station ending_station{
    .name = "ending",
    .title = "Nerve ending",
    .parent = "spindle",
    .field_mm = 0.020,
    .place_mm = {1.1, -0.75, 0.3},
    .magnification = 20,
    .meaning = "One nerve ending in the tissue: pressure, mediators, channels, and the spike that "
               "starts here.",
    .art = {draw, ending_labels, keep_clear},
    .parts = parts,
};

} // namespace scene
