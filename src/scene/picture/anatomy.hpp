// Where bones, nerves and cells lie: centre lines with radii and outlines, in millimetres, read
// from assets/anatomy/*.toml.
#pragma once

#include <glm/vec2.hpp>
#include <glm/vec3.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct CentreLinePoint {
    glm::dvec3 place_mm{};
    double radius_mm = 0;
};
struct CentreLine {
    std::vector<CentreLinePoint> points;
    double length_mm = 0;
};
struct Outline {
    std::vector<glm::dvec2> points_mm;
};

struct Anatomy {
    std::map<std::string, CentreLine, std::less<>> lines;
    std::map<std::string, Outline, std::less<>> outlines;
    std::map<std::string, glm::dvec3, std::less<>> places;
    std::map<std::string, double, std::less<>> numbers;
};

// Throws std::runtime_error naming file, line and what is wrong.
[[nodiscard]] Anatomy load_anatomy(const std::filesystem::path& folder);

// By name; throws std::runtime_error naming what the files lack.
[[nodiscard]] const CentreLine& line(const Anatomy& anatomy, std::string_view name);
[[nodiscard]] const Outline& outline(const Anatomy& anatomy, std::string_view name);
[[nodiscard]] glm::dvec3 place(const Anatomy& anatomy, std::string_view name);
[[nodiscard]] double number(const Anatomy& anatomy, std::string_view name);

// Sets `length_mm` after the points were moved.
void measure(CentreLine& line);

// The point at a share (0 … 1) of a line's length.
[[nodiscard]] CentreLinePoint point_at(const CentreLine& line, double share);

// A smooth curve through all given points, as `samples` points at even distances.
[[nodiscard]] CentreLine smooth_line(const std::vector<CentreLinePoint>& through, int samples);

} // namespace scene
