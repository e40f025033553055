// The tables are the vocabulary of sliders, lessons, traces and files: here they are held to it.
#include "physiology/events.hpp"
#include "physiology/inputs.hpp"
#include "physiology/pathways.hpp"
#include "physiology/readout.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>

using namespace physiology;

namespace {

void check_sentence(std::string_view sentence)
{
    CAPTURE(std::string(sentence));
    CHECK(sentence.size() > 20);
    CHECK(sentence.ends_with('.'));
    CHECK(sentence.find(". ") == std::string_view::npos); // one sentence
}

// Each row of a table of doubles names another double of its struct.
template <class Struct, class Table>
void check_distinct(const Table& table)
{
    Struct all;
    std::set<const double*> fields;
    std::set<std::string_view> names;
    for (const auto& row : table) {
        fields.insert(&(all.*row.field));
        names.insert(row.name);
    }
    CHECK(fields.size() == table.size());
    CHECK(names.size() == table.size());
}

} // namespace

TEST_CASE("every input and every signal has one row, with title, range, meaning and source")
{
    check_distinct<Inputs>(input_table());
    check_distinct<Readout>(signal_table());
    CHECK(input_table().size() * sizeof(double) == sizeof(Inputs));
    // An input is a signal too where a row, of either table, says so; no other field is left out.
    const auto own = static_cast<std::size_t>(std::ranges::count_if(
        signal_table(), [](const auto& row) { return find_input(row.name) == nullptr; }));
    // gamma_dynamic_pps and gamma_static_pps: an input is added to each.
    constexpr std::size_t totals = 2;
    CHECK((own + totals) * sizeof(double) == sizeof(Readout) - sizeof(Inputs));
    const auto check_row = [](const auto& row, double default_value) {
        CAPTURE(std::string(row.name));
        CHECK(!row.title.empty());
        CHECK(!row.source.empty());
        CHECK(row.min < row.max);
        CHECK(default_value >= row.min);
        CHECK(default_value <= row.max);
        check_sentence(row.meaning);
    };
    for (const auto& row : input_table()) {
        check_row(row, Inputs{}.*row.field);
    }
    for (const auto& row : signal_table()) {
        check_row(row, Readout{}.*row.field);
    }
}

TEST_CASE("a name that carries a unit shows that unit on the screen")
{
    const std::string_view units[][2] = {
        {"_mm", "mm"}, {"_kPa", "kPa"},   {"_per_s", "/s"}, {"_pps", "imp/s"}, {"_deg", "°"},
        {"_L0", "L0"}, {"_N", "N"},       {"_mV", "mV"},    {"_mM", "mM"},     {"_um", "µm"},
        {"_uM", "µM"}, {"_percent", "%"}, {"_Hz", "Hz"},    {"_N_m", "N m"},   {"_C", "°C"},
        {"_h", "h"},   {"_mmHg", "mmHg"}, {"_nrs", "/ 10"}};
    const auto check_unit = [&](std::string_view name, std::string_view unit) {
        CAPTURE(std::string(name));
        std::string_view expected;
        for (const auto& [ending, shown] : units) {
            if (name.ends_with(ending)) {
                expected = shown;
            }
        }
        CHECK(unit.ends_with(expected));
        CHECK(unit.empty() == expected.empty());
    };
    for (const auto& row : input_table()) {
        check_unit(row.name, row.unit);
    }
    for (const auto& row : signal_table()) {
        check_unit(row.name, row.unit);
    }
}

TEST_CASE("a signal with the name of an input shows it as it reaches the body")
{
    for (const auto& input : input_table()) {
        CAPTURE(std::string(input.name));
        const auto* signal = find_signal(input.name);
        if (signal == nullptr) {
            CHECK(input.signal.meaning.empty());
            continue; // salts and weights act at once, and are not signals
        }
        CHECK(signal->title == input.title);
        CHECK(signal->unit == input.unit);
        CHECK(signal->max >= input.max);
    }
}

TEST_CASE("inputs, signals and events are found by name, misspelt ones are not")
{
    for (const auto& row : input_table()) {
        CHECK(find_input(row.name) == &row);
    }
    for (const auto& row : signal_table()) {
        CHECK(find_signal(row.name) == &row);
    }
    for (const auto& row : event_table()) {
        CHECK(find_event(row.name) == &row);
    }
    CHECK(find_input("sweling") == nullptr);
    CHECK(find_signal("") == nullptr);
    CHECK(find_event("Tap") == nullptr);
}

TEST_CASE("a tap knows both tendons, in the order of the muscles")
{
    const auto* tap = find_event("tap");
    REQUIRE(tap != nullptr);
    CHECK(tap->kind == EventKind::tap);
    CHECK(std::holds_alternative<std::string>(read_event(*tap, "elbow")));
    CHECK(std::get<Event>(read_event(*find_event("cut"), "Ib 0.5")).amount == 0.5);
    CHECK(std::get<Event>(read_event(*find_event("massage"), "10 @ 12h")).hour == 12);
    REQUIRE(tap->targets.size() == 2);
    CHECK(tap->targets[static_cast<std::size_t>(Muscle::quadriceps)] == "quadriceps");
    CHECK(tap->targets[static_cast<std::size_t>(Muscle::hamstrings)] == "hamstrings");
    check_sentence(tap->meaning);
    CHECK(!tap->source.empty());
}

TEST_CASE("pathways stand in the order of their enumeration, and gamma runs to the muscle")
{
    REQUIRE(pathway_table().size() == pathway_count);
    std::set<std::string_view> names;
    for (std::size_t k = 0; k < pathway_table().size(); ++k) {
        const auto& entry = pathway_table()[k];
        CHECK(static_cast<std::size_t>(entry.pathway) == k);
        CHECK(&row(entry.pathway) == &entry);
        CHECK(!entry.title.empty());
        CHECK(!entry.source.empty());
        check_sentence(entry.meaning);
        names.insert(entry.name);
    }
    CHECK(names.size() == pathway_count);
    CHECK_FALSE(row(Pathway::gamma_dynamic).afferent); // the popular sentence has it backwards
    CHECK_FALSE(row(Pathway::gamma_static).afferent);
    CHECK(row(Pathway::Ia_quadriceps).afferent);
    CHECK(row(Pathway::spinothalamic).afferent);
}

TEST_CASE("every pathway names the signal that is its firing rate")
{
    for (const auto& row : physiology::pathway_table()) {
        CAPTURE(row.name);
        CHECK(physiology::find_signal(row.rate_signal) != nullptr);
    }
}
