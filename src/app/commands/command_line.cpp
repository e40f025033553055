#include "app/commands/command_line.hpp"

#include <CLI/CLI.hpp>

#include <utility>

namespace app {

CommandOption& CommandOption::required(bool needed)
{
    option_->required(needed);
    return *this;
}

CommandOption& CommandOption::in_range(double min, double max)
{
    option_->check(CLI::Range(min, max));
    return *this;
}

CommandOption& CommandOption::in_range(int min, int max)
{
    option_->check(CLI::Range(min, max));
    return *this;
}

CommandOption& CommandOption::one_of(std::vector<std::string> words)
{
    option_->check(CLI::IsMember(std::move(words)));
    return *this;
}

CommandOption& CommandOption::separated_by(char delimiter)
{
    option_->delimiter(delimiter);
    return *this;
}

CommandOption& CommandOption::one_value_each()
{
    option_->allow_extra_args(false);
    return *this;
}

CommandOption CommandLine::add_option(const char* names, std::string& value, const char* help)
{
    return CommandOption(command_.add_option(names, value, help));
}

CommandOption CommandLine::add_option(const char* names, std::vector<std::string>& values,
                                      const char* help)
{
    return CommandOption(command_.add_option(names, values, help));
}

CommandOption CommandLine::add_option(const char* names, double& value, const char* help)
{
    return CommandOption(command_.add_option(names, value, help));
}

CommandOption CommandLine::add_option(const char* names, float& value, const char* help)
{
    return CommandOption(command_.add_option(names, value, help));
}

CommandOption CommandLine::add_option(const char* names, int& value, const char* help)
{
    return CommandOption(command_.add_option(names, value, help));
}

CommandOption CommandLine::add_option(const char* names, std::uint64_t& value, const char* help)
{
    return CommandOption(command_.add_option(names, value, help));
}

void CommandLine::add_flag(const char* names, bool& value, const char* help)
{
    command_.add_flag(names, value, help);
}

} // namespace app
