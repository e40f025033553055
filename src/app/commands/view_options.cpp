#include "app/commands/view_options.hpp"

#include "app/arguments/arguments.hpp"
#include "scene/stations/stations.hpp"

#include <fmt/format.h>

namespace app {

namespace {

void take_station(experiment::Experiment& e, const ViewOptions& options)
{
    const std::string& name = options.station.empty() ? e.view.station : options.station;
    const auto* station = scene::find_station(name);
    if (station == nullptr) {
        throw UsageError(fmt::format("there is no station \"{}\"{}", name,
                                     did_you_mean(name, names_of(scene::station_table()))));
    }
    experiment::look_at(
        e, scene::station_camera(*station, options.yaw_deg, options.pitch_deg, options.zoom), 0);
}

} // namespace

void add_view_options(CommandLine& command, ViewOptions& options)
{
    add_body_options(command, options.body);
    command.add_option("--at", options.at, "The body's time, for example 30ms");
    command.add_option("--station", options.station,
                       "Where to look; reflexloop list stations (body)");
    command.add_option("--slow", options.slow, "Slow-motion factor 1 … 1000, without a lesson (50)")
        .in_range(1.0, 1000.0);
    command.add_option("--zoom", options.zoom, "Closer to the station by this factor (1)")
        .in_range(0.2, 1000.0);
    command.add_option("--yaw", options.yaw_deg, "Seen from the right by so many degrees")
        .in_range(-40.0, 40.0);
    command.add_option("--pitch", options.pitch_deg, "Seen from above by so many degrees")
        .in_range(-40.0, 40.0);
    command.add_option("--theme", options.theme, "dark or light");
    add_text_scale(command, options.text_scale);
}

experiment::Experiment at_the_moment(const ViewOptions& options, bool with_history)
{
    auto e = prepare(options.body, experiment::Advance::by_clock);
    if (with_history) {
        experiment::keep_history(e);
    }
    e.view.settings.theme = parse_theme(options.theme);
    e.view.settings.text_scale = options.text_scale;
    e.view.settings.switches = switches_of(options.switches);
    e.view.settings.switches.captions =
        e.view.settings.switches.captions && e.lesson_run.lesson; // else there are none
    if (options.slow > 0) {
        experiment::set_slow(e, options.slow);
    }
    // Without a moment: one step on, so that what was set or happened at the start is seen.
    const bool begins = options.body.events.empty() && options.body.sets.empty();
    const double start_ms = begins ? 0 : physiology::step_ms;
    const double body_ms = options.at.empty() ? start_ms : 1000 * parse_seconds(options.at);
    bring_to_body_moment(e, body_ms);
    const bool another_view = options.zoom != 1 || options.yaw_deg != 0 || options.pitch_deg != 0;
    if (!options.station.empty() || another_view) {
        take_station(e, options);
    }
    return e;
}

} // namespace app
