#include "shipped/function_outline.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <map>
#include <optional>
#include <regex>

namespace shipped_test {

namespace {

bool is_word(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

// ---- comments, literals and directives become spaces; every line stays where it is

// Where the literal that begins at `at` ends: one past its closing quote.
std::size_t end_of_literal(std::string_view text, std::size_t at)
{
    if (text[at] == '"' && at > 0 && text[at - 1] == 'R') {
        const auto bracket = text.find('(', at);
        const auto closing = ")" + std::string(text.substr(at + 1, bracket - at - 1)) + "\"";
        return std::min(text.find(closing, bracket), text.size() - closing.size()) + closing.size();
    }
    const char quote = text[at];
    for (++at; at < text.size() && text[at] != quote; ++at) {
        at += text[at] == '\\' ? 1 : 0;
    }
    return std::min(at + 1, text.size());
}

std::size_t end_of_directive(std::string_view text, std::size_t at)
{
    auto end = std::min(text.find('\n', at), text.size());
    while (end < text.size() && text[end - 1] == '\\') {
        end = std::min(text.find('\n', end + 1), text.size());
    }
    return end;
}

// Of what is no code and begins at `at`, the end; `at` itself for code.
std::size_t end_of_no_code(std::string_view text, std::size_t at, bool line_is_empty)
{
    const auto rest = text.substr(at);
    if (rest.starts_with("//")) {
        return std::min(text.find('\n', at), text.size());
    }
    if (rest.starts_with("/*")) {
        return std::min(text.find("*/", at), text.size() - 2) + 2;
    }
    if (rest.starts_with('#') && line_is_empty) {
        return end_of_directive(text, at);
    }
    // In 10'000 the mark is a part of the number; in U'n' it begins a character.
    const bool in_number =
        rest.starts_with('\'') && at > 0 && std::isxdigit(static_cast<unsigned char>(text[at - 1]));
    return rest.starts_with('"') || (rest.starts_with('\'') && !in_number)
               ? end_of_literal(text, at)
               : at;
}

std::string code_of(std::string_view source)
{
    std::string code(source);
    bool line_is_empty = true;
    for (std::size_t at = 0; at < code.size();) {
        const auto end = end_of_no_code(source, at, line_is_empty);
        if (end == at) {
            const bool space = std::isspace(static_cast<unsigned char>(code[at])) != 0;
            line_is_empty = code[at] == '\n' || (line_is_empty && space);
            ++at;
        }
        for (; at < end; ++at) {
            code[at] = code[at] == '\n' ? '\n' : ' ';
        }
    }
    return code;
}

// ---- a declaration's words

std::string trimmed(std::string text)
{
    text = std::regex_replace(text, std::regex("\\s+"), " ");
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

// The bracket that closes the one at `open`.
std::size_t closing(std::string_view text, std::size_t open)
{
    const std::string_view pairs = "()[]{}<>";
    const char opening = text[open], other = pairs[pairs.find(opening) + 1];
    int depth = 0;
    for (auto at = open; at < text.size(); ++at) {
        depth += text[at] == opening ? 1 : text[at] == other ? -1 : 0;
        if (depth == 0) {
            return at;
        }
    }
    return text.size();
}

// The first of `wanted` outside of every bracket; npos without one.
std::size_t find_outside(std::string_view text, char wanted)
{
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (depth == 0 && text[at] == wanted) {
            return at;
        }
        const std::string_view opening = "([{<", closed = ")]}>";
        depth += opening.find(text[at]) != std::string_view::npos  ? 1
                 : closed.find(text[at]) != std::string_view::npos ? -1
                                                                   : 0;
    }
    return std::string_view::npos;
}

// "const base::Type& type = {}" → "const Type&": what tells overloads apart.
std::string type_of(std::string parameter)
{
    parameter = trimmed(parameter.substr(0, find_outside(parameter, '=')));
    parameter = std::regex_replace(parameter, std::regex("(\\w+::)+(?=\\w)"), "");
    static const std::regex named("^(.*[\\w>&*\\]]) ?\\b([A-Za-z_]\\w*)$");
    static const std::regex built_in(
        "(const|unsigned|signed|int|char|long|short|double|float|bool)");
    std::smatch match;
    if (std::regex_match(parameter, match, named) && !std::regex_match(match.str(2), built_in) &&
        match.str(1) != "const") {
        const auto before = match.str(1);
        const bool apart = !is_word(before.back()) || parameter[before.size()] == ' ';
        parameter = apart ? before : parameter;
    }
    if (parameter.starts_with("const ") && parameter.find_first_of("&*") == std::string::npos) {
        parameter.erase(0, 6); // of a value, the caller does not care
    }
    return std::regex_replace(trimmed(parameter), std::regex(" ?([&*<>,]) ?"), "$1");
}

std::string types_of(std::string_view parameters)
{
    std::string types;
    while (!parameters.empty()) {
        const auto end = std::min(find_outside(parameters, ','), parameters.size());
        types += (types.empty() ? "" : ", ") + type_of(std::string(parameters.substr(0, end)));
        parameters.remove_prefix(std::min(end + 1, parameters.size()));
    }
    return types;
}

// Without attributes and "template <…>"; returns whether there was a template.
bool strip_decoration(std::string& head)
{
    for (auto at = head.find("[["); at != std::string::npos; at = head.find("[[")) {
        head.erase(at, closing(head, at) + 1 - at);
    }
    head = trimmed(head);
    bool is_template = false;
    while (head.starts_with("template")) {
        is_template = true;
        const auto open = head.find('<');
        head = trimmed(head.substr(std::min(closing(head, open) + 1, head.size())));
    }
    return is_template;
}

bool begins_another_kind(const std::string& head)
{
    static const std::regex others(
        "^(using|typedef|struct|class|enum|union|friend|static_assert|namespace|extern)\\b.*");
    return std::regex_match(head, others);
}

// The function that a declaration's words speak of, without place; nothing for anything else.
std::optional<Function> function_of(std::string head)
{
    Function function;
    function.is_defined_in_place = strip_decoration(head);
    if (begins_another_kind(head)) {
        return std::nullopt;
    }
    std::smatch match;
    static const std::regex operators("^(.*\\b)(operator ?(\\(\\)|[^\\w\\s(]+))\\(.*");
    std::size_t open = find_outside(head, '(');
    if (std::regex_match(head, match, operators)) {
        function.name = match.str(2);
        open = static_cast<std::size_t>(match.length(1) + match.length(2));
    } else if (open == std::string::npos || find_outside(head, '=') < open) {
        return std::nullopt;
    }
    auto begin = open;
    while (function.name.empty() && begin > 0 &&
           (is_word(head[begin - 1]) || head[begin - 1] == ':' || head[begin - 1] == '~')) {
        --begin;
    }
    if (function.name.empty()) {
        function.name = head.substr(begin, open - begin);
    }
    const auto before = head.substr(0, open - function.name.size());
    if (function.name.empty() || (trimmed(before).empty() && !function.is_member())) {
        return std::nullopt;
    }
    static const std::regex in_place("\\b(inline|constexpr|consteval)\\b");
    function.is_defined_in_place |= std::regex_search(before, in_place);
    const auto close = closing(head, open);
    function.parameters = types_of(std::string_view(head).substr(open + 1, close - open - 1));
    return function;
}

// ---- a source, statement by statement

class OutlineReader {
public:
    explicit OutlineReader(std::string_view source) : code_(code_of(source)) {}

    std::vector<Function> functions()
    {
        for (; at_ < code_.size(); ++at_) {
            take(code_[at_]);
        }
        return std::move(functions_);
    }

private:
    void take(char c)
    {
        brackets_ += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (statement_.empty() && std::isspace(static_cast<unsigned char>(c)) == 0) {
            line_ += static_cast<int>(std::count(code_.begin() + static_cast<std::ptrdiff_t>(from_),
                                                 code_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                 '\n'));
            from_ = at_;
        }
        if (brackets_ == 0 && c == ';') {
            take_declaration();
        } else if (brackets_ == 0 && c == '{') {
            open_brace();
        } else if (brackets_ == 0 && c == '}') {
            scopes_.pop_back();
            statement_.clear();
        } else if (!statement_.empty() || std::isspace(static_cast<unsigned char>(c)) == 0) {
            statement_ += c;
        }
    }

    void take_declaration()
    {
        const auto words = trimmed(statement_);
        static const std::regex alias("^using (\\w+) = [\\w:<>&* ]+\\((?!\\*)(.*)\\)$");
        static const std::regex list("^(\\w+) (\\w+(, \\w+)*)$");
        std::smatch match;
        if (std::regex_match(words, match, alias)) {
            function_types_[match.str(1)] = types_of(match.str(2));
        } else if (std::regex_match(words, match, list) && function_types_.contains(match.str(1))) {
            const std::string names = match.str(2);
            static const std::regex word("\\w+");
            for (std::sregex_iterator name(names.begin(), names.end(), word), end; name != end;
                 ++name) {
                add(Function{.name = name->str(), .parameters = function_types_[match.str(1)]},
                    false);
            }
        } else if (auto function = function_of(words)) {
            add(std::move(*function), false);
        }
        statement_.clear();
    }

    void open_brace()
    {
        const auto head = trimmed(statement_);
        static const std::regex space("^(inline )?namespace ?([\\w:]*)$");
        std::smatch match;
        if (std::regex_match(head, match, space)) {
            scopes_.push_back(match.str(2));
            statement_.clear();
            return;
        }
        auto function = function_of(head);
        // A constructor's list may initialise with braces: the body comes after them.
        const bool in_list = function && function->is_member() && is_word(head.back()) &&
                             head.find(") : ") != std::string::npos;
        at_ = closing(code_, at_);
        if (function && !in_list) {
            add(std::move(*function), true);
            statement_.clear();
        } else {
            statement_ += "{}";
        }
    }

    void add(Function function, bool is_definition)
    {
        for (const auto& scope : scopes_) {
            function.is_hidden |= scope.empty();
            function.scope += (function.scope.empty() ? "" : "::") + scope;
        }
        function.is_definition = is_definition;
        function.line = line_;
        functions_.push_back(std::move(function));
    }

    std::string code_;
    std::size_t at_ = 0;
    std::size_t from_ = 0; // where the statement begins
    int line_ = 1;         // and its line
    int brackets_ = 0;
    std::string statement_;
    std::vector<std::string> scopes_; // open namespaces; the anonymous one is empty
    std::map<std::string, std::string> function_types_; // their parameters, by name
    std::vector<Function> functions_;
};

} // namespace

std::vector<Function> functions_of(std::string_view source)
{
    return OutlineReader(source).functions();
}

} // namespace shipped_test
