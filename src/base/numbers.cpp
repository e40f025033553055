#include "base/numbers.hpp"

#include <charconv>
#include <system_error>

namespace base {

namespace {

template <class Number>
std::optional<Number> parse(std::string_view text)
{
    Number value = 0;
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<double> parse_double(std::string_view text)
{
    return parse<double>(text);
}

std::optional<std::int64_t> parse_integer(std::string_view text)
{
    return parse<std::int64_t>(text);
}

} // namespace base
