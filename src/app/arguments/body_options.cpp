#include "app/arguments/body_options.hpp"

#include "app/arguments/arguments.hpp"
#include "base/data_path.hpp"
#include "base/diagnostic.hpp"
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/lesson_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <variant>

namespace app {

namespace {

struct Assignment {
    std::string name, value;
};

Assignment split_assignment(const std::string& text, std::string_view form)
{
    const auto sign = text.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == text.size()) {
        throw UsageError(fmt::format("\"{}\" is not of the form {}", text, form));
    }
    return {text.substr(0, sign), text.substr(sign + 1)};
}

double checked_value(const std::string& name, const std::string& text, double min, double max,
                     std::string_view unit)
{
    const auto value = to_number(text);
    if (!value) {
        throw UsageError(fmt::format("\"{}\" is not a number, and {} needs one", text, name));
    }
    if (*value < min || *value > max) {
        throw UsageError(fmt::format("{} is outside {} … {}{}{} for {}", text, min, max,
                                     unit.empty() ? "" : " ", unit, name));
    }
    return *value;
}

// Sets parameters, which the body is made of, and returns the other assignments: inputs.
std::vector<Assignment> take_parameters(physiology::Parameters& parameters,
                                        const std::vector<std::string>& sets)
{
    std::vector<Assignment> inputs;
    for (const auto& text : sets) {
        const auto [name, value] = split_assignment(text, "NAME=VALUE");
        if (const auto* row = physiology::find_parameter(name)) {
            row->field(parameters) = checked_value(name, value, row->min, row->max, row->unit);
        } else if (const auto* input = physiology::find_input(name)) {
            static_cast<void>(checked_value(name, value, input->min, input->max, input->unit));
            inputs.push_back({name, value});
        } else {
            throw UsageError(fmt::format("there is no input \"{}\"{}", name,
                                         did_you_mean(name, names_of(physiology::input_table()))));
        }
    }
    return inputs;
}

void plan(experiment::Experiment& e, const std::string& text)
{
    const auto colon = text.find(':');
    if (colon == std::string::npos) {
        throw UsageError(fmt::format("\"{}\" is not of the form TIME:NAME=VALUE, for example "
                                     "0.5s:tap=quadriceps",
                                     text));
    }
    const std::int64_t step = parse_steps(text.substr(0, colon));
    const auto [name, value] = split_assignment(text.substr(colon + 1), "TIME:NAME=VALUE");
    if (const auto* row = physiology::find_input(name)) {
        experiment::plan_input(e, step, name,
                               checked_value(name, value, row->min, row->max, row->unit));
        return;
    }
    const auto* row = physiology::find_event(name);
    if (row == nullptr) {
        auto known = names_of(physiology::input_table());
        std::ranges::move(names_of(physiology::event_table()), std::back_inserter(known));
        throw UsageError(
            fmt::format("there is no input or event \"{}\"{}", name, did_you_mean(name, known)));
    }
    const auto event = physiology::read_event(*row, value);
    if (const auto* problem = std::get_if<std::string>(&event)) {
        const std::vector<std::string> targets{row->targets.begin(), row->targets.end()};
        throw UsageError(*problem + did_you_mean(value, targets));
    }
    experiment::plan_event(e, step, std::get<physiology::Event>(event));
}

// A path, or a name found in the lessons folder.
lesson::Lesson load_or_complain(const std::string& lesson)
{
    std::filesystem::path file = lesson;
    if (std::error_code ignored; !std::filesystem::exists(file, ignored)) {
        const auto shipped =
            lesson::in_language(base::data_folder() / "lessons" /
                                    (file.extension() == ".toml" ? lesson : lesson + ".toml"),
                                base::language());
        if (std::filesystem::exists(shipped, ignored)) {
            file = shipped;
        }
    }
    file = lesson::in_language(file, base::language());
    auto loaded = lesson::load_lesson(file, experiment::vocabulary());
    for (const auto& problem : loaded.problems) {
        fmt::print(stderr, "{}\n", base::to_text(problem));
    }
    if (!loaded.lesson) {
        throw std::runtime_error(fmt::format("the lesson {} cannot be used as it is", lesson));
    }
    return std::move(*loaded.lesson);
}

} // namespace

experiment::Experiment prepare(const BodyOptions& options, experiment::Advance advance)
{
    physiology::Parameters parameters;
    const auto inputs = take_parameters(parameters, options.sets);
    auto e = experiment::new_experiment(parameters, options.seed);
    if (!options.lesson.empty()) {
        experiment::start_lesson(e, load_or_complain(options.lesson), advance);
    }
    for (const auto& [name, value] : inputs) {
        if (options.lesson.empty()) {
            experiment::plan_input(e, 0, name, *to_number(value)); // an event may change it later
        } else {
            experiment::pin_input(e, name, *to_number(value));
        }
    }
    for (const auto& event : options.events) {
        plan(e, event);
    }
    return e;
}

void bring_to_body_moment(experiment::Experiment& e, double body_ms)
{
    const double viewer_ms =
        e.lesson_run.lesson
            ? experiment::viewer_moment_ms(*e.lesson_run.lesson, body_ms)
            : e.playback.time_mapping.viewer_ms +
                  (body_ms - e.playback.time_mapping.body_ms) * e.playback.time_mapping.slow;
    experiment::play_to(e, viewer_ms);
}

} // namespace app
