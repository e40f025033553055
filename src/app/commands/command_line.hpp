// A command of the program: `add_…` adds its options to the command line and returns what runs it,
// once they are read. It returns the exit code, or throws one sentence: UsageError when the command
// line is wrong, std::runtime_error when the work cannot be done.
//
// CLI11 reads the words; its header takes a compiler ten seconds, so that one source knows it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace app {

using Action = std::function<int()>;

// An option that has been added, to say more about it.
class CommandOption {
public:
    explicit CommandOption(CLI::Option* option) : option_(option) {}

    CommandOption& required(bool needed = true);
    CommandOption& in_range(double min, double max);
    CommandOption& in_range(int min, int max);
    CommandOption& one_of(std::vector<std::string> words);
    CommandOption& separated_by(char delimiter);
    CommandOption& one_value_each(); // may be repeated; a word after the value is not one more

private:
    CLI::Option* option_;
};

class CommandLine {
public:
    explicit CommandLine(CLI::App& command) : command_(command) {}

    // Where the value is put when the line is read; as it is, it is what holds without the option.
    // A name without dashes is that of a word by its place.
    CommandOption add_option(const char* names, std::string& value, const char* help);
    CommandOption add_option(const char* names, std::vector<std::string>& values, const char* help);
    CommandOption add_option(const char* names, double& value, const char* help);
    CommandOption add_option(const char* names, float& value, const char* help);
    CommandOption add_option(const char* names, int& value, const char* help);
    CommandOption add_option(const char* names, std::uint64_t& value, const char* help);
    void add_flag(const char* names, bool& value, const char* help);

private:
    CLI::App& command_;
};

} // namespace app
