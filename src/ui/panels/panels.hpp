// The panels around the picture: they read and write the Experiment, nothing more. Where they
// stand is a pure function of the window's size, so that the picture knows what room it has.
#pragma once

#include "base/diagnostic.hpp"
#include "experiment/experiment.hpp"
#include "experiment/view/narration.hpp"
#include "lesson/progress/progress_file.hpp"
#include "scene/scene.hpp"
#include "ui/panels/presenter_controls.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class Side : std::uint8_t { inputs, lesson };

// A lesson on the shelf: a file of the lessons folder, read once for its title.
struct ShelfEntry {
    std::filesystem::path file;
    std::string title, about;
    std::vector<base::Diagnostic> problems;
};

// One line of the key help, or without keys a group's title; the keys are bound elsewhere.
struct Shortcut {
    std::string_view keys, meaning; // English
};

// Tooltips wait until the pointer rests, then follow it from one control to the next.
struct TooltipTimer {
    float still_s = 0; // since the pointer last moved
    float away_s = 0;  // since it left the last thing that explains itself
    bool awake = false;
};

// Which control the keys go to, and what they wish of it.
struct Focus {
    struct Control {
        unsigned id = 0; // ImGui's
        int panel = 0;
        bool has_value = false;
    };
    std::vector<Control> ring, next; // of the last frame, and of the one being built
    unsigned at = 0;                 // 0: none
    int move = 0;                    // to the next control, or the one before
    bool to_panel = false;           // to the next panel
    int nudge = 0;                   // the control's value, by so many small steps
    bool press = false, moved = false;
    bool on_value = false; // the control has a value
    bool menu = false;     // one is open, and holds the ring
    bool close_menu = false;

    int panel = 0; // being built
    bool in_row = false, in_menu = false, out = false;
    unsigned below = 0; // where the keys were before the menu
};

// A sentence for the viewer, over the lesson: what was done goes by itself, trouble stays.
struct Notice {
    std::string text;
    bool trouble = false;
    float left_s = 0; // on the screen
};

// The last step that was kept, as long as it can be taken back.
struct KeptText {
    std::filesystem::path file;
    std::string before, after; // the file's text
    std::size_t index = 0;     // of the step
};

// Where a lesson was left last time, with what was answered by then.
struct Resume {
    std::size_t step = 0;
    lesson::Answers answers;
};

// What the machine draws with, and how it was chosen.
struct QualityShown {
    experiment::Quality now = experiment::Quality::low;
    double frame_ms = 0; // median of what was measured; 0: nothing was
};

// What the panels remember between frames. Nothing of it reaches the body or a film.
struct State {
    bool inputs_open = true, lesson_open = true;
    std::optional<Side> in_front; // when both do not fit; unset: the lesson, if there is one
    bool clean_picture = false;   // no panels at all
    bool help = false;
    bool notes = false;    // the speaker's notes are shown
    bool choosing = false; // the shelf is shown although a lesson runs
    std::span<const Shortcut> shortcuts;

    std::optional<std::vector<ShelfEntry>> shelf; // read when first shown
    std::vector<base::Diagnostic> problems;       // of the last lesson that could not be opened
    std::map<int, std::string> problem_lines;     // of its file, by number: what stands there
    Notice notice;
    std::optional<KeptText> kept_text;     // for as long as the notice speaks of it
    int lessons_opened = 0;                // so far: each begins afresh
    std::filesystem::path progress_folder; // empty: none is kept
    std::optional<std::vector<lesson::KeptRecord>> records; // of that folder, read when first shown
    bool progress_shown = false;                            // in the shelf's place
    std::optional<Resume> resume;                           // offered
    bool wrote_lesson = false;                  // its file is new, and is already what runs
    std::filesystem::path new_lessons_in = "."; // where a step that is kept begins a lesson

    std::map<std::string, bool, std::less<>> sections; // of the inputs: which are open
    Focus focus;
    Desk desk;
    double shock_mA = 12;
    std::string slow_event; // that may be entered into the calendar
    double slow_amount = 0;
    QualityShown quality;
    bool no_sound_device = false;    // sound is on, and nothing can play it
    bool choosing_sound = false;     // its menu opens
    experiment::Narration narration; // in words, while somebody reads them
    bool in_words = false;           // in the window
    std::size_t words_told = 0;      // of the narration, when the pane last followed

    std::string typed_input; // name of the input whose value is being typed; empty: none
    double typed_value = 0;
    bool typing_begins = false;

    TooltipTimer patience;
    std::size_t shown_step = 0; // the prose starts at its top when this changes
};

// Where everything stands, in pixels. An empty rectangle: that part is not shown.
struct PanelLayout {
    scene::PixelSize window;
    float em_px = 13; // of ordinary text in the panels
    scene::Rect top_bar, inputs, lesson, transport;
    scene::Rect inputs_tab, lesson_tab; // stand for a panel that is folded in
    // The desk: the notes, the tools, and the audience's picture in this window.
    scene::Rect presenter, tools, preview;
    scene::Layout scene; // of the audience's picture where that is drawn apart
};
[[nodiscard]] PanelLayout
place_panels(scene::PixelSize size, const experiment::Experiment& experiment, const State& state);

// The room that the panels leave to the picture.
[[nodiscard]] scene::Layout
window_layout(scene::PixelSize size, const experiment::Experiment& experiment, const State& state);

// Builds all panels. To be called between the renderer's begin_panels and draw_panels.
void show_panels(experiment::Experiment& experiment, State& state, scene::PixelSize size);

// The panels one by one, in the order they are shown.
struct PanelStyle;
void top_bar_panel(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                   const PanelStyle& look);
void inputs_panel(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                  const PanelStyle& look);
void lesson_panel(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                  const PanelStyle& look);
void transport_panel(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                     const PanelStyle& look);
void tools_panel(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                 const PanelStyle& look);
void presenter_panel(experiment::Experiment& experiment, State& state, const PanelLayout& places,
                     const PanelStyle& look);
void help_panel(State& state, const PanelLayout& places, const PanelStyle& look);
void words_panel(State& state, const PanelLayout& places, const PanelStyle& look);

// Opens a lesson with a fresh body; a broken one leaves the old lesson running and its problems in
// the state.
void open_lesson(experiment::Experiment& experiment, State& state,
                 const std::filesystem::path& file);
// The same file again, at the same step: a teacher is writing it.
void reload_lesson(experiment::Experiment& experiment, State& state);

// Keep this as a step: puts the moment that is shown into the running lesson's file, behind the
// running step, and goes on from there; without a lesson it begins one. Tells in the notice.
void keep_step(experiment::Experiment& experiment, State& state);
void take_step_back(experiment::Experiment& experiment, State& state);

// The shock that is set in the panel.
void shock(experiment::Experiment& experiment, const State& state);

// Slow-motion factors to choose from, and the next one in a direction (+1 slower, −1 faster).
[[nodiscard]] std::span<const double> slow_presets();
[[nodiscard]] double next_slow(double slow, int direction);
[[nodiscard]] std::string slow_text(double slow); // "1/50×"

} // namespace ui
