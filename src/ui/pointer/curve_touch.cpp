#include "ui/pointer/curve_touch.hpp"

#include "experiment/lesson_run/curve.hpp"
#include "ui/pointer/preview.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

struct CurvePoint {
    std::size_t column = 0;
    double value = 0;
};

CurvePoint point_under(const scene::CurveField& field, ImVec2 at)
{
    const auto share = [](float value, float from, float to) {
        return std::clamp(static_cast<double>((value - from) / std::max(to - from, 1.0F)), 0.0,
                          1.0);
    };
    const double along = share(at.x, field.min.x, field.max.x);
    const double down = share(at.y, field.min.y, field.max.y);
    const auto last = static_cast<double>(experiment::curve_columns - 1);
    return {static_cast<std::size_t>(std::llround(along * last)),
            std::lerp(field.high, field.low, down)};
}

bool inside(const scene::CurveField& field, ImVec2 at)
{
    return at.x >= field.min.x && at.x <= field.max.x && at.y >= field.min.y && at.y <= field.max.y;
}

} // namespace

bool draw_curve(experiment::Experiment& experiment, const std::optional<scene::CurveField>& field,
                const scene::Rect& preview, int picture_width)
{
    const ImGuiIO& io = ImGui::GetIO();
    const auto at = [&](ImVec2 window_px) { return in_picture(window_px, preview, picture_width); };
    if (!field || !experiment.lesson_run.asking || io.WantCaptureMouse) {
        return false;
    }
    const ImVec2 pressed_at = at(io.MouseClickedPos[0]);
    const bool drawing = io.MouseDown[0] && inside(*field, pressed_at);
    if (!drawing && !inside(*field, at(io.MousePos))) {
        return false;
    }
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (drawing) { // from the last position, so that a fast stroke has no gaps
        const bool begins = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
        const ImVec2 before =
            at({io.MousePos.x - io.MouseDelta.x, io.MousePos.y - io.MouseDelta.y});
        const CurvePoint to = point_under(*field, at(io.MousePos));
        const CurvePoint from = begins ? to : point_under(*field, before);
        experiment::draw_stroke(experiment, from.column, from.value, to.column, to.value);
    }
    return true;
}

} // namespace ui
