#include "rig/rig.hpp"

#include "rig/organs/gate.hpp"
#include "rig/organs/motoneuron.hpp"
#include "rig/organs/motor_pool.hpp"
#include "rig/organs/muscle.hpp"
#include "rig/organs/nerve_ending.hpp"
#include "rig/organs/recovery.hpp"
#include "rig/organs/spindle.hpp"
#include "rig/organs/tendon_organ.hpp"
#include "rig/organs/time_steps.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace rig {

namespace {

const SettingRow* own_setting(const Rig& rig, std::string_view name)
{
    const auto found = std::ranges::find(rig.settings, name, &SettingRow::name);
    return found == rig.settings.end() ? nullptr : &*found;
}

const physiology::ParameterRow* setting_of_person(const Rig& rig, std::string_view name)
{
    if (rig.person_prefix.empty() || !name.starts_with(rig.person_prefix)) {
        return nullptr;
    }
    const auto table = physiology::parameter_table();
    const auto found = std::ranges::find(table, name, &physiology::ParameterRow::name);
    return found == table.end() ? nullptr : &*found;
}

std::string unknown(const Rig& rig, const std::string& name)
{
    std::vector<std::string> known;
    for (const auto& setting : settings_of(rig)) {
        known.push_back(setting.name);
    }
    const auto near = base::nearest(name, known);
    auto sentence = fmt::format("unknown setting \"{}\" of the rig {}", name, rig.name);
    if (!near.empty()) {
        sentence += fmt::format("; did you mean \"{}\"?", near);
    } else if (known.empty()) {
        sentence += ", which has none";
    }
    return sentence;
}

void set(Bench& bench, const Rig& rig, const Setting& setting)
{
    if (const auto* own = own_setting(rig, setting.name)) {
        own->field(bench) = setting.value;
    } else if (const auto* of_person = setting_of_person(rig, setting.name)) {
        of_person->field(bench.person) = setting.value;
    }
}

// A record of signals; the recovery rig counts in hours and looks after itself.
void check_length(ReadTable& read, const Rig& rig, const std::string& path)
{
    const auto& times = read.table.columns.front();
    if (times.empty() || rig.in.front().unit != "s" ||
        times.back() - times.front() <= max_history_s) {
        return;
    }
    read.problems.push_back(
        {.path = path,
         .line = read.table.lines.back(),
         .column = read.table.places.front().back(),
         .message = fmt::format("the record is {:.0f} s long; {:.0f} s are the most",
                                times.back() - times.front(), max_history_s)});
}

} // namespace

std::span<const Rig> rig_table()
{
    static const std::array table = {spindle_rig(),      tendon_organ_rig(), motor_pool_rig(),
                                     motoneuron_rig(),   muscle_rig(),       gate_rig(),
                                     nerve_ending_rig(), recovery_rig()};
    return table;
}

const Rig* find_rig(std::string_view name)
{
    const auto table = rig_table();
    const auto found = std::ranges::find(table, name, &Rig::name);
    return found == table.end() ? nullptr : &*found;
}

std::vector<NamedSetting> settings_of(const Rig& rig)
{
    Bench usual;
    std::vector<NamedSetting> all;
    for (const auto& row : rig.settings) {
        all.push_back({std::string(row.name), std::string(row.unit), row.min, row.max,
                       row.field(usual), std::string(row.meaning), std::string(row.source)});
    }
    for (const auto& row : physiology::parameter_table()) {
        if (setting_of_person(rig, row.name) != nullptr) {
            all.push_back({std::string(row.name), std::string(row.unit), row.min, row.max,
                           row.field(usual.person), std::string(row.meaning),
                           std::string(row.source)});
        }
    }
    return all;
}

std::string problem_of(const Rig& rig, const Setting& setting)
{
    const auto all = settings_of(rig);
    const auto found = std::ranges::find(all, setting.name, &NamedSetting::name);
    if (found == all.end()) {
        return unknown(rig, setting.name);
    }
    if (!std::isfinite(setting.value) || setting.value < found->min || setting.value > found->max) {
        return fmt::format("{} is outside {} … {} {} for {}", setting.value, found->min, found->max,
                           found->unit, setting.name);
    }
    return {};
}

RigResult run_rig(std::string_view name, std::string_view csv, const RigOptions& options)
{
    const Rig* rig = find_rig(name);
    if (rig == nullptr) {
        std::vector<std::string_view> known;
        for (const auto& row : rig_table()) {
            known.push_back(row.name);
        }
        return {{},
                {{.message = fmt::format("there is no rig \"{}\"; there is {}", name,
                                         fmt::join(known, ", ")),
                  .suggestion = std::string(base::nearest(name, known))}}};
    }
    RigResult result;
    Bench bench;
    for (const auto& setting : options.settings) {
        if (auto sentence = problem_of(*rig, setting); !sentence.empty()) {
            result.problems.push_back({.path = "--set", .message = std::move(sentence)});
        }
        set(bench, *rig, setting);
    }
    auto read = read_csv(csv, options.path, rig->in, rig->equal_times);
    check_length(read, *rig, options.path);
    result.problems.insert(result.problems.end(), read.problems.begin(), read.problems.end());
    if (base::has_errors(result.problems)) {
        return result;
    }
    auto output = rig->run(read.table, bench);
    for (auto& problem : output.problems) {
        problem.path = options.path;
        result.problems.push_back(std::move(problem));
    }
    if (!base::has_errors(result.problems)) {
        result.csv = write_csv(output.names, output.columns);
    }
    return result;
}

} // namespace rig
