// One organ alone on the bench: columns of numbers go in, columns come out. The bench drives the
// same code that the body is made of (or, for motor-pool and motoneuron, the published model that
// the body's cells are held against), with its own fine steps between the rows.
#pragma once

#include "base/diagnostic.hpp"
#include "physiology/days/slow_clock.hpp"
#include "physiology/muscle/calcium.hpp"
#include "physiology/muscle/golgi_tendon_organ.hpp"
#include "physiology/parameters.hpp"
#include "rig/csv.hpp"
#include "rig/models/cisi_kohn_motoneuron.hpp"
#include "rig/models/fuglevand_pool.hpp"
#include "rig/models/muscle_activation.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rig {

// A muscle on a rigid tendon. On the bench it has its whole printed passive force; the body's is
// scaled so that the leg hangs.
struct MuscleBench {
    double max_isometric_force_N = physiology::human_quadriceps.hill.max_isometric_force_N;
    double passive_scale = 1;
    double damping = 0.1;
    double max_speed_L0_per_s = 10;
    MuscleActivationParameters activation;
    double fast_share = 0.5;  // of the fibres, in the calcium
    double max_rate_pps = 35; // of the units at full excitation
};

// Everything that may be set on a bench. Each rig reads its part.
struct Bench {
    physiology::Parameters person; // the organs that the body has too
    physiology::TendonOrganParameters tendon_organ;
    FuglevandParameters motor_pool;
    double interval_cv = 0; // of the motor pool's trains; 0: regular, closed form
    double fatigue = 0;     // 1: the motor pool tires from row to row
    physiology::FatigueParameters fatigue_parameters;
    double units = 0; // 1: one column for each unit of the motor pool
    double seed = 1;
    CisiKohnParameters motoneuron;
    double motoneuron_size = 0.5; // 0 the smallest cell … 1 the largest
    MuscleBench muscle;
    physiology::SorenessHypotheses hypotheses; // of soreness, in the recovery rig
    double capsule_weight = 0; // of the account of pressure, in the nerve-ending rig
};

// What `--set NAME=VALUE` may change.
struct SettingRow {
    std::string_view name, unit;
    double min, max;
    std::string_view meaning, source;
    double& (*field)(Bench&);
};

// Columns as they come out; a rig may find problems that a single cell does not show.
struct Output {
    std::vector<std::string> names;
    std::vector<std::vector<double>> columns; // the first is the time
    std::vector<base::Diagnostic> problems;
};

struct Rig {
    std::string_view name, meaning, source;
    std::span<const InColumn> in;
    std::span<const OutColumn> out;
    std::span<const SettingRow> settings = {};
    // Parameters of the person that count here: those whose name begins so; empty for none.
    std::string_view person_prefix = {};
    EqualTimes equal_times = EqualTimes::refused;
    Output (*run)(const Table& table, const Bench& bench) = nullptr;
};

[[nodiscard]] std::span<const Rig> rig_table();
[[nodiscard]] const Rig* find_rig(std::string_view name);

// Own settings and those of the person, by name.
struct NamedSetting {
    std::string name, unit;
    double min, max, usual;
    std::string meaning, source;
};
[[nodiscard]] std::vector<NamedSetting> settings_of(const Rig& rig);

struct Setting {
    std::string name;
    double value;
};

struct RigOptions {
    std::string path = "input"; // what problems are called after
    std::vector<Setting> settings = {};
};

// What is wrong with a setting, as a sentence; empty when nothing is.
[[nodiscard]] std::string problem_of(const Rig& rig, const Setting& setting);

struct RigResult {
    std::string csv; // empty when a problem is an error
    std::vector<base::Diagnostic> problems;
};

[[nodiscard]] RigResult run_rig(std::string_view rig, std::string_view csv,
                                const RigOptions& options);

} // namespace rig
