#include "base/language.hpp"

#include "base/translation.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <vector>

namespace base {

namespace {

std::string_view variable(const char* name)
{
    const char* value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): no second thread yet
    return value == nullptr ? "" : value;
}

std::string languages_in(const std::filesystem::path& words_folder)
{
    std::vector<std::string> names{"en"};
    std::error_code none; // no folder: English alone
    for (const auto& entry : std::filesystem::directory_iterator(words_folder, none)) {
        if (entry.path().extension() == ".toml") {
            names.push_back(entry.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return fmt::format("{}", fmt::join(names, ", "));
}

} // namespace

Environment environment()
{
    return {variable("LC_ALL"), variable("LC_MESSAGES"), variable("LANG")};
}

std::string language_of(const Environment& environment)
{
    for (const auto value : {environment.lc_all, environment.lc_messages, environment.lang}) {
        if (value.empty()) {
            continue;
        }
        const auto name = value.substr(0, value.find_first_of("_.@"));
        return name == "C" || name == "POSIX" ? "en" : std::string(name);
    }
    return "en";
}

void choose_language(std::string_view wanted, const Environment& environment,
                     const std::filesystem::path& words_folder)
{
    const std::string language = wanted.empty() ? language_of(environment) : std::string(wanted);
    if (language == "en") {
        use_english();
        return;
    }
    // --lang ../x must not read a file outside the folder.
    const bool is_plain = language.find_first_of("/.") == std::string::npos;
    const auto file = words_folder / (language + ".toml");
    if (std::error_code ignored; is_plain && std::filesystem::exists(file, ignored)) {
        use_language(file);
    } else if (!wanted.empty()) {
        throw std::invalid_argument(fmt::format("there are no words in \"{}\"; there are: {}",
                                                wanted, languages_in(words_folder)));
    }
}

} // namespace base
