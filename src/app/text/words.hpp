// Words of a text session: in the viewer's language, and without spaces around them.
#pragma once

#include <string>
#include <string_view>

namespace app::text {

[[nodiscard]] std::string translated(std::string_view english);
[[nodiscard]] std::string_view trimmed(std::string_view text);

} // namespace app::text
