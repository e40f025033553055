// Which quality a window draws with when nobody has chosen one: measured in its first frames.
#pragma once

#include "experiment/view/settings.hpp"
#include "render/renderer.hpp"
#include "ui/state/panel_state.hpp"

#include <vector>

namespace app {

class QualityChoice {
public:
    explicit QualityChoice(bool software) : software_(software) {}

    [[nodiscard]] bool measuring(experiment::Quality wished) const;
    // What a frame cost, without waiting for the screen.
    void learn(double frame_ms);
    [[nodiscard]] ui::QualityShown shown(experiment::Quality wished) const;

private:
    bool software_;
    std::vector<double> frames_ms_;
    double median_ms_ = 0;
};

[[nodiscard]] render::Quality to_render(experiment::Quality quality);

} // namespace app
