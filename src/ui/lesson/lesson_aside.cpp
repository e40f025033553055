// Off the lesson's way: a popular sentence that is played, and playing freely.
#include "base/translation.hpp"
#include "experiment/lesson_run/detour.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/lesson/lesson_tasks.hpp"
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

void show_myth_button(Experiment& experiment, const PanelStyle& look, float width)
{
    const auto* step = experiment::current_step(experiment);
    if (step == nullptr || !step->myth) {
        return;
    }
    {
        const TextStyle style(Weight::semibold, look.small);
        line_of_text(base::tr("A popular sentence"), look.secondary, width);
    }
    ImGui::Dummy({0, 0.2F * look.text});
    {
        const TextStyle style(Weight::regular, look.text);
        wrapped_text(in_quotation_marks(*step->myth), look.ink, width);
    }
    ImGui::Dummy({0, 0.4F * look.text});
    if (button(look, tr_c("Put it to the test"), Emphasis::plain, {width, button_em * look.text},
               tr_c("Y"))) {
        experiment::play_myth(experiment);
    }
    ImGui::Dummy({0, look.gap});
}

void show_myth(Experiment& experiment, const PanelStyle& look, float width)
{
    const auto* myth = experiment::current_myth(experiment);
    if (myth == nullptr) {
        return;
    }
    const auto paragraph = [&](Weight weight, std::string_view text, float size) {
        const TextStyle style(weight, size);
        wrapped_text(text, look.ink, width);
        ImGui::Dummy({0, 0.7F * look.text});
    };
    paragraph(Weight::regular, base::tr("People say:"), look.small);
    paragraph(Weight::semibold, in_quotation_marks(*myth), look.text);
    paragraph(Weight::regular, experiment::myth_claim(experiment), look.text);
    if (experiment::is_myth_checked(experiment)) {
        paragraph(Weight::semibold, base::tr("It does not come."), look.text);
        paragraph(Weight::regular, experiment::myth_verdict(experiment), look.text);
    } else {
        paragraph(Weight::regular, base::tr("Watch what happens."), look.small);
    }
    if (button(look, tr_c("Once more"), Emphasis::plain, {width, button_em * look.text},
               tr_c("Y"))) {
        experiment::play_myth(experiment);
    }
}

void show_exploring(Experiment& experiment, const PanelStyle& look, float width)
{
    if (experiment.lesson_run.detour == Detour::exploring) {
        const TextStyle style(Weight::regular, look.small);
        wrapped_text(base::tr("You play freely. The step waits as it stood."), look.secondary,
                     width);
        ImGui::Dummy({0, 0.6F * look.text});
    } else if (button(look, tr_c("Explore freely"), Emphasis::plain, {width, button_em * look.text},
                      tr_c("X"))) {
        experiment::explore(experiment);
    }
    ImGui::Dummy({0, look.gap});
}

} // namespace ui
