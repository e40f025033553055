#include "render/outline_mesh.hpp"

#include <glm/common.hpp>
#include <glm/geometric.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>

namespace render {

namespace {

float cross(glm::vec2 a, glm::vec2 b)
{
    return a.x * b.y - a.y * b.x;
}

float signed_area(std::span<const glm::vec2> outline)
{
    float twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        twice += cross(outline[i], outline[(i + 1) % outline.size()]);
    }
    return twice / 2;
}

glm::vec2 edge_normal(glm::vec2 from, glm::vec2 to) // outwards, when counter-clockwise
{
    const glm::vec2 along = to - from;
    const float length = glm::length(along);
    return length > 0 ? glm::vec2{along.y, -along.x} / length : glm::vec2{0};
}

void point_corners(std::vector<OutlineCorner>& corners)
{
    constexpr float max_miter = 2.0F; // sharper corners are cut short
    const std::size_t n = corners.size();
    for (std::size_t i = 0; i < n; ++i) {
        const glm::vec2 in = edge_normal(corners[(i + n - 1) % n].place, corners[i].place);
        const glm::vec2 out = edge_normal(corners[i].place, corners[(i + 1) % n].place);
        const glm::vec2 sum = in + out;
        const float length = glm::length(sum);
        corners[i].outward = length > 1e-6F ? sum / length : out;
        corners[i].miter_scale = std::min(length > 1e-6F ? 2 / length : max_miter, max_miter);
    }
}

float distance_to_edge(glm::vec2 p, glm::vec2 a, glm::vec2 b)
{
    const glm::vec2 along = b - a;
    const float square = glm::dot(along, along);
    const float t = square > 0 ? glm::clamp(glm::dot(p - a, along) / square, 0.0F, 1.0F) : 0;
    return glm::distance(p, a + along * t);
}

// Far enough from every edge, and not pushed through to the other side.
bool fits(const std::vector<OutlineCorner>& corners, glm::vec2 place, float distance, bool within)
{
    bool inside = false;
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
        const glm::vec2 a = corners[i].place, b = corners[j].place;
        if (distance_to_edge(place, a, b) < 0.8F * distance) {
            return false;
        }
        if ((a.y > place.y) != (b.y > place.y) &&
            place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x) {
            inside = !inside;
        }
    }
    return inside == within;
}

// The place at this distance from the corner, inwards (−1) or outwards (1), or the furthest that
// has room.
glm::vec2 ring_place(const std::vector<OutlineCorner>& corners, const OutlineCorner& corner,
                     float distance, float direction)
{
    const auto at = [&](float d) {
        return corner.place + corner.outward * (direction * corner.miter_scale * d);
    };
    if (fits(corners, at(distance), distance, direction < 0)) {
        return at(distance);
    }
    constexpr int halvings = 5;
    float min = 0, max = distance;
    for (int i = 0; i < halvings; ++i) {
        const float middle = (min + max) / 2;
        (fits(corners, at(middle), middle, direction < 0) ? min : max) = middle;
    }
    return at(min);
}

bool in_triangle(glm::vec2 p, glm::vec2 a, glm::vec2 b, glm::vec2 c)
{
    return cross(b - a, p - a) >= 0 && cross(c - b, p - b) >= 0 && cross(a - c, p - c) >= 0;
}

// Length of the cut that would take this corner off; infinite when it is no ear.
float cut_length(const OutlineMesh& mesh, std::size_t at)
{
    const auto& left = mesh.left_to_clip;
    const std::size_t n = left.size();
    const std::uint32_t ia = left[(at + n - 1) % n], ib = left[at], ic = left[(at + 1) % n];
    const glm::vec2 a = mesh.corners[ia].inner, b = mesh.corners[ib].inner,
                    c = mesh.corners[ic].inner;
    const bool ear =
        cross(b - a, c - b) > 0 && std::none_of(left.begin(), left.end(), [&](std::uint32_t i) {
            return i != ia && i != ib && i != ic && in_triangle(mesh.corners[i].inner, a, b, c);
        });
    return ear ? glm::distance(a, c) : std::numeric_limits<float>::infinity();
}

// Ear clipping, the shortest cut first: long slivers cost software renderers much.
void triangulate(OutlineMesh& mesh)
{
    auto& left = mesh.left_to_clip;
    auto& cuts = mesh.cuts;
    left.clear();
    cuts.clear();
    for (std::uint32_t i = 0; i < mesh.corners.size(); ++i) {
        left.push_back(i);
    }
    for (std::size_t i = 0; i < left.size(); ++i) {
        cuts.push_back(cut_length(mesh, i));
    }
    while (left.size() >= 3) {
        // (A ring that crosses itself may have no ear left: then any corner goes.)
        const auto shortest = std::min_element(cuts.begin(), cuts.end());
        const auto at = static_cast<std::size_t>(shortest - cuts.begin());
        const std::size_t n = left.size();
        for (const std::size_t corner : {(at + n - 1) % n, at, (at + 1) % n}) {
            mesh.triangles.push_back(left[corner]);
        }
        left.erase(left.begin() + static_cast<std::ptrdiff_t>(at));
        cuts.erase(shortest);
        if (left.size() < 3) {
            break;
        }
        for (const std::size_t near : {(at + n - 2) % (n - 1), at % (n - 1)}) {
            cuts[near] = cut_length(mesh, near);
        }
    }
}

} // namespace

void make_outline_mesh(std::span<const glm::vec2> outline, float inset, float outset,
                       OutlineMesh& mesh)
{
    if (mesh.inset == inset && mesh.outset == outset &&
        std::equal(outline.begin(), outline.end(), mesh.outline.begin(), mesh.outline.end())) {
        return;
    }
    mesh.outline.assign(outline.begin(), outline.end());
    mesh.inset = inset;
    mesh.outset = outset;
    mesh.corners.clear();
    mesh.triangles.clear();
    const bool clockwise = signed_area(outline) < 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const glm::vec2 place = outline[clockwise ? outline.size() - 1 - i : i];
        if (mesh.corners.empty() || mesh.corners.back().place != place) {
            mesh.corners.push_back({.place = place});
        }
    }
    while (mesh.corners.size() > 1 && mesh.corners.back().place == mesh.corners.front().place) {
        mesh.corners.pop_back();
    }
    if (mesh.corners.size() < 3) {
        return;
    }
    point_corners(mesh.corners);
    for (OutlineCorner& corner : mesh.corners) {
        corner.inner = ring_place(mesh.corners, corner, inset, -1);
        corner.outer = ring_place(mesh.corners, corner, outset, 1);
    }
    triangulate(mesh);
}

} // namespace render
