// A broken file takes nothing from whoever is in the middle of a lesson: not the lesson, not the
// body, not the place in it.
#include "broken_lessons.hpp"
#include "experiment/simulation/controls.hpp"
#include "temporary_file.hpp"
#include "ui/panels/panels.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

constexpr std::string_view good = "format = 1\ntitle = \"Good\"\n[[step]]\ntitle = \"One\"\n"
                                  "[[step]]\ntitle = \"Two\"\nset = { swelling = 0.3 }\n";

struct Class {
    TemporaryFolder folder;
    std::filesystem::path file = folder.write("good.toml", good);
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::State panels;

    Class()
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
    Class session;
    const auto body_step = session.experiment.simulation.step;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        const auto file = session.folder.write("broken.toml", broken.bytes);
        ui::open_lesson(session.experiment, session.panels, file);
        session.check_undisturbed(body_step);
        CHECK(session.panels.problem_lines.size() <= session.panels.problems.size());
    }
    for (const auto& place : {session.folder.path, session.folder.path / "none.toml"}) {
        ui::open_lesson(session.experiment, session.panels, place);
        session.check_undisturbed(body_step);
    }
}

TEST_CASE(
    "a lesson that is broken while it runs goes on as it was, and comes back when it is mended")
{
    Class session;
    const auto body_step = session.experiment.simulation.step;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        session.folder.write("good.toml", broken.bytes);
        ui::reload_lesson(session.experiment, session.panels);
        session.check_undisturbed(body_step);
    }
    session.folder.write("good.toml", std::string(good) + "[[step]]\ntitle = \"Three\"\n");
    ui::reload_lesson(session.experiment, session.panels);
    CHECK(session.panels.problems.empty());
    CHECK(session.experiment.lesson_run.lesson->steps.size() == 3);
    CHECK(session.experiment.lesson_run.step_index == 1);
}

TEST_CASE("a step is never kept into a broken file")
{
    Class session;
    for (const auto& broken : broken_lessons()) {
        CAPTURE(broken.name);
        session.folder.write("good.toml", broken.bytes);
        ui::keep_step(session.experiment, session.panels);
        CHECK(session.panels.notice.trouble);
        CHECK(std::filesystem::file_size(session.file) == broken.bytes.size());
        CHECK(session.experiment.lesson_run.lesson->steps.size() == 2);
    }
}

TEST_CASE("the line that a problem names is shown as it stands in the file")
{
    Class session;
    session.folder.write("good.toml", broken::with("  slow = \t0\r\n"));
    ui::reload_lesson(session.experiment, session.panels);
    REQUIRE(session.panels.problem_lines.size() == 1);
    CHECK(session.panels.problem_lines.at(5) == "  slow =  0 ");
}
