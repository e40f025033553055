#include "ui/pointer/touch.hpp"

#include "experiment/simulation/controls.hpp"
#include "experiment/view/scene_input.hpp"
#include "scene/stations/part_meanings.hpp"
#include "scene/stations/recovery/layout.hpp"
#include "scene/stations/stations.hpp"
#include "scene/view/camera_controls.hpp"
#include "ui/pointer/preview.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

namespace ui {

namespace {

using experiment::Experiment;

// The foot goes twenty times as far as the fascicle: about the length of the shank over the moment
// arm of its tendon, and fascicles take up half.
constexpr double stretch_per_pull = 0.05;
constexpr double stretch_grid_mm = 0.1;      // so that a still hand adds nothing to the plan
constexpr double rub_smoothing_ms = 120;     // the hand's speed without the mouse's jitter
constexpr double rub_grid_cm_per_s = 0.5;    // so that an even hand adds little to the plan
constexpr double turn_deg_per_picture = 100; // for a drag over its whole width
constexpr double days_grid_h = 0.5;          // so that a still hand adds nothing to the plan
constexpr double zoom_per_notch = 1.2;
constexpr double zoom_ms = 120, home_ms = 700;
constexpr float click_px = 4; // a press that goes no further was no drag

bool inside(std::span<const glm::vec2> outline, float x, float y)
{
    bool in = false;
    for (std::size_t i = 0, j = outline.size() - 1; i < outline.size(); j = i++) {
        const glm::vec2 a = outline[i], b = outline[j];
        if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x) {
            in = !in;
        }
    }
    return in;
}

Grip what_is_under(const Pointer& pointer, const scene::TouchZones& zones)
{
    if (!pointer.over_picture) {
        return Grip::none;
    }
    if (inside(zones.shank_px, pointer.x, pointer.y)) {
        return Grip::leg;
    }
    return inside(zones.skin_px, pointer.x, pointer.y) ? Grip::skin : Grip::view;
}

void give(Experiment& experiment, std::string_view input, double value)
{
    const auto* row = physiology::find_input(input);
    const double allowed = std::clamp(value, row->min, row->max);
    if (allowed != experiment::input_value(experiment, input)) {
        experiment::set_input(experiment, input, allowed);
    }
}

// Pulled back and down the knee bends, and the quadriceps gets longer.
void pull_leg(Experiment& experiment, const Hand& hand, const Pointer& pointer, float mm_per_px)
{
    const double back = static_cast<double>(hand.start_x - pointer.x);
    const double down = static_cast<double>(pointer.y - hand.start_y);
    const double pull_mm = (back + down) / std::sqrt(2.0) * static_cast<double>(mm_per_px);
    const double stretch_mm = stretch_per_pull * pull_mm;
    give(experiment, "stretch_mm", std::round(stretch_mm / stretch_grid_mm) * stretch_grid_mm);
}

void rub_skin(Experiment& experiment, Hand& hand, const Pointer& pointer,
              const scene::TouchZones& zones, double lap_ms)
{
    const double way_px = std::hypot(pointer.x - hand.last_x, pointer.y - hand.last_y);
    const bool on_skin = inside(zones.skin_px, pointer.x, pointer.y);
    const double way_mm = on_skin ? way_px * static_cast<double>(zones.mm_per_px) : 0;
    const double speed = lap_ms > 0 ? way_mm / 10 / (lap_ms / 1000) : 0;
    const double share = 1 - std::exp(-lap_ms / rub_smoothing_ms);
    hand.speed_cm_per_s = std::lerp(hand.speed_cm_per_s, speed, share);
    give(experiment, "rub_cm_per_s",
         std::round(hand.speed_cm_per_s / rub_grid_cm_per_s) * rub_grid_cm_per_s);
}

// In a station with a time axis: the hour in the landscape under the pointer.
std::optional<double> hour_under(const Experiment& experiment, const Pointer& pointer,
                                 const scene::Layout& layout)
{
    const auto camera = scene::camera_at(experiment.view.flight, experiment.playback.viewer_ms);
    if (!scene::station_at(camera).own_time_axis) {
        return std::nullopt;
    }
    return scene::recovery_hour_at(
        experiment::scene_input(experiment, experiment.simulation.now, layout),
        {pointer.x, pointer.y});
}

void go_to_day(Experiment& experiment, const Pointer& pointer, const scene::Layout& layout)
{
    if (const auto hour = hour_under(experiment, pointer, layout)) {
        give(experiment, "recovery_h", std::round(*hour / days_grid_h) * days_grid_h);
    }
}

void turn_view(Experiment& experiment, const Hand& hand, const Pointer& pointer,
               const scene::Layout& layout)
{
    const double per_px =
        turn_deg_per_picture / std::max(static_cast<double>(layout.picture.width), 1.0);
    const double right = static_cast<double>(pointer.x - hand.start_x) * per_px;
    const double down = static_cast<double>(pointer.y - hand.start_y) * per_px;
    experiment::look_at(experiment, scene::orbited(hand.start_camera, -right, down), 0);
}

void pan_view(Experiment& experiment, const Hand& hand, const Pointer& pointer,
              const scene::Layout& layout)
{
    const glm::vec2 by_px{pointer.x - hand.start_x, pointer.y - hand.start_y};
    experiment::look_at(experiment, scene::panned(hand.start_camera, by_px, layout.picture), 0);
}

void take_hold(const Experiment& experiment, Hand& hand, const Pointer& pointer, Grip grip)
{
    hand.grip = grip;
    hand.still = true;
    hand.thing = grip == Grip::pan ? std::string_view() : pointer.thing;
    hand.pinned = {};
    hand.start_x = hand.last_x = pointer.x;
    hand.start_y = hand.last_y = pointer.y;
    hand.speed_cm_per_s = 0;
    hand.start_camera = scene::camera_at(experiment.view.flight, experiment.playback.viewer_ms);
}

std::string_view plot_of(std::string_view thing)
{
    const auto meaning = scene::meaning_of(thing);
    return meaning ? meaning->plot : std::string_view();
}

void let_go(Experiment& experiment, Hand& hand)
{
    const auto plot = hand.still ? plot_of(hand.thing) : std::string_view();
    if (!plot.empty()) {
        experiment::pin(experiment, plot);
        hand.pinned = plot;
    }
    if (hand.grip == Grip::leg) {
        give(experiment, "stretch_mm", 0);
    } else if (hand.grip == Grip::skin) {
        give(experiment, "rub_cm_per_s", 0);
    }
    hand.grip = Grip::none;
}

void zoom(Experiment& experiment, const Pointer& pointer, const scene::Layout& layout)
{
    const double factor = std::pow(zoom_per_notch, static_cast<double>(pointer.wheel));
    experiment::look_at(experiment,
                        scene::zoomed_to_station(experiment.view.flight.to, factor,
                                                 {pointer.x, pointer.y}, layout.picture),
                        zoom_ms);
}

void drag(Experiment& experiment, Hand& hand, const Pointer& pointer,
          const scene::TouchZones& zones, const scene::Layout& layout, double lap_ms)
{
    switch (hand.grip) {
    case Grip::leg:
        return pull_leg(experiment, hand, pointer, zones.mm_per_px);
    case Grip::skin:
        return rub_skin(experiment, hand, pointer, zones, lap_ms);
    case Grip::view:
        return turn_view(experiment, hand, pointer, layout);
    case Grip::pan:
        return pan_view(experiment, hand, pointer, layout);
    case Grip::days:
    case Grip::none:
        return;
    }
}

} // namespace

Pointer pointer_left_by_panels(const scene::Layout& layout, const scene::Rect& preview)
{
    const ImGuiIO& io = ImGui::GetIO();
    const auto& p = layout.picture;
    const ImVec2 at = in_picture(io.MousePos, preview, layout.size.width);
    const bool inside_picture =
        at.x >= p.x && at.x < p.x + p.width && at.y >= p.y && at.y < p.y + p.height;
    Pointer pointer{.x = at.x,
                    .y = at.y,
                    .over_picture = inside_picture && !io.WantCaptureMouse,
                    .down = io.MouseDown[0],
                    .pan_down = io.MouseDown[1] || io.MouseDown[2]};
    if (pointer.over_picture) {
        pointer.pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
        pointer.double_clicked = ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left);
        pointer.pan_pressed = ImGui::IsMouseClicked(ImGuiMouseButton_Right) ||
                              ImGui::IsMouseClicked(ImGuiMouseButton_Middle);
        pointer.wheel = io.MouseWheel;
    }
    return pointer;
}

void touch_picture(Experiment& experiment, Hand& hand, const Pointer& pointer,
                   const scene::TouchZones& zones, const scene::Layout& layout, double lap_ms)
{
    if (hand.grip == Grip::none) {
        hand.under = what_is_under(pointer, zones);
        if (hand.under == Grip::view && hour_under(experiment, pointer, layout)) {
            hand.under = Grip::days;
        }
    }
    hand.still =
        hand.still && std::hypot(pointer.x - hand.start_x, pointer.y - hand.start_y) < click_px;
    const bool held = hand.grip == Grip::pan ? pointer.pan_down : pointer.down;
    if (pointer.double_clicked) {
        if (!hand.pinned.empty()) {
            experiment::pin(experiment, hand.pinned);
        }
        hand.pinned = {};
        hand.still = false;
        let_go(experiment, hand);
        show_whole_station(experiment);
    } else if (pointer.pressed) {
        take_hold(experiment, hand, pointer, hand.under);
    } else if (pointer.pan_pressed && hand.grip == Grip::none) {
        take_hold(experiment, hand, pointer, Grip::pan);
    } else if (hand.grip != Grip::none && !held) {
        let_go(experiment, hand);
    } else if (hand.grip == Grip::days) {
        go_to_day(experiment, pointer, layout);
    } else if (!hand.still) {
        drag(experiment, hand, pointer, zones, layout, lap_ms);
    }
    if (pointer.wheel != 0) {
        zoom(experiment, pointer, layout);
    }
    hand.last_x = pointer.x;
    hand.last_y = pointer.y;
}

void show_whole_station(Experiment& experiment)
{
    if (const auto* station = scene::find_station(experiment.view.station)) {
        experiment::look_at(experiment, scene::station_camera(*station, 0, 0, 1), home_ms);
    }
}

void fly_to(Experiment& experiment, const scene::Station& station)
{
    const auto from = scene::camera_at(experiment.view.flight, experiment.playback.viewer_ms);
    const auto to = scene::station_camera(station, 0, 0, 1);
    experiment::look_at(experiment, to, scene::flight_duration_ms(from, to));
}

} // namespace ui
