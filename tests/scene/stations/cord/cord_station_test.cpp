#include "scene/station_pictures.hpp"
#include "scene/stations/cord/cells.hpp"
#include "scene/stations/cord/cord_station.hpp"
#include "scene/stations/cord/legend.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

using physiology::Pathway;
using scene_test::Ids;
using scene_test::Still;

namespace {

void rest(Still& still, scene::PixelSize size = {1280, 720}, bool chart = true)
{
    still.body.now_ms = 1000;
    scene::Switches switches;
    switches.chart = chart;
    scene_test::aim_at(still, "cord", size, 50, switches);
}

Ids changed(const std::function<void(Still&)>& change)
{
    return scene_test::changed([](Still& still) { rest(still); }, change);
}

} // namespace

TEST_CASE("a silent cord is a still picture: time alone moves nothing")
{
    CHECK(changed(scene_test::pass_time).empty());
}

TEST_CASE("the gate of the slice closes with the model's inhibitory cell, and with nothing else")
{
    CHECK(changed([](Still& still) { still.body.signals.gate_inhibition = 0.9; }) == Ids{"gate"});
    CHECK(changed([](Still& still) { still.body.signals.descending_control = 0.5; }) ==
          Ids{"descending_control"});
    CHECK(changed([](Still& still) { still.body.signals.nociceptor_IV_pps = 20; }) ==
          Ids{"group_IV"});
    CHECK(changed([](Still& still) { still.body.signals.pain_nrs = 8; }).empty());
}

TEST_CASE("a spike in the cord lights its own fibre alone")
{
    for (const auto pathway :
         {Pathway::Ia_quadriceps, Pathway::Ib_quadriceps, Pathway::II_quadriceps, Pathway::Abeta,
          Pathway::group_III, Pathway::group_IV, Pathway::alpha_quadriceps,
          Pathway::alpha_hamstrings, Pathway::gamma_dynamic, Pathway::gamma_static,
          Pathway::Ia_interneuron, Pathway::Ib_interneuron, Pathway::II_interneuron,
          Pathway::Renshaw, Pathway::spinothalamic}) {
        const std::string name(physiology::row(pathway).name);
        CAPTURE(name);
        CHECK(changed(scene_test::spike(pathway, 0.5, 8)) == Ids{name});
    }
}

TEST_CASE("each motor cell lights with its own spikes, in the order in which they are recruited")
{
    Still still;
    rest(still);
    still.record.spikes.resize(physiology::pathway_count);
    const auto place = static_cast<std::size_t>(Pathway::alpha_quadriceps);
    still.record.fibre_count[place] = 60;
    const auto cells = recording::shown_cells(Pathway::alpha_quadriceps, 60);
    REQUIRE(cells.size() == scene::quadriceps_cells);
    for (std::size_t recruited = 0; recruited <= cells.size(); ++recruited) {
        if (recruited > 0) {
            still.record.spikes[place].push_back({10'000, cells[recruited - 1]});
        }
        std::size_t lit = 0;
        for (const auto& ellipsoid : scene_test::drawn(still).ellipsoids) {
            lit += ellipsoid.id == "alpha_quadriceps" && ellipsoid.glow > 0.1F ? 1 : 0;
        }
        CHECK(lit == recruited);
    }
}

TEST_CASE("a cut root gapes, in the fibres that are cut and in no other")
{
    const auto openings = [](Pathway cut) {
        Still still;
        rest(still);
        still.body.cuts[static_cast<std::size_t>(cut)] = {0.9, 1};
        const auto drawing = scene_test::drawn(still);
        Ids ids;
        for (const auto& tube : drawing.tubes) {
            bool dark = false; // and light again behind
            for (auto i = tube.first_point; i < tube.first_point + tube.point_count; ++i) {
                const bool gone = drawing.tube_points[i].opacity == 0;
                const bool between =
                    i > tube.first_point + 8 && i + 8 < tube.first_point + tube.point_count;
                if (dark && !gone) {
                    ids.insert(tube.id);
                }
                dark = dark || (gone && between);
            }
        }
        return ids;
    };
    CHECK(openings(Pathway::group_III).contains("group_III"));
    CHECK_FALSE(openings(Pathway::group_III).contains("Ia_quadriceps"));
    CHECK(openings(Pathway::alpha_quadriceps).contains("alpha_quadriceps"));
    CHECK_FALSE(openings(Pathway::alpha_quadriceps).contains("gamma_static"));
}

TEST_CASE("what a step speaks of keeps its colour in the cord, the rest fades")
{
    Still still;
    rest(still);
    auto names = scene::emphasis_names(scene::cord_station);
    names.insert(names.end(), {"cord", "gate", "ganglion"}); // of the body station, drawn here too
    for (const auto part : names) {
        scene_test::check_emphasis(still, part, "Ia_quadriceps");
    }
}

TEST_CASE("the cord's labels do not touch and stay in the frame, at every size")
{
    for (const auto size : scene_test::label_sizes) {
        for (const bool chart : {true, false}) {
            Still still;
            rest(still, size, chart);
            still.body.signals.gate_inhibition = 0.9;
            still.body.signals.quadriceps_alpha_rate_pps = 88;
            still.input.plots = {"emg_mV"}; // no row that has a label's name
            CAPTURE(chart);
            scene_test::check_labels_apart(still, 7);
        }
    }
}

TEST_CASE("the whole legend of the cord is kept clear of names, also between its rows")
{
    const Still still;
    std::vector<double> heights_mm; // of the lines that run all along it
    const auto& first = scene::legend.front().place_mm;
    for (const auto& line :
         scene::cord_station.art.keep_clear(still.input, scene_test::anatomy())) {
        if (line.front().x <= first.x && line.back().x >= first.x + scene::legend_width_mm &&
            line.front().y == line.back().y) {
            heights_mm.push_back(line.front().y);
        }
    }
    std::ranges::sort(heights_mm);
    REQUIRE(heights_mm.size() > 2);
    CHECK(heights_mm.back() > first.y);
    CHECK(heights_mm.front() < scene::legend.back().place_mm.y);
    for (std::size_t i = 1; i < heights_mm.size(); ++i) {
        CHECK(heights_mm[i] - heights_mm[i - 1] < 0.2); // less than a name is high
    }
}
