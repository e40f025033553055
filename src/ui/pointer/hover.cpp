#include "ui/pointer/hover.hpp"

#include "base/translation.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/part_meanings.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr;
using scene::Meaning;

std::string_view drag_text(Grip grip)
{
    switch (grip) {
    case Grip::leg:
        return tr("Drag the lower leg back: it stretches the quadriceps.");
    case Grip::skin:
        return tr("Drag over the thigh: it rubs the skin.");
    case Grip::days:
        return tr("Drag along the days: the body follows.");
    default:
        return {};
    }
}

std::string_view click_text(const experiment::Experiment& experiment, const Meaning& meaning)
{
    if (meaning.plot.empty()) {
        return {};
    }
    const auto& pins = experiment.view.settings.pins;
    const bool pinned = std::ranges::find(pins, meaning.plot) != pins.end();
    return pinned ? tr("Click: off the chart") : tr("Click: onto the chart");
}

void line(std::string_view text, ImU32 colour, float width)
{
    if (!text.empty()) {
        wrapped_text(text, colour,
                     std::min(width, text_width(text.data(), text.data() + text.size()) + 1));
    }
}

std::string live_value(const Meaning& meaning, const physiology::Readout& signals)
{
    std::string value = scene::quantity(signals.*meaning.signal->field, *meaning.signal);
    return meaning.signal->title == meaning.title
               ? value
               : scene::sentence("{0}: {1}", {std::string(tr(meaning.signal->title)), value});
}

void tooltip(const experiment::Experiment& experiment, const Meaning& meaning, Grip under,
             const physiology::Readout& signals, const PanelStyle& style)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.8F * style.text, 0.6F * style.text});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * style.text, 0.25F * style.text});
    const TextStyle font(base::Weight::regular, style.small);
    ImGui::BeginTooltip();
    const float width = 22 * style.small;
    {
        const TextStyle bold(base::Weight::semibold, style.text);
        line(tr(meaning.title), style.ink, width);
        if (meaning.signal != nullptr) {
            line(live_value(meaning, signals), style.ink, width);
        }
    }
    line(tr(meaning.text), style.ink, width);
    line(meaning.source.empty() ? std::string(tr(meaning.evidence))
                                : source_text(meaning.source, meaning.evidence),
         style.secondary, width);
    line(drag_text(under), style.secondary, width);
    line(click_text(experiment, meaning), style.secondary, width);
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

} // namespace

void show_hover(const experiment::Experiment& experiment, TooltipTimer& timer, float em_px,
                const Hand& hand, std::string_view thing, const physiology::Readout& signals)
{
    PanelStyle style = panel_style(em_px, experiment.view.settings.theme);
    style.tooltip_timer = &timer;
    const Grip grip = hand.grip != Grip::none ? hand.grip : hand.under;
    const std::string_view drag = drag_text(grip);
    if (!drag.empty()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    const auto meaning = hand.grip == Grip::none ? scene::meaning_of(thing) : std::nullopt;
    if (meaning && ready_to_explain(style)) {
        tooltip(experiment, *meaning, grip, signals, style);
    } else if (!meaning && !drag.empty()) {
        explain(style, drag);
    }
}

} // namespace ui
