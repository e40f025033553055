#include "base/user_folders.hpp"

#include <doctest/doctest.h>

TEST_CASE("what is kept for a person lies where the XDG specification says")
{
    CHECK(base::state_folder("/state", "/home/a") == "/state/reflexloop");
    CHECK(base::state_folder("", "/home/a") == "/home/a/.local/state/reflexloop");
    CHECK(base::state_folder("relative", "/home/a") == "/home/a/.local/state/reflexloop");
    CHECK(base::state_folder("", "").empty());
}
