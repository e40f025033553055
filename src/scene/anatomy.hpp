// Where bones, nerves and cells lie: centre lines with radii and outlines, in millimetres, read
// from assets/anatomy/*.toml.
#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace scene {

struct CentreLinePoint {
    glm::dvec3 place_mm{};
    double radius_mm = 0;
};
struct CentreLine {
    std::vector<CentreLinePoint> points;
};
struct Outline {
    std::vector<glm::dvec2> points_mm;
};

struct Anatomy {
    std::map<std::string, CentreLine, std::less<>> lines;
    std::map<std::string, Outline, std::less<>> outlines;
    std::map<std::string, glm::dvec3, std::less<>> places;
};

// Throws std::runtime_error naming file, line and what is wrong.
[[nodiscard]] Anatomy load_anatomy(const std::filesystem::path& folder);

} // namespace scene
