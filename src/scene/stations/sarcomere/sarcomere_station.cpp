#include "scene/stations/sarcomere/sarcomere_station.hpp"

#include "base/translation.hpp"
#include "physiology/muscle/muscle.hpp"
#include "scene/overlay/hud.hpp"
#include "scene/stations/sarcomere/parts.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

constexpr std::array<std::string_view, 10> parts{"myosin",   "actin",  "cross_bridges", "titin",
                                                 "z_disc",   "m_line", "store",         "t_tubule",
                                                 "troponin", "calcium"};

// Of the muscle model: where its fascicle is at optimal length.
constexpr double optimum_um = 2.7;
constexpr double min_um = 1.4, max_um = 4.2;

struct Box { // µm
    double left = 0, bottom = 0, width = 0, height = 0;
};

// Between the two fibres, at the right.
constexpr Box force_length_box{1.44, -0.07, 0.5, 0.19};

glm::dvec3 in_box(const Box& box, double length_um, double force)
{
    const double along = (length_um - min_um) / (max_um - min_um);
    return glm::dvec3(box.left + box.width * along, box.bottom + box.height * force, 0) * um;
}

} // namespace

void draw_force_length(Canvas& canvas, const SceneInput& input, const SarcomerePose& pose)
{
    const Box& box = force_length_box;
    if (canvas.metrics == nullptr || !input.switches.labels) {
        return;
    }
    auto& drawing = canvas.drawing;
    const auto px = [&](double length_um, double force) {
        return to_pixels(canvas.projection, in_box(box, length_um, force));
    };
    const float em = std::max(min_em_px, em_px(input.layout, 1.4F));
    std::vector<glm::vec2> curve;
    for (double x = min_um; x <= max_um + 1e-9; x += 0.05) {
        curve.push_back(px(x, physiology::active_force_by_length(x / optimum_um)));
    }
    draw_line(drawing, px(min_um, 0), px(max_um, 0), 1.5F, canvas.colours.secondary);
    drawing.overlay.emplace_back(
        OverlayLine{std::move(curve), std::max(2.0F, 0.13F * em), canvas.colours.muscle, false});
    const double length = std::clamp(pose.length_um, min_um, max_um);
    const auto now = px(length, physiology::active_force_by_length(length / optimum_um));
    const float dot = 0.4F * em;
    draw_line(drawing, px(length, 0), now, 1.5F, canvas.colours.ink);
    draw_box(drawing, {now.x - dot, now.y - dot, 2 * dot, 2 * dot}, dot, canvas.colours.ink);
    const Type small{em, base::Weight::regular, canvas.colours.secondary};
    const Type strong{em, base::Weight::semibold, canvas.colours.ink};
    const auto centred = [&](glm::vec2 at, const Type& type, const std::string& text) {
        write(drawing, {at.x - width_of(text, type, *canvas.metrics) / 2, at.y}, type, text);
    };
    const auto top = px((min_um + max_um) / 2, 1.0);
    centred({top.x, top.y - 0.9F * em}, strong, std::string(base::tr("Force by length")));
    for (const double tick : {2.0, 3.0, 4.0}) {
        auto at = px(tick, 0);
        centred({at.x, at.y + 1.2F * em}, small,
                tick > 3.5 ? number(tick, 0) + " µm" : number(tick, 0));
    }
}

std::vector<glm::dvec3> force_length_outline()
{
    const Box& box = force_length_box;
    std::vector<glm::dvec3> line;
    constexpr double beside_um = 0.8; // its title is wider than the curve
    for (const double y : {-0.3, 0.1, 0.5, 0.9, 1.3, 1.7}) {
        line.push_back(in_box(box, min_um - beside_um, y));
        line.push_back(in_box(box, max_um + beside_um, y));
    }
    return line;
}

void sarcomere_station(Canvas& canvas, const SceneInput& input, const Anatomy& /*anatomy*/)
{
    const auto pose = sarcomere_pose(input);
    const Colour calcium = calcium_colour(input.theme);
    for (const auto* fibre : {&pose.slow, &pose.fast}) {
        draw_store(canvas, pose, *fibre);
        draw_filaments(canvas, pose, *fibre);
        draw_calcium(canvas, pose, *fibre, calcium);
    }
    draw_force_length(canvas, input, pose);
}

std::vector<std::vector<glm::dvec3>> sarcomere_keep_clear(const SceneInput& input, const Anatomy&)
{
    std::vector<std::vector<glm::dvec3>> lines;
    const auto pose = resting_sarcomere_pose(input);
    for (const double middle : {pose.slow.middle_um, pose.fast.middle_um}) {
        for (const double y : {-0.27, -0.17, -0.07, 0.03, 0.13, 0.23, 0.33, 0.42, membrane_um}) {
            auto& line = lines.emplace_back();
            for (double x = -1.95; x <= 1.96; x += 0.13) {
                line.emplace_back(glm::dvec3(x, middle + y, 0) * um);
            }
        }
    }
    lines.push_back(force_length_outline());
    return lines;
}

std::span<const std::string_view> sarcomere_parts()
{
    return parts;
}

} // namespace scene
