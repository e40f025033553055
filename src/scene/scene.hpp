// compose: the picture as a pure function of everything that it depends on.
#pragma once

#include "base/text_metrics.hpp"
#include "physiology/observation.hpp"
#include "recording/previous_run.hpp"
#include "recording/signal_history.hpp"
#include "scene/chart/expected_curve.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/picture/palette.hpp"
#include "scene/text/step_text.hpp"
#include "scene/view/camera.hpp"
#include "scene/view/layout.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

struct PresenterOverlay;
struct ViewWidening;

// An event in the body's time, for the chart.
struct EventMark {
    double at_ms = 0; // body's time
    std::string name; // "tap"
};

// Pointers are not owned and may be null, `body` excepted.
struct SceneInput {
    const physiology::Observation* body = nullptr;
    const recording::SignalHistory* record = nullptr;
    double viewer_ms = 0; // viewer's time
    double slow = 1;      // 50: fifty times slower than life
    Flight flight;        // the camera's
    std::string_view station = "body";
    Theme theme = Theme::dark;
    Layout layout;
    Switches switches;
    StepText step_text;
    std::vector<std::string> plots; // names of signals and pathways on the chart, from the top
    std::size_t pinned = 0;         // how many of them, from the top, the user pinned
    const recording::PreviousRun* previous_run = nullptr; // drawn faintly, event upon event
    double previous_run_event_ms = 0;                     // body's time of the current run's event
    std::vector<std::string> emphasis;                    // names of parts; empty: everything alike
    std::optional<ExpectedCurve> curve;
    std::vector<EventMark> marks;   // oldest first
    bool slower_than_asked = false; // the machine cannot keep up; the HUD says so
    float line_scale = 1;           // of all lines: a projector needs thicker ones
    const PresenterOverlay* presenter_overlay = nullptr;
};

[[nodiscard]] Drawing compose(const SceneInput& input, const Anatomy& anatomy,
                              const base::TextMetrics& metrics);

// The projection of that picture, in the root's millimetres.
[[nodiscard]] Projection projection_of(const SceneInput& input, const ViewWidening& widening);

} // namespace scene
