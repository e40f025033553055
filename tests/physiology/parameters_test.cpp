#include "physiology/parameters.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace physiology;

TEST_CASE("every parameter has a unit, a range around its default, a meaning and a source")
{
    Parameters person;
    for (const auto& row : parameter_table()) {
        CAPTURE(row.name);
        CHECK(!row.unit.empty());
        CHECK(!row.source.empty());
        CHECK(row.meaning.ends_with('.'));
        CHECK(row.min < row.max);
        CHECK(row.field(person) >= row.min);
        CHECK(row.field(person) <= row.max);
    }
}

TEST_CASE("the parameter table has one row for each constant of the body, and no two for one")
{
    Parameters person;
    std::set<const double*> fields;
    std::set<std::string> names;
    for (const auto& row : parameter_table()) {
        CAPTURE(row.name);
        CHECK(fields.insert(&row.field(person)).second);
        CHECK(names.insert(std::string(row.name)).second);
    }
    CHECK(parameter_table().size() == sizeof(Parameters) / sizeof(double));
}

TEST_CASE("a parameter is found by its name")
{
    Parameters person;
    const auto* row = find_parameter("spindle.bag1.passive_damping");
    REQUIRE(row != nullptr);
    CHECK(&row->field(person) == &person.innervation.spindle.bag1.passive_damping);
    CHECK(&find_parameter("hamstrings.moment_arm")->field(person) ==
          &person.hamstrings.moment_arm_mm);
    CHECK(find_parameter("spindel.bag1") == nullptr);
}
