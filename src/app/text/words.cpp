#include "app/text/words.hpp"

#include "base/translation.hpp"

#include <cctype>

namespace app::text {

std::string translated(std::string_view english)
{
    return std::string(base::tr(english));
}

std::string_view trimmed(std::string_view text)
{
    const auto is_space = [](char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; };
    while (!text.empty() && is_space(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_space(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

} // namespace app::text
