// What the panels remember between frames, as plain data. Nothing of it reaches the body or a film.
#pragma once

#include "base/diagnostic.hpp"
#include "experiment/experiment.hpp"
#include "experiment/view/narration.hpp"
#include "lesson/progress/progress_file.hpp"
#include "scene/scene.hpp"
#include "ui/widgets/focus_state.hpp"
#include "ui/widgets/tooltip_timer.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class Side : std::uint8_t { inputs, lesson };

// An entry of the lesson browser: a file of the lessons folder, read once for its title.
struct LessonEntry {
    std::filesystem::path file;
    std::string title, about;
    std::vector<base::Diagnostic> problems;
};

// One line of the key help, or without keys a group's title; the keys are bound elsewhere.
struct Shortcut {
    std::string_view keys, meaning; // English
};

// A sentence for the viewer, over the lesson. A message disappears after `remaining_s`; an error is
// shown until the viewer dismisses it.
struct Notice {
    std::string text;
    bool error = false;
    float remaining_s = 0; // on the screen
};

// The step that was saved last, for as long as it can be undone.
struct SavedStep {
    std::filesystem::path file;
    std::string before, after; // the file's text
    std::size_t index = 0;     // of the step
};

// The step at which the viewer stopped last time, and the answers given by then.
struct Resume {
    std::size_t step = 0;
    lesson::Answers answers;
};

// The quality that is drawn with, and what it was chosen by.
struct QualityShown {
    experiment::Quality now = experiment::Quality::low;
    double frame_ms = 0; // measured median; 0: not measured
};

// Presenting: what the panels remember between frames, and what the live loop sets.
struct PresenterState {
    bool presenting = false;
    // The audience's own window; without one the picture fills the only window there is.
    std::optional<scene::PixelSize> audience;
    std::uintptr_t picture = 0;  // of the audience, as a texture to show
    std::string time_of_day;     // "14:32"
    std::optional<double> begun; // seconds of the loop's clock at which presenting began
    double now_s = 0;            // the loop's clock
    bool lesson = false;         // the lesson's text and tasks replace the notes
    bool pen = false;            // the pointer draws
    bool drawing = false;        // a stroke is being drawn
    scene::PicturePlace pointer; // in the audience's picture
    bool ran = true;             // the body's time, before the blank
};

struct PanelState {
    bool inputs_open = true, lesson_open = true;
    std::optional<Side> in_front; // when both do not fit; unset: the lesson, if there is one
    bool clean_picture = false;   // no panels at all
    bool help = false;
    bool notes = false;    // the speaker's notes are shown
    bool browsing = false; // the lesson browser is shown although a lesson runs
    std::span<const Shortcut> shortcuts;

    std::optional<std::vector<LessonEntry>> lesson_list; // read when first shown
    std::vector<base::Diagnostic> problems;   // of the last lesson that could not be opened
    std::map<int, std::string> problem_lines; // the lines of its file that they name, by number
    Notice notice;
    std::optional<SavedStep> saved_step;                    // while the notice tells of it
    int lessons_opened = 0;                                 // since the program's start
    std::filesystem::path progress_folder;                  // empty: no progress is kept
    std::optional<std::vector<lesson::KeptRecord>> records; // of that folder, read when first shown
    bool progress_shown = false;                            // in place of the lesson browser
    std::optional<Resume> resume;                           // offered
    bool wrote_lesson = false; // the program itself wrote the running lesson's file
    std::filesystem::path new_lessons_in = "."; // folder of lessons that begin with a saved step

    std::map<std::string, bool, std::less<>> sections; // of the inputs panel, by title: is it open?
    Focus focus;
    PresenterState presenter;
    double shock_mA = 12;
    std::string slow_event; // chosen for the calendar
    double slow_amount = 0; // in the event's own unit
    QualityShown quality;
    bool no_sound_device = false;    // sound is on, and there is no device to play it
    bool choosing_sound = false;     // the sound menu opens in this frame
    experiment::Narration narration; // kept up to date while the transcript or a file shows it
    bool transcript_shown = false;
    std::size_t transcript_lines = 0; // of the narration, when the transcript last scrolled

    std::string typed_input; // name of the input whose value is being typed; empty: none
    double typed_value = 0;
    bool typing_begins = false;

    TooltipTimer tooltip_timer;
    std::size_t shown_step = 0; // the text scrolls to its top when this changes
};

} // namespace ui
