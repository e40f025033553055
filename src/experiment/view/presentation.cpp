#include "experiment/view/presentation.hpp"

#include <algorithm>

namespace experiment {

namespace {

using Kind = PresenterAct::Kind;

bool changes_nothing(const Presentation& presentation, const PresenterAct& act)
{
    const scene::PresenterOverlay& m = presentation.marks;
    switch (act.kind) {
    case Kind::blank:
        return m.blank == act.on;
    case Kind::freeze:
        return presentation.frozen == act.on;
    case Kind::spotlight:
        return m.spotlight == act.on;
    case Kind::laser:
        return m.laser == act.on;
    case Kind::point:
        return m.pointer == act.at || !(m.laser || m.spotlight);
    case Kind::pen_down:
        return false;
    case Kind::pen:
        return m.strokes.empty() || m.strokes.back().back() == act.at;
    case Kind::wipe:
        return m.strokes.empty();
    }
    return true;
}

void point(scene::PresenterOverlay& marks, const PresenterAct& act)
{
    marks.pointer = act.at;
    if (marks.laser) {
        marks.trail.push_back({act.at, act.viewer_ms});
    }
}

void apply(Presentation& presentation, const PresenterAct& act)
{
    scene::PresenterOverlay& marks = presentation.marks;
    switch (act.kind) {
    case Kind::blank:
        marks.blank = act.on;
        return;
    case Kind::freeze:
        presentation.frozen = act.on;
        return;
    case Kind::spotlight:
        marks.spotlight = act.on;
        marks.pointer = act.at;
        return;
    case Kind::laser:
        marks.laser = act.on;
        marks.trail.clear();
        marks.pointer = act.at;
        return;
    case Kind::point:
        return point(marks, act);
    case Kind::pen_down:
        marks.strokes.push_back({act.at});
        return;
    case Kind::pen:
        marks.strokes.back().push_back(act.at);
        return;
    case Kind::wipe:
        marks.strokes.clear();
        return;
    }
}

} // namespace

void act(Presentation& presentation, const PresenterAct& act)
{
    if (changes_nothing(presentation, act)) {
        return;
    }
    fade_trail(presentation, act.viewer_ms);
    apply(presentation, act);
    presentation.acts.push_back(act);
}

void fade_trail(Presentation& presentation, double viewer_ms)
{
    std::erase_if(presentation.marks.trail, [&](const auto& passed) {
        return passed.viewer_ms < viewer_ms - scene::trail_ms;
    });
}

} // namespace experiment
