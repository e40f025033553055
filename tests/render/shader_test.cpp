// Errors in shader sources: where they lie.
#include "render/shader.hpp"

#include <doctest/doctest.h>

TEST_CASE("what a shader's compiler says is told with file and line")
{
    CHECK(render::with_file_names("2:14(8): error: no such name\n", "light.glsl", "tube.frag") ==
          "tube.frag:14: error: no such name\n");
    CHECK(render::with_file_names("1(7) : error C1008: undefined\n", "light.glsl", "tube.frag") ==
          "light.glsl:7: error C1008: undefined\n");
    CHECK(render::with_file_names("too many errors\n", "light.glsl", "tube.frag") ==
          "too many errors\n");
}
