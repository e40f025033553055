#include "ui/widgets/tooltip.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <utility>

namespace ui {

void update_tooltip_timer(TooltipTimer& timer)
{
    const ImGuiIO& io = ImGui::GetIO();
    const bool moved = io.MouseDelta.x != 0 || io.MouseDelta.y != 0;
    timer.rest_s = moved ? 0 : timer.rest_s + io.DeltaTime;
    timer.away_s += io.DeltaTime;
    constexpr float closes_after_s = 0.3F;
    if (timer.away_s > closes_after_s) {
        timer.open = false;
    }
}

void explain_last_item(const PanelStyle& style, std::string_view text, std::string_view source,
                       std::string_view how)
{
    if (ImGui::IsItemHovered()) {
        explain(style, text, source, how);
    }
}

bool ready_to_explain(const PanelStyle& style)
{
    constexpr float rest_s = 0.4F;
    TooltipTimer& timer = *style.tooltip_timer;
    timer.away_s = 0;
    timer.open = timer.open || timer.rest_s > rest_s;
    return timer.open && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
}

void explain(const PanelStyle& style, std::string_view text, std::string_view source,
             std::string_view how)
{
    if (!ready_to_explain(style) || text.empty()) {
        return;
    }
    const TextStyle font(base::Weight::regular, style.small);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0.8F * style.text, 0.6F * style.text});
    ImGui::BeginTooltip();
    const float width = 22 * style.small;
    for (const auto& [words, colour] :
         {std::pair{text, style.ink}, {source, style.secondary}, {how, style.secondary}}) {
        if (!words.empty()) {
            wrapped_text(
                words, colour,
                std::min(width, text_width(words.data(), words.data() + words.size()) + 1));
        }
    }
    ImGui::EndTooltip();
    ImGui::PopStyleVar();
}

std::string source_text(std::string_view source, std::string_view evidence)
{
    const std::string name(base::tr(source));
    return evidence.empty() ? scene::sentence(base::tr("Source: {0}"), {name})
                            : scene::sentence(base::tr("Evidence: {0}. Source: {1}"),
                                              {std::string(base::tr(evidence)), name});
}

} // namespace ui
