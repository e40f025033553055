#include "experiment/session/stage.hpp"

#include "experiment/simulation/settings.hpp"

#include <algorithm>

namespace experiment {

namespace {

using Kind = StageAct::Kind;

bool changes_nothing(const Stage& stage, const StageAct& act)
{
    const scene::PresenterOverlay& m = stage.marks;
    switch (act.kind) {
    case Kind::blank:
        return m.blank == act.on;
    case Kind::freeze:
        return stage.frozen == act.on;
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

void point(scene::PresenterOverlay& marks, const StageAct& act)
{
    marks.pointer = act.at;
    if (marks.laser) {
        marks.trail.push_back({act.at, act.viewer_ms});
    }
}

void apply(Stage& stage, const StageAct& act)
{
    scene::PresenterOverlay& marks = stage.marks;
    switch (act.kind) {
    case Kind::blank:
        marks.blank = act.on;
        return;
    case Kind::freeze:
        stage.frozen = act.on;
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

void act(Stage& stage, const StageAct& act)
{
    if (changes_nothing(stage, act)) {
        return;
    }
    fade_trail(stage, act.viewer_ms);
    apply(stage, act);
    stage.acts.push_back(act);
}

void show_for_projector(Settings& settings, bool on)
{
    if (on && !settings.projector) {
        settings.projector = {settings.theme, settings.text_scale};
        settings.theme = scene::Theme::light;
        settings.text_scale = std::max(settings.text_scale, projector_text);
    } else if (!on && settings.projector) {
        settings.theme = settings.projector->theme;
        settings.text_scale = settings.projector->text_scale;
        settings.projector.reset();
    }
}

void fade_trail(Stage& stage, double viewer_ms)
{
    std::erase_if(stage.marks.trail, [&](const auto& passed) {
        return passed.viewer_ms < viewer_ms - scene::trail_ms;
    });
}

} // namespace experiment
