#include "render/extruded_polygons.hpp"

#include <cmath>
#include <span>
#include <utility>

namespace render {

namespace {

constexpr float fringe_px = 1.5F;      // drawn outside the outline, for its smooth edge
constexpr float narrowest_ring_px = 3; // room for the line along the outline

// One polygon on its way to the eye.
struct Plane {
    const scene::ExtrudedPolygon& polygon;
    const OutlineMesh& outline;
    const ViewTransform& eye;
    glm::vec3 origin, right, up, front; // eye space
    float pixel;                        // size of a pixel in drawing units at the origin

    [[nodiscard]] glm::vec3 at(glm::vec2 p) const { return origin + right * p.x + up * p.y; }
    [[nodiscard]] glm::vec3 direction(glm::vec2 d) const { return right * d.x + up * d.y; }
};

Plane plane_of(const scene::ExtrudedPolygon& polygon, const OutlineMesh& outline,
               const ViewTransform& eye)
{
    const glm::vec3 right = eye.turn(polygon.right), up = eye.turn(polygon.up);
    const glm::vec3 origin = eye.to_eye(polygon.origin);
    return {polygon,
            outline,
            eye,
            origin,
            right,
            up,
            glm::normalize(glm::cross(right, up)),
            1 / eye.pixels_at(origin)};
}

ShadowReach shadow_of(const scene::ExtrudedPolygon& polygon)
{
    return shadow_reach(std::max(4 * polygon.bevel, polygon.thickness));
}

// What a vertex on a surface with these two directions has, before its own place is set.
PolygonVertex common_of(const Plane& plane, glm::vec3 normal, glm::vec3 outward)
{
    const scene::ExtrudedPolygon& polygon = plane.polygon;
    PolygonVertex v{};
    v.light = {glm::dot(plane.eye.light, normal), glm::dot(plane.eye.light, outward),
               glm::dot(plane.eye.highlight, normal), glm::dot(plane.eye.highlight, outward)};
    v.colour = bytes(polygon.colour);
    v.edge = bytes(polygon.edge_colour);
    v.glow = bytes(polygon.glow_colour);
    const scene::Material& m = polygon.material;
    v.surface = bytes(m.gloss, m.rim, m.edge_opacity, 0);
    return v;
}

PolygonVertex face_vertex(const Plane& plane, const OutlineCorner& corner, glm::vec2 place,
                          float inside)
{
    const scene::ExtrudedPolygon& polygon = plane.polygon;
    PolygonVertex v =
        common_of(plane, plane.front, glm::normalize(plane.direction(corner.outward)));
    v.place = plane.at(place);
    v.fog = plane.eye.fog_at(v.place);
    v.inside = inside;
    v.bevel = polygon.bevel;
    v.even_glow = polygon.glow;
    if (polygon.glow_radius > 0) {
        v.disc = (place - polygon.glow_centre) / polygon.glow_radius;
    }
    return v;
}

// Quads between ring vertices a and b of corner i and of the next one.
void join_rings(PolygonMesh& mesh, std::uint32_t first, std::uint32_t stride, std::uint32_t corners,
                std::uint32_t a, std::uint32_t b)
{
    for (std::uint32_t i = 0; i < corners; ++i) {
        const std::uint32_t here = first + i * stride, next = first + (i + 1) % corners * stride;
        for (const std::uint32_t corner :
             {here + a, next + a, here + b, here + b, next + a, next + b}) {
            mesh.indices.push_back(corner);
        }
    }
}

void add_face(PolygonMesh& mesh, const Plane& plane)
{
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const auto count = static_cast<std::uint32_t>(plane.outline.corners.size());
    const float fringe = fringe_px * plane.pixel;
    for (const OutlineCorner& corner : plane.outline.corners) {
        const glm::vec2 outer = corner.place + corner.outward * (corner.miter_scale * fringe);
        mesh.vertices.push_back(face_vertex(plane, corner, outer, -fringe));
        mesh.vertices.push_back(face_vertex(plane, corner, corner.place, 0));
        mesh.vertices.push_back(face_vertex(plane, corner, corner.inner, plane.outline.inset));
    }
    join_rings(mesh, first, 3, count, 0, 1);
    join_rings(mesh, first, 3, count, 1, 2);
    for (const std::uint32_t corner : plane.outline.triangles) {
        mesh.indices.push_back(first + corner * 3 + 2);
    }
}

// The outline once more, moved aside, dark, fading outwards by its softness.
void add_shadow(PolygonMesh& mesh, const Plane& plane)
{
    const scene::ExtrudedPolygon& polygon = plane.polygon;
    const ShadowReach reach = shadow_of(polygon);
    const glm::vec3 shift = shadow_direction * reach.distance;
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const auto count = static_cast<std::uint32_t>(plane.outline.corners.size());
    const float glass = 1 - 0.85F * polygon.material.edge_opacity; // glass hardly darkens
    const float strength =
        polygon.material.shadow * plane.eye.shadow_strength * polygon.colour.a * glass;
    for (const OutlineCorner& corner : plane.outline.corners) {
        PolygonVertex v = face_vertex(plane, corner, corner.place, 0);
        v.colour = bytes({0, 0, 0, strength});
        v.soft = reach.softness;
        for (const auto& [place, inside] :
             {std::pair{corner.outer, -reach.softness}, std::pair{corner.place, 0.0F},
              std::pair{corner.inner, 0.0F}}) {
            v.place = plane.at(place) + shift;
            v.inside = inside;
            mesh.vertices.push_back(v);
        }
    }
    join_rings(mesh, first, 3, count, 0, 1);
    join_rings(mesh, first, 3, count, 1, 2);
    for (const std::uint32_t corner : plane.outline.triangles) {
        mesh.indices.push_back(first + corner * 3 + 2);
    }
}

void add_wall(PolygonMesh& mesh, const Plane& plane, const OutlineCorner& from,
              const OutlineCorner& to)
{
    const auto first = static_cast<std::uint32_t>(mesh.vertices.size());
    const float thickness = plane.polygon.thickness, fringe = fringe_px * plane.pixel;
    for (const OutlineCorner* corner : {&from, &to}) {
        PolygonVertex v =
            common_of(plane, glm::normalize(plane.direction(corner->outward)), -plane.front);
        for (const float deep : {0.0F, thickness, thickness + fringe}) {
            v.place = plane.at(corner->place) - plane.front * deep;
            v.fog = plane.eye.fog_at(v.place);
            v.inside = thickness - deep;
            mesh.vertices.push_back(v);
        }
    }
    for (const std::uint32_t corner : {0U, 1U, 3U, 3U, 1U, 4U, 1U, 2U, 4U, 4U, 2U, 5U}) {
        mesh.indices.push_back(first + corner);
    }
}

// Walls that look at the viewer, from the furthest on; the face goes over them.
void add_walls(PolygonMesh& mesh, const Plane& plane)
{
    const auto& corners = plane.outline.corners;
    const auto next = [&](std::size_t i) -> const OutlineCorner& {
        return corners[(i + 1) % corners.size()];
    };
    mesh.wall_order.clear();
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const glm::vec2 along = next(i).place - corners[i].place;
        const glm::vec3 outward = plane.direction({along.y, -along.x});
        if (glm::dot(outward, plane.eye.towards_viewer(plane.at(corners[i].place))) > 0) {
            mesh.wall_order.push_back(i);
        }
    }
    const auto nearness = [&](std::size_t i) {
        return plane.at(corners[i].place + next(i).place).z;
    };
    std::sort(mesh.wall_order.begin(), mesh.wall_order.end(),
              [&](std::size_t a, std::size_t b) { return nearness(a) < nearness(b); });
    for (const std::size_t i : mesh.wall_order) {
        add_wall(mesh, plane, corners[i], next(i));
    }
}

} // namespace

void build_extruded_polygons(const scene::Drawing& drawing, const ViewTransform& eye,
                             PolygonMesh& mesh)
{
    mesh.vertices.clear();
    mesh.indices.clear();
    mesh.ranges.clear();
    mesh.outlines.resize(std::max(mesh.outlines.size(), drawing.extruded_polygons.size()));
    for (std::size_t number = 0; number < drawing.extruded_polygons.size(); ++number) {
        const scene::ExtrudedPolygon& polygon = drawing.extruded_polygons[number];
        OutlineMesh& outline = mesh.outlines[number];
        const Plane plane = plane_of(polygon, outline, eye);
        const auto points =
            std::span{drawing.polygon_points}.subspan(polygon.first_point, polygon.point_count);
        make_outline_mesh(points, std::max(polygon.bevel, narrowest_ring_px * plane.pixel),
                          shadow_of(polygon).softness, outline);
        IndexRange range{static_cast<std::uint32_t>(mesh.indices.size()), 0, 0};
        if (outline.corners.size() >= 3) {
            if (polygon.material.shadow > 0) {
                add_shadow(mesh, plane);
            }
            if (polygon.thickness > 0) {
                add_walls(mesh, plane);
            }
            add_face(mesh, plane);
            for (const OutlineCorner& corner : outline.corners) {
                range.depth -= plane.at(corner.place).z;
            }
            range.depth /= static_cast<float>(outline.corners.size());
        }
        range.index_count = static_cast<std::uint32_t>(mesh.indices.size()) - range.first_index;
        mesh.ranges.push_back(range);
    }
}

} // namespace render
