// The subcommands. Exit codes: 0 done, 1 it could not be done, 2 the command line is wrong.
#include "app/commands/commands.hpp"
#include "app/window/interactive.hpp"
#include "base/data_path.hpp"
#include "base/language.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <functional>
#include <stdexcept>
#include <string>

namespace {

using Action = std::function<int()>;

void add_body_options(CLI::App& command, app::BodyOptions& options, bool lesson_needed = false)
{
    auto* lesson = command.add_option("lesson", options.lesson, "A lesson: its path or its name");
    lesson->required(lesson_needed);
    command
        .add_option("--set", options.sets, "NAME=VALUE: an input (or a parameter) from the start")
        ->allow_extra_args(false);
    command
        .add_option(
            "--event", options.events,
            "TIME:NAME=VALUE: an input at a moment, or an event such as 0.5s:tap=quadriceps")
        ->allow_extra_args(false);
    command.add_option("--seed", options.seed, "Seed of the body's noise (1)");
}

void add_text_scale(CLI::App& command, float& text_scale)
{
    command
        .add_option("--text-scale", text_scale, "Larger text; 1.6 is read from the last row (1)")
        ->check(CLI::Range(1.0, 2.0));
}

void add_view_options(CLI::App& command, app::PictureOptions& options)
{
    add_body_options(command, options.body);
    command.add_option("--at", options.at, "The body's time, for example 30ms");
    command.add_option("--station", options.station,
                       "Where to look; reflexloop list stations (body)");
    command
        .add_option("--slow", options.slow, "Slow-motion factor 1 … 1000, without a lesson (50)")
        ->check(CLI::Range(1.0, 1000.0));
    command.add_option("--zoom", options.zoom, "Closer to the station by this factor (1)")
        ->check(CLI::Range(0.2, 1000.0));
    command.add_option("--yaw", options.yaw_deg, "Seen from the right by so many degrees")
        ->check(CLI::Range(-40.0, 40.0));
    command.add_option("--pitch", options.pitch_deg, "Seen from above by so many degrees")
        ->check(CLI::Range(-40.0, 40.0));
    command.add_option("--theme", options.theme, "dark or light");
    add_text_scale(command, options.text_scale);
}

void add_switches(CLI::App& command, bool& labels, bool& chart, bool& captions, bool& transparent)
{
    command.add_flag("--no-labels", labels, "Without labels");
    command.add_flag("--no-chart", chart, "Without the strip chart");
    command.add_flag("--no-captions", captions, "Without title and prose");
    command.add_flag("--transparent", transparent, "Without a background");
}

void add_picture(CLI::App& program, app::PictureOptions& options, Action& action)
{
    auto* command = program.add_subcommand("picture", "One still, as a film shows it");
    add_view_options(*command, options);
    command->add_option("--size", options.size, "Width x height (1920x1080)");
    command->add_option("--quality", options.quality, "low, high or film (high)");
    command->add_flag("--panels", options.panels, "The whole window with its panels");
    add_switches(*command, options.no_labels, options.no_chart, options.no_captions,
                 options.transparent);
    command->add_option("-o,--output", options.output, "The PNG to write")->required();
    command->callback([&] { action = [&] { return app::picture(options); }; });
}

void add_describe(CLI::App& program, app::PictureOptions& options, Action& action)
{
    auto* command = program.add_subcommand("describe", "What a sighted viewer sees, in words");
    add_view_options(*command, options);
    command->add_option("--step", options.step, "Of the lesson: this step alone, or begin with it")
        ->check(CLI::Range(1, 1000));
    command->add_flag("--live", options.live,
                      "A session by commands, one a line, without a picture; the word help lists "
                      "them");
    command->callback([&] { action = [&] { return app::describe(options); }; });
}

void add_simulate(CLI::App& program, app::SimulateOptions& options, Action& action)
{
    auto* command = program.add_subcommand("simulate", "No picture: signals as CSV");
    add_body_options(*command, options.body);
    command->add_option("--for", options.duration, "How long, for example 2s")->required();
    command->add_option("--every", options.every, "One line every so often (1ms)");
    command->add_option("--signals", options.signals, "Names with commas between them, or all")
        ->delimiter(',');
    command->add_option("-o,--output", options.output, "The file to write, else the terminal");
    command->callback([&] { action = [&] { return app::simulate(options); }; });
}

void add_film(CLI::App& program, app::FilmCommandOptions& options, Action& action)
{
    auto* command = program.add_subcommand("film", "A lesson as a film");
    add_body_options(*command, options.body, true);
    command->add_option("-o,--output", options.output, "film.mp4, or frames/%06d.png")->required();
    command->add_option("--size", options.size, "Width x height (1920x1080)");
    command->add_option("--fps", options.rate, "Frames a second: 30, 60, 30000/1001 … (30)");
    command->add_option("--theme", options.theme, "dark or light");
    add_text_scale(*command, options.text_scale);
    command->add_option("--from", options.from, "Begin at this moment of the film");
    command->add_option("--to", options.to, "End at this moment of the film");
    command->add_option("--quality", options.quality, "low, high or film (high)");
    command->add_option("--preset", options.preset, "x264's preset (medium)")
        ->check(CLI::IsMember({"ultrafast", "superfast", "veryfast", "faster", "fast", "medium",
                               "slow", "slower", "veryslow"}));
    command
        ->add_option("--sound", options.sound,
                     "Spikes of these pathways as sound; reflexloop list pathways")
        ->delimiter(',')
        ->allow_extra_args(false);
    add_switches(*command, options.no_labels, options.no_chart, options.no_captions,
                 options.transparent);
    command->callback([&] { action = [&] { return app::film(options); }; });
}

void add_rig(CLI::App& program, app::RigCommandOptions& options, Action& action)
{
    auto* command = program.add_subcommand("rig", "One organ alone on the bench, CSV in, CSV out");
    command->add_option("organ", options.organ, "reflexloop list rigs shows them")->required();
    command->add_option("-i,--input", options.input, "CSV to read, or - for the terminal")
        ->required();
    command->add_option("-o,--output", options.output, "CSV to write, else the terminal");
    command->add_option("--set", options.sets, "NAME=VALUE: a setting of the rig")
        ->allow_extra_args(false);
    command->add_flag("--units", options.units, "motor-pool: one rate for each unit");
    command->add_option("--interval-cv", options.interval_cv,
                        "motor-pool: variation of the intervals; 0 is regular");
    command->add_option("--size", options.size, "motoneuron: 0 smallest … 1 largest");
    command->callback([&] { action = [&] { return app::run_rig(options); }; });
}

void add_progress(CLI::App& program, app::ProgressOptions& options, Action& action)
{
    auto* command = program.add_subcommand("progress", "What was predicted and what came out");
    command->add_option("lessons", options.lessons, "Names of lessons; else all that were begun");
    command->add_flag("--csv", options.csv, "A table, one line a step");
    command->add_flag("--markdown", options.markdown, "A report");
    command->add_option("-o,--output", options.output, "The file to write, else the terminal");
    command->callback([&] { action = [&] { return app::progress(options); }; });
}

void add_new(CLI::App& program, app::NewLessonOptions& options, Action& action)
{
    auto* command = program.add_subcommand("new", "Starts a lesson: a short file to go on from");
    command->add_option("lesson", options.name, "Its name, or a path ending in .toml")->required();
    command->add_option("--title", options.title, "Its title, else what the name suggests");
    command->callback([&] { action = [&] { return app::new_lesson(options); }; });
}

void add_bench(CLI::App& program, app::BenchOptions& options, Action& action)
{
    auto* command = program.add_subcommand("bench", "How fast it is here");
    command
        ->add_option("what", options.what,
                     "body, network, frame, present, flight, film or start; else all")
        ->check(CLI::IsMember(
            {"body", "network", "frame", "present", "flight", "film", "start", "first-frame"}));
    command->add_flag("--json", options.json, "For programs");
    command->add_option("--size", options.size, "Width x height of a frame (1280x720)");
    command->add_option("--neurons", options.neurons, "Of the network RL-N (400, 4000, 40000)")
        ->check(CLI::Range(64, 1'000'000));
    command->add_option("--station", options.station,
                        "Where to look; reflexloop list stations (body)");
    command->callback([&] { action = [&] { return app::bench(options); }; });
}

void choose_language(const std::string& wanted)
{
    try {
        base::choose_language(wanted, base::environment(),
                              base::data_folder() / "assets" / "words");
    } catch (const std::invalid_argument& problem) {
        throw app::UsageError(problem.what());
    }
}

// The command line without a subcommand, as it is written.
struct WindowWords {
    app::InteractiveOptions options;
    std::string audience_at, window_at;
    bool no_progress = false;
};

void add_window(CLI::App& program, WindowWords& words)
{
    program.add_option("lesson", words.options.lesson, "A lesson: its path or its name");
    program.add_option("--theme", words.options.theme, "dark or light");
    add_text_scale(program, words.options.text_scale);
    program.add_flag("--no-progress", words.no_progress, "What is answered is not kept");
    program.add_flag("--present", words.options.present, "Present from the beginning (F5)");
    program.add_option("--audience-at", words.audience_at,
                       "X,Y,WxH: where the audience's window stands (the second display)");
    program.add_option("--window-at", words.window_at,
                       "X,Y,WxH: this window without a border, there");
    program.add_option("--record", words.options.record,
                       "Keep what is done as a file.session, for reflexloop film");
    program.add_option("--describe-to", words.options.describe_to,
                       "Keep this file in step with the window: what it shows, in words");
}

int open_window(const WindowWords& words)
{
    app::InteractiveOptions options = words.options;
    if (!words.audience_at.empty()) {
        options.audience_at = app::parse_place(words.audience_at);
    }
    if (!words.window_at.empty()) {
        options.at = app::parse_place(words.window_at);
    }
    options.progress_folder = words.no_progress ? "" : app::progress_folder();
    return app::interactive(options);
}

// All that a command line may say: whichever subcommand is called finds its own words here.
struct Written {
    WindowWords window;
    app::PictureOptions picture, description;
    app::SimulateOptions simulation;
    app::FilmCommandOptions film;
    app::BenchOptions bench;
    app::RigCommandOptions rig;
    app::NewLessonOptions begun;
    app::ProgressOptions progress;
    bool json = false;
    std::vector<std::string> lessons;
    bool rehearsed = false;
    std::string list;
};

void add_tables(CLI::App& program, Written& written, Action& action)
{
    auto* validation = program.add_subcommand("validate", "Published numbers beside ours");
    validation->add_flag("--json", written.json, "For programs");
    validation->callback([&] { action = [&] { return app::validate(written.json); }; });
    auto* check = program.add_subcommand("check", "Every problem of every lesson file");
    check->add_option("lessons", written.lessons, "Lesson files")->required();
    check->add_flag("--run", written.rehearsed,
                    "Play them too: does what they predict come true, do their myths fail?");
    check->callback(
        [&] { action = [&] { return app::check(written.lessons, written.rehearsed); }; });
    auto* listing = program.add_subcommand("list", "The vocabulary, with units and sources");
    listing->add_option("what", written.list, "inputs, events, signals, pathways, parameters, …")
        ->required();
    listing->callback([&] { action = [&] { return app::list(written.list); }; });
}

void add_commands(CLI::App& program, Written& written, Action& action)
{
    add_picture(program, written.picture, action);
    add_describe(program, written.description, action);
    add_simulate(program, written.simulation, action);
    add_film(program, written.film, action);
    add_bench(program, written.bench, action);
    add_rig(program, written.rig, action);
    add_new(program, written.begun, action);
    add_progress(program, written.progress, action);
    add_tables(program, written, action);
}

int run(int argc, char** argv)
{
    CLI::App program{"Reflex Loop: a muscle, the spinal cord and the brain in conversation. "
                     "Without a subcommand the window opens.",
                     "reflexloop"};
    program.set_version_flag("--version", "reflexloop " REFLEXLOOP_VERSION);
    program.fallthrough(false);
    program.require_subcommand(0, 1);
    std::string language;
    const auto add_language = [&](CLI::App& command) {
        command.add_option("--lang", language, "Language of words and lessons: de, en");
    };
    add_language(program);
    Written written;
    add_window(program, written.window);
    Action action = [&] { return open_window(written.window); };
    add_commands(program, written, action);

    for (auto* command : program.get_subcommands({})) {
        add_language(*command); // before or after the subcommand's name
    }
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
        return program.exit(problem) == 0 ? 0 : 2;
    }
    choose_language(language);
    return action();
}

} // namespace

int main(int argc, char** argv)
{
    try {
        return run(argc, argv);
    } catch (const app::UsageError& problem) {
        fmt::print(stderr, "reflexloop: {}\n", problem.what());
        return 2;
    } catch (const std::exception& problem) {
        fmt::print(stderr, "reflexloop: {}\n", problem.what());
        return 1;
    }
}
