#include "lesson/read/languages.hpp"

#include <algorithm>
#include <set>
#include <system_error>

namespace lesson {

namespace {

bool is_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

} // namespace

std::string language_of(const std::filesystem::path& file)
{
    const std::string end = file.stem().extension().string(); // ".de"
    const bool named = end.size() == 3 && is_letter(end[1]) && is_letter(end[2]);
    return named && file.extension() == ".toml" ? end.substr(1) : "";
}

std::string name_of(const std::filesystem::path& file)
{
    return language_of(file).empty() ? file.stem().string() : file.stem().stem().string();
}

std::filesystem::path in_language(const std::filesystem::path& file, std::string_view language)
{
    if (!language_of(file).empty() || file.extension() != ".toml") {
        return file;
    }
    const auto translation =
        file.parent_path() / (file.stem().string() + "." + std::string(language) + ".toml");
    std::error_code ignored; // a file that cannot be examined counts as missing
    return std::filesystem::exists(translation, ignored) ? translation : file;
}

std::vector<std::filesystem::path> lessons_in(const std::filesystem::path& folder,
                                              std::string_view language)
{
    std::set<std::filesystem::path> names;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(folder, none)) {
        const auto& file = entry.path();
        const std::string of = language_of(file);
        if (file.extension() == ".toml" && (of.empty() || of == language)) {
            names.insert(folder / (name_of(file) + ".toml"));
        }
    }
    std::vector<std::filesystem::path> files;
    std::ranges::transform(names, std::back_inserter(files),
                           [&](const auto& file) { return in_language(file, language); });
    return files;
}

} // namespace lesson
