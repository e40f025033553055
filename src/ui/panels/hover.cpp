// What lies under the pointer in the picture, told once the pointer rests.
#include "base/translation.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/stations/part_meanings.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/pointer/touch.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <string>

namespace ui {

namespace {

using base::tr;
using scene::Meaning;

std::string value_text(const physiology::SignalRow& signal, const physiology::Readout& signals)
{
    const std::string value = scene::number(signals.*signal.field, scene::decimals_of(signal));
    const std::string unit(tr(signal.unit));
    return unit.empty() ? value : unit == "°" ? value + unit : value + " " + unit;
}

std::string source_text(const Meaning& meaning)
{
    const std::string evidence(tr(meaning.evidence));
    return meaning.source.empty() ? evidence
                                  : scene::sentence(tr("Evidence: {0}. Source: {1}"),
                                                    {evidence, std::string(tr(meaning.source))});
}

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
    std::string value = value_text(*meaning.signal, signals);
    return meaning.signal->title == meaning.title
               ? value
               : scene::sentence("{0}: {1}", {std::string(tr(meaning.signal->title)), value});
}

void tooltip(const experiment::Experiment& experiment, const Meaning& meaning, Grip under,
             const physiology::Readout& signals, const PanelStyle& look)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.8F * look.text, 0.6F * look.text});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.6F * look.text, 0.25F * look.text});
    const TextStyle style(base::Weight::regular, look.small);
    ImGui::BeginTooltip();
    const float width = 22 * look.small;
    {
        const TextStyle bold(base::Weight::semibold, look.text);
        line(tr(meaning.title), look.ink, width);
        if (meaning.signal != nullptr) {
            line(live_value(meaning, signals), look.ink, width);
        }
    }
    line(tr(meaning.text), look.ink, width);
    line(source_text(meaning), look.secondary, width);
    line(drag_text(under), look.secondary, width);
    line(click_text(experiment, meaning), look.secondary, width);
    ImGui::EndTooltip();
    ImGui::PopStyleVar(2);
}

} // namespace

void show_hover(const experiment::Experiment& experiment, State& state, const Hand& hand,
                std::string_view thing, const physiology::Readout& signals, scene::PixelSize size)
{
    const Grip what = hand.grip != Grip::none ? hand.grip : hand.under;
    const std::string_view drag = drag_text(what);
    if (!drag.empty()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    PanelStyle look =
        look_of(place_panels(size, experiment, state), experiment.view.settings.theme);
    look.patience = &state.patience;
    const auto meaning = hand.grip == Grip::none ? scene::meaning_of(thing) : std::nullopt;
    if (meaning && ready_to_explain(look)) {
        tooltip(experiment, *meaning, what, signals, look);
    } else if (!meaning && !drag.empty()) {
        explain(look, drag);
    }
}

} // namespace ui
