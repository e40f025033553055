#include "app/text/words.hpp"

#include "base/translation.hpp"

namespace app::text {

std::string translated(std::string_view english)
{
    return std::string(base::tr(english));
}

} // namespace app::text
