// Outlines cut into triangles; no OpenGL needed.
#include "render/outline_mesh.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>
#include <vector>

namespace {

using Outline = std::vector<glm::vec2>;

float area(const Outline& outline)
{
    float twice = 0;
    for (std::size_t i = 0; i < outline.size(); ++i) {
        const glm::vec2 a = outline[i], b = outline[(i + 1) % outline.size()];
        twice += a.x * b.y - a.y * b.x;
    }
    return twice / 2;
}

Outline inner_ring(const render::OutlineMesh& mesh)
{
    Outline ring;
    for (const render::OutlineCorner& corner : mesh.corners) {
        ring.push_back(corner.inner);
    }
    return ring;
}

Outline star(int points)
{
    Outline outline;
    for (int i = 0; i < 2 * points; ++i) {
        const float angle = 3.14159265F * static_cast<float>(i) / static_cast<float>(points);
        const float radius = i % 2 == 0 ? 1.0F : 0.5F;
        outline.push_back({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return outline;
}

} // namespace

TEST_CASE("the triangles of a notched outline cover it exactly once")
{
    render::OutlineMesh mesh;
    for (const int points : {3, 5, 8, 20}) {
        CAPTURE(points);
        render::make_outline_mesh(star(points), 0.02F, 0.02F, mesh);
        const Outline ring = inner_ring(mesh);
        float covered = 0;
        for (std::size_t i = 0; i + 2 < mesh.triangles.size(); i += 3) {
            const float one = area({ring[mesh.triangles[i]], ring[mesh.triangles[i + 1]],
                                    ring[mesh.triangles[i + 2]]});
            CHECK(one >= 0); // none is turned over
            covered += one;
        }
        CHECK(mesh.triangles.size() == 3 * (ring.size() - 2));
        CHECK(covered == doctest::Approx(area(ring)).epsilon(1e-4));
    }
}

TEST_CASE("the inner ring lies inside by the width asked for, the outer ring outside")
{
    const Outline square{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    render::OutlineMesh mesh;
    render::make_outline_mesh(square, 0.2F, 0.1F, mesh);
    for (const render::OutlineCorner& corner : mesh.corners) {
        CHECK(std::abs(corner.inner.x) == doctest::Approx(0.8F));
        CHECK(std::abs(corner.inner.y) == doctest::Approx(0.8F));
        CHECK(std::abs(corner.outer.x) == doctest::Approx(1.1F));
    }
}

TEST_CASE("where an outline is narrow its inner ring gives way instead of crossing over")
{
    const Outline sliver{{0, 0}, {1, 0}, {1, 0.1F}, {0, 0.1F}};
    render::OutlineMesh mesh;
    render::make_outline_mesh(sliver, 0.5F, 0.1F, mesh);
    CHECK(area(inner_ring(mesh)) > 0);
    for (const render::OutlineCorner& corner : mesh.corners) {
        CHECK(corner.inner.y > 0);
        CHECK(corner.inner.y < 0.1F);
    }
}

TEST_CASE("an outline given clockwise, or with its first point repeated, means the same")
{
    render::OutlineMesh mesh;
    render::make_outline_mesh(Outline{{0, 0}, {0, 1}, {1, 1}, {1, 0}, {0, 0}}, 0.1F, 0.1F, mesh);
    CHECK(mesh.corners.size() == 4);
    CHECK(area(inner_ring(mesh)) == doctest::Approx(0.64F));
}
