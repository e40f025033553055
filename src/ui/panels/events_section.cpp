#include "ui/panels/events_section.hpp"

#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "scene/text/quantity.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/sections.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

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

struct SiteRow {
    LesionSite site;
    std::string_view title, meaning;
    scene::Colour scene::Palette::*colour;
};
constexpr std::array<SiteRow, physiology::lesion_site_count> sites{{
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
static_assert(sites.back().site == LesionSite::spinothalamic);

const EventRow& event_row(EventKind kind)
{
    for (const EventRow& row : physiology::event_table()) {
        if (row.kind == kind) {
            return row;
        }
    }
    return physiology::event_table().front();
}

void shock_strength(PanelState& state, const PanelStyle& style, float width)
{
    const EventRow& row = event_row(EventKind::shock);
    ImGui::PushID("shock_strength");
    const Keyed keyed = begin_keyed(style);
    const std::string shown = scene::quantity(state.shock_mA, 1, row.unit);
    const std::string source = source_text(row.source);
    const SliderMoves moves = value_row(style,
                                        {.title = base::tr("Shock strength"),
                                         .value = shown,
                                         .meaning = base::tr(row.meaning),
                                         .source = source,
                                         .how = base::tr("Key: E gives the shock"),
                                         .range = {.min = row.min, .max = row.max, .curve = 1.6},
                                         .colour = style.secondary},
                                        width, state.shock_mA);
    end_keyed(style, keyed);
    if (moves.wants_neutral) {
        state.shock_mA = row.usual;
    }
    constexpr double step_mA = 0.5;
    state.shock_mA = std::round((state.shock_mA + keyed.nudge * step_mA) / step_mA) * step_mA;
    state.shock_mA = std::clamp(state.shock_mA, row.min, row.max);
    ImGui::PopID();
}

void cut(Experiment& experiment, LesionSite site, double share)
{
    experiment::fire(experiment, {.kind = EventKind::cut,
                                  .target = static_cast<std::uint8_t>(site),
                                  .amount = std::clamp(share, 0.0, 1.0)});
}

std::string cut_text(double share)
{
    return share <= 0 ? std::string(base::tr("whole"))
                      : scene::sentence(base::tr("{0} % cut"), {scene::number(100 * share, 0)});
}

void site_row(Experiment& experiment, const SiteRow& row, double share, const PanelStyle& style,
              float width)
{
    constexpr double quarter = 0.25; // each move is an event of its own: few and large
    ImGui::PushID(static_cast<int>(row.site));
    const Keyed keyed = begin_keyed(style);
    double wanted = share;
    const std::string shown = cut_text(share);
    const std::string source = source_text(event_row(EventKind::cut).source);
    const SliderMoves moves =
        value_row(style,
                  {.title = base::tr(row.title),
                   .value = shown,
                   .meaning = base::tr(row.meaning),
                   .source = source,
                   .how = base::tr("Right-click joins it again; Enter cuts it or joins it"),
                   .range = {},
                   .colour = to_imgui(style.palette->*row.colour)},
                  width, wanted);
    end_keyed(style, keyed);
    if (moves.wants_neutral) {
        wanted = 0;
    } else if (moves.wants_typing || keyed.pressed) {
        wanted = share > 0 ? 0 : 1;
    } else {
        wanted =
            std::clamp(std::round(wanted / quarter) * quarter + keyed.nudge * quarter, 0.0, 1.0);
    }
    if (moves.moved || moves.wants_neutral || moves.wants_typing || keyed.pressed ||
        keyed.nudge != 0) {
        if (wanted != share) {
            cut(experiment, row.site, wanted);
        }
    }
    ImGui::PopID();
    ImGui::Dummy({0, 0.25F * style.text});
}

} // namespace

void give_shock(Experiment& experiment, const PanelState& state)
{
    experiment::fire(experiment, {.kind = EventKind::shock, .amount = state.shock_mA});
}

void events_section(Experiment& experiment, PanelState& state, const PanelStyle& style, float width)
{
    shock_strength(state, style, width);
    ImGui::Dummy({0, 0.35F * style.text});
    {
        const TextStyle font(base::Weight::regular, style.small);
        line_of_text(base::tr("Cut the wire"), style.secondary, width);
    }
    const auto made = experiment::interventions(experiment);
    bool any = false;
    for (const SiteRow& row : sites) {
        const double share = made.cut[static_cast<std::size_t>(row.site)];
        any = any || share > 0;
        site_row(experiment, row, share, style, width);
    }
    const Keyed keyed = begin_keyed(style);
    const bool join = button(style, base::tr_c("Join all again"), Emphasis::plain,
                             {width, 2 * style.text}, nullptr, any);
    end_keyed(style, keyed);
    if (join || (keyed.pressed && any)) {
        auto whole = made;
        whole.cut = {};
        experiment::restore_interventions(experiment, whole);
    }
    ImGui::Dummy({0, 0.5F * style.text});
}

} // namespace ui
