#include "render/tubes.hpp"

#include <cmath>
#include <span>

namespace render {

namespace {

// Thinner tubes than this many pixels are drawn this thick and paler instead.
constexpr float thinnest_px = 0.6F;
// A piece that is sorted by itself has at most this many segments.
constexpr std::size_t segments_in_piece = 5;
// The light of a pulse fades as (1 - t^2)^2 along the fibre; where it has come down to the trail's
// brightness the bead ends, so that it is about as long as it is wide.
constexpr float bead_spread = 1.9F;

struct CurveFrame { // at one point of the centre line, in eye space
    glm::vec3 side{1, 0, 0}, forward{0, 1, 0}, front{0, 0, 1};
};

CurveFrame frame_at(std::span<const glm::vec3> line, std::size_t i, const ViewTransform& eye,
                    const CurveFrame& before)
{
    const glm::vec3 ahead = line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0];
    const float length = glm::length(ahead);
    if (length <= 0) {
        return before;
    }
    CurveFrame frame;
    frame.forward = ahead / length;
    const glm::vec3 side = glm::cross(frame.forward, eye.towards_viewer(line[i]));
    const float turned = glm::length(side); // 0: it points straight at the viewer
    frame.side = turned > 1e-4F ? side / turned : before.side;
    frame.front = glm::cross(frame.side, frame.forward);
    return frame;
}

// Curvature, positive when the bend's centre lies on the +side: there the ribbon must not be wider
// than the bend's radius, or it would fold over itself.
float bend_at(std::span<const glm::vec3> line, std::size_t i, const CurveFrame& frame)
{
    if (i == 0 || i + 1 >= line.size()) {
        return 0;
    }
    const glm::vec3 in = line[i] - line[i - 1], out = line[i + 1] - line[i];
    const float a = glm::length(in), b = glm::length(out);
    if (a <= 0 || b <= 0) {
        return 0;
    }
    return 2 * glm::dot(out / b - in / a, frame.side) / (a + b);
}

// What all vertices of one tube share.
struct SurfaceStyle {
    TubeVertex common;
    float reach = 1; // of the halo, in radii of the thickest place
    float alpha = 1;
};

SurfaceStyle surface_style_of(const scene::Tube& tube, std::size_t number, float radius,
                              const ActivityTexture& activity)
{
    SurfaceStyle style;
    TubeVertex& v = style.common;
    v.colour = bytes(tube.colour);
    v.glow = bytes(tube.glow_colour);
    const scene::Material& m = tube.material;
    v.surface = bytes(m.gloss, m.rim, m.edge_opacity, m.shadow);
    style.alpha = tube.colour.a;
    style.reach = halo_reach(radius) / std::max(radius, 1e-6F);
    // The tube's number seeds its streaks, so that neighbours differ and stay as they are.
    const float seed = static_cast<float>(number % 64);
    v.pattern = {m.grain, m.bands, seed, style.reach};
    const bool has_row = tube.activity_row >= 0 && tube.activity_row < activity.rows();
    const float row = has_row ? (static_cast<float>(tube.activity_row) + 0.5F) /
                                    static_cast<float>(activity.rows())
                              : -1.0F;
    v.pulse = {row, tube.glow, bead_radius(radius) / std::max(radius, 1e-6F)};
    return style;
}

// One end of a ribbon's cross-section.
struct Section {
    glm::vec3 place{};
    CurveFrame frame;
    float radius = 1; // in drawing units
    float pixels = 1; // the same in pixels
    float along = 0;
    float bend = 0;            // curvature towards +side
    float halo = 0;            // its reach here, in radii; 0 where nothing glows
    float shadow_shift = 0;    // towards +side, in radii
    float shadow_softness = 0; // 0: throws none
};

// How far the ribbon reaches to one side: the edge's one pixel, the shadow where it falls, and the
// halo where something glows.
float width_at(const Section& s, float side)
{
    float width = 1 + 1.2F / s.pixels;
    if (s.shadow_softness > 0) {
        width = std::max(width, 1 + side * s.shadow_shift + s.shadow_softness);
    }
    width = std::max(width, s.halo);
    if (s.bend * side > 0) {
        width = std::min(width, std::max(0.85F / (s.bend * side * s.radius), 0.3F));
    }
    return width;
}

TubeVertex vertex_at(const Section& s, const SurfaceStyle& style, const ViewTransform& eye,
                     float side, float beyond)
{
    TubeVertex v = style.common;
    v.across = side * width_at(s, side);
    v.beyond = beyond;
    v.along = s.along;
    v.radius_px = s.pixels;
    v.place = s.place + s.frame.side * (v.across * s.radius);
    v.shadow_shift = s.shadow_shift;
    v.shadow_softness = std::max(s.shadow_softness, 1e-3F);
    v.fog = eye.fog_at(s.place);
    const auto in_frame = [&](glm::vec3 d) {
        return glm::vec3{glm::dot(d, s.frame.side), glm::dot(d, s.frame.forward),
                         glm::dot(d, s.frame.front)};
    };
    v.light = in_frame(eye.light);
    v.highlight = in_frame(eye.highlight);
    return v;
}

bool in_view(std::span<const glm::vec3> line, float reach, const ViewTransform& eye)
{
    int left = 0, right = 0, below = 0, above = 0, behind = 0;
    for (const glm::vec3& p : line) {
        const glm::vec4 clip = eye.projection * glm::vec4{p, 1};
        const float mx = eye.projection[0][0] * reach, my = eye.projection[1][1] * reach;
        left += clip.x + mx < -clip.w;
        right += clip.x - mx > clip.w;
        below += clip.y + my < -clip.w;
        above += clip.y - my > clip.w;
        behind += clip.w <= 0;
    }
    const int all = static_cast<int>(line.size());
    return left < all && right < all && below < all && above < all && behind < all;
}

void add_cap(TubeMesh& mesh, Section section, const SurfaceStyle& style, const ViewTransform& eye,
             float end)
{
    const glm::vec3 out = glm::cross(eye.towards_viewer(section.place), section.frame.side) * end;
    const float width = std::max(width_at(section, 1), width_at(section, -1));
    section.place += out * (width * section.radius);
    section.bend = 0;
    for (const float side : {-1.0F, 1.0F}) {
        mesh.vertices.push_back(vertex_at(section, style, eye, side, end * width));
    }
}

// Nearly all of a tube lies at one depth: it is drawn as a whole, so that its neighbours are before
// or behind it everywhere. One that comes and goes (a coil, a nerve) is sorted in pieces.
bool needs_pieces(std::span<const glm::vec3> line, float radius)
{
    constexpr float much = 6; // radii
    const auto [nearest, furthest] = std::minmax_element(
        line.begin(), line.end(), [](const glm::vec3& a, const glm::vec3& b) { return a.z > b.z; });
    return nearest->z - furthest->z > much * radius;
}

void add_pieces(TubeMesh& mesh, std::uint32_t first_vertex, std::size_t segments,
                std::size_t in_piece)
{
    for (std::size_t from = 0, count = 0; from < segments; from += count) {
        // A short rest goes with the piece before it.
        const std::size_t rest = segments - from;
        count = rest < 2 * in_piece ? rest : in_piece;
        IndexRange piece{static_cast<std::uint32_t>(mesh.indices.size()), 0, 0};
        for (std::size_t i = from; i < from + count; ++i) {
            const auto corner = first_vertex + static_cast<std::uint32_t>(2 * i);
            add_quad(mesh.indices, corner);
            piece.depth -= mesh.vertices[corner].place.z / static_cast<float>(count);
        }
        piece.index_count = static_cast<std::uint32_t>(mesh.indices.size()) - piece.first_index;
        mesh.pieces.push_back(piece);
    }
}

Section section_at(const TubeMesh& mesh, std::size_t i, const scene::TubePoint& point,
                   const CurveFrame& frame, const ViewTransform& eye)
{
    Section s{.place = mesh.places[i], .frame = frame};
    const float pixels_per_unit = eye.pixels_at(s.place);
    s.radius = std::max(point.radius, thinnest_px / pixels_per_unit);
    s.pixels = s.radius * pixels_per_unit;
    s.along = point.along;
    // The sharpest bend nearby counts: two neighbouring cross-sections must not meet either.
    for (const std::size_t near : {i - std::min<std::size_t>(i, 1), i, i + 1}) {
        if (const float bend = bend_at(mesh.places, near, frame);
            std::abs(bend) > std::abs(s.bend)) {
            s.bend = bend;
        }
    }
    return s;
}

// Sections from the first point to the last, between two caps.
void add_ribbon(TubeMesh& mesh, const scene::Tube& tube, SurfaceStyle style,
                std::span<const scene::TubePoint> points, const ViewTransform& eye,
                const ActivityTexture& activity)
{
    const auto first_vertex = static_cast<std::uint32_t>(mesh.vertices.size());
    const std::size_t last = points.size() - 1;
    CurveFrame frame;
    float thickest = 0;
    for (std::size_t i = 0; i <= last; ++i) {
        thickest = std::max(thickest, points[i].radius);
        frame = frame_at(mesh.places, i, eye, frame);
        Section s = section_at(mesh, i, points[i], frame, eye);
        style.common.colour.a =
            byte(style.alpha * points[i].opacity * std::min(points[i].radius / s.radius, 1.0F));
        if (tube.material.shadow > 0) {
            const ShadowReach shadow = shadow_reach(s.radius);
            s.shadow_shift = glm::dot(shadow_direction, frame.side) * shadow.distance / s.radius;
            s.shadow_softness = shadow.softness / s.radius;
        }
        if (tube.glow > 0 || activity.glows(tube.activity_row, points[i > 0 ? i - 1 : 0].along,
                                            points[std::min(i + 1, last)].along)) {
            s.halo = style.reach;
        }
        if (i == 0) {
            add_cap(mesh, s, style, eye, -1);
        }
        for (const float side : {-1.0F, 1.0F}) {
            mesh.vertices.push_back(vertex_at(s, style, eye, side, 0));
        }
        if (i == last) {
            add_cap(mesh, s, style, eye, 1);
        }
    }
    const std::size_t segments = points.size() + 1;
    add_pieces(mesh, first_vertex, segments,
               needs_pieces(mesh.places, thickest) ? segments_in_piece : segments);
}

} // namespace

TubeShading shading_of(const scene::Tube& tube, bool glowing)
{
    if (glowing) {
        return TubeShading::pulses;
    }
    const bool patterned = tube.material.grain > 0 || tube.material.bands > 0;
    return patterned ? TubeShading::fibres : TubeShading::smooth;
}

float halo_reach(float radius)
{
    return radius + std::min(7 * radius, 0.0165F);
}

float bead_radius(float radius)
{
    constexpr float max_growth = 1.3F, thin = 0.003F; // a wider tube grows less
    return radius * (1 + max_growth * std::min(thin / std::max(radius, 1e-6F), 1.0F));
}

void spreads_of(const scene::Drawing& drawing, std::vector<Spread>& spreads)
{
    spreads.assign(static_cast<std::size_t>(std::max(drawing.activity_rows, 0)), Spread{});
    for (const scene::Tube& tube : drawing.tubes) {
        if (tube.activity_row < 0 || tube.activity_row >= drawing.activity_rows ||
            tube.point_count < 2) {
            continue;
        }
        const auto line =
            std::span{drawing.tube_points}.subspan(tube.first_point, tube.point_count);
        float length = 0, radius = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            length += glm::distance(line[i - 1].centre, line[i].centre);
            radius = std::max(radius, line[i].radius);
        }
        if (length <= 0) {
            continue;
        }
        const float span = std::abs(line.back().along - line.front().along);
        const float columns_per_unit = span / length * static_cast<float>(scene::activity_columns);
        auto& reach = spreads[static_cast<std::size_t>(tube.activity_row)];
        reach.bead = std::max(reach.bead, bead_spread * bead_radius(radius) * columns_per_unit);
        reach.halo = std::max(reach.halo, halo_reach(radius) * columns_per_unit);
    }
}

void build_tubes(const scene::Drawing& drawing, const ViewTransform& eye,
                 const ActivityTexture& activity, TubeMesh& mesh)
{
    mesh.vertices.clear();
    mesh.indices.clear();
    mesh.pieces.clear();
    mesh.first_piece.clear();
    mesh.shadings.clear();
    for (std::size_t number = 0; number < drawing.tubes.size(); ++number) {
        mesh.first_piece.push_back(mesh.pieces.size());
        const scene::Tube& tube = drawing.tubes[number];
        const auto points =
            std::span{drawing.tube_points}.subspan(tube.first_point, tube.point_count);
        const bool glowing =
            tube.glow > 0 ||
            (!points.empty() &&
             activity.glows(tube.activity_row, points.front().along, points.back().along));
        mesh.shadings.push_back(shading_of(tube, glowing));
        float radius = 0;
        mesh.places.clear();
        for (const scene::TubePoint& p : points) {
            mesh.places.push_back(eye.to_eye(p.centre));
            radius = std::max(radius, p.radius);
        }
        if (points.size() < 2 || !in_view(mesh.places, halo_reach(radius) + 0.02F, eye)) {
            continue;
        }
        add_ribbon(mesh, tube, surface_style_of(tube, number, radius, activity), points, eye,
                   activity);
    }
    mesh.first_piece.push_back(mesh.pieces.size());
}

} // namespace render
