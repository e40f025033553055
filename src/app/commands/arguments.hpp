// The words of the command line: times, sizes, NAME=VALUE. What cannot be understood throws
// UsageError: one sentence and what to write instead.
#pragma once

#include "capture/film.hpp"
#include "experiment/experiment.hpp"
#include "render/renderer.hpp"
#include "scene/picture/palette.hpp"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct UsageError : std::runtime_error { // exit code 2
    using std::runtime_error::runtime_error;
};

// "30ms" → 0.03. A number with us, ms, s or h; a bare number is an error.
[[nodiscard]] double parse_seconds(std::string_view text);
[[nodiscard]] std::int64_t parse_steps(std::string_view text); // to the nearest 0.1 ms
[[nodiscard]] scene::PixelSize parse_size(std::string_view text);
[[nodiscard]] capture::FrameRate parse_frame_rate(std::string_view text);
[[nodiscard]] scene::Theme parse_theme(std::string_view text);
[[nodiscard]] render::Quality parse_quality(std::string_view text);

[[nodiscard]] double parse_number(std::string_view text);
[[nodiscard]] std::vector<physiology::Pathway>
parse_pathways(const std::vector<std::string>& names);

// The em that fonts are made for, so that no text of this layout is enlarged: the title's, as far
// as the font atlas reaches.
[[nodiscard]] float max_em_px(const scene::Layout& layout);

// What the commands that run the body have in common.
struct BodyOptions {
    std::string lesson;              // path, or the name of a shipped lesson; empty: none
    std::vector<std::string> sets;   // NAME=VALUE: an input, or a parameter
    std::vector<std::string> events; // T:NAME=VALUE: an input at a moment, or an event
    std::uint64_t seed = 1;
};

// The experiment with the lesson begun by the clock, as a film runs it. Problems of the lesson go
// to stderr; errors throw std::runtime_error.
[[nodiscard]] experiment::Experiment prepare(const BodyOptions& options,
                                             experiment::Advance advance);

// The lesson itself: a path, or a name found in the lessons folder.
[[nodiscard]] lesson::Lesson load_or_complain(const std::string& lesson);

// Brings a prepared experiment to a moment of the body's clock, through the lesson's steps.
void bring_to_body_moment(experiment::Experiment& experiment, double body_ms);

// "did you mean …?" or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view word,
                                       const std::vector<std::string>& known);

} // namespace app
