// What the viewer looks at, and how: station and flight of the camera, settings, and what a
// lecturer shows on top of the picture.
#pragma once

#include "experiment/view/presentation.hpp"
#include "experiment/view/settings.hpp"
#include "scene/scene.hpp"

#include <string>
#include <string_view>

namespace experiment {

struct Experiment;

struct ViewState {
    std::string station = "body"; // that the flight ends at
    scene::Flight flight;
    Settings settings;
    Presentation presentation;
};

// Flies the camera there within `duration_ms` of the viewer's time; 0, another branch of the
// stations, or reduced motion: cuts.
void look_at(Experiment& experiment, const scene::Camera& camera, double duration_ms);

// Adds a plot above the others of the chart, or removes it when it was added so.
void pin(Experiment& experiment, std::string_view plot);

} // namespace experiment
