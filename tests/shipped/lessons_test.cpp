// The lessons that come with the program: each loads without a problem and can be filmed to its
// end.
#include "experiment/experiment.hpp"
#include "lesson/lesson_file.hpp"
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
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
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
    for (const auto& file : files)
        for (const auto& problem : load(file).problems)
            FAIL_CHECK(base::to_text(problem));
}

TEST_CASE("every shipped lesson runs to its last step, and the body stays within the numbers")
{
    for (const auto& file : shipped_lessons()) {
        CAPTURE(file.string());
        const auto loaded = load(file);
        REQUIRE(loaded.lesson);
        auto e = experiment::new_experiment(physiology::Parameters{}, 1);
        e.recording = false;
        experiment::start_lesson(e, *loaded.lesson, experiment::Advance::by_clock);
        const double end_ms = experiment::lesson_duration_ms(*loaded.lesson);
        for (double viewer_ms = 0; viewer_ms < end_ms + 100; viewer_ms += 100)
            experiment::play_to(e, viewer_ms);
        CHECK(e.lesson_step + 1 == loaded.lesson->steps.size());
        CHECK(e.finished);
        CHECK_FALSE(e.diverged_at);
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
