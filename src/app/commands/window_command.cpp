#include "app/commands/window_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/commands/progress_command.hpp"
#include "app/commands/shared_options.hpp"
#include "app/window/interactive.hpp"

#include <memory>
#include <string>

namespace app {

namespace {

struct Options {
    InteractiveOptions window;
    std::string audience_at, window_at; // X,Y,WxH; empty: chosen by the program
    bool no_progress = false;
};

int open_window(const Options& options)
{
    InteractiveOptions window = options.window;
    if (!options.audience_at.empty()) {
        window.audience_at = parse_place(options.audience_at);
    }
    if (!options.window_at.empty()) {
        window.at = parse_place(options.window_at);
    }
    window.progress_folder = options.no_progress ? "" : progress_folder();
    return interactive(window);
}

} // namespace

Action add_window(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    command.add_option("lesson", options->window.lesson, "A lesson: its path or its name");
    command.add_option("--theme", options->window.theme, "dark or light");
    add_text_scale(command, options->window.text_scale);
    command.add_flag("--no-progress", options->no_progress, "What is answered is not kept");
    command.add_flag("--present", options->window.present, "Present from the beginning (F5)");
    command.add_option("--audience-at", options->audience_at,
                       "X,Y,WxH: where the audience's window stands (the second display)");
    command.add_option("--window-at", options->window_at,
                       "X,Y,WxH: this window without a border, there");
    command.add_option("--record", options->window.record,
                       "Keep what is done as a file.session, for reflexloop film");
    command.add_option("--describe-to", options->window.describe_to,
                       "Keep this file in step with the window: what it shows, in words");
    return [options] { return open_window(*options); };
}

} // namespace app
