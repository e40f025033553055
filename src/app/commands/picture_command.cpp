#include "app/commands/picture_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/commands/view_options.hpp"
#include "app/window/font_size.hpp"
#include "app/window/window_picture.hpp"
#include "base/data_path.hpp"
#include "capture/png_file.hpp"
#include "experiment/view/scene_input.hpp"
#include "platform/headless_context.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <memory>

namespace app {

namespace {

struct Options {
    ViewOptions view;
    std::string size = "1920x1080", quality = "high", output;
    bool panels = false;
};

int picture(const Options& options)
{
    const auto size = parse_size(options.size);
    const auto quality = parse_quality(options.quality);
    auto e = at_the_moment(options.view, options.panels);
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
    capture::write_png(options.output, size, pixels, options.view.switches.transparent);
    return 0;
}

} // namespace

Action add_picture(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    add_view_options(command, options->view);
    command.add_option("--size", options->size, "Width x height (1920x1080)");
    command.add_option("--quality", options->quality, "low, high or film (high)");
    command.add_flag("--panels", options->panels, "The whole window with its panels");
    add_switches(command, options->view.switches);
    command.add_option("-o,--output", options->output, "The PNG to write").required();
    return [options] { return picture(*options); };
}

} // namespace app
