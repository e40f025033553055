// The lessons that come with the program: each loads without a problem, can be filmed to its end,
// and the simulation does what it says.
#include "experiment/lesson_run/rehearsal.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/lesson_file.hpp"
#include "physiology/parameters.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace {

std::vector<std::filesystem::path> shipped_lessons()
{
    std::vector<std::filesystem::path> files;
    const auto folder = std::filesystem::path(REFLEXLOOP_SOURCE_DIR) / "lessons";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".toml") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

lesson::LoadedLesson load(const std::filesystem::path& file)
{
    return lesson::load_lesson(file, experiment::vocabulary());
}

} // namespace

TEST_CASE("every shipped lesson loads without a problem")
{
    const auto files = shipped_lessons();
    CHECK(files.size() >= 2);
    for (const auto& file : files) {
        for (const auto& problem : load(file).problems) {
            FAIL_CHECK(base::to_text(problem));
        }
    }
}

// The twins in other languages are the same experiment; another test makes sure of it.
TEST_CASE("every shipped lesson runs to its end, what it predicts comes true, and its myths fail")
{
    for (const auto& file : shipped_lessons()) {
        if (file.stem().has_extension()) {
            continue;
        }
        CAPTURE(file.string());
        const auto loaded = load(file);
        REQUIRE(loaded.lesson);
        const auto rehearsal = experiment::rehearse(*loaded.lesson, physiology::Parameters{}, 1);
        CHECK(rehearsal.finished);
        for (const auto& problem : rehearsal.problems) {
            FAIL_CHECK(base::to_text(problem));
        }
    }
}

TEST_CASE("every prediction of a shipped lesson says what must come out, and why")
{
    for (const auto& file : shipped_lessons()) {
        const auto loaded = load(file);
        REQUIRE(loaded.lesson);
        for (const auto& step : loaded.lesson->steps) {
            CAPTURE(file.string());
            CAPTURE(step.title);
            if (step.predict) {
                CHECK_FALSE(step.predict->outcomes.empty());
                CHECK_FALSE(step.predict->why.empty());
            }
        }
    }
}

TEST_CASE("every step of a shipped lesson has a title and prose to read")
{
    for (const auto& file : shipped_lessons()) {
        const auto loaded = load(file);
        REQUIRE(loaded.lesson);
        for (const auto& step : loaded.lesson->steps) {
            CAPTURE(file.string());
            CAPTURE(step.title);
            CHECK_FALSE(step.title.empty());
            CHECK_FALSE(lesson::plain_text(step.prose).empty());
        }
    }
}
