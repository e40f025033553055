// A lesson as plain data: steps in order, each with prose, a view, inputs, timed events, what to
// plot, what to predict. Knows no organ by name: the vocabulary is handed in.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lesson {

// Prose, parsed from Markdown: paragraphs of runs.
struct Run {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    std::string link; // target, or empty
};
struct Paragraph {
    std::vector<Run> runs;
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

struct Predict {
    std::string question;
    std::vector<std::string> choices;
    std::size_t answer = 0; // index into choices
    std::string why;
};

struct Until { // a condition to reach: a challenge
    std::string signal;
    std::optional<double> above, below;
    std::string hint;
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
    std::vector<Claim> claims;
    bool reset = false;           // start this step with a fresh body at rest
    std::optional<double> read_s; // viewer's time that a film gives the step
};

struct Lesson {
    std::filesystem::path file;
    std::string title, about;
    std::vector<Step> steps;
};

// How long a film shows the step: read_s, else from the length of the prose (3 words a second and
// three seconds to look, at least six).
[[nodiscard]] double reading_time_s(const Step& step);

// The prose without marks, one line a paragraph (captions, text twin).
[[nodiscard]] std::string plain_text(const Prose& prose);

} // namespace lesson
