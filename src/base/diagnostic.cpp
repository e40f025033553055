#include "base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstddef>

namespace base {

namespace {

constexpr std::size_t max_word =
    100; // bytes; longer words are not compared: the table is quadratic

// Upper and lower case count as the same letter: names here carry both (Ia_rate_pps, touch_kPa).
bool same_letter(char a, char b)
{
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
}

// Letters to insert, delete, replace or swap with their neighbour to turn one word into the other
// (Damerau 1964, Levenshtein 1966; in the form that edits no letter twice).
std::size_t edit_distance(std::string_view from, std::string_view to)
{
    std::vector<std::size_t> before_last, last(to.size() + 1), row(to.size() + 1);
    for (std::size_t j = 0; j <= to.size(); ++j) {
        last[j] = j;
    }
    for (std::size_t i = 1; i <= from.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t replaced =
                last[j - 1] + (same_letter(from[i - 1], to[j - 1]) ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && same_letter(from[i - 1], to[j - 2]) &&
                                 same_letter(from[i - 2], to[j - 1]);
            if (swapped) {
                row[j] = std::min(row[j], before_last[j - 2] + 1);
            }
        }
        before_last = last;
        last = row;
    }
    return last.back();
}

template <class Words>
std::string_view nearest_of(std::string_view word, const Words& known)
{
    if (word.size() > max_word) {
        return {};
    }
    std::string_view best;
    std::size_t edits_of_best = word.size() / 3 + 1; // a candidate needs fewer
    for (std::string_view candidate : known) {
        if (candidate.size() > max_word) {
            continue;
        }
        const std::size_t edits = edit_distance(word, candidate);
        if (edits < edits_of_best) {
            edits_of_best = edits;
            best = candidate;
        }
    }
    return best;
}

} // namespace

std::string to_text(const Diagnostic& problem)
{
    std::string text = problem.path;
    if (problem.line > 0) {
        text += fmt::format(":{}:{}", problem.line, problem.column);
    }
    text += problem.severity == Diagnostic::Severity::warning ? ": warning: " : ": ";
    text += problem.message;
    if (!problem.suggestion.empty()) {
        text += fmt::format("; did you mean \"{}\"?", problem.suggestion);
    }
    return text;
}

bool has_errors(std::span<const Diagnostic> problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const Diagnostic& problem) {
        return problem.severity == Diagnostic::Severity::error;
    });
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> known)
{
    return nearest_of(word, known);
}

std::string_view nearest(std::string_view word, std::span<const std::string> known)
{
    return nearest_of(word, known);
}

} // namespace base
