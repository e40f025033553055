// Places depend on the resting pose and on the ends of the camera's flight alone, so that
// labels do not move with the body; only the end of the leader follows what it names.
#include "scene/labels/label_drawing.hpp"

#include "base/interpolation.hpp"
#include "scene/labels/label_geometry.hpp"
#include "scene/labels/label_placement.hpp"
#include "scene/scene.hpp"
#include "scene/text/typesetting.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <optional>

namespace scene {

namespace {

constexpr float name_percent = 1.8F, detail_percent = 1.4F;
constexpr float max_glide_em = 9; // further away, a label fades out and in again

// In em of the name.
constexpr float leader_width = 0.06F, dot_radius = 0.17F, neighbour_gap = 0.9F, halo = 0.07F;

struct LabelContext { // what all labels of one picture share
    const SceneInput& input;
    const Projection& live;
    LabelRules rules;
    const base::TextMetrics& metrics;
    const ViewWidening& widening;
    std::span<const std::vector<glm::dvec3>> stretched_mm; // to be kept clear then
};

// A label between its places before and after the flight.
struct Gliding {
    PlacedLabel label;
    float visible = 1;
};

LabelRules rules_of(const SceneInput& input, std::span<const Rect> obstacles)
{
    LabelRules rules{.name_em_px = em_px(input.layout, name_percent),
                     .detail_em_px = em_px(input.layout, detail_percent),
                     .frame = common(safe_area(input.layout.size), input.layout.picture),
                     .obstacles = {obstacles.begin(), obstacles.end()},
                     .keep_clear = {}};
    for (const Rect& neighbour : {input.layout.step_text, input.layout.chart}) {
        if (!is_empty(neighbour)) {
            rules.obstacles.push_back(grown(neighbour, neighbour_gap * rules.name_em_px));
        }
    }
    return rules;
}

bool spoken_of(const SceneInput& input, const LabelRequest& request)
{
    return std::find(input.emphasis.begin(), input.emphasis.end(), request.id) !=
           input.emphasis.end();
}

// Labels of what the step speaks of are placed first.
std::vector<LabelRequest> with_emphasis(const SceneInput& input,
                                        std::span<const LabelRequest> requests)
{
    constexpr float before_all = 1000;
    std::vector<LabelRequest> raised(requests.begin(), requests.end());
    for (auto& request : raised) {
        request.weight += spoken_of(input, request) ? before_all : 0;
    }
    return raised;
}

using PlacedByRequest = std::vector<std::optional<PlacedLabel>>;

PlacedByRequest places_at(const Camera& camera, const LabelContext& context,
                          std::span<const LabelRequest> requests,
                          std::span<const std::vector<glm::dvec3>> keep_clear_mm)
{
    const Projection projection =
        project(camera, context.input.layout.picture, context.input.layout.size);
    LabelRules rules = context.rules;
    for (const auto& line_mm : keep_clear_mm) {
        auto& line = rules.keep_clear.emplace_back();
        for (const auto& place_mm : line_mm) {
            line.push_back(to_pixels(projection, place_mm));
        }
    }
    PlacedByRequest places(requests.size());
    for (const auto& label : place_labels(requests, projection, rules, context.metrics)) {
        places[label.request] = label;
    }
    return places;
}

// Do two boxes that move evenly from a0 to a1 and from b0 to b1 meet on the way?
bool meet(const Rect& a0, const Rect& a1, const Rect& b0, const Rect& b1)
{
    // Seen from a: a point moving through b's box widened by a's.
    const glm::vec2 from{a0.x - b0.x, a0.y - b0.y};
    const glm::vec2 to{a1.x - b1.x, a1.y - b1.y};
    return crosses(from, to,
                   {-std::max(a0.width, a1.width), -std::max(a0.height, a1.height),
                    std::max(a0.width, a1.width) + std::max(b0.width, b1.width),
                    std::max(a0.height, a1.height) + std::max(b0.height, b1.height)});
}

bool may_glide(std::size_t request, const PlacedByRequest& before, const PlacedByRequest& after,
               float em)
{
    const PlacedLabel& from = *before[request];
    const PlacedLabel& to = *after[request];
    const float way = std::hypot(to.box.x - from.box.x, to.box.y - from.box.y);
    if (way > max_glide_em * em || from.leader_right != to.leader_right ||
        from.name_only != to.name_only) {
        return false;
    }
    for (std::size_t other = 0; other < before.size(); ++other) {
        if (other != request && before[other] && after[other] &&
            meet(from.box, to.box, before[other]->box, after[other]->box)) {
            return false;
        }
    }
    return true;
}

// Fades out in the first third of the flight and in again in the last.
Gliding faded_over(const PlacedLabel* before, const PlacedLabel* after, float share)
{
    if (share < 0.5F) {
        return {before ? *before : *after, before ? std::clamp(1 - 3 * share, 0.0F, 1.0F) : 0};
    }
    return {after ? *after : *before, after ? std::clamp(3 * share - 2, 0.0F, 1.0F) : 0};
}

std::vector<Gliding> between(const PlacedByRequest& before, const PlacedByRequest& after,
                             float share, float em)
{
    std::vector<Gliding> labels;
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!before[i] && !after[i]) {
            continue;
        }
        if (before[i] && after[i] && may_glide(i, before, after, em)) {
            PlacedLabel label = *after[i];
            label.box.x = std::lerp(before[i]->box.x, after[i]->box.x, share);
            label.box.y = std::lerp(before[i]->box.y, after[i]->box.y, share);
            labels.push_back({label, 1});
            continue;
        }
        labels.push_back(
            faded_over(before[i] ? &*before[i] : nullptr, after[i] ? &*after[i] : nullptr, share));
    }
    return labels;
}

std::vector<Gliding> labels_now(const LabelContext& context, std::span<const LabelRequest> requests,
                                std::span<const std::vector<glm::dvec3>> keep_clear_mm)
{
    const Flight& flight = context.input.flight;
    const double passed = flight.duration_ms > 0
                              ? (context.input.viewer_ms - flight.start_ms) / flight.duration_ms
                              : 1;
    const auto at = [&](const Camera& camera, bool wide) {
        const double by_mm = wide ? context.widening.max_mm : 0;
        return places_at(widened(camera, context.input.layout.picture, by_mm), context, requests,
                         wide ? context.stretched_mm : keep_clear_mm);
    };
    const float wider = context.widening.stretched;
    const bool rather_wide = wider > 0.5F;
    const auto after = at(flight.to, rather_wide);
    if (passed >= 1 || flight.from == flight.to) {
        return wider > 0 && wider < 1 ? between(rather_wide ? at(flight.to, false) : after,
                                                rather_wide ? after : at(flight.to, true), wider,
                                                context.rules.name_em_px)
                                      : between(after, after, 1, context.rules.name_em_px);
    }
    const auto t = static_cast<float>(std::max(passed, 0.0));
    const auto before = at(flight.from, rather_wide);
    return between(before, after, base::smoothstep(t), context.rules.name_em_px);
}

void draw_dot(Drawing& drawing, glm::vec2 centre, float radius, Colour colour)
{
    constexpr int corners = 14;
    OverlayPolygon dot{{}, colour};
    for (int i = 0; i < corners; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / corners;
        dot.points.push_back(centre + radius * glm::vec2(std::cos(angle), std::sin(angle)));
    }
    drawing.overlay.emplace_back(std::move(dot));
}

void draw_leader(Drawing& drawing, const LabelContext& context, const LabelRequest& request,
                 const Gliding& gliding)
{
    const float em = context.rules.name_em_px;
    const glm::vec2 end = to_pixels(context.live, request.anchor_mm);
    const Rect& box = gliding.label.box;
    const bool right = gliding.label.leader_right;
    glm::vec2 start = leader_start(box, right, end);
    start.x += (right ? -1 : 1) * swatch_em * em / 2;
    const Palette& colours = palette(context.input.theme);
    draw_line(drawing, start, end, std::max(1.0F, leader_width * em),
              faded(colours.secondary, 0.85F * gliding.visible));
    draw_dot(drawing, end, (dot_radius + 0.07F) * em,
             faded(colours.ground_centre, gliding.visible));
    draw_dot(drawing, end, dot_radius * em, faded(colours.ink, gliding.visible));
}

// Over tissue the letters keep their contrast by a thin edge of the ground's colour, which cannot
// be seen on the ground itself.
void write_with_halo(Drawing& drawing, glm::vec2 baseline, const Type& type,
                     const std::string& text, Colour ground)
{
    Type edge = type;
    edge.colour = faded(ground, 0.7F * type.colour.a);
    const float reach = std::max(1.0F, halo * type.em_px);
    for (const glm::vec2 corner : {glm::vec2{-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
        write(drawing, baseline + reach * corner, edge, text);
    }
    write(drawing, baseline, type, text);
}

Colour halfway(const Colour& a, const Colour& b)
{
    return {std::midpoint(a.r, b.r), std::midpoint(a.g, b.g), std::midpoint(a.b, b.b), a.a};
}

void draw_text(Drawing& drawing, const LabelContext& context, const LabelRequest& request,
               const Gliding& gliding)
{
    const float name_em = context.rules.name_em_px;
    const float detail_em = context.rules.detail_em_px;
    const Palette& colours = palette(context.input.theme);
    const bool quiet = !context.input.emphasis.empty() && !spoken_of(context.input, request);
    const Type name{name_em, base::Weight::semibold,
                    faded(quiet ? colours.secondary : colours.ink, gliding.visible)};
    // Nearer to ink than other secondary text, because it may be drawn over tissue.
    const Type detail{detail_em, base::Weight::regular,
                      faded(halfway(colours.secondary, colours.ink), gliding.visible)};

    const Rect& box = gliding.label.box;
    const bool right = gliding.label.leader_right;
    const float inset = (swatch_em + swatch_gap_em) * name_em;
    const auto line_x = [&](float width) {
        return right ? box.x + box.width - inset - width : box.x + inset;
    };
    draw_box(drawing,
             {right ? box.x + box.width - swatch_em * name_em : box.x, box.y + 0.1F * name_em,
              swatch_em * name_em, box.height - 0.2F * name_em},
             swatch_em * name_em / 2, faded(request.swatch, gliding.visible));
    write_with_halo(
        drawing,
        {line_x(width_of(request.name, name, context.metrics)), box.y + baseline_em * name_em},
        name, request.name, colours.ground_centre);
    if (!gliding.label.name_only) {
        write_with_halo(drawing,
                        {line_x(detail_width(request, context.rules, context.metrics)),
                         box.y + name_line_em * name_em + baseline_em * detail_em},
                        detail, request.detail, colours.ground_centre);
    }
}

} // namespace

void draw_labels(Drawing& drawing, const SceneInput& input, const Projection& projection,
                 std::span<const LabelRequest> requests,
                 std::span<const std::vector<glm::dvec3>> keep_clear_mm,
                 std::span<const Rect> obstacles, const base::TextMetrics& metrics,
                 const ViewWidening& widening,
                 std::span<const std::vector<glm::dvec3>> stretched_mm)
{
    const LabelContext context{input,   projection, rules_of(input, obstacles),
                               metrics, widening,   stretched_mm};
    if (is_empty(context.rules.frame)) {
        return;
    }
    const auto labels = labels_now(context, with_emphasis(input, requests), keep_clear_mm);
    for (const auto& label : labels) {
        if (label.visible > 0) {
            draw_leader(drawing, context, requests[label.label.request], label);
        }
    }
    for (const auto& label : labels) {
        if (label.visible > 0) {
            draw_text(drawing, context, requests[label.label.request], label);
        }
    }
}

} // namespace scene
