#include "app/arguments/text_output.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace app {

TextOutput::TextOutput(std::string file) : file_(std::move(file))
{
    if (!file_.empty()) {
        out_ = std::fopen((file_ + ".part").c_str(), "wb");
        if (out_ == nullptr) {
            fail();
        }
    }
}

TextOutput::~TextOutput()
{
    if (!file_.empty() && out_ != nullptr) {
        std::fclose(out_);
        std::remove((file_ + ".part").c_str());
    }
}

void TextOutput::write(std::string_view text)
{
    if (std::fwrite(text.data(), 1, text.size(), out_) != text.size()) {
        fail();
    }
}

void TextOutput::finish()
{
    if (std::fflush(out_) != 0) {
        fail();
    }
    if (!file_.empty()) {
        std::fclose(std::exchange(out_, nullptr));
        std::filesystem::rename(file_ + ".part", file_);
    }
}

void TextOutput::fail() const
{
    throw std::runtime_error(fmt::format(
        "cannot write {}: {}", file_.empty() ? "the output" : file_, std::strerror(errno)));
}

} // namespace app
