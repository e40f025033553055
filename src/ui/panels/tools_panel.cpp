// What the audience sees, small; the tools for it: black, freeze, spotlight, laser, pen; and what
// comes next.
#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using experiment::Experiment;

constexpr std::size_t first_words = 24; // of the step to come

struct Tool {
    const char* label;
    const char* key;
    bool (*on)(const Experiment&, const State&);
    void (*set)(Experiment&, State&, bool);
};

constexpr Tool tools[] = {
    {"Black", "B",
     [](const Experiment& e, const State&) { return e.view.presentation.marks.blank; }, blank},
    {"Freeze", "F", [](const Experiment& e, const State&) { return e.view.presentation.frozen; },
     [](Experiment& e, State&, bool on) { freeze(e, on); }},
    {"Spotlight", "S",
     [](const Experiment& e, const State&) { return e.view.presentation.marks.spotlight; },
     [](Experiment& e, State& s, bool on) { spotlight(e, s, on); }},
    {"Laser", "O",
     [](const Experiment& e, const State&) { return e.view.presentation.marks.laser; }, laser},
    {"Pen", "D", [](const Experiment&, const State& s) { return s.desk.pen; }, take_pen},
    {"Hold camera", "H",
     [](const Experiment& e, const State&) { return e.view.settings.hold_camera; },
     [](Experiment& e, State&, bool on) { e.view.settings.hold_camera = on; }},
    {"Projector", "P",
     [](const Experiment& e, const State&) { return e.view.settings.projector.has_value(); },
     [](Experiment& e, State&, bool on) { experiment::show_for_projector(e.view.settings, on); }},
};

// Side by side, and on to the next line where the room ends.
class Flow {
public:
    Flow(const PanelStyle& look, float width) : gap_(0.4F * look.text), room_(width), width_(width)
    {
    }
    void next(float wide)
    {
        if (room_ < width_ && room_ >= wide) {
            ImGui::SameLine(0, gap_);
        } else {
            room_ = width_;
        }
        room_ -= wide + gap_;
    }

private:
    float gap_, room_, width_;
};

std::string beginning(const std::string& text)
{
    std::size_t end = 0, words = 0;
    while (end < text.size() && words < first_words) {
        end = std::min(text.find_first_of(" \n", end + 1), text.size());
        ++words;
    }
    return end < text.size() ? text.substr(0, end) + " …" : text;
}

void next_step(const Experiment& experiment, const PanelStyle& look, float width)
{
    const auto& steps = experiment.lesson_run.lesson->steps;
    const std::size_t next = experiment.lesson_run.step_index + 1;
    const bool last = next >= steps.size();
    const TextStyle style(base::Weight::semibold, look.text);
    wrapped_text(last ? std::string(base::tr("This is the last step."))
                      : scene::sentence(base::tr("Next: {0}"), {steps[next].title}),
                 look.ink, width);
    if (!last) {
        const TextStyle small(base::Weight::regular, look.small);
        wrapped_text(beginning(lesson::plain_text(steps[next].prose)), look.secondary, width);
    }
}

void framed_picture(const Experiment& experiment, const State& state, const PanelLayout& places,
                    const PanelStyle& look)
{
    const auto& p = places.preview;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 min{p.x, p.y}, max{p.x + p.width, p.y + p.height};
    // The texture's first row is the lowest.
    list.AddImage(texture_of(state.desk.picture), min, max, {0, 1}, {1, 0});
    list.AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, look.line);
    const bool blank = experiment.view.presentation.marks.blank;
    if (!blank && !experiment.view.presentation.frozen) {
        return;
    }
    const TextStyle style(base::Weight::semibold, look.title);
    const char* text =
        blank ? tr_c("The audience sees a black screen") : tr_c("The audience's picture is frozen");
    const float wide = text_width(text, nullptr) + 2 * look.padding;
    const float high = ImGui::GetFontSize() + look.padding;
    const ImVec2 at{0.5F * (min.x + max.x - wide), min.y + look.padding};
    list.AddRectFilled(at, {at.x + wide, at.y + high}, look.primary, look.rounding);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(),
                 {at.x + look.padding, at.y + 0.5F * look.padding}, look.on_primary, text);
}

} // namespace

void tools_panel(Experiment& experiment, State& state, const PanelLayout& places,
                 const PanelStyle& look)
{
    framed_picture(experiment, state, places, look);
    begin_panel("tools", places.tools, look);
    const float width = places.tools.width - 2 * look.padding;
    const float height = 2.1F * look.text;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.4F * look.text, 0.4F * look.text});
    Flow flow(look, width);
    for (const Tool& tool : tools) {
        const char* label = tr_c(tool.label);
        flow.next(switch_width(look, label, tool.key));
        const bool on = tool.on(experiment, state);
        if (switch_button(look, label, tool.key, on, height)) {
            tool.set(experiment, state, !on);
        }
    }
    flow.next(switch_width(look, tr_c("Wipe"), "W"));
    if (switch_button(look, tr_c("Wipe"), "W", false, height)) {
        wipe(experiment);
    }
    flow.next(switch_width(look, tr_c("End"), "F5"));
    if (switch_button(look, tr_c("End"), "F5", false, height)) {
        present(state, false);
    }
    if (experiment.lesson_run.lesson) {
        ImGui::Dummy({0, 0.3F * look.text});
        next_step(experiment, look, width);
    }
    ImGui::PopStyleVar();
    end_panel();
}

} // namespace ui
