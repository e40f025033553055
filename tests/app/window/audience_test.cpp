#include "app/window/audience.hpp"

#include <doctest/doctest.h>

namespace {

constexpr platform::Place laptop{0, 0, {1920, 1080}}, beamer{1920, 0, {1280, 720}};

} // namespace

TEST_CASE("the audience gets the display that the lecturer's window is not on")
{
    const std::vector<platform::Place> both{laptop, beamer};
    CHECK(app::audience_place(both, {100, 100, {1280, 800}}) == beamer);
    CHECK(app::audience_place(both, {1920, 0, {1280, 720}}) == laptop);
}

TEST_CASE("with one display there is no place for an audience's window")
{
    const std::vector<platform::Place> one{laptop};
    CHECK(app::audience_place(one, {100, 100, {1280, 800}}) == std::nullopt);
    CHECK(app::audience_place({}, {100, 100, {1280, 800}}) == std::nullopt);
}
