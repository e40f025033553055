// The files of the source tree, as the tests of what is shipped read them.
#pragma once

#include "base/text_file.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace shipped_test {

// Throws std::runtime_error when the file cannot be read.
inline std::string text_of(const std::filesystem::path& file)
{
    auto text = base::read_file(file);
    if (!text) {
        throw std::runtime_error("cannot read " + file.string());
    }
    return *std::move(text);
}

// Every .cpp and .hpp below a folder, sorted.
inline std::vector<std::filesystem::path> sources(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".cpp" || entry.path().extension() == ".hpp") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

struct SourceFile {
    std::string path; // from the folder, such as "scene/scene.cpp"
    std::string text;
};

inline std::vector<SourceFile> source_files(const std::filesystem::path& folder)
{
    std::vector<SourceFile> files;
    for (const auto& file : sources(folder)) {
        files.push_back({file.lexically_relative(folder).generic_string(), text_of(file)});
    }
    return files;
}

inline std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

} // namespace shipped_test
