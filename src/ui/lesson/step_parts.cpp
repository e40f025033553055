#include "ui/lesson/step_parts.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/theme.hpp"

#include <algorithm>

namespace ui {

std::string step_number(const experiment::Experiment& experiment)
{
    return scene::sentence(base::tr("Step {0} of {1}"),
                           {std::to_string(experiment.lesson_run.step_index + 1),
                            std::to_string(experiment.lesson_run.lesson->steps.size())});
}

void begin_step_text(const experiment::Experiment& experiment, PanelState& state, const char* id,
                     const PanelStyle& style, float width)
{
    const float buttons = step_button_em * style.text + 0.6F * style.gap;
    const float height = std::max(ImGui::GetContentRegionAvail().y - buttons, 1.0F);
    ImGui::BeginChild(id, {width, height}, false);
    if (state.shown_step != experiment.lesson_run.step_index) {
        state.shown_step = experiment.lesson_run.step_index;
        ImGui::SetScrollY(0);
    }
}

void end_step_text(const PanelStyle& style)
{
    ImGui::EndChild();
    ImGui::Dummy({0, 0.6F * style.gap});
}

StepButtons step_buttons(const PanelStyle& style, float width)
{
    StepButtons buttons;
    buttons.between = 0.7F * style.text;
    buttons.back = 0.42F * (width - buttons.between);
    buttons.next = width - buttons.between - buttons.back;
    return buttons;
}

} // namespace ui
