#include "scene/picture/anatomy.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>
#include <glm/geometric.hpp>

#include <cmath>
#include <filesystem>
#include <string>

namespace {

const std::filesystem::path shipped =
    std::filesystem::path(REFLEXLOOP_SOURCE_DIR) / "assets" / "anatomy";

} // namespace

TEST_CASE("the shipped anatomy loads and holds bones, muscles, nerves and cells")
{
    const auto anatomy = scene::load_anatomy(shipped);
    for (const auto* name : {"femur", "tibia", "quadriceps", "Ia_quadriceps", "gyrus_precentral",
                             "alpha_quadriceps_cell_5"}) {
        CHECK(scene::line(anatomy, name).points.size() >= 2);
    }
    CHECK(scene::outline(anatomy, "grey_matter").points_mm.size() > 20);
    CHECK(scene::number(anatomy, "spindle_magnification") == 30);
}

TEST_CASE("what the files lack is named")
{
    const scene::Anatomy empty;
    CHECK_THROWS_WITH(static_cast<void>(scene::line(empty, "femur")),
                      doctest::Contains("\"femur\""));
    CHECK_THROWS_WITH(static_cast<void>(scene::place(empty, "knee")),
                      doctest::Contains("\"knee\""));
}

TEST_CASE("a smooth line passes through its points and is evenly spaced")
{
    const std::vector<scene::CentreLinePoint> through{
        {{0, 0, 0}, 1}, {{50, 40, 0}, 3}, {{120, 10, 5}, 2}};
    const auto line = scene::smooth_line(through, 61);
    CHECK(line.points.size() == 61);
    CHECK(glm::distance(line.points.front().place_mm, through.front().place_mm) < 1e-9);
    CHECK(glm::distance(line.points.back().place_mm, through.back().place_mm) < 1e-9);
    double nearest = 1e9;
    const double step = line.length_mm / 60;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
        nearest = std::min(nearest, glm::distance(line.points[i].place_mm, through[1].place_mm));
        CHECK(glm::distance(line.points[i].place_mm, line.points[i - 1].place_mm) ==
              doctest::Approx(step).epsilon(0.02));
    }
    CHECK(nearest < step);
    const auto half = scene::point_at(line, 0.5);
    CHECK(glm::distance(half.place_mm, line.points[30].place_mm) < 1);
}

TEST_CASE("two points in one place do no harm to a smooth line")
{
    const std::vector<scene::CentreLinePoint> through{
        {{0, 0, 0}, 1}, {{50, 0, 0}, 2}, {{50, 0, 0}, 5}, {{90, 10, 0}, 1}};
    for (const auto& point : scene::smooth_line(through, 40).points) {
        CHECK(point.radius_mm < 3);
        CHECK(std::abs(point.place_mm.y) < 12);
    }
}

TEST_CASE("a wrong anatomy file is refused with its place")
{
    const auto refused = [](std::string_view text, const char* what) {
        const TemporaryFolder folder;
        folder.write("leg.toml", text);
        CHECK_THROWS_WITH(static_cast<void>(scene::load_anatomy(folder.path)),
                          doctest::Contains(what));
    };
    refused("[line.femur]\npoints = [[1, 2, 3], [4, 5, 6]]\n", "leg.toml:2:11: expected 4 numbers");
    refused("[line.femur]\npoints = [[1, 2, 3, 1]]\n", "at least 2 rows");
    refused("[line.femur]\npoints = [[1, 2, 3, -1], [0, 0, 0, 1]]\n", "radius");
    refused("[lime]\n", "unknown table `lime`");
    refused("[place]\nknee = \"here\"\n", "expected 3 numbers");
    refused("[number\n", "leg.toml:1:");
    const TemporaryFolder nothing;
    CHECK_THROWS_WITH(static_cast<void>(scene::load_anatomy(nothing.path)),
                      doctest::Contains("no anatomy files"));
}
