// The subcommands: each takes its options and returns an exit code, or throws one sentence.
#pragma once

#include "app/commands/arguments.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

struct PictureOptions {
    BodyOptions body;
    std::string station, at, theme = "dark", size = "1920x1080", quality = "high", output;
    double slow = 0; // 0: the lesson's, else 50
    float text_scale = 1;
    double zoom = 1, yaw_deg = 0, pitch_deg = 0; // of the station's view
    bool no_labels = false, no_chart = false, no_captions = false, transparent = false;
    bool panels = false;
    int step = 0;      // describe: of the lesson; 0: all
    bool live = false; // describe: a session by commands
};
[[nodiscard]] experiment::Experiment at_the_moment(const PictureOptions& options);
[[nodiscard]] int picture(const PictureOptions& options);
[[nodiscard]] int describe(const PictureOptions& options); // text in place of a picture

struct SimulateOptions {
    BodyOptions body;
    std::string duration, every = "1ms", output;
    std::vector<std::string> signals;
};
[[nodiscard]] int simulate(const SimulateOptions& options);

struct FilmCommandOptions {
    BodyOptions body;
    std::string output, size = "1920x1080", rate = "30", theme = "dark", from = "0s", to,
                        quality = "high", preset = "medium";
    std::vector<std::string> sound; // pathways; none: silent
    float text_scale = 1;
    bool no_labels = false, no_chart = false, no_captions = false, transparent = false;
};
[[nodiscard]] int film(const FilmCommandOptions& options);

struct ProgressOptions {
    std::vector<std::string> lessons; // names or paths; none: all that were begun
    bool csv = false, markdown = false;
    std::string output; // empty: the terminal
};
[[nodiscard]] int progress(const ProgressOptions& options);
[[nodiscard]] std::filesystem::path progress_folder(); // empty where there is no home

struct NewLessonOptions {
    std::string name, title; // an empty title: what the name suggests
};
[[nodiscard]] int new_lesson(const NewLessonOptions& options);
[[nodiscard]] int check(const std::vector<std::string>& lessons, bool run); // and play them
[[nodiscard]] int list(const std::string& what);

struct RigCommandOptions {
    std::string organ, input, output; // an empty output: the terminal
    std::vector<std::string> sets;    // NAME=VALUE, of the rig or of the person
    bool units = false;               // motor-pool: one rate for each unit
    std::string interval_cv, size;    // motor-pool; motoneuron
};
[[nodiscard]] int run_rig(const RigCommandOptions& options);
[[nodiscard]] int validate(bool json);

struct BenchOptions {
    std::string what; // empty: everything
    bool json = false;
    std::string size = "1280x720";
    int neurons = 400;
    std::string station = "body";
};
[[nodiscard]] int bench(const BenchOptions& options);

} // namespace app
