#include "app/commands/list_command.hpp"

#include "app/arguments/arguments.hpp"
#include "base/data_path.hpp"
#include "base/translation.hpp"
#include "experiment/experiment.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/languages.hpp"
#include "lesson/read/lesson_file.hpp"
#include "rig/rig.hpp"
#include "scene/stations/stations.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

void list_inputs()
{
    fmt::print("name\tunit\tsmallest\tlargest\tmeaning\tsource\n");
    for (const auto& row : physiology::input_table()) {
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\n", row.name, row.unit, row.min, row.max, row.meaning,
                   row.source);
    }
}

void list_events()
{
    fmt::print("name\ttargets\tunit\tsmallest\tlargest\tusual\tmeaning\tsource\n");
    for (const auto& row : physiology::event_table()) {
        const std::string range =
            row.has_amount ? fmt::format("{}\t{}\t{}\t{}", row.unit, row.min, row.max, row.usual)
                           : "\t\t\t";
        fmt::print("{}\t{}\t{}\t{}\t{}\n", row.name, fmt::join(row.targets, ","), range,
                   row.meaning, row.source);
    }
}

void list_signals()
{
    fmt::print("name\tunit\tsmallest\tlargest\tmeaning\tsource\n");
    for (const auto& row : physiology::signal_table()) {
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\n", row.name, row.unit, row.min, row.max, row.meaning,
                   row.source);
    }
}

void list_pathways()
{
    fmt::print("name\ttitle\tmeaning\tsource\n");
    for (const auto& row : physiology::pathway_table()) {
        fmt::print("{}\t{}\t{}\t{}\n", row.name, row.title, row.meaning, row.source);
    }
}

void list_parameters()
{
    physiology::Parameters parameters;
    fmt::print("name\tunit\tvalue\tsmallest\tlargest\tmeaning\tsource\n");
    for (const auto& row : physiology::parameter_table()) {
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", row.name, row.unit, row.field(parameters),
                   row.min, row.max, row.meaning, row.source);
    }
}

void list_rigs()
{
    const auto columns = [](const auto& all) {
        std::string text;
        for (const auto& column : all) {
            text += fmt::format("{}{}", text.empty() ? "" : ",", column.name);
        }
        return text;
    };
    fmt::print("name\tin\tout\tsettings\tmeaning\tsource\n");
    for (const auto& row : rig::rig_table()) {
        fmt::print("{}\t{}\t{}\t{}\t{}\t{}\n", row.name, columns(row.in), columns(row.out),
                   columns(rig::settings_of(row)), row.meaning, row.source);
    }
}

void list_stations()
{
    fmt::print("name\ttitle\tparent\tfield_mm\tmeaning\n");
    for (const auto& row : scene::station_table()) {
        fmt::print("{}\t{}\t{}\t{}\t{}\n", row.name, row.title, row.parent, row.field_mm,
                   row.meaning);
    }
}

void list_lessons()
{
    fmt::print("file\ttitle\tsteps\tabout\n");
    for (const auto& file : lesson::lessons_in(base::data_folder() / "lessons", base::language())) {
        const auto loaded = lesson::load_lesson(file, experiment::vocabulary());
        if (loaded.lesson) {
            fmt::print("{}\t{}\t{}\t{}\n", file.string(), loaded.lesson->title,
                       loaded.lesson->steps.size(), loaded.lesson->about);
        } else {
            fmt::print("{}\t(has errors: reflexloop check {})\t\t\n", file.string(), file.string());
        }
    }
}

int list(const std::string& what)
{
    const std::vector<std::pair<std::string, std::function<void()>>> lists = {
        {"inputs", list_inputs},         {"events", list_events},
        {"signals", list_signals},       {"pathways", list_pathways},
        {"parameters", list_parameters}, {"stations", list_stations},
        {"lessons", list_lessons},       {"rigs", list_rigs},
    };
    std::vector<std::string> known;
    for (const auto& [name, print] : lists) {
        if (name == what) {
            print();
            return 0;
        }
        known.push_back(name);
    }
    throw UsageError(fmt::format("there is no list of \"{}\"{}", what, did_you_mean(what, known)));
}

} // namespace

Action add_list(CommandLine& command)
{
    const auto what = std::make_shared<std::string>();
    command.add_option("what", *what, "inputs, events, signals, pathways, parameters, …")
        .required();
    return [what] { return list(*what); };
}

} // namespace app
