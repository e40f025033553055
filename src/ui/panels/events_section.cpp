// What is done to the nerves: how strong a shock is, and which wires are cut, wholly or in part.
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sections.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace ui {

namespace {

using experiment::Experiment;
using physiology::EventKind;
using physiology::EventRow;
using physiology::LesionSite;

struct WireRow {
    LesionSite wire;
    std::string_view title, meaning;
    scene::Colour scene::Palette::*colour;
};
constexpr std::array<WireRow, physiology::lesion_site_count> wires{{
    {LesionSite::dorsal_root, "Dorsal root", "All afferents on their way into the cord: no reflex.",
     &scene::Palette::Ia},
    {LesionSite::ventral_root, "Ventral root",
     "All motor axons on their way out: the muscle is limp.", &scene::Palette::alpha},
    {LesionSite::gamma, "Gamma fibres",
     "The spindle loses its motor supply and with it its tautness.", &scene::Palette::gamma},
    {LesionSite::Abeta, "Touch fibres", "Rubbing no longer closes the gate.",
     &scene::Palette::Abeta},
    {LesionSite::Ib, "Ib fibres", "The tendon organs' report of force is lost.",
     &scene::Palette::Ib},
    {LesionSite::spinothalamic, "Pain tract", "What passes the gate no longer reaches the brain.",
     &scene::Palette::pain},
}};
static_assert(wires.back().wire == LesionSite::spinothalamic);

const EventRow& event_row(EventKind kind)
{
    for (const EventRow& row : physiology::event_table()) {
        if (row.kind == kind) {
            return row;
        }
    }
    return physiology::event_table().front();
}

std::string source_text(std::string_view source)
{
    return scene::sentence(base::tr("Source: {0}"), {std::string(base::tr(source))});
}

void shock_strength(State& state, const PanelStyle& look, float width)
{
    const EventRow& row = event_row(EventKind::shock);
    ImGui::PushID("shock_strength");
    const Keyed keyed = begin_keyed(look);
    const std::string shown =
        scene::number(state.shock_mA, 1) + " " + std::string(base::tr(row.unit));
    const std::string source = source_text(row.source);
    const SliderMoves moves = value_row(look,
                                        {.title = base::tr("Shock strength"),
                                         .value = shown,
                                         .meaning = base::tr(row.meaning),
                                         .source = source,
                                         .how = base::tr("Key: E gives the shock"),
                                         .range = {.min = row.min, .max = row.max, .curve = 1.6},
                                         .colour = look.secondary},
                                        width, state.shock_mA);
    end_keyed(look, keyed);
    if (moves.wants_neutral) {
        state.shock_mA = row.usual;
    }
    constexpr double step_mA = 0.5;
    state.shock_mA = std::round((state.shock_mA + keyed.nudge * step_mA) / step_mA) * step_mA;
    state.shock_mA = std::clamp(state.shock_mA, row.min, row.max);
    ImGui::PopID();
}

void cut(Experiment& experiment, LesionSite wire, double share)
{
    experiment::fire(experiment, {.kind = EventKind::cut,
                                  .target = static_cast<std::uint8_t>(wire),
                                  .amount = std::clamp(share, 0.0, 1.0)});
}

std::string cut_text(double share)
{
    return share <= 0 ? std::string(base::tr("whole"))
                      : scene::sentence(base::tr("{0} % cut"), {scene::number(100 * share, 0)});
}

void wire_row(Experiment& experiment, const WireRow& row, double share, const PanelStyle& look,
              float width)
{
    constexpr double quarter = 0.25; // each move is an event of its own: few and large
    ImGui::PushID(static_cast<int>(row.wire));
    const Keyed keyed = begin_keyed(look);
    double wished = share;
    const std::string shown = cut_text(share);
    const std::string source = source_text(event_row(EventKind::cut).source);
    const SliderMoves moves =
        value_row(look,
                  {.title = base::tr(row.title),
                   .value = shown,
                   .meaning = base::tr(row.meaning),
                   .source = source,
                   .how = base::tr("Right-click joins it again; Enter cuts it or joins it"),
                   .range = {},
                   .colour = to_imgui(look.palette->*row.colour)},
                  width, wished);
    end_keyed(look, keyed);
    if (moves.wants_neutral) {
        wished = 0;
    } else if (moves.wants_typing || keyed.pressed) {
        wished = share > 0 ? 0 : 1;
    } else {
        wished =
            std::clamp(std::round(wished / quarter) * quarter + keyed.nudge * quarter, 0.0, 1.0);
    }
    if (moves.moved || moves.wants_neutral || moves.wants_typing || keyed.pressed ||
        keyed.nudge != 0) {
        if (wished != share) {
            cut(experiment, row.wire, wished);
        }
    }
    ImGui::PopID();
    ImGui::Dummy({0, 0.25F * look.text});
}

} // namespace

void events_section(Experiment& experiment, State& state, const PanelStyle& look, float width)
{
    shock_strength(state, look, width);
    ImGui::Dummy({0, 0.35F * look.text});
    {
        const TextStyle style(base::Weight::regular, look.small);
        line_of_text(base::tr("Cut the wire"), look.secondary, width);
    }
    const auto stands = experiment::interventions(experiment);
    bool any = false;
    for (const WireRow& row : wires) {
        const double share = stands.cut[static_cast<std::size_t>(row.wire)];
        any = any || share > 0;
        wire_row(experiment, row, share, look, width);
    }
    const Keyed keyed = begin_keyed(look);
    const bool join = button(look, base::tr_c("Join all again"), Emphasis::plain,
                             {width, 2 * look.text}, nullptr, any);
    end_keyed(look, keyed);
    if (join || (keyed.pressed && any)) {
        auto whole = stands;
        whole.cut = {};
        experiment::restore_interventions(experiment, whole);
    }
    ImGui::Dummy({0, 0.5F * look.text});
}

} // namespace ui
