#include "ui/panels/tools_panel.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/state/presenter_controls.hpp"
#include "ui/widgets/text_style.hpp"
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
    bool (*on)(const Experiment&, const PanelState&);
    void (*set)(Experiment&, PanelState&, bool);
};

constexpr Tool tools[] = {
    {"Black", "B",
     [](const Experiment& e, const PanelState&) { return e.view.presentation.marks.blank; },
     set_blank},
    {"Freeze", "F",
     [](const Experiment& e, const PanelState&) { return e.view.presentation.frozen; },
     [](Experiment& e, PanelState&, bool on) { set_frozen(e, on); }},
    {"Spotlight", "S",
     [](const Experiment& e, const PanelState&) { return e.view.presentation.marks.spotlight; },
     [](Experiment& e, PanelState& s, bool on) { set_spotlight(e, s, on); }},
    {"Laser", "O",
     [](const Experiment& e, const PanelState&) { return e.view.presentation.marks.laser; },
     set_laser},
    {"Pen", "D", [](const Experiment&, const PanelState& s) { return s.presenter.pen; }, set_pen},
    {"Hold camera", "H",
     [](const Experiment& e, const PanelState&) { return e.view.settings.hold_camera; },
     [](Experiment& e, PanelState&, bool on) { e.view.settings.hold_camera = on; }},
    {"Projector", "P",
     [](const Experiment& e, const PanelState&) { return e.view.settings.projector.has_value(); },
     [](Experiment& e, PanelState&, bool on) {
         experiment::show_for_projector(e.view.settings, on);
     }},
};

// Side by side, and on to the next line where the room ends.
class Flow {
public:
    Flow(const PanelStyle& style, float width)
        : gap_(0.4F * style.text), room_(width), width_(width)
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

void next_step(const Experiment& experiment, const PanelStyle& style, float width)
{
    const auto& steps = experiment.lesson_run.lesson->steps;
    const std::size_t next = experiment.lesson_run.step_index + 1;
    const bool last = next >= steps.size();
    const TextStyle font(base::Weight::semibold, style.text);
    wrapped_text(last ? std::string(base::tr("This is the last step."))
                      : scene::sentence(base::tr("Next: {0}"), {steps[next].title}),
                 style.ink, width);
    if (!last) {
        const TextStyle small(base::Weight::regular, style.small);
        wrapped_text(beginning(lesson::plain_text(steps[next].prose)), style.secondary, width);
    }
}

void framed_picture(const Experiment& experiment, const PanelState& state,
                    const PanelLayout& layout, const PanelStyle& style)
{
    const auto& p = layout.preview;
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    const ImVec2 min{p.x, p.y}, max{p.x + p.width, p.y + p.height};
    // The texture's first row is the lowest.
    list.AddImage(texture_of(state.presenter.picture), min, max, {0, 1}, {1, 0});
    list.AddRect({min.x - 1, min.y - 1}, {max.x + 1, max.y + 1}, style.line);
    const bool blank = experiment.view.presentation.marks.blank;
    if (!blank && !experiment.view.presentation.frozen) {
        return;
    }
    const TextStyle font(base::Weight::semibold, style.title);
    const char* text =
        blank ? tr_c("The audience sees a black screen") : tr_c("The audience's picture is frozen");
    const float wide = text_width(text, nullptr) + 2 * style.padding;
    const float high = ImGui::GetFontSize() + style.padding;
    const ImVec2 at{0.5F * (min.x + max.x - wide), min.y + style.padding};
    list.AddRectFilled(at, {at.x + wide, at.y + high}, style.primary, style.rounding);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(),
                 {at.x + style.padding, at.y + 0.5F * style.padding}, style.on_primary, text);
}

} // namespace

void tools_panel(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                 const PanelStyle& style)
{
    framed_picture(experiment, state, layout, style);
    const float width = layout.tools.width - 2 * style.padding;
    const float height = 2.1F * style.text;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.4F * style.text, 0.4F * style.text});
    Flow flow(style, width);
    for (const Tool& tool : tools) {
        const char* label = tr_c(tool.label);
        flow.next(switch_width(style, label, tool.key));
        const bool on = tool.on(experiment, state);
        if (switch_button(style, label, tool.key, on, height)) {
            tool.set(experiment, state, !on);
        }
    }
    flow.next(switch_width(style, tr_c("Wipe"), "W"));
    if (switch_button(style, tr_c("Wipe"), "W", false, height)) {
        wipe_drawing(experiment);
    }
    flow.next(switch_width(style, tr_c("End"), "F5"));
    if (switch_button(style, tr_c("End"), "F5", false, height)) {
        set_presenting(state, false);
    }
    if (experiment.lesson_run.lesson) {
        ImGui::Dummy({0, 0.3F * style.text});
        next_step(experiment, style, width);
    }
    ImGui::PopStyleVar();
}

} // namespace ui
