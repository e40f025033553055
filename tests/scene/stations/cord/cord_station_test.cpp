#include "scene/station_pictures.hpp"
#include "scene/stations/cord/cord_station.hpp"
#include "scene/stations/cord/parts.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <vector>

using physiology::Pathway;
using scene_test::Still;

namespace {

using Ids = std::set<std::string_view>;

void rest(Still& still, scene::PixelSize size = {1280, 720}, bool chart = true)
{
    still.body.now_ms = 1000;
    scene::Switches switches;
    switches.chart = chart;
    scene_test::aim_at(still, "cord", size, 50, switches);
}

Ids changed_by(const std::function<void(Still&)>& change)
{
    Still before, after;
    rest(before);
    rest(after);
    change(after);
    return scene_test::different(before, after);
}

Ids lit_by(Pathway pathway, int fibre)
{
    return changed_by([=](Still& still) {
        still.body.impulses.push_back({pathway, static_cast<std::int16_t>(fibre), 0.5, 8});
    });
}

} // namespace

TEST_CASE("a silent cord is a still picture: time alone moves nothing")
{
    CHECK(changed_by([](Still& still) {
              still.body.now_ms = 5000;
              still.input.viewer_ms += 1234;
          }).empty());
}

TEST_CASE("the gate of the slice closes with the model's inhibitory cell, and with nothing else")
{
    CHECK(changed_by([](Still& still) { still.body.signals.gate_inhibition = 0.9; }) ==
          Ids{"gate"});
    CHECK(changed_by([](Still& still) { still.body.signals.descending_control = 0.5; }) ==
          Ids{"descending_control"});
    CHECK(changed_by([](Still& still) { still.body.signals.nociceptor_IV_pps = 20; }) ==
          Ids{"group_IV"});
    CHECK(changed_by([](Still& still) { still.body.signals.pain_nrs = 8; }).empty());
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
        CHECK(lit_by(pathway, 0) == Ids{name});
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
        for (const auto& ball : scene_test::drawn(still).ellipsoids) {
            lit += ball.id == "alpha_quadriceps" && ball.glow > 0.1F ? 1 : 0;
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
    const auto plain = scene_test::parts(scene_test::drawn(still));
    for (const auto part : scene::cord_parts()) {
        CAPTURE(part);
        still.input.emphasis = {std::string(part)};
        const auto told = scene_test::parts(scene_test::drawn(still));
        CHECK(told.at(part) == plain.at(part));
        CHECK(told.at("Ia_quadriceps") != plain.at("Ia_quadriceps"));
    }
}

TEST_CASE("the cord's labels do not touch and stay in the frame, at every size")
{
    for (const scene::PixelSize size :
         {scene::PixelSize{1920, 1080}, {1024, 640}, {1080, 1920}, {1280, 720}, {3840, 2160}}) {
        for (const bool chart : {true, false}) {
            Still still;
            rest(still, size, chart);
            still.body.signals.gate_inhibition = 0.9;
            still.body.signals.quadriceps_alpha_rate_pps = 88;
            still.input.plots = {"emg_mV"}; // no row that has a label's name
            std::set<std::string> wanted;
            for (const auto& label : scene::cord_labels(still.input, scene_test::anatomy())) {
                wanted.insert(label.name);
            }
            const auto names = scene_test::names(still, wanted);
            CAPTURE(size.width);
            CAPTURE(chart);
            CHECK(names.size() >= 7);
            for (const auto& named : names) {
                const std::string name(named.first);
                const auto& box = named.second;
                CAPTURE(name);
                CHECK(scene::contains(still.input.layout.picture, box));
                for (const auto& [other, other_box] : names) {
                    CHECK((name == other || !scene::overlap(box, other_box)));
                }
            }
        }
    }
}

TEST_CASE("the whole legend of the cord is kept clear of names, also between its rows")
{
    const Still still;
    std::vector<double> heights_mm; // of the lines that run all along it
    const auto& first = scene::legend.front().place_mm;
    for (const auto& line : scene::cord_keep_clear(still.input, scene_test::anatomy())) {
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
