// Save as a step: what is added to the file, what is left alone, and what the viewer is told.
#include "base/atomic_file.hpp"
#include "base/text_file.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/lesson_file.hpp"
#include "scene/stations/stations.hpp"
#include "temporary_file.hpp"
#include "ui/lesson/lesson_browser.hpp"
#include "ui/lesson/save_as_step.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view two_steps =
    "# by hand\nformat = 1\ntitle   =   \"T\"\n\n[[step]]\ntitle = \"One\"\nset = { swelling = "
    "0.5, "
    "touch_kPa = 10 } # much\n\n# then\n[[step]]\ntitle = \"Two\"\nsay = \"stays\"\n";

struct Author {
    TemporaryFolder folder;
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::PanelState panels;

    explicit Author(std::string_view text = {})
    {
        experiment.playback.recording = false;
        panels.new_lessons_in = folder.path;
        if (!text.empty()) {
            ui::open_lesson(experiment, panels, folder.write("a.toml", text));
        }
    }
    [[nodiscard]] std::string text(const std::string& name = "a.toml") const
    {
        return base::read_file(folder.path / name).value_or("");
    }
    [[nodiscard]] lesson::Step step(std::size_t index, const std::string& name = "a.toml") const
    {
        const auto loaded = lesson::load_lesson(folder.path / name, experiment::vocabulary());
        REQUIRE(loaded.problems.empty());
        REQUIRE(loaded.lesson);
        REQUIRE(index < loaded.lesson->steps.size());
        return loaded.lesson->steps[index];
    }
    void play(double seconds)
    {
        experiment::play_to(experiment, experiment.playback.viewer_ms + 1000 * seconds);
    }
};

double set_to(const lesson::Step& step, std::string_view input)
{
    const auto found = std::ranges::find(step.set, input, &lesson::TimedChange::name);
    return found == step.set.end() ? -1 : found->value;
}

} // namespace

TEST_CASE("a kept step has the view, the inputs that differ, the pace and the plots of the moment")
{
    Author author(two_steps);
    auto& e = author.experiment;
    author.play(0.5);
    experiment::look_at(e, scene::station_camera(*scene::find_station("cord"), -12, 7, 2), 0);
    experiment::set_input(e, "swelling", 0.8);
    experiment::set_input(e, "touch_kPa", 0);
    experiment::set_slow(e, 20);
    e.view.settings.plots = {"emg_mV", "pain_nrs"};
    experiment::pin(e, "Ia_quadriceps");
    ui::save_as_step(e, author.panels);
    CHECK_FALSE(author.panels.notice.error);

    const auto step = author.step(1);
    CHECK(step.view->station == "cord");
    CHECK(step.view->yaw_deg == doctest::Approx(-12));
    CHECK(step.view->pitch_deg == doctest::Approx(7));
    CHECK(step.view->zoom == doctest::Approx(2));
    CHECK(step.slow == 20);
    CHECK(set_to(step, "swelling") == 0.8);
    CHECK(set_to(step, "touch_kPa") == 0); // neutral, but the step before has it otherwise
    CHECK(step.set.size() == 2);
    CHECK(step.plot == std::vector<std::string>{"Ia_quadriceps", "emg_mV", "pain_nrs"});
}

TEST_CASE("cuts and entries in the calendar that hands made are kept too")
{
    Author author(two_steps);
    auto& e = author.experiment;
    experiment::fire(e, {.kind = physiology::EventKind::cut,
                         .target = static_cast<std::uint8_t>(physiology::LesionSite::gamma),
                         .amount = 0.5});
    experiment::fire(e, {.kind = physiology::EventKind::slow,
                         .target = static_cast<std::uint8_t>(physiology::SlowEvent::massage),
                         .amount = 10,
                         .hour = 12});
    author.play(0.1);
    ui::save_as_step(e, author.panels);
    const auto step = author.step(1);
    REQUIRE(step.at.size() == 2);
    CHECK(step.at[0].name == "cut");
    CHECK(step.at[0].target == "gamma 0.5");
    CHECK(step.at[1].name == "massage");
    CHECK(step.at[1].target == "10 @ 12h");
}

TEST_CASE("the author's text stays as it was around a kept step, and the body goes on")
{
    Author author(two_steps);
    author.play(0.2);
    const auto before = author.experiment.simulation.step;
    ui::save_as_step(author.experiment, author.panels);
    const auto text = author.text();
    const auto cut = two_steps.find("\n# then");
    CHECK(text.starts_with(two_steps.substr(0, cut)));
    CHECK(text.ends_with(two_steps.substr(cut)));
    CHECK(author.experiment.simulation.step == before);
    CHECK(author.experiment.lesson_run.step_index == 1);
    CHECK(author.experiment.lesson_run.lesson->steps.size() == 3);
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.experiment.lesson_run.step_index == 2);
    CHECK(author.step(3).title == "Two");
}

TEST_CASE("a kept step can be taken back, letter by letter, unless the file has changed since")
{
    Author author(two_steps);
    author.play(0.2);
    const auto body_step = author.experiment.simulation.step;
    ui::save_as_step(author.experiment, author.panels);
    REQUIRE(author.panels.saved_step);
    ui::undo_save_as_step(author.experiment, author.panels);
    CHECK(author.text() == two_steps);
    CHECK(author.experiment.lesson_run.lesson->steps.size() == 2);
    CHECK(author.experiment.lesson_run.step_index == 0);
    CHECK(author.experiment.simulation.step == body_step);
    CHECK_FALSE(author.panels.saved_step);

    ui::save_as_step(author.experiment, author.panels);
    const auto edited = author.text() + "# by hand\n";
    author.folder.write("a.toml", edited);
    ui::undo_save_as_step(author.experiment, author.panels);
    CHECK(author.panels.notice.error);
    CHECK(author.text() == edited);
}

TEST_CASE("answers stay with their steps when a step is kept, taken back, or written by hand")
{
    constexpr std::string_view asking =
        "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step]]\ntitle = \"Two\"\n"
        "predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = \"A\" }\n";
    Author author(asking);
    auto answers = author.experiment.lesson_run.answers;
    answers.steps[1].choice = 1;
    answers.steps[1].revealed = true;
    experiment::recall_answers(author.experiment, answers);
    const auto choice_at = [&](std::size_t step) {
        return author.experiment.lesson_run.answers.steps.at(step).choice;
    };
    ui::save_as_step(author.experiment, author.panels);
    CHECK(choice_at(2) == std::size_t{1});
    CHECK_FALSE(choice_at(1));
    ui::undo_save_as_step(author.experiment, author.panels);
    CHECK(choice_at(1) == std::size_t{1});
    auto edited = std::string(asking);
    edited.insert(edited.find("[[step]]"), "[[step]]\ntitle = \"Zero\"\n");
    author.folder.write("a.toml", edited);
    ui::reload_lesson(author.experiment, author.panels);
    CHECK(choice_at(2) == std::size_t{1});
}

TEST_CASE("a read-only lesson stays as it is, and the window says so")
{
    Author author(two_steps);
    fs::permissions(author.folder.path / "a.toml", fs::perms::owner_read);
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.panels.notice.error);
    CHECK(author.panels.notice.text.find("read-only") != std::string::npos);
    CHECK(author.text() == two_steps);
    CHECK(author.experiment.lesson_run.lesson->steps.size() == 2);
    CHECK(author.experiment.lesson_run.step_index == 0);
}

TEST_CASE("into a file that has become wrong, or is gone, nothing is kept")
{
    Author author(two_steps);
    const auto broken = std::string(two_steps) + "slow = \n";
    author.folder.write("a.toml", broken);
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.panels.notice.error);
    CHECK(author.panels.problems.size() == 1);
    CHECK(author.text() == broken);
    fs::remove(author.folder.path / "a.toml");
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.panels.notice.error);
    CHECK_FALSE(fs::exists(author.folder.path / "a.toml"));
    CHECK(author.experiment.lesson_run.lesson->steps.size() == 2);
}

TEST_CASE("steps written as a list of braces are left alone")
{
    constexpr std::string_view braces =
        "format = 1\ntitle = \"T\"\nstep = [ { title = \"One\" } ]\n";
    Author author(braces);
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.panels.notice.text.find("[[step]]") != std::string::npos);
    CHECK(author.text() == braces);
}

TEST_CASE("where an author has added steps meanwhile, the running one is found by its title")
{
    Author author(two_steps);
    experiment::go_to_lesson_step(author.experiment, 1);
    author.folder.write("a.toml",
                        "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"Zero\"\n[[step]]\n"
                        "title = \"One\"\n[[step]]\ntitle = \"Two\"\n[[step]]\ntitle = "
                        "\"Three\"\n");
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.experiment.lesson_run.step_index == 3);
    CHECK(author.step(2).title == "Two");
    CHECK(author.step(4).title == "Three");
}

TEST_CASE("without a lesson a new one begins in the current folder, and never over another")
{
    Author author;
    author.folder.write("kept-steps.toml", "someone's");
    experiment::set_input(author.experiment, "swelling", 0.25);
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.text("kept-steps.toml") == "someone's");
    CHECK(set_to(author.step(0, "kept-steps-2.toml"), "swelling") == 0.25);
    REQUIRE(author.experiment.lesson_run.lesson);
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.step(1, "kept-steps-2.toml").set.empty()); // nothing differs from the step before
}

TEST_CASE("where no lesson can begin, the window says so")
{
    Author author;
    author.panels.new_lessons_in = author.folder.path / "none";
    ui::save_as_step(author.experiment, author.panels);
    CHECK(author.panels.notice.error);
    CHECK_FALSE(author.experiment.lesson_run.lesson);
}
