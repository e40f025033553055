// The slice of the lumbar cord itself: white and grey matter, laminae, roots and ganglion. All
// places are those of assets/anatomy/cord_station.toml, turned with the slice towards the viewer.
#pragma once

#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/scene.hpp"

#include <glm/vec3.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace scene {

// The slice's axes in the station's millimetres: tilted as the body station shows it.
struct Slice {
    Plane plane;
    glm::dvec3 out;
};
[[nodiscard]] Slice slice_of(const Anatomy& anatomy);
[[nodiscard]] glm::dvec3 on_slice(const Slice& slice, glm::dvec3 place_mm);
[[nodiscard]] CentreLine on_slice(const Slice& slice, const CentreLine& line);
[[nodiscard]] CentreLine slice_line(const Anatomy& anatomy, std::string_view name);
[[nodiscard]] Outline slice_outline(const Anatomy& anatomy, std::string_view name);

// The place of a lamina's numeral.
struct Lamina {
    std::string_view numeral;
    glm::dvec3 place_mm;
};
inline constexpr std::array laminae{
    Lamina{"I", {-2.03, 2.94, 0.05}},   Lamina{"II", {-2.03, 2.67, 0.05}},
    Lamina{"III", {-1.95, 2.26, 0.05}}, Lamina{"IV", {-1.82, 1.8, 0.05}},
    Lamina{"V", {-1.65, 1.28, 0.05}},   Lamina{"VI", {-1.5, 0.7, 0.05}},
    Lamina{"VII", {-1.45, -0.2, 0.05}}, Lamina{"VIII", {-1.42, -2.2, 0.05}},
    Lamina{"IX", {-2.62, -1.75, 0.05}}, Lamina{"X", {-0.32, 0.03, 0.05}},
};

void draw_slice(Canvas& canvas, const Anatomy& anatomy, const SceneInput& input);

} // namespace scene
