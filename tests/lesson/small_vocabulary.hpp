// A handful of words, made by hand: the reader of lessons knows no organ, and so do its tests.
#pragma once

#include "lesson/read/lesson_file.hpp"

#include <string>
#include <string_view>

inline lesson::Vocabulary small_vocabulary()
{
    return {
        .inputs = {{"swelling", "", 0, 1},
                   {"touch_kPa", "kPa", 0, 600},
                   {"rub_cm_per_s", "cm/s", 0, 30},
                   {"stretch_mm", "mm", -5, 10},
                   {"voluntary_drive", "", -1, 1},
                   {"gamma_static_pps", "pps", 0, 50},
                   {"gamma_dynamic_pps", "pps", 0, 50}},
        .signals = {{"Ia_rate_pps", "pps", 0, 200},
                    {"emg_mV", "mV", -2, 2},
                    {"knee_angle_deg", "deg", 40, 110},
                    {"swelling", "", 0, 1},
                    {"pain_nrs", "", 0, 10}},
        .events = {{"tap", {"quadriceps", "hamstrings"}}, {"shock", {"femoral nerve"}}},
        .stations = {"body", "cord", "spindle"},
        .parts = {"Ia_quadriceps", "alpha_quadriceps", "gamma_static", "brain"},
        .rasters = {"Ia_quadriceps", "alpha_quadriceps", "gamma_static"},
    };
}

// A lesson with one step that has these lines, the first of them in line 4.
inline std::string one_step(std::string_view lines)
{
    return "format = 1\ntitle = \"T\"\n[[step]]\n" + std::string(lines);
}

inline lesson::LoadedLesson parsed(std::string_view text)
{
    return lesson::parse_lesson(text, "a.toml", small_vocabulary());
}

// Everything said about a text, as `check` prints it, without the path; one line a problem.
inline std::string said(std::string_view text)
{
    std::string all;
    for (const auto& problem : parsed(text).problems) {
        if (!all.empty()) {
            all += '\n';
        }
        all += base::to_text(problem).substr(sizeof("a.toml:") - 1);
    }
    return all;
}
