// compose: everything a picture depends on → the picture. A pure function.
#pragma once

#include "base/text_metrics.hpp"
#include "physiology/observation.hpp"
#include "recording/previous_run.hpp"
#include "recording/signal_history.hpp"
#include "scene/picture/anatomy.hpp"
#include "scene/picture/drawing.hpp"
#include "scene/picture/palette.hpp"
#include "scene/view/camera.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace scene {

// Where things go in the target. A film's layout is scene's own; a window's is made by ui, which
// keeps room for its panels. An empty rectangle: that part is not drawn.
struct Layout {
    PixelSize size;
    Rect picture;            // the station
    Rect chart;              // strip chart
    Rect caption;            // title and prose of the step
    float text_scale = 1;    // lecture text: 1.6
    float caption_scale = 1; // of the caption over that; it shrinks when the text is long
};

struct Switches {
    bool labels = true, chart = true, captions = true, transparent = false;
};

// 5 % safe margin all round; wide, square and upright targets each have their own composition.
// `text_scale` 1.6 is lecture text, at least 2.2 % of the measure in em_px.
[[nodiscard]] Layout film_layout(PixelSize size, Theme theme, const Switches& switches,
                                 float text_scale = 1);

// Text sizes, in % of min(height, 0.7 × width), never below 13 px.
inline constexpr float min_em_px = 13;
[[nodiscard]] float em_px(const Layout& layout, float percent);

struct Caption {
    std::string title;
    std::vector<std::string> paragraphs;   // plain text
    std::string claim;                     // "hypothesis · Sonkodi 2020"; may be empty
    std::string question = {};             // what the step asks; may be empty
    std::vector<std::string> choices = {}; // told apart by letters, A …
    std::string answer = {};               // empty until it is told
};

// A curve that the viewer expects, drawn before the body is let go.
struct ExpectedCurve {
    struct Point {
        double at_ms = 0, value = 0;
    };
    std::string signal = {};
    double from_ms = 0, to_ms = 0; // body's time
    std::vector<Point> points = {};
    std::optional<Point> pen = {}; // where keys would draw
    bool open = false;             // it is being drawn
    bool whole_window = false;     // the chart stands from … to; else it passes as always
};

// Something that happened to the body, for the chart.
struct EventMark {
    double at_ms = 0; // body's time
    std::string name; // "tap"
};

struct PresenterOverlay;

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
    Caption caption;
    std::vector<std::string>
        plots;              // names of signals and pathways on the strip chart, from the top
    std::size_t pinned = 0; // of them, from the top: put there by hand
    const recording::PreviousRun* ghost =
        nullptr; // of the run before; its event stands over this moment
    double ghost_from_ms = 0;
    std::vector<std::string> emphasis; // what the step speaks of; empty: everything alike
    std::optional<ExpectedCurve> curve;
    std::vector<EventMark> marks;   // in the record's time, oldest first
    bool slower_than_asked = false; // shown, never hidden
    float line_scale = 1;           // of all that is drawn in lines: a projector wants more
    const PresenterOverlay* stage = nullptr; // what the lecturer lays over it
};

[[nodiscard]] Drawing compose(const SceneInput& input, const Anatomy& anatomy,
                              const base::TextMetrics& metrics);

// What lies under a cursor, for touching: the leg to pull, the skin to rub.
struct TouchZones {
    std::vector<glm::vec2> shank_px; // outline of what can be dragged to stretch
    std::vector<glm::vec2> skin_px;  // outline of the skin of the thigh
    float mm_per_px = 1;
};
[[nodiscard]] TouchZones touch_zones(const SceneInput& input, const Anatomy& anatomy);

// The rows of the strip chart when a step names none.
[[nodiscard]] const std::vector<std::string>& usual_plots();

} // namespace scene
