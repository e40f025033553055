#include "scene/picture/anatomy.hpp"
#include "scene/picture/canvas.hpp"
#include "scene/stations/body/body_station.hpp"
#include "scene/stations/part_meanings.hpp"
#include "scene/stations/stations.hpp"
#include "scene/view/pick.hpp"

#include <doctest/doctest.h>

#include <array>
#include <filesystem>
#include <set>
#include <string>

namespace {

constexpr scene::PixelSize size{1200, 800};

// One millimetre is one pixel; the origin lies in the middle.
struct Plate {
    scene::Drawing drawing;
    scene::Projection projection;
    scene::Canvas canvas;

    Plate()
        : projection(scene::project({{0, 0, 0}, 1200, 0, 0}, {0, 0, 1200, 800}, size)),
          canvas{drawing, projection, scene::palette(scene::Theme::dark), {}}
    {
        drawing.size = size;
        drawing.view = projection.view;
        drawing.projection = projection.projection;
    }
    void tube(std::string_view id, double y, double radius_mm, int layer, float edge_opacity = 0)
    {
        const std::array<scene::CentreLinePoint, 3> points{
            {{{-200, y, 0}, radius_mm}, {{0, y, 0}, radius_mm}, {{200, y, 0}, radius_mm}}};
        scene::add_tube(canvas, points, {{1, 1, 1, 1}, {.edge_opacity = edge_opacity}, layer, id});
    }
    std::string at(double x, double y)
    {
        const auto pixel = scene::to_pixels(projection, {x, y, 0});
        return std::string(scene::pick(drawing, pixel));
    }
};

} // namespace

TEST_CASE("a tube is picked on its ribbon and no further, a thin one a few pixels beside it")
{
    Plate plate;
    plate.tube("thick", 100, 30, 0);
    plate.tube("thin", -100, 0.5, 0);
    CHECK(plate.at(50, 125) == "thick");
    CHECK(plate.at(50, 135).empty());
    CHECK(plate.at(-150, -103) == "thin");
    CHECK(plate.at(-150, -108).empty());
    CHECK(plate.at(300, 100).empty());
}

TEST_CASE("the uppermost layer wins, and within it what one points at most exactly")
{
    Plate plate;
    plate.tube("belly", 0, 60, scene::layer_muscle);
    plate.tube("upper", 6, 4, scene::layer_nerve);
    plate.tube("lower", -6, 4, scene::layer_nerve);
    CHECK(plate.at(0, 40) == "belly");
    CHECK(plate.at(0, 5) == "upper");
    CHECK(plate.at(0, -5) == "lower");
}

TEST_CASE("through the skin one picks what lies under it, and the skin where there is nothing")
{
    Plate plate;
    plate.tube("skin", 0, 100, scene::layer_skin, 0.97F);
    plate.tube("bone", 0, 20, scene::layer_far);
    CHECK(plate.at(0, 10) == "bone");
    CHECK(plate.at(0, 60) == "skin");
}

TEST_CASE("ellipsoids and extruded polygons are picked within their outlines; what has no name or "
          "is faint is not")
{
    Plate plate;
    scene::add_ellipsoid(plate.canvas, {-300, 0, 0}, {40, 20, 20}, {{1, 1, 1, 1}, {}, 1, "cell"});
    scene::Outline square;
    square.points_mm = {{-50, -50}, {50, -50}, {50, 50}, {-50, 50}};
    const scene::Plane plane{{300, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    scene::add_extruded_polygon(plate.canvas, square, plane, 10, 2, {},
                                {{1, 1, 1, 1}, {}, 0, "cord"});
    plate.tube("", 200, 30, 9);
    CHECK(plate.at(-265, 0) == "cell");
    CHECK(plate.at(-265, 15).empty());
    CHECK(plate.at(340, 40) == "cord");
    CHECK(plate.at(360, 0).empty());
    CHECK(plate.at(0, 200).empty());
    plate.drawing.extruded_polygons.back().colour.a = 0.1F;
    CHECK(plate.at(340, 40).empty());
}

TEST_CASE("every pathway, every signal and every part that stations name can be asked what it is")
{
    for (const auto& row : physiology::pathway_table()) {
        CAPTURE(row.name);
        const auto meaning = scene::meaning_of(row.name);
        REQUIRE(meaning);
        CHECK(meaning->signal != nullptr);
        CHECK(meaning->plot == row.name);
    }
    for (const auto& row : physiology::signal_table()) {
        CHECK(scene::meaning_of(row.name));
    }
    for (const auto& station : scene::station_table()) {
        for (const auto part : scene::emphasis_names(station)) {
            CAPTURE(station.name);
            CAPTURE(part);
            CHECK(scene::meaning_of(part));
        }
    }
    CHECK_FALSE(scene::meaning_of("nonsense"));
}

TEST_CASE("a part's row tells its meaning, its source and a label of the evidence")
{
    const std::set<std::string_view> labels{"established", "supported", "hypothesis",
                                            "popular myth", "illustrative"};
    std::set<std::string_view> ids;
    for (const auto& station : scene::station_table()) {
        for (const auto& row : station.parts) {
            CAPTURE(row.id);
            CHECK(ids.insert(row.id).second);
            if (physiology::find_signal(row.id) != nullptr) {
                CHECK(row.title.empty()); // the signal's own row explains it
                continue;
            }
            CHECK_FALSE(row.title.empty());
            CHECK(row.meaning.ends_with('.'));
            CHECK_FALSE(row.source.empty());
            CHECK(labels.contains(row.evidence));
            CHECK((row.signal.empty() || physiology::find_signal(row.signal) != nullptr));
        }
    }
}
