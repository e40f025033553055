// Presenting: opens and closes the audience's window, and says where a frame is drawn.
#pragma once

#include "app/keys/keyboard_and_clicker.hpp"
#include "app/window/audience.hpp"
#include "render/renderer.hpp"
#include "ui/panels/panels.hpp"

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

    // Before a frame: what happened in the audience's window. True: something did.
    bool read_input(ui::Desk& desk);
    [[nodiscard]] std::vector<platform::KeyPress> key_presses() const; // of both windows
    // The desk as it stands now: opens or closes the audience's window as it asks for.
    void follow(ui::Desk& desk, double now_s);
    [[nodiscard]] bool two_windows() const { return audience_.is_open(); }

    // A pointer that is over the audience's own picture; false: it is not there.
    bool point(experiment::Experiment& experiment, ui::State& panels, const scene::Layout& layout);

    void draw(const scene::Drawing& drawing, const experiment::Experiment& experiment,
              render::Renderer& renderer, render::Quality quality, ui::Desk& desk);
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
