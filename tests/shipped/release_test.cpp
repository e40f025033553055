// The version's number stands once, in the root's CMakeLists.txt; whatever else speaks of it
// agrees.
#include "shipped/source_tree.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <string_view>

namespace {

const std::filesystem::path tree = REFLEXLOOP_SOURCE_DIR;

// "## [0.1.0] - 2026-11-21" is a release, "## [Unreleased]" is none.
std::string newest_release(std::string_view changelog)
{
    constexpr std::string_view heading = "\n## [";
    for (auto at = changelog.find(heading); at != changelog.npos;
         at = changelog.find(heading, at + 1)) {
        const auto name = at + heading.size();
        const auto release = changelog.substr(name, changelog.find(']', name) - name);
        if (release != "Unreleased") {
            return std::string(release);
        }
    }
    return {};
}

} // namespace

TEST_CASE("the newest release in the changelog is the version that the program tells")
{
    const auto changelog = shipped_test::text_of(tree / "CHANGELOG.md");
    CHECK(newest_release(changelog) == REFLEXLOOP_VERSION);
}

TEST_CASE("no other page holds a version's number that could fall behind")
{
    const auto citation = shipped_test::text_of(tree / "CITATION.cff");
    CHECK(citation.starts_with("cff-version: 1.2.0\n"));
    CHECK(citation.find("\nversion:") == std::string::npos);
    const auto source = shipped_test::text_of(tree / "src" / "app" / "main.cpp");
    CHECK(source.find(REFLEXLOOP_VERSION) == std::string::npos);
}
