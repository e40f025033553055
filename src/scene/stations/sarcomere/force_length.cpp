#include "scene/stations/sarcomere/force_length.hpp"

#include "base/translation.hpp"
#include "physiology/muscle/muscle.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <string>

namespace scene {

namespace {

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
    return glm::dvec3(box.left + box.width * along, box.bottom + box.height * force, 0) * mm_per_um;
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

} // namespace scene
