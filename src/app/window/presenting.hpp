// Presenting: opens and closes the audience's window, and says where a frame is drawn.
#pragma once

#include "app/window/audience.hpp"
#include "render/renderer.hpp"
#include "ui/state/panel_state.hpp"

#include <optional>
#include <vector>

namespace app {

class Presenting {
public:
    Presenting(platform::Window& lecturer, std::optional<platform::Place> audience_at)
        : lecturer_(lecturer), audience_at_(audience_at)
    {
    }
    ~Presenting();
    Presenting(const Presenting&) = delete;
    Presenting& operator=(const Presenting&) = delete;

    // Before a frame: reads the audience's window. True: there was input.
    bool read_input(ui::PresenterState& presenter);
    [[nodiscard]] std::vector<platform::KeyPress> key_presses() const; // of both windows
    // Opens or closes the audience's window, as the presenter's state asks.
    void follow(ui::PresenterState& presenter, double now_s);
    [[nodiscard]] bool two_windows() const { return audience_.is_open(); }

    // Follows a pointer over the audience's own window; false: it is elsewhere.
    bool point(experiment::Experiment& experiment, ui::PanelState& panels,
               const scene::Layout& layout);

    void draw(const scene::Drawing& drawing, const experiment::Experiment& experiment,
              render::Renderer& renderer, render::Quality quality, ui::PresenterState& presenter);
    void present(bool black);

private:
    platform::Window& lecturer_;
    std::optional<platform::Place> audience_at_;
    Audience audience_;
    bool was_presenting_ = false;
    bool was_down_ = false;              // the button, over the audience's picture
    std::optional<scene::Drawing> held_; // the frozen picture of a single window
};

} // namespace app
