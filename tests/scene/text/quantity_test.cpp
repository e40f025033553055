// Values with their units, in words.
#include "scene/text/quantity.hpp"

#include <doctest/doctest.h>

TEST_CASE("a unit follows its number after a space, a degree sign without one")
{
    CHECK(scene::quantity(42.4, 0, "mmHg") == "42 mmHg");
    CHECK(scene::quantity(80, 0, "°") == "80°");
    CHECK(scene::quantity(30, 1, "°C") == "30.0 °C");
    CHECK(scene::quantity(0.25, 2, "") == "0.25");
}

TEST_CASE("a signal's value has the fewer decimals the wider its usual range is")
{
    CHECK(scene::quantity(-3.26, *physiology::find_signal("knee_angle_deg")) == "−3°");
    CHECK(scene::decimals_of(*physiology::find_signal("pain_nrs")) == 1);
    CHECK(scene::decimals_of(*physiology::find_signal("gate_inhibition")) == 2);
}
