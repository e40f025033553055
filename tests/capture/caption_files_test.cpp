#include "capture/caption_files.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>

namespace {

lesson::Step step(const std::string& text, double read_s)
{
    lesson::Step result;
    result.prose = {{.runs = {{.text = text, .link = {}}}}};
    result.read_s = read_s;
    return result;
}

lesson::Lesson two_steps()
{
    lesson::Lesson result;
    result.steps = {step("A tap stretches the muscle.", 4), step("Pressure & touch: x < y.", 6)};
    return result;
}

} // namespace

TEST_CASE("each step's prose stands as a caption while the film shows the step")
{
    CHECK(capture::to_srt(two_steps(), 0, 10'000) ==
          "1\n00:00:00,000 --> 00:00:04,000\nA tap stretches the muscle.\n\n"
          "2\n00:00:04,000 --> 00:00:10,000\nPressure & touch: x < y.\n\n");
}

TEST_CASE("captions of a part of a film are counted from its own beginning")
{
    CHECK(capture::to_srt(two_steps(), 3000, 5000) ==
          "1\n00:00:00,000 --> 00:00:01,000\nA tap stretches the muscle.\n\n"
          "2\n00:00:01,000 --> 00:00:02,000\nPressure & touch: x < y.\n\n");
}

TEST_CASE("WebVTT captions begin with their mark and escape its signs")
{
    const std::string vtt = capture::to_vtt(two_steps(), 0, 10'000);
    CHECK(vtt.starts_with("WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n"));
    CHECK(vtt.find("Pressure &amp; touch: x &lt; y.") != std::string::npos);
}

TEST_CASE("long prose becomes several captions of at most two lines of 42 characters")
{
    lesson::Lesson lesson;
    std::string prose;
    for (int i = 0; i < 60; ++i) {
        prose += "spindle ";
    }
    lesson.steps = {step(prose, 12)};
    std::istringstream lines{capture::to_srt(lesson, 0, 12'000)};
    std::string line;
    int cues = 0;
    int lines_in_cue = 0;
    while (std::getline(lines, line)) {
        CHECK(line.size() <= 42);
        lines_in_cue = line.empty() ? 0 : lines_in_cue + 1;
        CHECK(lines_in_cue <= 4); // number, times, two lines
        cues += line.find("-->") != std::string::npos ? 1 : 0;
    }
    CHECK(cues == 6);
}

TEST_CASE("a question stands before its step, with its choices, and is answered in the last third")
{
    auto lesson = two_steps();
    lesson::Predict predict;
    predict.question = "What does it do?";
    predict.choices = {"falls", "rises"};
    predict.answer = 1;
    predict.why = "It is pulled.";
    predict.think_s = 4;
    lesson.steps.resize(1);
    lesson.steps[0].read_s = 12;
    lesson.steps[0].predict = predict;
    CHECK(capture::to_srt(lesson, 0, 16'000) ==
          "1\n00:00:00,000 --> 00:00:01,882\nWhat does it do?\n\n"
          "2\n00:00:01,882 --> 00:00:04,000\nA: falls; B: rises\n\n"
          "3\n00:00:04,000 --> 00:00:12,000\nA tap stretches the muscle.\n\n"
          "4\n00:00:12,000 --> 00:00:16,000\nB: rises. It is pulled.\n\n");
}
