// The whole window, panels included, drawn off screen: for stills and for measuring.
#pragma once

#include "experiment/experiment.hpp"
#include "render/renderer.hpp"
#include "render/target.hpp"
#include "scene/picture/anatomy.hpp"
#include "ui/state/panel_state.hpp"

namespace app {

class WindowPicture {
public:
    WindowPicture(render::Renderer& renderer, const scene::Anatomy& anatomy)
        : renderer_(renderer), anatomy_(anatomy)
    {
    }

    void draw(experiment::Experiment& experiment, scene::PixelSize size, render::Quality quality,
              const render::Target& target);

private:
    render::Renderer& renderer_;
    const scene::Anatomy& anatomy_;
    ui::PanelState panels_;
};

} // namespace app
