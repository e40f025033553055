#include "scene/stations/ending/channels.hpp"

#include "scene/picture/fibre_activity.hpp"
#include "scene/stations/ending/layers.hpp"
#include "scene/stations/ending/micrometres.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace scene {

namespace {

using physiology::Pathway;

constexpr Material protein_material{.gloss = 0.45F, .rim = 0.4F, .shadow = 0.4F};
constexpr Material ion_material{.gloss = 0.5F, .rim = 0.3F};
constexpr double channel_half_um = 0.17, channel_long_um = 0.4;

// Both halves of a channel's wall, apart as far as it is open.
void add_channel(Canvas& canvas, const EndingPose& pose, const Channel& gate, const Style& style,
                 double half_um)
{
    const auto wall = on_membrane(pose, gate.x, gate.side);
    const glm::dvec3 along{wall.out.y, -wall.out.x, 0};
    for (const double side : {-1.0, 1.0}) {
        const double apart = 0.8 * half_um + 0.16 * gate.open;
        std::array<CentreLinePoint, 7> points;
        constexpr std::array<double, 7> thick{0.5, 0.85, 1, 0.95, 1, 0.85, 0.5};
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double out = channel_long_um * (static_cast<double>(i) / 3 - 1);
            const double tilt = 0.09 * gate.open * (static_cast<double>(i) / 3 - 1);
            const auto place = wall.place_um + wall.out * out + along * (side * (apart + tilt));
            points[i] = {um(place.x, place.y, 0.5), half_um * thick[i] * 1e-3};
        }
        add_tube(canvas, points, style);
    }
}

void add_ion(Canvas& canvas, const OnMembrane& wall, double off_um, float alpha,
             std::string_view id)
{
    if (alpha <= 0) {
        return;
    }
    const auto place = wall.place_um + wall.out * off_um;
    const Style style{faded(mixed(canvas.colours.nociceptor, canvas.colours.ink, 0.25F), alpha),
                      ion_material, ending_molecule, id};
    add_ellipsoid(canvas, um(place.x, place.y, 0.8), glm::dvec3(0.085e-3), style);
}

void draw_pressure_channels(Canvas& canvas, const EndingPose& pose)
{
    const auto& colours = canvas.colours;
    const auto closed = mixed(colours.cartilage, colours.ink, 0.2F);
    for (const auto& gate : channels(pose)) {
        const auto open = static_cast<float>(gate.open);
        Style style{mixed(closed, mixed(colours.nociceptor, colours.ink, 0.15F), 0.75F * open),
                    protein_material, ending_channel, "channels"};
        style.glow_colour = colours.nociceptor;
        style.glow = 0.25F * open;
        add_channel(canvas, pose, gate, style, channel_half_um);
        const auto wall = on_membrane(pose, gate.x, gate.side);
        for (const double off : {0.78, 0.3, -0.2, -0.62, -1.0}) {
            add_ion(canvas, wall, off, open, "channels");
        }
    }
}

// How far the newest spike of this fibre has travelled, as a share of its length; 1 when there is
// none.
double newest_spike(const SceneInput& input, std::int16_t fibre)
{
    double newest = 1;
    for (const auto& impulse : input.body->impulses) {
        if (impulse.pathway == Pathway::group_IV && impulse.fibre == fibre) {
            newest = std::min(newest, impulse.fraction);
        }
    }
    return newest;
}

// Where the spike begins: sodium streams in as it sets out.
void draw_spike_channels(Canvas& canvas, const EndingPose& pose, const SceneInput& input)
{
    constexpr double streaming = 0.12; // of the fibre's way, while the spike is still near
    const auto fibre = fibre_of(input.record, Pathway::group_IV, Rank::middle);
    const double since = std::min(1.0, newest_spike(input, fibre) / streaming);
    const auto colour = canvas.colours.nociceptor;
    Style style{mixed(colour, canvas.colours.ground_centre, 0.35F), protein_material,
                ending_channel, "group_IV"};
    style.glow_colour = colour;
    style.glow = static_cast<float>(0.9 * (1 - since));
    for (const auto& [x, side] : {std::pair{0.35, 1.0}, {1.5, 1.0}, {0.9, -1.0}}) {
        add_channel(canvas, pose, {x, side, 1 - since}, style, 0.13);
        const auto wall = on_membrane(pose, x, side);
        for (int i = 0; i < 4; ++i) {
            const double off = 0.85 + 0.3 * i - 1.9 * since;
            add_ion(canvas, wall, off,
                    since < 1 ? static_cast<float>(std::min(1.0, 4 * (1 - since))) : 0.0F,
                    "group_IV");
        }
    }
}

} // namespace

void draw_channels(Canvas& canvas, const EndingPose& pose, const SceneInput& input)
{
    draw_pressure_channels(canvas, pose);
    draw_spike_channels(canvas, pose, input);
}

} // namespace scene
