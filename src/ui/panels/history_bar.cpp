#include "ui/panels/history_bar.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
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

// Places on the bar are viewer's time before the furthest moment that was lived.
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

void draw_track(const Track& track, const PanelStyle& look, bool lively)
{
    const Experiment& e = track.experiment;
    const float thick = 0.35F * look.text;
    const float knob_x = track.x_of(e.playback.moment_ms);
    strip(track, track.left, track.right, thick, look.control);
    if (!e.playback.history.kept) {
        return;
    }
    strip(track, track.x_of(experiment::earliest_ms(e)), knob_x, thick, look.secondary);
    const float knob = (lively ? 0.55F : 0.48F) * look.text;
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddCircleFilled({knob_x, track.y}, knob, look.secondary, 24);
    list.AddCircleFilled({knob_x, track.y}, 0.6F * knob, look.ink, 24);
}

// Of names that would stand on one another, what hands did goes first, and the latest.
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

bool by_hand(const Bookmark& mark)
{
    using experiment::Mark;
    return mark.mark == Mark::tap || mark.mark == Mark::shock || mark.mark == Mark::cut;
}

void draw_mark(const Track& track, const PanelStyle& look, const Bookmark& mark, NameRoom& room)
{
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float high = 0.42F * look.text;
    const float x = track.x_of(ms_of(mark));
    list.AddLine({x, track.y - high}, {x, track.y + high}, look.ink,
                 std::max(1.0F, 0.1F * look.text));
    const std::string name = name_of(mark);
    const float width = text_width(name.data(), name.data() + name.size());
    const float left = std::clamp(x - 0.5F * width, track.left, track.right - width);
    if (room.take(left, left + width + 0.6F * look.small)) {
        list.AddText({left, track.y - high - 1.15F * ImGui::GetFontSize()}, look.secondary,
                     name.data(), name.data() + name.size());
    }
}

void draw_marks(const Track& track, const PanelStyle& look)
{
    const Experiment& e = track.experiment;
    const double earliest_ms = experiment::earliest_ms(e);
    const TextStyle style(base::Weight::regular, look.small);
    NameRoom room;
    for (const bool hands : {true, false}) {
        for (auto mark = e.playback.history.bookmarks.rbegin();
             mark != e.playback.history.bookmarks.rend(); ++mark) {
            if (by_hand(*mark) == hands && ms_of(*mark) >= earliest_ms) {
                draw_mark(track, look, *mark, room);
            }
        }
    }
}

// The bookmark within reach of the pointer.
const Bookmark* mark_near(const Track& track, const PanelStyle& look, float x)
{
    const Bookmark* nearest = nullptr;
    float best = 0.5F * look.text;
    for (const auto& mark : track.experiment.playback.history.bookmarks) {
        const float distance = std::abs(track.x_of(ms_of(mark)) - x);
        if (distance <= best) {
            best = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

void tell(const Track& track, const PanelStyle& look, const Bookmark* mark, double moment_ms)
{
    const double ago_s = experiment::viewer_ms_ago(track.experiment, moment_ms) / 1000;
    const std::string when = scene::sentence(
        tr("{0} s ago; t = {1} s"), {scene::number(ago_s, 1), scene::number(moment_ms / 1000, 4)});
    if (mark != nullptr) {
        explain_last_item(look, name_of(*mark), when, tr("Click: go there (J, K)"));
    } else {
        explain_last_item(look, when, {}, tr("Drag: back through the last minute"));
    }
}

void drag(Experiment& e, const Track& track, const PanelStyle& look, float top, float height)
{
    ImGui::SetCursorScreenPos({track.left - look.text, top});
    ImGui::InvisibleButton("history", {track.right - track.left + 2 * look.text, height});
    const float x = ImGui::GetIO().MousePos.x;
    const bool held = ImGui::IsItemActive();
    if (ImGui::IsItemHovered() || held) {
        const Bookmark* mark = mark_near(track, look, x);
        const double moment_ms = mark != nullptr ? ms_of(*mark) : track.moment_ms(x);
        tell(track, look, mark, moment_ms);
        const bool moves = ImGui::IsItemActivated() || ImGui::GetIO().MouseDelta.x != 0;
        if (held && moves) {
            experiment::go_to_moment(e, moment_ms);
        }
    }
}

// Always there, so that the bar keeps its place; they do something in the past only.
float buttons(Experiment& e, const PanelStyle& look, const scene::Rect& place)
{
    const bool past = experiment::in_the_past(e);
    const char* now = tr_c("Now");
    const char* from_here = tr_c("From here");
    const float gap = 0.5F * look.text, high = 1.7F * look.text;
    const float now_wide = button_width(look, now), from_wide = button_width(look, from_here);
    const float left = place.x + place.width - now_wide - gap - from_wide;
    if (left - place.x < 12 * look.text) {
        return place.x + place.width;
    }
    const float y = place.y + 0.5F * (place.height - high);
    ImGui::SetCursorScreenPos({left, y});
    if (button(look, from_here, Emphasis::plain, {from_wide, high}, nullptr, past)) {
        experiment::go_on_from_here(e);
    }
    explain_last_item(look, tr("Go on from this moment; what came later is dropped "
                               "(Shift Space)"));
    ImGui::SetCursorScreenPos({left + from_wide + gap, y});
    if (button(look, now, past ? Emphasis::primary : Emphasis::plain, {now_wide, high}, nullptr,
               past)) {
        experiment::go_to_present(e);
    }
    explain_last_item(look, tr("Back to the present (End)"));
    return left - 1.5F * gap;
}

} // namespace

void history_bar(Experiment& e, const PanelStyle& look, const scene::Rect& place)
{
    if (place.width < 6 * look.text) {
        return;
    }
    const float right = buttons(e, look, place);
    const Track track{e, place.x + 0.6F * look.text, right - 0.6F * look.text,
                      place.y + 0.68F * place.height};
    drag(e, track, look, place.y, place.height);
    draw_track(track, look, ImGui::IsItemHovered() || ImGui::IsItemActive());
    draw_marks(track, look);
}

} // namespace ui
