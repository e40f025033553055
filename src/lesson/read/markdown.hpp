// Reads Markdown into prose. Pictures become their texts; HTML is left out.
#pragma once

#include "lesson/lesson.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lesson {

struct Markdown {
    struct Target {
        std::string path; // as it reads after Markdown's own escapes
        bool image = false;
    };
    Prose prose;
    std::vector<Target> targets;   // of links and pictures, in order
    std::vector<std::string> html; // tags found, in order
};

[[nodiscard]] Markdown read_markdown(std::string_view source);

// Why a target is not allowed, as the second half of a sentence; empty when it is. Web addresses
// are; files only inside the lesson's own folder.
[[nodiscard]] std::string_view objection_to(std::string_view target);

} // namespace lesson
