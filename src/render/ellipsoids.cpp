#include "render/ellipsoids.hpp"

#include <cmath>

namespace render {

namespace {

constexpr float min_px = 0.6F; // smaller ellipsoids are drawn this large and paler instead

// The ellipsoid in eye space is x = L q with |q| = 1. Any L with the same L Lᵀ will do; the lower
// triangle (Cholesky) has the virtue that x and y depend on the first two parts of q alone, so the
// silhouette is the unit circle in them. (Seen from afar: perspective within an ellipsoid is left
// out.)
struct LowerTriangle {
    float xx, yx, yy, zx, zy, zz;
};

LowerTriangle cholesky_factor(glm::vec3 radii, const ViewTransform& eye)
{
    const glm::mat3 axes{eye.turn({radii.x, 0, 0}), eye.turn({0, radii.y, 0}),
                         eye.turn({0, 0, radii.z})};
    const glm::mat3 q = axes * glm::transpose(axes);
    LowerTriangle l{};
    l.xx = std::sqrt(q[0][0]);
    l.yx = q[0][1] / l.xx;
    l.yy = std::sqrt(std::max(q[1][1] - l.yx * l.yx, 1e-12F));
    l.zx = q[0][2] / l.xx;
    l.zy = (q[1][2] - l.zx * l.yx) / l.yy;
    l.zz = std::sqrt(std::max(q[2][2] - l.zx * l.zx - l.zy * l.zy, 1e-12F));
    return l;
}

// What the four corners share.
EllipsoidVertex common_of(const scene::Ellipsoid& ellipsoid, glm::vec3 place,
                          const LowerTriangle& l, float size, const ViewTransform& eye)
{
    EllipsoidVertex v{};
    v.fog = eye.fog_at(place);
    // The normal is L⁻ᵀ q, here times the mean radius: only its direction counts.
    v.normal_x = size / l.xx;
    v.normal_y = size * glm::vec2{-l.yx / (l.xx * l.yy), 1 / l.yy};
    v.normal_z = size * glm::vec3{(l.yx * l.zy - l.zx * l.yy) / (l.xx * l.yy * l.zz),
                                  -l.zy / (l.yy * l.zz), 1 / l.zz};
    const ShadowReach shadow = shadow_reach(size);
    const glm::vec2 shift = glm::vec2{shadow_direction} * shadow.distance;
    v.shadow_shift = {shift.x / l.xx, (shift.y - l.yx * shift.x / l.xx) / l.yy};
    v.shadow_softness = shadow.softness / size;
    v.halo_reach = 1 + std::min(1.9F, 0.026F / size);
    v.colour = bytes(ellipsoid.colour);
    v.glow = bytes(ellipsoid.glow_colour);
    const scene::Material& m = ellipsoid.material;
    v.surface = bytes(m.gloss, m.rim, m.edge_opacity, m.shadow);
    v.even_glow = ellipsoid.glow;
    return v;
}

float width_of(const scene::Ellipsoid& ellipsoid, const EllipsoidVertex& v, float size_px)
{
    float width = 1 + 1.2F / size_px;
    if (ellipsoid.material.shadow > 0) {
        width = std::max(width, 1 + glm::length(v.shadow_shift) + v.shadow_softness);
    }
    if (ellipsoid.glow > 0) {
        width = std::max(width, v.halo_reach);
    }
    return width;
}

bool in_view(glm::vec3 place, float reach, const ViewTransform& eye)
{
    const glm::vec4 clip = eye.projection * glm::vec4{place, 1};
    const float x = eye.projection[0][0] * reach, y = eye.projection[1][1] * reach;
    return clip.w > 0 && std::abs(clip.x) - x < clip.w && std::abs(clip.y) - y < clip.w;
}

} // namespace

void build_ellipsoids(const scene::Drawing& drawing, const ViewTransform& eye, EllipsoidMesh& mesh)
{
    mesh.vertices.clear();
    mesh.shown.clear();
    mesh.depths.clear();
    for (const scene::Ellipsoid& ellipsoid : drawing.ellipsoids) {
        const glm::vec3 place = eye.to_eye(ellipsoid.centre);
        const float mean = (ellipsoid.radii.x + ellipsoid.radii.y + ellipsoid.radii.z) / 3;
        const bool shown = mean > 0 && in_view(place, 3 * mean + 0.02F, eye);
        mesh.shown.push_back(shown ? 1 : 0);
        mesh.depths.push_back(-place.z);
        if (!shown) {
            continue;
        }
        const float min = min_px / eye.pixels_at(place);
        const glm::vec3 radii = glm::max(ellipsoid.radii, glm::vec3{min});
        const LowerTriangle l = cholesky_factor(radii, eye);
        const float size = std::sqrt(l.xx * l.yy);
        EllipsoidVertex v = common_of(ellipsoid, place, l, size, eye);
        v.colour.a = byte(ellipsoid.colour.a * std::min(mean * mean / (min * min), 1.0F));
        const float width = width_of(ellipsoid, v, std::min(l.xx, l.yy) * eye.pixels_at(place));
        for (const glm::vec2 corner : {glm::vec2{-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
            v.across = corner * width;
            v.place =
                place + glm::vec3{l.xx * v.across.x, l.yx * v.across.x + l.yy * v.across.y, 0};
            mesh.vertices.push_back(v);
        }
    }
}

} // namespace render
