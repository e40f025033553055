#include "app/window/window_picture.hpp"

#include "experiment/view/scene_input.hpp"
#include "ui/panels.hpp"

namespace app {

void WindowPicture::draw(experiment::Experiment& experiment, scene::PixelSize size,
                         render::Quality quality, const render::Target& target)
{
    const auto seen = experiment::shown(experiment);
    const auto layout = ui::window_layout(size, experiment, panels_);
    const auto drawing = scene::compose(experiment::scene_input(experiment, seen, layout), anatomy_,
                                        renderer_.metrics());
    renderer_.draw(drawing, quality, target.framebuffer());
    renderer_.begin_panels(size, 1.0 / 60);
    ui::show_panels(experiment, panels_, size);
    renderer_.draw_panels(target.framebuffer());
}

} // namespace app
