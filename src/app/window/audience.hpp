// The audience's own window: borderless on its display, without panels. What it shows was drawn
// once, in the lecturer's window, into a picture that both share.
#pragma once

#include "platform/window.hpp"
#include "render/target.hpp"
#include "render/target_blitter.hpp"

#include <array>
#include <optional>
#include <span>

namespace app {

// The display for the audience: the one that the lecturer's window is not on; none where there is
// but one.
[[nodiscard]] std::optional<platform::Place>
audience_place(std::span<const platform::Place> displays, const platform::Place& lecturer);

class Audience {
public:
    // Both leave the lecturer's GL context current.
    void open(platform::Window& lecturer, const platform::Place& place);
    void close(platform::Window& lecturer);

    [[nodiscard]] bool is_open() const { return window_.has_value(); }
    [[nodiscard]] platform::Window& window() { return *window_; }
    [[nodiscard]] const platform::Window& window() const { return *window_; }
    [[nodiscard]] scene::PixelSize size() const;

    // Where this frame is drawn: while the audience's picture is frozen, into another one.
    [[nodiscard]] const render::Target& canvas(bool frozen);
    // Shows the audience's picture, or black.
    void show(platform::Window& lecturer, bool black);

private:
    std::optional<platform::Window> window_;
    std::optional<render::TargetBlitter> blitter_;
    std::array<std::optional<render::Target>, 2> pictures_; // the audience's, and one beside it
    bool drawn_ = false;
};

} // namespace app
