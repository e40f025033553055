#include "base/translation.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <functional>
#include <map>
#include <stdexcept>
#include <utility>

namespace base {

namespace {

using Dictionary = std::map<std::string, std::string, std::less<>>;

Dictionary& dictionary()
{
    static Dictionary of_this_language;
    return of_this_language;
}

std::string& name_of_language()
{
    static std::string name = "en";
    return name;
}

std::runtime_error at(const std::filesystem::path& file, const toml::source_region& where,
                      std::string_view sentence)
{
    return std::runtime_error(
        fmt::format("{}:{}:{}: {}", file.string(), where.begin.line, where.begin.column, sentence));
}

// An empty translation is one still to be made: the word stays English.
Dictionary read(const std::filesystem::path& file, const toml::table& table)
{
    Dictionary read_words;
    for (const auto& [english, translated] : table) {
        const auto word = translated.value_exact<std::string>();
        if (!word) {
            throw at(file, translated.source(),
                     fmt::format("the translation of \"{}\" must be a string", english.str()));
        }
        if (!word->empty()) {
            read_words.emplace(english.str(), *word);
        }
    }
    return read_words;
}

} // namespace

std::string_view tr(std::string_view english)
{
    const auto found = dictionary().find(english);
    return found == dictionary().end() ? english : std::string_view(found->second);
}

const char* tr_c(const char* english)
{
    const auto found = dictionary().find(std::string_view(english));
    return found == dictionary().end() ? english : found->second.c_str();
}

void use_language(const std::filesystem::path& file)
{
    try {
        dictionary() = read(file, toml::parse_file(file.string()));
        name_of_language() = file.stem().string();
    } catch (const toml::parse_error& error) {
        throw at(file, error.source(), error.description());
    }
}

void use_english()
{
    dictionary().clear();
    name_of_language() = "en";
}

std::string_view language()
{
    return name_of_language();
}

} // namespace base
