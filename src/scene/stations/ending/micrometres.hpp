// Lengths in the ending station are micrometres; this brings them into its millimetres.
#pragma once

#include <glm/vec3.hpp>

namespace scene {

[[nodiscard]] inline glm::dvec3 um(double x, double y, double z = 0)
{
    return glm::dvec3(x, y, z) * 1e-3;
}

} // namespace scene
