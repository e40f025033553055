#include "experiment/experiment.hpp"

#include <doctest/doctest.h>

namespace {

using experiment::act;
using experiment::Presentation;
using experiment::PresenterAct;
using Kind = PresenterAct::Kind;

PresenterAct at_moment(double viewer_ms, Kind kind, bool on, float x = 0, float y = 0)
{
    return {.viewer_ms = viewer_ms, .kind = kind, .on = on, .at = {x, y}};
}

} // namespace

TEST_CASE("a stroke is drawn from where the pen is put down to where it is lifted")
{
    Presentation presentation;
    act(presentation, at_moment(0, Kind::pen_down, true, 0.1F, 0));
    act(presentation, at_moment(16, Kind::pen, true, 0.2F, 0));
    act(presentation, at_moment(32, Kind::pen, true, 0.3F, 0.1F));
    act(presentation, at_moment(900, Kind::pen_down, true, 0, 0));
    REQUIRE(presentation.marks.strokes.size() == 2);
    CHECK(presentation.marks.strokes[0].size() == 3);
    act(presentation, at_moment(1000, Kind::wipe, true));
    CHECK(presentation.marks.strokes.empty());
}

TEST_CASE("the laser leaves a trail that fades; without it a moving pointer leaves none")
{
    Presentation presentation;
    act(presentation, at_moment(0, Kind::point, true, 0.5F, 0));
    CHECK(presentation.marks.trail.empty());
    act(presentation, at_moment(0, Kind::laser, true));
    act(presentation, at_moment(16, Kind::point, true, 0.1F, 0));
    act(presentation, at_moment(32, Kind::point, true, 0.2F, 0));
    CHECK(presentation.marks.trail.size() == 2);
    experiment::fade_trail(presentation, 16 + scene::trail_ms + 1);
    CHECK(presentation.marks.trail.size() == 1);
}

TEST_CASE("a still hand adds nothing to what is remembered")
{
    Presentation presentation;
    act(presentation, at_moment(0, Kind::laser, true));
    act(presentation, at_moment(16, Kind::point, true, 0.1F, 0));
    const auto before = presentation.acts.size();
    for (int i = 0; i < 100; ++i) {
        act(presentation, at_moment(32 + 16 * i, Kind::point, true, 0.1F, 0));
    }
    CHECK(presentation.acts.size() == before);
}

TEST_CASE("the same acts make the same presentation again")
{
    Presentation presentation;
    act(presentation, at_moment(0, Kind::spotlight, true, 0.1F, 0.2F));
    act(presentation, at_moment(16, Kind::point, true, 0.3F, 0.2F));
    act(presentation, at_moment(20, Kind::pen_down, true, 0.3F, 0.3F));
    act(presentation, at_moment(30, Kind::freeze, true));
    Presentation again;
    for (const auto& kept : presentation.acts) {
        act(again, kept);
    }
    CHECK(again.marks.spotlight);
    CHECK(again.marks.pointer == presentation.marks.pointer);
    CHECK(again.marks.strokes == presentation.marks.strokes);
    CHECK(again.frozen);
}
