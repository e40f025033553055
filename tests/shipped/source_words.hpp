// The string literals of a C++ source, as the compiler joins them, and which of them stand in a
// call that looks words up. Enough of the language for our own sources.
#pragma once

#include "shipped/source_tree.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace shipped_test {

struct Literal {
    std::string text;
    int line = 0;
    bool looked_up = false; // an argument of tr(…) or of a function that calls it
};

// Functions whose string arguments are keys of the dictionary.
constexpr std::array<std::string_view, 6> look_ups = {"tr",       "tr_c",  "said",
                                                      "enlarged", "noted", "keyed_button"};

class SourceReader {
public:
    explicit SourceReader(std::string_view source) : rest_(source) {}

    std::vector<Literal> literals()
    {
        while (at_ < rest_.size()) {
            if (skip_comment() || take_string()) {
                continue;
            }
            take_other();
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool sees(std::string_view text) const
    {
        return rest_.substr(at_).starts_with(text);
    }

    void advance(std::size_t by)
    {
        for (std::size_t i = 0; i < by && at_ < rest_.size(); ++i, ++at_) {
            line_ += rest_[at_] == '\n' ? 1 : 0;
        }
    }

    bool skip_comment()
    {
        if (!sees("//") && !sees("/*") && !sees("#include")) {
            return false;
        }
        const auto end = rest_.find(sees("/*") ? "*/" : "\n", at_);
        advance(std::min(end, rest_.size()) - at_);
        return true;
    }

    bool take_string()
    {
        if (sees("R\"(")) {
            const auto end = std::min(rest_.find(")\"", at_), rest_.size());
            add(std::string(rest_.substr(at_ + 3, end - at_ - 3)));
            advance(end + 2 - at_);
            return true;
        }
        if (rest_[at_] != '"') {
            return false;
        }
        std::string text;
        std::size_t end = at_ + 1;
        for (; end < rest_.size() && rest_[end] != '"'; ++end) {
            const bool escaped = rest_[end] == '\\';
            end += escaped ? 1 : 0;
            text += escaped && rest_[end] == 'n' ? '\n' : rest_[end];
        }
        add(std::move(text));
        advance(end + 1 - at_);
        return true;
    }

    void add(std::string text)
    {
        if (joins_) {
            found_.back().text += text;
        } else {
            found_.push_back({std::move(text), line_, !calls_.empty() && calls_.back()});
        }
        joins_ = true;
    }

    // Names and brackets: who is being called.
    void take_other()
    {
        const char c = rest_[at_];
        if (std::isspace(static_cast<unsigned char>(c)) != 0) {
            before_ = c;
            advance(1);
            return;
        }
        joins_ = false;
        if (c == '\'' && !is_name(before_)) { // '"' is no string; 1'000 is no character
            advance(rest_.substr(at_ + 1, 1) == "\\" ? 4 : rest_.find('\'', at_ + 1) + 1 - at_);
            return;
        }
        if (is_name(c)) {
            name_ = is_name(before_) ? name_ + c : std::string(1, c);
        } else if (c == '(' || c == '{') {
            const bool inside = !calls_.empty() && calls_.back() && c == '{';
            calls_.push_back(inside || (c == '(' && is_look_up()));
        } else if ((c == ')' || c == '}') && !calls_.empty()) {
            calls_.pop_back();
        }
        before_ = c;
        advance(1);
    }

    [[nodiscard]] bool is_look_up() const
    {
        return is_name(before_) && std::ranges::find(look_ups, name_) != look_ups.end();
    }

    static bool is_name(char c)
    {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
    }

    std::string_view rest_;
    std::size_t at_ = 0;
    int line_ = 1;
    bool joins_ = false; // nothing but space since the literal before
    char before_ = ' ';
    std::string name_;
    std::vector<bool> calls_; // of each open bracket: does it look words up?
    std::vector<Literal> found_;
};

inline std::vector<Literal> literals_of(const std::filesystem::path& file)
{
    return SourceReader(text_of(file)).literals();
}

} // namespace shipped_test
