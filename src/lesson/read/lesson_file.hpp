// Reads a lesson from TOML and checks it against a vocabulary; collects every problem.
#pragma once

#include "base/diagnostic.hpp"
#include "lesson/lesson.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

// The names that a lesson may use; the caller knows the organs.
struct Vocabulary {
    struct Quantity {
        std::string name, unit;
        double min = 0, max = 0;
    };
    struct EventName {
        std::string name;
        std::vector<std::string> targets; // what the value may name; empty: it is an amount
        // What is wrong with a value as it is written, as a sentence; empty: nothing.
        std::function<std::string(std::string_view)> problem = {};
    };
    std::vector<Quantity> inputs;
    std::vector<Quantity> signals;
    std::vector<EventName> events;
    std::vector<std::string> stations;
    std::vector<std::string> parts;   // what `emphasis` may name: pathways, organs
    std::vector<std::string> rasters; // what `plot` may name beside signals: spikes of pathways
};

struct LoadedLesson {
    std::optional<Lesson> lesson;           // absent when there is any error
    std::vector<base::Diagnostic> problems; // in the order of the file; warnings too
};

// Never throws for what a file holds. A file that cannot be read is a problem too (line 0).
[[nodiscard]] LoadedLesson load_lesson(const std::filesystem::path& file, const Vocabulary& known);

// The same from text; `path` is only for the messages.
[[nodiscard]] LoadedLesson parse_lesson(std::string_view text, const std::filesystem::path& path,
                                        const Vocabulary& known);

} // namespace lesson
