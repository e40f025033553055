#include "app/commands/rig_command.hpp"

#include "app/arguments/arguments.hpp"
#include "app/arguments/text_output.hpp"
#include "rig/rig.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <sstream>

namespace app {

namespace {

struct Options {
    std::string organ, input, output; // an empty output: the terminal
    std::vector<std::string> sets;    // NAME=VALUE, of the rig or of the person
    bool units = false;               // motor-pool: one rate for each unit
    std::string interval_cv, size;    // motor-pool; motoneuron
};

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
        throw UsageError(fmt::format("there is no rig \"{}\"{}", organ,
                                     did_you_mean(organ, names_of(rig::rig_table()))));
    }
    return *found;
}

std::vector<rig::Setting> settings_of(const rig::Rig& organ, const Options& options)
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

int run_rig(const Options& options)
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

} // namespace

Action add_rig(CommandLine& command)
{
    const auto options = std::make_shared<Options>();
    command.add_option("organ", options->organ, "reflexloop list rigs shows them").required();
    command.add_option("-i,--input", options->input, "CSV to read, or - for the terminal")
        .required();
    command.add_option("-o,--output", options->output, "CSV to write, else the terminal");
    command.add_option("--set", options->sets, "NAME=VALUE: a setting of the rig").one_value_each();
    command.add_flag("--units", options->units, "motor-pool: one rate for each unit");
    command.add_option("--interval-cv", options->interval_cv,
                       "motor-pool: variation of the intervals; 0 is regular");
    command.add_option("--size", options->size, "motoneuron: 0 smallest … 1 largest");
    return [options] { return run_rig(*options); };
}

} // namespace app
