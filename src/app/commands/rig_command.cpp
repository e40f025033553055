// One organ alone on the bench, CSV in, CSV out; and the published numbers beside ours.
#include "app/commands/commands.hpp"
#include "app/commands/text_output.hpp"
#include "rig/rig.hpp"
#include "rig/validation/validate.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace app {

namespace {

std::string read_all(const std::string& file)
{
    if (file == "-") {
        return {std::istreambuf_iterator<char>{std::cin}, {}};
    }
    std::ifstream in{file, std::ios::binary};
    std::ostringstream text;
    if (!in || std::filesystem::is_directory(file) || !(text << in.rdbuf())) {
        throw std::runtime_error(
            fmt::format("cannot read {}; name a CSV file, or - for the terminal", file));
    }
    return text.str();
}

const rig::Rig& known_rig(const std::string& organ)
{
    const auto* found = rig::find_rig(organ);
    if (found == nullptr) {
        std::vector<std::string> known;
        for (const auto& one : rig::rig_table()) {
            known.emplace_back(one.name);
        }
        throw UsageError(
            fmt::format("there is no rig \"{}\"{}", organ, did_you_mean(organ, known)));
    }
    return *found;
}

std::vector<rig::Setting> settings_of(const rig::Rig& organ, const RigCommandOptions& options)
{
    std::vector<rig::Setting> settings;
    for (const auto& text : options.sets) {
        const auto sign = text.find('=');
        if (sign == std::string::npos) {
            throw UsageError(fmt::format("\"{}\" is not of the form NAME=VALUE", text));
        }
        settings.push_back({text.substr(0, sign), parse_number(text.substr(sign + 1))});
    }
    if (options.units) {
        settings.push_back({"units", 1});
    }
    if (!options.interval_cv.empty()) {
        settings.push_back({"interval_cv", parse_number(options.interval_cv)});
    }
    if (!options.size.empty()) {
        settings.push_back({"size", parse_number(options.size)});
    }
    for (const auto& setting : settings) {
        if (const auto problem = rig::problem_of(organ, setting); !problem.empty()) {
            throw UsageError(problem);
        }
    }
    return settings;
}

} // namespace

int run_rig(const RigCommandOptions& options)
{
    const rig::Rig& organ = known_rig(options.organ);
    rig::RigOptions bench;
    bench.path = options.input;
    bench.settings = settings_of(organ, options);
    const auto result = rig::run_rig(organ.name, read_all(options.input), bench);
    for (const auto& problem : result.problems) {
        fmt::print(stderr, "{}\n", base::to_text(problem));
    }
    if (base::has_errors(result.problems)) {
        return 1;
    }
    TextOutput out{options.output};
    out.write(result.csv);
    out.finish();
    return 0;
}

int validate(bool json)
{
    const auto report = rig::validate();
    fmt::print("{}", json ? rig::to_json(report) : rig::to_text(report));
    return rig::holds(report) ? 0 : 1;
}

} // namespace app
