// A broken file takes nothing from whoever is in the middle of a lesson: not the lesson, not the
// body, not the place in it.
#include "broken_lessons.hpp"
#include "experiment/simulation/controls.hpp"
#include "temporary_file.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/lesson/save_as_step.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr std::string_view good = "format = 1\ntitle = \"Good\"\n[[step]]\ntitle = \"One\"\n"
                                  "[[step]]\ntitle = \"Two\"\nset = { swelling = 0.3 }\n";

struct RunningLesson {
    TemporaryFolder folder;
    std::filesystem::path file = folder.write("good.toml", good);
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::PanelState panels;

    RunningLesson()
    {
        experiment.playback.recording = false;
        ui::open_lesson(experiment, panels, file);
        experiment::go_to_lesson_step(experiment, 1);
        experiment::play_to(experiment, experiment.playback.viewer_ms + 200);
    }
    void check_undisturbed(std::int64_t body_step) const
    {
        REQUIRE(experiment.lesson_run.lesson);
        CHECK(experiment.lesson_run.lesson->title == "Good");
        CHECK(experiment.lesson_run.lesson->steps.size() == 2);
        CHECK(experiment.lesson_run.step_index == 1);
        CHECK(experiment.simulation.step == body_step);
        CHECK(experiment::input_value(experiment, "swelling") == 0.3);
        CHECK(base::has_errors(panels.problems));
    }
};

} // namespace

TEST_CASE("a broken lesson that is opened leaves the running one as it was")
{
    RunningLesson running;
    const auto body_step = running.experiment.simulation.step;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        const auto file = running.folder.write("broken.toml", broken.bytes);
        ui::open_lesson(running.experiment, running.panels, file);
        running.check_undisturbed(body_step);
        CHECK(running.panels.problem_lines.size() <= running.panels.problems.size());
    }
    for (const auto& place : {running.folder.path, running.folder.path / "none.toml"}) {
        ui::open_lesson(running.experiment, running.panels, place);
        running.check_undisturbed(body_step);
    }
}

TEST_CASE(
    "a lesson that is broken while it runs goes on as it was, and comes back when it is mended")
{
    RunningLesson running;
    const auto body_step = running.experiment.simulation.step;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        running.folder.write("good.toml", broken.bytes);
        ui::reload_lesson(running.experiment, running.panels);
        running.check_undisturbed(body_step);
    }
    running.folder.write("good.toml", std::string(good) + "[[step]]\ntitle = \"Three\"\n");
    ui::reload_lesson(running.experiment, running.panels);
    CHECK(running.panels.problems.empty());
    CHECK(running.experiment.lesson_run.lesson->steps.size() == 3);
    CHECK(running.experiment.lesson_run.step_index == 1);
}

TEST_CASE("a step is never saved into a broken file")
{
    RunningLesson running;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        running.folder.write("good.toml", broken.bytes);
        ui::save_as_step(running.experiment, running.panels);
        CHECK(running.panels.notice.error);
        CHECK(std::filesystem::file_size(running.file) == broken.bytes.size());
        CHECK(running.experiment.lesson_run.lesson->steps.size() == 2);
    }
}

TEST_CASE("the line that a problem names is shown as the file has it")
{
    RunningLesson running;
    running.folder.write("good.toml", broken::with("  slow = \t0\r\n"));
    ui::reload_lesson(running.experiment, running.panels);
    REQUIRE(running.panels.problem_lines.size() == 1);
    CHECK(running.panels.problem_lines.at(5) == "  slow =  0 ");
}
