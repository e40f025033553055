#include "ui/lesson/lesson_detour.hpp"

#include "base/translation.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

namespace ui {

namespace {

using base::tr_c;
using base::Weight;
using experiment::Detour;
using experiment::Experiment;

constexpr float button_em = 2.2F;

std::string in_quotation_marks(const lesson::Myth& myth)
{
    return scene::sentence(base::tr("“{0}”"), {myth.sentence});
}

} // namespace

void show_myth_button(Experiment& experiment, const PanelStyle& style, float width)
{
    const auto* step = experiment::current_step(experiment);
    if (step == nullptr || !step->myth) {
        return;
    }
    {
        const TextStyle font(Weight::semibold, style.small);
        line_of_text(base::tr("A popular sentence"), style.secondary, width);
    }
    ImGui::Dummy({0, 0.2F * style.text});
    {
        const TextStyle font(Weight::regular, style.text);
        wrapped_text(in_quotation_marks(*step->myth), style.ink, width);
    }
    ImGui::Dummy({0, 0.4F * style.text});
    if (button(style, tr_c("Put it to the test"), Emphasis::plain, {width, button_em * style.text},
               tr_c("Y"))) {
        experiment::play_myth(experiment);
    }
    ImGui::Dummy({0, style.gap});
}

void show_myth(Experiment& experiment, const PanelStyle& style, float width)
{
    const auto* myth = experiment::current_myth(experiment);
    if (myth == nullptr) {
        return;
    }
    const auto paragraph = [&](Weight weight, std::string_view text, float size) {
        const TextStyle font(weight, size);
        wrapped_text(text, style.ink, width);
        ImGui::Dummy({0, 0.7F * style.text});
    };
    paragraph(Weight::regular, base::tr("People say:"), style.small);
    paragraph(Weight::semibold, in_quotation_marks(*myth), style.text);
    paragraph(Weight::regular, experiment::myth_claim(experiment), style.text);
    if (experiment::is_myth_checked(experiment)) {
        paragraph(Weight::semibold, base::tr("It does not come."), style.text);
        paragraph(Weight::regular, experiment::myth_verdict(experiment), style.text);
    } else {
        paragraph(Weight::regular, base::tr("Watch what happens."), style.small);
    }
    if (button(style, tr_c("Once more"), Emphasis::plain, {width, button_em * style.text},
               tr_c("Y"))) {
        experiment::play_myth(experiment);
    }
}

void show_exploring(Experiment& experiment, const PanelStyle& style, float width)
{
    if (experiment.lesson_run.detour == Detour::exploring) {
        const TextStyle font(Weight::regular, style.small);
        wrapped_text(base::tr("You play freely. The step waits as it stood."), style.secondary,
                     width);
        ImGui::Dummy({0, 0.6F * style.text});
    } else if (button(style, tr_c("Explore freely"), Emphasis::plain,
                      {width, button_em * style.text}, tr_c("X"))) {
        experiment::explore(experiment);
    }
    ImGui::Dummy({0, style.gap});
}

} // namespace ui
