#include "ui/panels/history_bar.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace ui {

namespace {

using base::tr;
using base::tr_c;
using experiment::Bookmark;
using experiment::Experiment;

double ms_of(const Bookmark& mark)
{
    return static_cast<double>(mark.step) * physiology::step_ms;
}

// A position on the bar is viewer's time before the furthest moment that was simulated.
struct Track {
    const Experiment& experiment;
    float left = 0, right = 0, y = 0;

    [[nodiscard]] float x_of(double body_ms) const
    {
        const double ago_ms = experiment::viewer_ms_ago(experiment, body_ms);
        const double share = std::clamp(ago_ms / experiment::history_viewer_ms, 0.0, 1.0);
        return right - static_cast<float>(share) * (right - left);
    }
    [[nodiscard]] double moment_ms(float x) const
    {
        const float share = std::clamp((right - x) / (right - left), 0.0F, 1.0F);
        return experiment::moment_ago_ms(experiment, static_cast<double>(share) *
                                                         experiment::history_viewer_ms);
    }
};

std::string name_of(const Bookmark& mark)
{
    if (mark.mark == experiment::Mark::lesson_step) {
        return scene::sentence(tr("step {0}"), {std::to_string(mark.lesson_step + 1)});
    }
    return std::string(tr(experiment::mark_name(mark.mark)));
}

void strip(const Track& track, float from, float to, float thick, ImU32 colour)
{
    ImGui::GetWindowDrawList()->AddRectFilled({from, track.y - 0.5F * thick},
                                              {to, track.y + 0.5F * thick}, colour, 0.5F * thick);
}

void draw_track(const Track& track, const PanelStyle& style, bool lively)
{
    const Experiment& e = track.experiment;
    const float thick = 0.35F * style.text;
    const float knob_x = track.x_of(e.playback.moment_ms);
    strip(track, track.left, track.right, thick, style.control);
    if (!e.playback.history.kept) {
        return;
    }
    strip(track, track.x_of(experiment::earliest_ms(e)), knob_x, thick, style.secondary);
    const float knob = (lively ? 0.55F : 0.48F) * style.text;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled({knob_x, track.y}, knob, style.secondary, 24);
    list.AddCircleFilled({knob_x, track.y}, 0.6F * knob, style.ink, 24);
}

// Of names that would overlap, the viewer's own events are drawn first, and the latest.
class NameRoom {
public:
    bool take(float left, float right)
    {
        const bool free = std::ranges::all_of(
            taken_, [&](const auto& other) { return right < other.x || left > other.y; });
        if (free) {
            taken_.push_back({left, right});
        }
        return free;
    }

private:
    std::vector<ImVec2> taken_;
};

bool own_event(const Bookmark& mark)
{
    using experiment::Mark;
    return mark.mark == Mark::tap || mark.mark == Mark::shock || mark.mark == Mark::cut;
}

void draw_mark(const Track& track, const PanelStyle& style, const Bookmark& mark, NameRoom& room)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float high = 0.42F * style.text;
    const float x = track.x_of(ms_of(mark));
    list.AddLine({x, track.y - high}, {x, track.y + high}, style.ink,
                 std::max(1.0F, 0.1F * style.text));
    const std::string name = name_of(mark);
    const float width = text_width(name.data(), name.data() + name.size());
    const float left = std::clamp(x - 0.5F * width, track.left, track.right - width);
    if (room.take(left, left + width + 0.6F * style.small)) {
        list.AddText({left, track.y - high - 1.15F * ImGui::GetFontSize()}, style.secondary,
                     name.data(), name.data() + name.size());
    }
}

void draw_marks(const Track& track, const PanelStyle& style)
{
    const Experiment& e = track.experiment;
    const double earliest_ms = experiment::earliest_ms(e);
    const TextStyle font(base::Weight::regular, style.small);
    NameRoom room;
    for (const bool own : {true, false}) {
        for (auto mark = e.playback.history.bookmarks.rbegin();
             mark != e.playback.history.bookmarks.rend(); ++mark) {
            if (own_event(*mark) == own && ms_of(*mark) >= earliest_ms) {
                draw_mark(track, style, *mark, room);
            }
        }
    }
}

// The bookmark within reach of the pointer.
const Bookmark* mark_near(const Track& track, const PanelStyle& style, float x)
{
    const Bookmark* nearest = nullptr;
    float best = 0.5F * style.text;
    for (const auto& mark : track.experiment.playback.history.bookmarks) {
        const float distance = std::abs(track.x_of(ms_of(mark)) - x);
        if (distance <= best) {
            best = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

void explain_position(const Track& track, const PanelStyle& style, const Bookmark* mark,
                      double moment_ms)
{
    const double ago_s = experiment::viewer_ms_ago(track.experiment, moment_ms) / 1000;
    const std::string when = scene::sentence(
        tr("{0} s ago; t = {1} s"), {scene::number(ago_s, 1), scene::number(moment_ms / 1000, 4)});
    if (mark != nullptr) {
        explain_last_item(style, name_of(*mark), when, tr("Click: go there (J, K)"));
    } else {
        explain_last_item(style, when, {}, tr("Drag: back through the last minute"));
    }
}

void drag(Experiment& e, const Track& track, const PanelStyle& style, float top, float height)
{
    ImGui::SetCursorScreenPos({track.left - style.text, top});
    ImGui::InvisibleButton("history", {track.right - track.left + 2 * style.text, height});
    const float x = ImGui::GetIO().MousePos.x;
    const bool held = ImGui::IsItemActive();
    if (ImGui::IsItemHovered() || held) {
        const Bookmark* mark = mark_near(track, style, x);
        const double moment_ms = mark != nullptr ? ms_of(*mark) : track.moment_ms(x);
        explain_position(track, style, mark, moment_ms);
        const bool moves = ImGui::IsItemActivated() || ImGui::GetIO().MouseDelta.x != 0;
        if (held && moves) {
            experiment::go_to_moment(e, moment_ms);
        }
    }
}

// Always drawn, so that the bar keeps its place; enabled in the past only.
float buttons(Experiment& e, const PanelStyle& style, const scene::Rect& place)
{
    const bool past = experiment::in_the_past(e);
    const char* now = tr_c("Now");
    const char* from_here = tr_c("From here");
    const float gap = 0.5F * style.text, high = 1.7F * style.text;
    const float now_wide = button_width(style, now), from_wide = button_width(style, from_here);
    const float left = place.x + place.width - now_wide - gap - from_wide;
    if (left - place.x < 12 * style.text) {
        return place.x + place.width;
    }
    const float y = place.y + 0.5F * (place.height - high);
    ImGui::SetCursorScreenPos({left, y});
    if (button(style, from_here, Emphasis::plain, {from_wide, high}, nullptr, past)) {
        experiment::go_on_from_here(e);
    }
    explain_last_item(style, tr("Go on from this moment; what came later is dropped "
                                "(Shift Space)"));
    ImGui::SetCursorScreenPos({left + from_wide + gap, y});
    if (button(style, now, past ? Emphasis::primary : Emphasis::plain, {now_wide, high}, nullptr,
               past)) {
        experiment::go_to_present(e);
    }
    explain_last_item(style, tr("Back to the present (End)"));
    return left - 1.5F * gap;
}

} // namespace

void history_bar(Experiment& e, const PanelStyle& style, const scene::Rect& place)
{
    if (place.width < 6 * style.text) {
        return;
    }
    const float right = buttons(e, style, place);
    const Track track{e, place.x + 0.6F * style.text, right - 0.6F * style.text,
                      place.y + 0.68F * place.height};
    drag(e, track, style, place.y, place.height);
    draw_track(track, style, ImGui::IsItemHovered() || ImGui::IsItemActive());
    draw_marks(track, style);
}

} // namespace ui
