#include "base/text_file.hpp"

#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

namespace base {

std::optional<std::string> read_file(const std::filesystem::path& file)
{
    std::error_code none;
    if (!std::filesystem::is_regular_file(file, none)) {
        return std::nullopt;
    }
    std::ifstream stream(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(stream), {});
    return stream.is_open() && !stream.bad() ? std::optional(std::move(text)) : std::nullopt;
}

} // namespace base
