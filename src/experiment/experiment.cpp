#include "experiment/experiment.hpp"

#include "scene/stations/stations.hpp"

namespace experiment {

Experiment new_experiment(const physiology::Parameters& parameters, std::uint64_t seed)
{
    Experiment e;
    e.simulation = resting_simulation(parameters, seed);
    e.playback.time_mapping.slow = 50;
    const auto* station = scene::find_station(e.view.station);
    e.view.flight.to = e.view.flight.from = scene::station_camera(*station, 0, 0, 1);
    e.view.flight.duration_ms = 0;
    return e;
}

} // namespace experiment
