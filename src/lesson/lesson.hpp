// A lesson as plain data: steps in order, each with prose, a view, inputs, timed events, what to
// plot, what to predict. Knows no organ by name: the vocabulary is handed in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lesson {

// Prose, parsed from Markdown: paragraphs of runs.
struct TextRun {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    std::string link; // target, or empty
};
struct Paragraph {
    std::vector<TextRun> runs;
    bool list_item = false;
    int heading = 0; // 0 none, else 1 … 6
};
using Prose = std::vector<Paragraph>;

struct View {
    std::string station = "body";
    double yaw_deg = 0;   // orbit, −40 … 40
    double pitch_deg = 0; // −40 … 40
    double zoom = 1;      // times the station's own field of view; 1 … 8
    bool operator==(const View&) const = default;
};

// An input's new value, or an event, at a moment counted from the start of the step (body's time).
struct TimedChange {
    double at_s = 0;
    std::string name = {}; // of an input or an event
    bool is_event = false;
    double value = 0;        // an input's
    std::string target = {}; // an event's
    double over_s = 0;       // an input's change spread evenly over this time: a ramp; 0 = at once
};

// A place in the file, for problems that only playing the lesson shows.
struct Place {
    int line = 0, column = 0; // from 1
};

// One number out of a signal's course: over a window of body's time from the start of the step.
enum class Statistic : std::uint8_t { max, min, mean, last };
struct Measure {
    std::string signal = {};
    Statistic take = Statistic::max;
    double from_s = 0, to_s = 0;
};

struct Bound { // a number, or so many times another measure
    double value = 0;
    std::optional<Measure> of = {};
    double times = 1;
};

// What the simulation must do (predict), or must not do (myth).
struct Outcome {
    Measure measure;
    std::optional<Bound> above, below;
    Place place;
};

struct Draw { // the curve of a signal, expected from … to seconds of the step
    std::string signal;
    double from_s = 0, to_s = 0;
};

struct Predict {
    std::string question;
    std::vector<std::string> choices; // none: a curve is drawn
    std::size_t answer = 0;           // index into choices
    std::string why;
    std::optional<Draw> draw;
    std::optional<double> think_s; // viewer's time for which a film shows the question
    std::vector<Outcome> outcomes;
};

struct Condition {
    std::string name; // of a signal or an input
    bool is_input = false;
    std::optional<double> above, below;
};

struct Until { // a condition to reach: a challenge
    Condition goal;
    std::vector<Condition> meanwhile;  // must hold at the same time
    double hold_s = 0;                 // body's time for which all must hold; 0: a moment is enough
    std::vector<std::string> hints;    // from vague to exact
    std::vector<TimedChange> solution; // played by a film, and by hand on demand
    Place place;
};

struct Myth { // a popular sentence, to be played
    std::string sentence, why;
    std::vector<TimedChange> set, at;
    std::optional<double> slow; // else as the step
    Outcome predicts;           // does not happen
    Place place;
};

struct Claim {
    std::string label; // established, supported, hypothesis, popular myth
    std::string source;
};

struct Step {
    std::string title;
    std::string say;   // Markdown as written
    Prose prose;       // the same, parsed
    std::string notes; // for the speaker
    std::optional<View> view;
    std::optional<double> slow;   // 50 = fifty times slower than life; 1 … 1000
    std::vector<TimedChange> set; // inputs, at the start of the step
    std::vector<TimedChange> at;  // sorted by time
    std::vector<std::string> plot;
    std::vector<std::string> emphasis; // pathways and parts the step speaks of
    std::optional<Predict> predict;
    std::optional<Until> until;
    std::optional<Myth> myth;
    std::vector<Claim> claims;
    bool reset = false;           // start this step with a fresh body at rest
    bool continues = false;       // it needs the body as the step before leaves it
    std::optional<double> read_s; // viewer's time that a film gives the step
};

struct Lesson {
    std::filesystem::path file;
    std::string title, about;
    std::vector<Step> steps;
};

// How long a film plays the step: read_s, else from the length of the prose (3 words a second and
// three seconds to look, at least six).
[[nodiscard]] double reading_time_s(const Step& step);

// How long a film shows the step's question before the body moves: think_s, else from the
// length of question and choices (3 words a second and two seconds, at least four). 0: it asks
// nothing.
[[nodiscard]] double thinking_time_s(const Step& step);

// How long before the end of the step a film shows the answer: a third, at least three seconds.
[[nodiscard]] double answer_time_s(const Step& step);

// Thinking and reading: the viewer's time that a film gives the step.
[[nodiscard]] double film_time_s(const Step& step);

// The prose without marks, one line a paragraph (captions, text twin).
[[nodiscard]] std::string plain_text(const Prose& prose);

} // namespace lesson
