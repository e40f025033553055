#include "scene/picture/anatomy.hpp"

#include <fmt/format.h>
#include <glm/geometric.hpp>
#include <glm/vec4.hpp>
#include <toml++/toml.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>

namespace scene {

namespace {

constexpr int max_samples = 400;
constexpr int dense = 16; // points between two given ones, before they are spaced evenly

[[noreturn]] void refuse(const toml::node& node, std::string_view what)
{
    const auto& source = node.source();
    throw std::runtime_error(fmt::format("{}:{}:{}: {}", source.path ? *source.path : "anatomy",
                                         source.begin.line, source.begin.column, what));
}

std::vector<double> numbers_in(const toml::node& node, std::size_t count)
{
    const auto* array = node.as_array();
    if (array == nullptr || array->size() != count) {
        refuse(node, fmt::format("expected {} numbers in brackets", count));
    }
    std::vector<double> result;
    for (const auto& element : *array) {
        const auto value = element.value<double>();
        if (!value || !std::isfinite(*value)) {
            refuse(element, "expected a number");
        }
        result.push_back(*value);
    }
    return result;
}

const toml::array& points_of(const toml::node& node, std::size_t min_count)
{
    const auto* table = node.as_table();
    const auto* points = table != nullptr ? (*table)["points"].as_array() : nullptr;
    if (points == nullptr || points->size() < min_count) {
        refuse(node, fmt::format("needs `points` with at least {} rows", min_count));
    }
    return *points;
}

CentreLine read_line(const toml::node& node)
{
    std::vector<CentreLinePoint> through;
    for (const auto& row : points_of(node, 2)) {
        const auto value = numbers_in(row, 4);
        if (value[3] < 0) {
            refuse(row, "a radius cannot be negative");
        }
        through.push_back({{value[0], value[1], value[2]}, value[3]});
    }
    const auto samples = (*node.as_table())["samples"].value_or<std::int64_t>(
        static_cast<std::int64_t>(through.size()));
    if (samples < 2 || samples > max_samples) {
        refuse(node, fmt::format("`samples` must lie between 2 and {}", max_samples));
    }
    return smooth_line(through, static_cast<int>(samples));
}

Outline read_outline(const toml::node& node)
{
    Outline result;
    for (const auto& row : points_of(node, 3)) {
        const auto value = numbers_in(row, 2);
        result.points_mm.emplace_back(value[0], value[1]);
    }
    return result;
}

glm::dvec3 read_place(const toml::node& node)
{
    const auto value = numbers_in(node, 3);
    return {value[0], value[1], value[2]};
}

double read_number(const toml::node& node)
{
    const auto value = node.value<double>();
    if (!value) {
        refuse(node, "expected a number");
    }
    return *value;
}

template <class Map, class Read>
void read_all(Map& into, const toml::node& node, Read read)
{
    const auto* table = node.as_table();
    if (table == nullptr) {
        refuse(node, "expected a table");
    }
    for (const auto& [key, value] : *table) {
        if (!into.emplace(std::string(key.str()), read(value)).second) {
            refuse(value, fmt::format("`{}` is there twice", key.str()));
        }
    }
}

void read_file(Anatomy& anatomy, const std::filesystem::path& file)
{
    toml::table root;
    try {
        root = toml::parse_file(file.string());
    } catch (const toml::parse_error& error) {
        throw std::runtime_error(fmt::format("{}:{}:{}: {}", file.string(),
                                             error.source().begin.line, error.source().begin.column,
                                             error.description()));
    }
    for (const auto& [key, value] : root) {
        if (key == "line") {
            read_all(anatomy.lines, value, read_line);
        } else if (key == "outline") {
            read_all(anatomy.outlines, value, read_outline);
        } else if (key == "place") {
            read_all(anatomy.places, value, read_place);
        } else if (key == "number") {
            read_all(anatomy.numbers, value, read_number);
        } else {
            refuse(value, fmt::format("unknown table `{}`: expected line, outline, place or number",
                                      key.str()));
        }
    }
}

glm::dvec4 packed(const CentreLinePoint& p)
{
    return {p.place_mm, p.radius_mm};
}

// Centripetal Catmull-Rom between b and c: smooth, through its points, without loops.
glm::dvec4 between(const glm::dvec4& a, const glm::dvec4& b, const glm::dvec4& c,
                   const glm::dvec4& d, double share)
{
    const auto knot = [](const glm::dvec4& p, const glm::dvec4& q) {
        return std::max(std::sqrt(glm::distance(glm::dvec3(p), glm::dvec3(q))), 1e-6);
    };
    const double t0 = 0, t1 = t0 + knot(a, b), t2 = t1 + knot(b, c), t3 = t2 + knot(c, d);
    const double t = std::lerp(t1, t2, share);
    const auto mix = [t](const glm::dvec4& p, const glm::dvec4& q, double from, double to) {
        return p * ((to - t) / (to - from)) + q * ((t - from) / (to - from));
    };
    const auto ab = mix(a, b, t0, t1), bc = mix(b, c, t1, t2), cd = mix(c, d, t2, t3);
    return mix(mix(ab, bc, t0, t2), mix(bc, cd, t1, t3), t1, t2);
}

template <class Map>
const typename Map::mapped_type& found(const Map& map, std::string_view kind, std::string_view name)
{
    const auto here = map.find(name);
    if (here == map.end()) {
        throw std::runtime_error(fmt::format(
            "assets/anatomy: no {} named \"{}\"; is the installation complete?", kind, name));
    }
    return here->second;
}

} // namespace

void measure(CentreLine& line)
{
    line.length_mm = 0;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        line.length_mm += glm::distance(line.points[i - 1].place_mm, line.points[i].place_mm);
    }
}

CentreLinePoint point_at(const CentreLine& line, double share)
{
    double left_mm = std::clamp(share, 0.0, 1.0) * line.length_mm;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        const auto &a = line.points[i - 1], &b = line.points[i];
        const double step_mm = glm::distance(a.place_mm, b.place_mm);
        if (left_mm <= step_mm && step_mm > 0) {
            const double here = left_mm / step_mm;
            return {a.place_mm + (b.place_mm - a.place_mm) * here,
                    std::lerp(a.radius_mm, b.radius_mm, here)};
        }
        left_mm -= step_mm;
    }
    return line.points.back();
}

CentreLine smooth_line(const std::vector<CentreLinePoint>& given, int samples)
{
    // Two points in one place would have no direction between them.
    auto through = given;
    const auto same_place = [](const auto& a, const auto& b) {
        return glm::distance(a.place_mm, b.place_mm) < 1e-3;
    };
    through.erase(std::unique(through.begin(), through.end(), same_place), through.end());
    CentreLine fine;
    for (std::size_t i = 0; i + 1 < through.size(); ++i) {
        const auto b = packed(through[i]), c = packed(through[i + 1]);
        const auto a = i > 0 ? packed(through[i - 1]) : 2.0 * b - c;
        const auto d = i + 2 < through.size() ? packed(through[i + 2]) : 2.0 * c - b;
        for (int k = 0; k < dense; ++k) {
            const auto p = between(a, b, c, d, static_cast<double>(k) / dense);
            fine.points.push_back({glm::dvec3(p), std::max(p.w, 0.0)});
        }
    }
    fine.points.push_back(through.back());
    measure(fine);

    CentreLine even;
    even.points.reserve(static_cast<std::size_t>(samples));
    even.points.push_back(fine.points.front());
    const double step_mm = fine.length_mm / (samples - 1);
    double walked_mm = 0; // to the point i
    for (std::size_t i = 1; i < fine.points.size(); ++i) {
        const auto a = packed(fine.points[i - 1]), b = packed(fine.points[i]);
        const double piece_mm = glm::distance(glm::dvec3(a), glm::dvec3(b));
        for (double due_mm = step_mm * static_cast<double>(even.points.size());
             static_cast<int>(even.points.size()) + 1 < samples && due_mm <= walked_mm + piece_mm;
             due_mm += step_mm) {
            const auto p = a + (b - a) * ((due_mm - walked_mm) / std::max(piece_mm, 1e-9));
            even.points.push_back({glm::dvec3(p), p.w});
        }
        walked_mm += piece_mm;
    }
    even.points.push_back(fine.points.back());
    measure(even);
    return even;
}

Anatomy load_anatomy(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::error_code unreadable;
    for (const auto& entry : std::filesystem::directory_iterator(folder, unreadable)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    if (files.empty()) {
        throw std::runtime_error(fmt::format(
            "{}: no anatomy files there; is the installation complete?", folder.string()));
    }
    std::sort(files.begin(), files.end());
    Anatomy anatomy;
    for (const auto& file : files) {
        read_file(anatomy, file);
    }
    return anatomy;
}

const CentreLine& line(const Anatomy& anatomy, std::string_view name)
{
    return found(anatomy.lines, "line", name);
}

const Outline& outline(const Anatomy& anatomy, std::string_view name)
{
    return found(anatomy.outlines, "outline", name);
}

glm::dvec3 place(const Anatomy& anatomy, std::string_view name)
{
    return found(anatomy.places, "place", name);
}

double number(const Anatomy& anatomy, std::string_view name)
{
    return found(anatomy.numbers, "number", name);
}

} // namespace scene
