// Text to the terminal, or to a file that has its name only when it is whole.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>

namespace app {

class TextOutput {
public:
    explicit TextOutput(std::string file); // empty: the terminal
    TextOutput(const TextOutput&) = delete;
    TextOutput& operator=(const TextOutput&) = delete;
    ~TextOutput();

    // Both throw std::runtime_error with one sentence when the text cannot be written.
    void write(std::string_view text);
    void finish();

private:
    [[noreturn]] void fail() const;

    std::string file_;
    std::FILE* out_ = stdout;
};

} // namespace app
