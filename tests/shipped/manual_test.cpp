// The manual is complete: what the sources of src/app let a command line say stands in
// assets/man/reflexloop.1, and nothing else does. Words without a dash (a lesson, an organ) and the
// values that an option takes are left out.
#include "shipped/source_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

namespace {

using Names = std::set<std::string>;

const std::filesystem::path tree = REFLEXLOOP_SOURCE_DIR;

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_letter_or_digit(char c)
{
    return is_letter(c) || (c >= '0' && c <= '9');
}

// The first literal of each call: add_option( "-o,--output", … gives "-o,--output".
Names first_words(std::string_view source, std::string_view call)
{
    Names found;
    for (auto at = source.find(call); at != source.npos; at = source.find(call, at + 1)) {
        const auto opening = source.find_first_not_of(" \n", at + call.size());
        if (opening == source.npos || source[opening] != '"') {
            continue;
        }
        const auto closing = source.find('"', opening + 1);
        found.emplace(source.substr(opening + 1, closing - opening - 1));
    }
    return found;
}

// The first literal of each row of main's table.
Names commands_of_program(std::string_view source)
{
    const auto begin = std::min(source.find("Command commands[] = {"), source.size());
    const auto end = std::min(source.find("};", begin), source.size());
    return first_words(source.substr(begin, end - begin), "\n    {");
}

std::string all_sources_of_app()
{
    std::string text;
    for (const auto& file : shipped_test::sources(tree / "src" / "app")) {
        text += shipped_test::text_of(file);
    }
    return text;
}

Names options_of_program(std::string_view source)
{
    Names found = {"-h", "--help"}; // CLI11 gives them to every command
    for (const auto call : {"add_option(", "add_flag(", "set_version_flag("}) {
        for (const std::string_view words : first_words(source, call)) {
            for (std::size_t at = 0; at < words.size();) {
                const auto comma = std::min(words.find(',', at), words.size());
                if (words[at] == '-') {
                    found.emplace(words.substr(at, comma - at));
                }
                at = comma + 1;
            }
        }
    }
    return found;
}

// Headings within COMMANDS that are one small word; the others group what several share.
Names commands_of_manual(std::string_view page)
{
    const auto begin = std::min(page.find("\n.SH COMMANDS\n"), page.size());
    const auto end = std::min(page.find("\n.SH ", begin + 1), page.size());
    const auto section = page.substr(begin, end - begin);
    Names found;
    constexpr std::string_view heading = "\n.SS ";
    for (auto at = section.find(heading); at != section.npos; at = section.find(heading, at + 1)) {
        const auto name = at + heading.size();
        const auto words = section.substr(name, section.find('\n', name) - name);
        if (std::ranges::all_of(words, [](char c) { return c >= 'a' && c <= 'z'; })) {
            found.emplace(words);
        }
    }
    return found;
}

// An option begins with one or two \-, as roff writes a dash that is no hyphen; \-30 is a number.
Names options_of_manual(std::string_view page)
{
    constexpr std::string_view dash = "\\-";
    Names found;
    for (std::size_t at = 0; at < page.size();) {
        if (!page.substr(at).starts_with(dash)) {
            ++at;
            continue;
        }
        const bool inside_a_word = at > 0 && is_letter_or_digit(page[at - 1]);
        std::string name;
        for (; at < page.size() && (page.substr(at).starts_with(dash) || is_letter(page[at]));
             ++at) {
            if (page[at] == '\\') {
                name += '-';
                ++at;
            } else {
                name += page[at];
            }
        }
        if (!inside_a_word && is_letter(name.back())) {
            found.insert(name);
        }
    }
    return found;
}

void expect_all(const Names& wanted, const Names& found, std::string_view where)
{
    for (const auto& name : wanted) {
        if (!found.contains(name)) {
            FAIL_CHECK(name << " is missing in " << where);
        }
    }
}

} // namespace

TEST_CASE("the manual tells every command and option of the program, and no other")
{
    const auto source = shipped_test::text_of(tree / "src" / "app" / "main.cpp");
    const auto app = all_sources_of_app();
    const auto page = shipped_test::text_of(tree / "assets" / "man" / "reflexloop.1");
    const auto commands = commands_of_program(source);
    const auto options = options_of_program(app);
    CHECK(commands.size() >= 11); // else the reader of the source is blind
    CHECK(options.size() > 40);

    expect_all(commands, commands_of_manual(page), "the manual");
    expect_all(options, options_of_manual(page), "the manual");
    expect_all(commands_of_manual(page), commands, "src/app/main.cpp");
    expect_all(options_of_manual(page), options, "src/app");
}

TEST_CASE("what a command line may say is read from the source and from the manual alike")
{
    const auto source = R"(constexpr Command commands[] = {
    {"film", "A lesson", app::add_film},
};
        c->add_option("lesson", one, "A lesson");
        c->add_option(
            "-o,--output", two, "The --file");
        c->add_flag("--no-chart", three, "Without"); add_option(name, four);)";
    CHECK(commands_of_program(source) == Names{"film"});
    CHECK(options_of_program(source) == Names{"-h", "--help", "-o", "--output", "--no-chart"});

    const auto page = "\n.SH COMMANDS\n.SS Of several\n.SS film\n.B 04\\-knee\\-jerk\n"
                      ".BR \\-o \", \" \\-\\-no\\-chart\nwell-known \\-30, or\n.B \\-\n"
                      ".SH FILES\n.SS other\n";
    CHECK(commands_of_manual(page) == Names{"film"});
    CHECK(options_of_manual(page) == Names{"-o", "--no-chart"});
}
