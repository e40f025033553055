// Words of a text session, in the viewer's language.
#pragma once

#include <string>
#include <string_view>

namespace app::text {

[[nodiscard]] std::string translated(std::string_view english);

} // namespace app::text
