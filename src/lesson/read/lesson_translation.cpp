#include "lesson/read/lesson_translation.hpp"

#include "lesson/read/languages.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

namespace lesson {

namespace {

// The keys whose texts a translator writes.
constexpr std::array<std::string_view, 11> words = {"title",    "about",   "say",      "notes",
                                                    "question", "choices", "sentence", "answer",
                                                    "why",      "hint",    "hints"};
constexpr std::string_view source = "source"; // "textbook" has a German word, a paper has none

bool is_words(std::string_view key)
{
    return key == source || std::ranges::find(words, key) != words.end();
}

struct TranslationCheck {
    std::string original_name, file;
    std::vector<base::Diagnostic> problems;
};

void tell(TranslationCheck& all, const toml::node& at, std::string sentence)
{
    const auto where = at.source().begin;
    all.problems.push_back({.path = all.file,
                            .line = static_cast<int>(where.line),
                            .column = static_cast<int>(where.column),
                            .message = std::move(sentence),
                            .severity = base::Diagnostic::Severity::warning});
}

std::string written(const toml::node& node)
{
    if (const auto number = node.value<double>()) { // 50 and 50.0 are one number
        return fmt::format("{}", *number);
    }
    std::ostringstream text;
    node.visit([&](const auto& value) { text << value; });
    return text.str();
}

void compare(TranslationCheck& all, std::string_view key, const toml::node& original,
             const toml::node& translation);

// Pictures of the same experiment need the same keys; prose only has to be there.
void compare_tables(TranslationCheck& all, const toml::table& original,
                    const toml::table& translation)
{
    for (const auto& [key, node] : original) {
        const auto* same = translation.get(key);
        if (same == nullptr) {
            tell(all, translation,
                 fmt::format("`{}` is missing here; {} has it", key.str(), all.original_name));
        } else {
            compare(all, key.str(), node, *same);
        }
    }
    for (const auto& [key, node] : translation) {
        if (!original.contains(key)) {
            tell(all, node,
                 fmt::format("`{}` stands here alone; {} has none", key.str(), all.original_name));
        }
    }
}

void compare_arrays(TranslationCheck& all, std::string_view key, const toml::array& original,
                    const toml::array& translation)
{
    if (original.size() != translation.size()) {
        tell(all, translation,
             fmt::format("`{}` has {} entries here and {} in {}", key, translation.size(),
                         original.size(), all.original_name));
        return;
    }
    for (std::size_t i = 0; i < original.size(); ++i) {
        compare(all, key, original[i], translation[i]);
    }
}

void compare(TranslationCheck& all, std::string_view key, const toml::node& original,
             const toml::node& translation)
{
    if (const auto* table = original.as_table(); table != nullptr && translation.is_table()) {
        compare_tables(all, *table, *translation.as_table());
    } else if (const auto* array = original.as_array();
               array != nullptr && translation.is_array()) {
        compare_arrays(all, key, *array, *translation.as_array());
    } else if (original.is_string() && translation.is_string() && is_words(key)) {
        return;
    } else if (written(original) != written(translation)) {
        tell(all, translation,
             fmt::format("`{}` is {} here and {} in {}; a translation changes words alone", key,
                         written(translation), written(original), all.original_name));
    }
}

// The place of the right choice: its letter, or its text among the choices. −1: none.
int answer_of(const toml::table& predict)
{
    const std::string answer = predict["answer"].value_or(std::string{});
    const auto* choices = predict["choices"].as_array();
    for (std::size_t i = 0; choices != nullptr && i < choices->size(); ++i) {
        if ((*choices)[i].value_or(std::string{}) == answer) {
            return static_cast<int>(i);
        }
    }
    return answer.size() == 1 ? answer[0] - 'A' : -1;
}

void compare_answers(TranslationCheck& all, const toml::table& original,
                     const toml::table& translation)
{
    const auto* steps = original["step"].as_array();
    const auto* same = translation["step"].as_array();
    for (std::size_t i = 0; steps != nullptr && same != nullptr && i < steps->size(); ++i) {
        const auto* right = (*steps).get(i)->as_table();
        const auto* here = i < same->size() ? (*same).get(i)->as_table() : nullptr;
        const auto* predict = right != nullptr ? (*right)["predict"].as_table() : nullptr;
        const auto* predicted = here != nullptr ? (*here)["predict"].as_table() : nullptr;
        if (predict != nullptr && predicted != nullptr &&
            answer_of(*predict) != answer_of(*predicted)) {
            tell(all, *predicted,
                 fmt::format("the right answer is another choice here than in {}",
                             all.original_name));
        }
    }
}

} // namespace

std::vector<base::Diagnostic> differences_from(const std::filesystem::path& original,
                                               const std::filesystem::path& translation)
{
    TranslationCheck all{original.filename().string(), translation.string(), {}};
    try {
        const auto first = toml::parse_file(original.string());
        const auto second = toml::parse_file(translation.string());
        compare_tables(all, first, second);
        compare_answers(all, first, second);
    } catch (const toml::parse_error&) {
        return {};
    }
    std::ranges::sort(all.problems, {},
                      [](const auto& problem) { return std::pair(problem.line, problem.column); });
    return all.problems;
}

std::vector<base::Diagnostic> differences_from_original(const std::filesystem::path& file)
{
    const auto original = file.parent_path() / (name_of(file) + ".toml");
    std::error_code ignored; // what cannot be looked at is not compared
    if (language_of(file).empty() || !std::filesystem::exists(original, ignored)) {
        return {};
    }
    return differences_from(original, file);
}

} // namespace lesson
