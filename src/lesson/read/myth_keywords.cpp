#include "lesson/read/myth_keywords.hpp"

#include "lesson/read/measure_keywords.hpp"
#include "lesson/read/moment_keywords.hpp"

#include <fmt/format.h>

#include <array>
#include <string_view>
#include <utility>

namespace lesson {

namespace {

constexpr std::array<Keyword<Myth>, 6> myth_keywords = {{
    {"sentence",
     [](LessonReader& reader, const toml::node& node, Myth& myth) {
         myth.sentence = read_filled_text(reader, "sentence", node).value_or("");
     }},
    {"set", [](LessonReader& reader, const toml::node& node,
               Myth& myth) { myth.set = read_settings(reader, node); }},
    {"at", [](LessonReader& reader, const toml::node& node,
              Myth& myth) { myth.at = read_moments(reader, "at", node); }},
    {"slow",
     [](LessonReader& reader, const toml::node& node, Myth& myth) {
         myth.slow = read_number(reader, "slow", node, {1, 1000, "times"});
     }},
    {"predicts", [](LessonReader& reader, const toml::node& node,
                    Myth& myth) { myth.predicts = read_outcome(reader, "predicts", node); }},
    {"why", [](LessonReader& reader, const toml::node& node,
               Myth& myth) { myth.why = read_filled_text(reader, "why", node).value_or(""); }},
}};

// The myth is over when the window of its prediction has passed.
void warn_of_late_moments_of(const Myth& myth, LessonReader& reader, const toml::table& table)
{
    const auto* moments = table["at"].as_array();
    for (std::size_t i = 0; moments && i < moments->size(); ++i) {
        const auto when = moments->get(i)->is_table() ? (*moments->get(i)->as_table())["s"]
                                                      : toml::node_view<const toml::node>();
        if (when.value<double>().value_or(0) >= myth.predicts.measure.to_s) {
            warning(reader, when.node()->source().begin,
                    fmt::format("the myth is judged after {:.3g} s of the body's time, before this "
                                "happens; make to_s later, or s earlier",
                                myth.predicts.measure.to_s));
        }
    }
}

} // namespace

void read_myth(LessonReader& reader, const toml::node& node, Step& step)
{
    const auto* table =
        read_table(reader, "myth", node, "[step.myth] with sentence, predicts and why");
    if (!table) {
        return;
    }
    Myth myth;
    myth.place = place_of(node);
    read_keywords<Myth>(reader, *table, "myth", myth_keywords, myth);
    for (const std::string_view name : {"sentence", "predicts", "why"}) {
        if (!table->contains(name)) {
            say_missing(reader, *table, "the myth", name);
        }
    }
    if (table->contains("predicts")) {
        warn_of_late_moments_of(myth, reader, *table);
    }
    step.myth = std::move(myth);
}

} // namespace lesson
