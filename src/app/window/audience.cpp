#include "app/window/audience.hpp"

#include "base/translation.hpp"
#include "render/device.hpp"

#include <string>

namespace app {

namespace {

bool holds(const platform::Place& display, int x, int y)
{
    return x >= display.x && x < display.x + display.size.width && y >= display.y &&
           y < display.y + display.size.height;
}

} // namespace

std::optional<platform::Place> audience_place(std::span<const platform::Place> displays,
                                              const platform::Place& lecturer)
{
    const int x = lecturer.x + lecturer.size.width / 2;
    const int y = lecturer.y + lecturer.size.height / 2;
    // The primary display comes first and is mostly the lecturer's own: look from the end.
    for (auto display = displays.rbegin(); display != displays.rend(); ++display) {
        if (!holds(*display, x, y)) {
            return *display;
        }
    }
    return std::nullopt;
}

void Audience::open(platform::Window& lecturer, const platform::Place& place)
{
    window_.emplace(std::string(base::tr("Reflex Loop: the audience's picture")), place);
    window_->leave_panels_alone();
    window_->hide_pointer();
    blitter_.emplace();
    lecturer.make_current();
    lecturer.wait_for_screen(false); // the projector's screen is waited for instead
}

void Audience::close(platform::Window& lecturer)
{
    if (!window_) {
        return;
    }
    window_->make_current();
    blitter_.reset();
    window_.reset();
    lecturer.make_current();
    pictures_[0].reset();
    pictures_[1].reset();
    drawn_ = false;
    lecturer.wait_for_screen(true);
}

scene::PixelSize Audience::size() const
{
    const auto [width, height] = window_->size();
    return {width, height};
}

const render::Target& Audience::canvas(bool frozen)
{
    drawn_ = drawn_ && pictures_[0] && pictures_[0]->size() == size();
    auto& picture = pictures_[frozen && drawn_ ? 1 : 0]; // what was never drawn cannot be kept
    if (!picture || !(picture->size() == size())) {
        picture.emplace(size());
    }
    drawn_ = true;
    return *picture;
}

void Audience::show(platform::Window& lecturer, bool black)
{
    render::flush();
    window_->make_current();
    if (black || !pictures_[0]) {
        render::clear(0, {0, 0, 0, 1});
    } else {
        blitter_->show(*pictures_[0], size());
    }
    window_->present_at_once();
    lecturer.make_current();
}

} // namespace app
