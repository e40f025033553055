#include "scene/still_shot.hpp"
#include "scene/text/description.hpp"

#include <doctest/doctest.h>

#include <string>

using physiology::Pathway;

namespace {

bool has(const std::string& text, std::string_view part)
{
    const bool found = text.find(part) != std::string::npos;
    if (!found) {
        MESSAGE(text);
    }
    return found;
}

std::string described(const std::function<physiology::Readout(double)>& signals)
{
    scene_test::Still still;
    scene_test::live(still, 500, signals);
    scene_test::aim(still, {1920, 1080}, 50);
    return scene::describe(still.input);
}

} // namespace

TEST_CASE("the text twin of a resting body says that it is still, slack and without pain")
{
    const auto text = described([](double) { return physiology::Readout{}; });
    CHECK(has(text, "Station: Body. 1/50 of real speed, 0.5000 s of the body's time."));
    CHECK(has(text, "The knee is bent 90° and still. Both muscles are slack."));
    CHECK(has(text, "Pain: 0.0 of 10, none. The gate in the dorsal horn is open (0 % closed)."));
    CHECK(has(text, "No spike on its way: Ia afferent; "));
    CHECK(has(text, "On the strip chart, the last 160 ms:"));
    CHECK(text.back() != '\n');
}

TEST_CASE("the text twin says which way the shank swings and what the muscles pull")
{
    const auto kick = [](double direction) {
        return described([=](double ms) {
            physiology::Readout body;
            body.knee_angle_deg = 90 + direction * ms / 20;
            body.quadriceps_force_N = 412.4;
            body.hamstrings_force_N = 3.6;
            return body;
        });
    };
    CHECK(has(kick(-1), "bent 65° and straightening: the shank swings forward. The quadriceps "
                        "pulls with 412 N, the hamstrings with 4 N."));
    CHECK(has(kick(+1), "bent 115° and bending: the shank swings back."));
}

TEST_CASE("the text twin grades pain in the words of the rating scale, and tells the gate")
{
    const auto state = [](double pain, double gate) {
        return described([=](double) {
            physiology::Readout body;
            body.pain_nrs = pain;
            body.gate_inhibition = gate;
            return body;
        });
    };
    CHECK(has(state(2, 0.1), "Pain: 2.0 of 10, mild. The gate in the dorsal horn is open (10 %"));
    CHECK(has(state(5.2, 0.45), "5.2 of 10, moderate. The gate in the dorsal horn is partly "
                                "closed (45 %)."));
    CHECK(has(state(8, 0.83), "8.0 of 10, severe. The gate in the dorsal horn is closed (83 %)."));
    CHECK(has(state(3.14, 0), "Pain: 3.1 / 10; it went from 3.1 to 3.1."));
}

TEST_CASE("the text twin tells where the spikes are, and whither they run")
{
    scene_test::Still still;
    scene_test::live(still, 100, [](double) { return physiology::Readout{}; });
    still.body.impulses = {{Pathway::Ia_quadriceps, 0, 0.63, 12},
                           {Pathway::Ia_quadriceps, 3, 0.2, 12},
                           {Pathway::alpha_quadriceps, 1, 0.5, 10},
                           {Pathway::spinothalamic, 0, 0.25, 20}};
    scene_test::aim(still, {1920, 1080}, 50);
    const auto text = scene::describe(still.input);
    CHECK(has(text, "Ia afferent: 2 spikes on their way to the cord, between 20 % and 63 % of the "
                    "way."));
    CHECK(has(text, "α motor axon: 1 spike on its way to the muscle, 50 % of the way."));
    CHECK(has(text, "Spinothalamic tract: 1 spike on its way to the brain, 25 % of the way."));
    const auto silent = text.substr(text.find("No spike on its way"));
    CHECK(silent.find("Aβ touch afferent") != std::string::npos);
    CHECK(silent.find("Spinothalamic") == std::string::npos);
}

TEST_CASE(
    "the text twin carries the lesson's words with their evidence, and counts the chart's spikes")
{
    scene_test::Still still;
    scene_test::live(still, 100, [](double) { return physiology::Readout{}; });
    const std::int32_t fibres[] = {recording::shown_fibres(Pathway::Ia_quadriceps, 60)[0]};
    for (const std::int64_t step : {200, 400, 700}) {
        recording::append_spikes(still.record, Pathway::Ia_quadriceps, fibres, 60, step);
    }
    still.input.step_text = {"Rub it", {"First.", "Second."}, "hypothesis · Sonkodi 2020"};
    still.input.slower_than_asked = true;
    scene_test::aim(still, {1920, 1080}, 50);
    const auto text = scene::describe(still.input);
    CHECK(has(text, "\nRub it\nFirst.\nSecond.\nEvidence: hypothesis · Sonkodi 2020.\n"));
    CHECK(has(text, "\nIa afferent: 3 spikes in 6 fibres."));
    CHECK(has(text, "It runs slower than asked"));
}
