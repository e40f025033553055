#include "lesson/read/claim_keywords.hpp"

#include "lesson/read/measure_keywords.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace lesson {

namespace {

// The four degrees of evidence that lessons/README.md explains.
constexpr std::array<std::string_view, 4> labels = {"established", "supported", "hypothesis",
                                                    "popular myth"};

void read_label(LessonReader& reader, const toml::node& node, Claim& claim)
{
    const auto label = read_text(reader, "label", node);
    if (!label) {
        return;
    }
    if (std::find(labels.begin(), labels.end(), *label) != labels.end()) {
        claim.label = *label;
    } else {
        unknown(reader, node.source().begin, *label, {"label", {labels.begin(), labels.end()}, {}});
    }
}

constexpr std::array<Keyword<Claim>, 2> claim_keywords = {{
    {"label", read_label},
    {"source",
     [](LessonReader& reader, const toml::node& node, Claim& claim) {
         claim.source = read_filled_text(reader, "source", node).value_or("");
     }},
}};

void read_one_claim(LessonReader& reader, const toml::node& node, Step& step)
{
    const auto* table =
        read_table(reader, "claim", node, "{ label = \"established\", source = \"who, when\" }");
    if (!table) {
        return;
    }
    Claim claim;
    read_keywords<Claim>(reader, *table, "claim", claim_keywords, claim);
    for (const std::string_view name : {"label", "source"}) {
        if (!table->contains(name)) {
            say_missing(reader, *table, "the claim", name);
        }
    }
    step.claims.push_back(std::move(claim));
}

} // namespace

void read_claim(LessonReader& reader, const toml::node& node, Step& step)
{
    if (const auto* several = node.as_array()) {
        for (const auto& claim : *several) {
            read_one_claim(reader, claim, step);
        }
    } else {
        read_one_claim(reader, node, step);
    }
}

} // namespace lesson
