#include "app/window/presenting.hpp"

#include "render/device.hpp"
#include "scene/picture/palette.hpp"
#include "ui/state/presenter_controls.hpp"

#include <array>
#include <chrono>
#include <ctime>
#include <exception>
#include <string>

namespace app {

namespace {

std::string time_of_day()
{
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm local{};
    localtime_r(&now, &local);
    std::array<char, 16> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%H:%M", &local);
    return {text.data(), length};
}

} // namespace

Presenting::~Presenting()
{
    try {
        audience_.close(lecturer_);
    } catch (const std::exception&) { // the driver is already closed
        return;
    }
}

bool Presenting::read_input(ui::PresenterState& presenter)
{
    if (!audience_.is_open()) {
        return false;
    }
    const bool anything = audience_.window().read_input();
    presenter.presenting = presenter.presenting && audience_.window().open();
    return anything;
}

std::vector<platform::KeyPress> Presenting::key_presses() const
{
    const auto own = lecturer_.key_presses();
    std::vector<platform::KeyPress> all(own.begin(), own.end());
    if (audience_.is_open()) {
        const auto others = audience_.window().key_presses();
        all.insert(all.end(), others.begin(), others.end());
    }
    return all;
}

void Presenting::follow(ui::PresenterState& presenter, double now_s)
{
    presenter.now_s = now_s;
    if (presenter.presenting && !was_presenting_) {
        presenter.begun = presenter.begun.value_or(now_s);
        const auto place =
            audience_at_ ? audience_at_ : audience_place(platform::displays(), lecturer_.place());
        if (place) {
            audience_.open(lecturer_, *place);
        }
    } else if (!presenter.presenting && was_presenting_) {
        audience_.close(lecturer_);
    }
    was_presenting_ = presenter.presenting;
    presenter.audience = audience_.is_open() ? std::optional(audience_.size()) : std::nullopt;
    if (presenter.presenting) {
        presenter.time_of_day = time_of_day();
    }
}

bool Presenting::point(experiment::Experiment& experiment, ui::PanelState& panels,
                       const scene::Layout& layout)
{
    const auto mouse = audience_.is_open() ? audience_.window().mouse() : platform::Window::Mouse{};
    if (mouse.inside) {
        ui::move_pointer(experiment, panels, layout, mouse.x, mouse.y, mouse.down && !was_down_,
                         mouse.down);
    }
    was_down_ = mouse.down;
    return mouse.inside;
}

void Presenting::draw(const scene::Drawing& drawing, const experiment::Experiment& experiment,
                      render::Renderer& renderer, render::Quality quality,
                      ui::PresenterState& presenter)
{
    const bool frozen = experiment.view.presentation.frozen;
    if (audience_.is_open()) {
        held_.reset();
        const auto& canvas = audience_.canvas(frozen);
        renderer.draw(drawing, quality, canvas.framebuffer());
        presenter.picture = canvas.texture();
        render::clear(0, scene::palette(experiment.view.settings.theme).ground_edge);
        return;
    }
    if (!frozen || (held_ && !(held_->size == drawing.size))) {
        held_.reset();
    } else if (!held_) {
        held_ = drawing;
    }
    renderer.draw(held_ ? *held_ : drawing, quality, 0);
}

void Presenting::present(bool black)
{
    if (audience_.is_open()) {
        audience_.show(lecturer_, black);
    }
    lecturer_.present();
}

} // namespace app
