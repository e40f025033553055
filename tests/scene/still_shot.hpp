// A body with signals and spikes made up by the test, and the scene input that shows it.
#pragma once

#include "recording/signal_history.hpp"
#include "scene/chart/chart_rows.hpp"
#include "scene/scene.hpp"
#include "scene/stations/stations.hpp"

#include <cmath>
#include <cstddef>
#include <functional>
#include <string_view>

namespace scene_test {

struct Still {
    physiology::Observation body;
    recording::SignalHistory record;
    scene::SceneInput input;
};

inline std::size_t signal(std::string_view name)
{
    return static_cast<std::size_t>(physiology::find_signal(name) -
                                    physiology::signal_table().data());
}

// Signals as a function of the body's time, recorded from 0 to `until_ms` and shown there.
inline void live(Still& still, double until_ms,
                 const std::function<physiology::Readout(double ms)>& signals)
{
    for (std::int64_t step = 0; static_cast<double>(step) * physiology::step_ms < until_ms;
         step += recording::steps_per_sample) {
        recording::truncate_from(still.record, step);
        recording::append_sample(still.record,
                                 signals(static_cast<double>(step) * physiology::step_ms), step);
    }
    still.body.now_ms = until_ms;
    still.body.signals = signals(until_ms);
}

// Points into `still`, which must stay where it is.
inline void aim(Still& still, scene::PixelSize size, double slow,
                const scene::Switches& switches = {})
{
    still.input.body = &still.body;
    still.input.record = &still.record;
    still.input.slow = slow;
    still.input.viewer_ms = still.body.now_ms * slow;
    still.input.layout = scene::film_layout(size, still.input.theme, switches);
    still.input.switches = switches;
    still.input.plots = scene::usual_plots();
    const auto camera = scene::station_camera(*scene::find_station("body"), 0, 0, 1);
    still.input.flight = {camera, camera, 0, 0};
}

inline scene::Projection projection(const Still& still)
{
    return scene::project(scene::camera_at(still.input.flight, still.input.viewer_ms),
                          still.input.layout.picture, still.input.layout.size);
}

} // namespace scene_test
