// One still, headless, exactly; and its text twin.
#include "app/commands/commands.hpp"
#include "app/window/window_picture.hpp"
#include "base/data_path.hpp"
#include "capture/png_file.hpp"
#include "experiment/view/scene_input.hpp"
#include "platform/headless_context.hpp"
#include "scene/stations/stations.hpp"

#include <fmt/format.h>

#include <cstdio>

namespace app {

namespace {

void take_station(experiment::Experiment& e, const PictureOptions& options)
{
    const std::string& name = options.station.empty() ? e.view.station : options.station;
    const auto* station = scene::find_station(name);
    if (station == nullptr) {
        std::vector<std::string> known;
        for (const auto& row : scene::station_table()) {
            known.emplace_back(row.name);
        }
        throw UsageError(
            fmt::format("there is no station \"{}\"{}", name, did_you_mean(name, known)));
    }
    experiment::look_at(
        e, scene::station_camera(*station, {}, options.yaw_deg, options.pitch_deg, options.zoom),
        0);
}

} // namespace

experiment::Experiment at_the_moment(const PictureOptions& options)
{
    auto e = prepare(options.body, experiment::Advance::by_clock);
    if (options.panels) { // as in a window
        experiment::keep_history(e);
    }
    e.view.settings.theme = parse_theme(options.theme);
    e.view.settings.text_scale = options.text_scale;
    e.view.settings.switches = {.labels = !options.no_labels,
                                .chart = !options.no_chart,
                                .captions = !options.no_captions &&
                                            e.lesson_run.lesson, // else there are none
                                .transparent = options.transparent};
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

int picture(const PictureOptions& options)
{
    const auto size = parse_size(options.size);
    const auto quality = parse_quality(options.quality);
    auto e = at_the_moment(options);
    const auto data = base::data_folder();
    platform::HeadlessContext context;
    const auto layout = scene::film_layout(size, e.view.settings.theme, e.view.settings.switches,
                                           e.view.settings.text_scale);
    render::Renderer renderer{data, max_em_px(layout)};
    const auto anatomy = scene::load_anatomy(data / "assets" / "anatomy");
    render::Target target{size};
    if (options.panels) {
        WindowPicture window{renderer, anatomy};
        window.draw(e, size, quality, target);
    } else {
        const auto seen = experiment::shown(e);
        renderer.draw(
            scene::compose(experiment::scene_input(e, seen, layout), anatomy, renderer.metrics()),
            quality, target.framebuffer());
    }
    std::vector<std::uint8_t> pixels;
    target.read_rgba(pixels);
    capture::write_png(options.output, size, pixels, options.transparent);
    return 0;
}

} // namespace app
