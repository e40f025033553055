#include "app/commands/arguments.hpp"

#include "base/data_path.hpp"
#include "base/diagnostic.hpp"
#include "base/translation.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/lesson_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace app {

namespace {

std::optional<double> number(std::string_view text)
{
    double value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc{} && end == text.data() + text.size();
    return whole && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

std::optional<std::int64_t> integer(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = problem == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional{value} : std::nullopt;
}

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

std::vector<std::string> input_names()
{
    std::vector<std::string> names;
    for (const auto& row : physiology::input_table()) {
        names.emplace_back(row.name);
    }
    return names;
}

double checked_value(const std::string& name, const std::string& text, double min, double max,
                     std::string_view unit)
{
    const auto value = number(text);
    if (!value) {
        throw UsageError(fmt::format("\"{}\" is not a number, and {} needs one", text, name));
    }
    if (*value < min || *value > max) {
        throw UsageError(fmt::format("{} is outside {} … {}{}{} for {}", text, min, max,
                                     unit.empty() ? "" : " ", unit, name));
    }
    return *value;
}

// Parameters first: the body is made of them. Returns what is left, the inputs.
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
            throw UsageError(
                fmt::format("there is no input \"{}\"{}", name, did_you_mean(name, input_names())));
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
        auto known = input_names();
        for (const auto& event : physiology::event_table()) {
            known.emplace_back(event.name);
        }
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

} // namespace

std::vector<physiology::Pathway> parse_pathways(const std::vector<std::string>& names)
{
    std::vector<physiology::Pathway> pathways;
    const auto table = physiology::pathway_table();
    for (const auto& name : names) {
        const auto row = std::ranges::find(table, name, &physiology::PathwayRow::name);
        if (row == table.end()) {
            std::vector<std::string> known;
            std::ranges::transform(table, std::back_inserter(known),
                                   [](const auto& r) { return std::string(r.name); });
            throw UsageError(
                fmt::format("there is no pathway \"{}\"{}", name, did_you_mean(name, known)));
        }
        pathways.push_back(row->pathway);
    }
    return pathways;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& known)
{
    const auto near = base::nearest(word, std::span<const std::string>{known});
    if (!near.empty()) {
        return fmt::format("; did you mean \"{}\"?", near);
    }
    std::string all;
    for (const auto& one : known) {
        all += (all.empty() ? "" : ", ") + one;
    }
    return known.size() > 12 ? "; `reflexloop list` shows what there is"
                             : fmt::format("; there are: {}", all);
}

double parse_seconds(std::string_view text)
{
    struct Unit {
        std::string_view name;
        double seconds;
    };
    constexpr std::array<Unit, 4> units{{{"us", 1e-6}, {"ms", 1e-3}, {"h", 3600}, {"s", 1}}};
    for (const Unit& unit : units) {
        if (text.ends_with(unit.name)) {
            const auto value = number(text.substr(0, text.size() - unit.name.size()));
            if (value && *value >= 0 && *value * unit.seconds <= 1e7) {
                // Divide where the unit is small: 30ms is then exactly the number 0.03.
                return unit.seconds < 1 ? *value / std::round(1 / unit.seconds)
                                        : *value * unit.seconds;
            }
        }
    }
    throw UsageError(fmt::format(
        "\"{}\" is not a time; write a number with us, ms, s or h, for example 30ms", text));
}

double parse_number(std::string_view text)
{
    const auto value = number(text);
    if (!value) {
        throw UsageError(fmt::format("\"{}\" is not a number", text));
    }
    return *value;
}

std::int64_t parse_steps(std::string_view text)
{
    return std::llround(parse_seconds(text) * static_cast<double>(physiology::steps_per_s));
}

scene::PixelSize parse_size(std::string_view text)
{
    constexpr std::int64_t min = 160;
    constexpr std::int64_t max = 8192;
    const auto cross = text.find('x');
    const auto width = integer(text.substr(0, cross));
    const auto height =
        cross == std::string_view::npos ? std::nullopt : integer(text.substr(cross + 1));
    if (!width || !height) {
        throw UsageError(fmt::format("\"{}\" is not a size; write it as 1920x1080", text));
    }
    if (std::min(*width, *height) < min || std::max(*width, *height) > max) {
        throw UsageError(
            fmt::format("{} is no size that can be drawn; {} to {} pixels each way are possible",
                        text, min, max));
    }
    return {static_cast<int>(*width), static_cast<int>(*height)};
}

capture::FrameRate parse_frame_rate(std::string_view text)
{
    const auto slash = text.find('/');
    const auto numerator = integer(text.substr(0, slash));
    const auto denominator = slash == std::string_view::npos ? std::optional<std::int64_t>{1}
                                                             : integer(text.substr(slash + 1));
    if (!numerator || !denominator || *numerator < 1 || *denominator < 1 || *numerator > 240'000 ||
        *numerator > 240 * *denominator || *denominator > *numerator) {
        throw UsageError(fmt::format(
            "\"{}\" is not a frame rate from 1 to 240; write 30, 60 or 30000/1001", text));
    }
    return {*numerator, *denominator};
}

scene::Theme parse_theme(std::string_view text)
{
    if (text == "dark") {
        return scene::Theme::dark;
    }
    if (text == "light") {
        return scene::Theme::light;
    }
    throw UsageError(fmt::format("there is no theme \"{}\"; there are: dark, light", text));
}

render::Quality parse_quality(std::string_view text)
{
    if (text == "low") {
        return render::Quality::low;
    }
    if (text == "high") {
        return render::Quality::high;
    }
    if (text == "film") {
        return render::Quality::film;
    }
    throw UsageError(fmt::format("there is no quality \"{}\"; there are: low, high, film", text));
}

float max_em_px(const scene::Layout& layout)
{
    constexpr float title_percent = 2.4F;
    constexpr float max = 80; // beyond it the font atlas outgrows its texture
    return std::min(scene::em_px(layout, title_percent), max);
}

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
            experiment::plan_input(e, 0, name, *number(value)); // an event may change it later
        } else {
            experiment::pin_input(e, name, *number(value));
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
