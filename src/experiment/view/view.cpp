#include "experiment/view/view.hpp"

#include "experiment/experiment.hpp"
#include "experiment/session/session.hpp"
#include "scene/stations/stations.hpp"

namespace experiment {

void look_at(Experiment& e, const scene::Camera& camera, double duration_ms)
{
    const ActionRecorder recorder(e, "look at", numbers_of(camera, duration_ms));
    const scene::Camera from = scene::camera_at(e.view.flight, e.playback.viewer_ms);
    const bool cut =
        duration_ms <= 0 || e.view.settings.reduced_motion || scene::apart(from, camera);
    e.view.station = scene::station_at(camera).name;
    e.view.flight = {.from = cut ? camera : from,
                     .to = camera,
                     .start_ms = e.playback.viewer_ms,
                     .duration_ms = cut ? 0 : duration_ms};
}

void pin(Experiment& e, std::string_view plot)
{
    const ActionRecorder recorder(e, "pin", {}, plot);
    auto& pins = e.view.settings.pins;
    if (std::erase(pins, plot) == 0) {
        pins.emplace(pins.begin(), plot);
        e.view.settings.switches.chart = true;
    }
}

} // namespace experiment
