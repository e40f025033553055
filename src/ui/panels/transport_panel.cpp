#include "ui/panels/transport_panel.hpp"

#include "base/translation.hpp"
#include "scene/text/typesetting.hpp"
#include "ui/panels/history_bar.hpp"
#include "ui/state/slow_motion.hpp"
#include "ui/widgets/focus.hpp"
#include "ui/widgets/text_style.hpp"
#include "ui/widgets/tooltip.hpp"
#include "ui/widgets/widgets.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace ui {

namespace {

using base::tr_c;
using experiment::Experiment;

// Decimals as in the picture: at real speed the later ones would only blur.
std::string body_time(double ms, double slow)
{
    const int decimals = slow < 3 ? 2 : slow < 10 ? 3 : 4;
    return scene::sentence(base::tr("t = {0} s"), {scene::number(ms / 1000, decimals)});
}

void playing(Experiment& experiment, const PanelState& state, const PanelStyle& style, float size)
{
    const bool running = experiment.playback.time_mapping.running;
    if (icon_button(style, "play", running ? Icon::pause : Icon::play, size,
                    running ? tr_c("Pause (Space)") : tr_c("Play (Space)"), Emphasis::primary)) {
        experiment::set_playing(experiment, !running);
    }
    ImGui::SameLine();
    if (icon_button(style, "step", Icon::single_step, size,
                    tr_c("One step of 1 ms (→); with Shift of 0.1 ms"), Emphasis::plain)) {
        experiment::single_step(experiment, ImGui::GetIO().KeyShift ? 0.1 : 1);
    }
    ImGui::SameLine();
    const SkipTabStop not_for_remotes(style, state.presenter.presenting);
    if (icon_button(style, "reset", Icon::restart, size,
                    tr_c("From the start, with a fresh body (R)"), Emphasis::plain)) {
        experiment::reset(experiment);
    }
}

void preset_menu(Experiment& experiment, const PanelStyle& style)
{
    const TextStyle font(base::Weight::regular, style.text);
    if (!begin_menu(style, "presets")) {
        return;
    }
    for (const double slow : slow_presets()) {
        if (menu_item(style, slow_text(slow).c_str(), nullptr,
                      experiment.playback.time_mapping.slow == slow)) {
            experiment::set_slow(experiment, slow);
        }
    }
    end_menu(style);
}

// Slider positions near a preset take it.
double snapped(double slow)
{
    for (const double preset : slow_presets()) {
        if (std::abs(std::log(slow / preset)) < 0.06) {
            return preset;
        }
    }
    const double digits = std::pow(10.0, std::floor(std::log10(slow)) - 1);
    return std::round(slow / digits) * digits;
}

void slow_motion(Experiment& experiment, const PanelStyle& style, float height, float slider_width)
{
    const std::string text = slow_text(experiment.playback.time_mapping.slow);
    ImGui::PushID("slow"); // the label changes, the button stays
    const bool pressed =
        button(style, text.c_str(), Emphasis::plain, {button_width(style, "1/1000×"), height});
    ImGui::PopID();
    if (pressed) {
        ImGui::OpenPopup("presets");
    }
    explain_last_item(style, base::tr("How many times slower than life ([ slower, ] faster)"));
    ImGui::SameLine();
    const ImVec2 next = ImGui::GetCursorPos();
    preset_menu(experiment, style);
    if (slider_width > 4 * style.text) {
        ImGui::SetCursorPos({next.x, next.y + 0.5F * (height - 1.35F * style.text)});
        double slow = experiment.playback.time_mapping.slow;
        const Keyed keyed = begin_keyed(style, "slow_motion");
        const SliderMoves moves = slider(style, "slow_slider",
                                         {.min = experiment::min_slow,
                                          .max = experiment::max_slow,
                                          .neutral = experiment::min_slow,
                                          .logarithmic = true},
                                         slider_width, style.secondary, slow);
        end_keyed(style, keyed);
        if (keyed.nudge != 0) { // to the right it is slower
            experiment::set_slow(experiment,
                                 next_slow(experiment.playback.time_mapping.slow, keyed.nudge));
        } else if (moves.wants_neutral) {
            experiment::set_slow(experiment, experiment::min_slow);
        } else if (moves.moved) {
            experiment::set_slow(experiment, snapped(slow));
        }
        ImGui::SameLine();
    }
    ImGui::SetCursorPosY(next.y);
}

// Digits in cells of one width, so that a running clock does not jitter.
void clock_text(std::string_view text, ImU32 colour, ImVec2 at)
{
    const float cell = text_width("0", nullptr);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char* begin = text.data() + i;
        const bool digit = *begin >= '0' && *begin <= '9';
        const float wide = text_width(begin, begin + 1);
        list.AddText({at.x + (digit ? 0.5F * (cell - wide) : 0), at.y}, colour, begin, begin + 1);
        at.x += digit ? cell : wide;
    }
}

// Returns where the clock ends; its room does not change with the digits.
float clock(const Experiment& experiment, const PanelStyle& style, float middle)
{
    const TextStyle font(base::Weight::semibold, style.text);
    const float y = middle - 0.5F * ImGui::GetFontSize();
    const std::string time =
        body_time(experiment.playback.moment_ms, experiment.playback.time_mapping.slow);
    const float left = ImGui::GetCursorScreenPos().x + 0.4F * style.text;
    clock_text(time, style.ink, {left, y});
    return left + std::max(text_width(time.data(), time.data() + time.size()), 6.5F * style.text);
}

void divergence(const PanelStyle& style, float left, float right, float middle)
{
    const TextStyle small(base::Weight::regular, style.small);
    ImGui::SetCursorScreenPos({left, middle - 0.5F * ImGui::GetFontSize()});
    line_of_text(tr_c("The simulation left the numbers; R starts again."), style.secondary,
                 right - left);
}

} // namespace

void transport_panel(Experiment& experiment, PanelState& state, const PanelLayout& layout,
                     const PanelStyle& style)
{
    const auto& place = layout.transport;
    const float size = 2.2F * style.text;
    const float top = 0.5F * (place.height - size);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.5F * style.text, 0});
    ImGui::SetCursorPos({style.padding, top});
    playing(experiment, state, style, size);
    ImGui::SameLine(0, 1.2F * style.text);
    const float slider_width = std::min(0.22F * place.width, 18 * style.text);
    slow_motion(experiment, style, size, slider_width);
    const float middle = place.y + 0.5F * place.height;
    const float left = clock(experiment, style, middle) + 1.2F * style.text;
    const float right = place.x + place.width - style.padding;
    if (experiment.simulation.diverged_at) { // a slowed clock is reported in the picture
        divergence(style, left, right, middle);
    } else {
        history_bar(experiment, style, {left, place.y, right - left, place.height});
    }
    ImGui::PopStyleVar();
}

} // namespace ui
