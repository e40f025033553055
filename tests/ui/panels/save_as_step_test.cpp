// Keep this as a step: what comes into the file, what is left alone, and what is told.
#include "base/atomic_file.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/vocabulary.hpp"
#include "lesson/read/lesson_file.hpp"
#include "scene/stations/stations.hpp"
#include "temporary_file.hpp"
#include "ui/lesson/lesson_answers.hpp"
#include "ui/panels/panels.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view two_steps =
    "# by hand\nformat = 1\ntitle   =   \"T\"\n\n[[step]]\ntitle = \"One\"\nset = { swelling = "
    "0.5, "
    "touch_kPa = 10 } # much\n\n# then\n[[step]]\ntitle = \"Two\"\nsay = \"stays\"\n";

struct Desk {
    TemporaryFolder folder;
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::State panels;

    explicit Desk(std::string_view text = {})
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
    Desk desk(two_steps);
    auto& e = desk.experiment;
    desk.play(0.5);
    experiment::look_at(e, scene::station_camera(*scene::find_station("cord"), {}, -12, 7, 2), 0);
    experiment::set_input(e, "swelling", 0.8);
    experiment::set_input(e, "touch_kPa", 0);
    experiment::set_slow(e, 20);
    e.view.settings.plots = {"emg_mV", "pain_nrs"};
    experiment::pin(e, "Ia_quadriceps");
    ui::keep_step(e, desk.panels);
    CHECK_FALSE(desk.panels.notice.trouble);

    const auto step = desk.step(1);
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
    Desk desk(two_steps);
    auto& e = desk.experiment;
    experiment::fire(e, {.kind = physiology::EventKind::cut,
                         .target = static_cast<std::uint8_t>(physiology::LesionSite::gamma),
                         .amount = 0.5});
    experiment::fire(e, {.kind = physiology::EventKind::slow,
                         .target = static_cast<std::uint8_t>(physiology::SlowEvent::massage),
                         .amount = 10,
                         .hour = 12});
    desk.play(0.1);
    ui::keep_step(e, desk.panels);
    const auto step = desk.step(1);
    REQUIRE(step.at.size() == 2);
    CHECK(step.at[0].name == "cut");
    CHECK(step.at[0].target == "gamma 0.5");
    CHECK(step.at[1].name == "massage");
    CHECK(step.at[1].target == "10 @ 12h");
}

TEST_CASE("the author's text stays as it was around a kept step, and the body goes on")
{
    Desk desk(two_steps);
    desk.play(0.2);
    const auto before = desk.experiment.simulation.step;
    ui::keep_step(desk.experiment, desk.panels);
    const auto text = desk.text();
    const auto cut = two_steps.find("\n# then");
    CHECK(text.starts_with(two_steps.substr(0, cut)));
    CHECK(text.ends_with(two_steps.substr(cut)));
    CHECK(desk.experiment.simulation.step == before);
    CHECK(desk.experiment.lesson_run.step_index == 1);
    CHECK(desk.experiment.lesson_run.lesson->steps.size() == 3);
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.experiment.lesson_run.step_index == 2);
    CHECK(desk.step(3).title == "Two");
}

TEST_CASE("a kept step can be taken back, letter by letter, unless the file has changed since")
{
    Desk desk(two_steps);
    desk.play(0.2);
    const auto body_step = desk.experiment.simulation.step;
    ui::keep_step(desk.experiment, desk.panels);
    REQUIRE(desk.panels.kept_text);
    ui::take_step_back(desk.experiment, desk.panels);
    CHECK(desk.text() == two_steps);
    CHECK(desk.experiment.lesson_run.lesson->steps.size() == 2);
    CHECK(desk.experiment.lesson_run.step_index == 0);
    CHECK(desk.experiment.simulation.step == body_step);
    CHECK_FALSE(desk.panels.kept_text);

    ui::keep_step(desk.experiment, desk.panels);
    const auto edited = desk.text() + "# by hand\n";
    desk.folder.write("a.toml", edited);
    ui::take_step_back(desk.experiment, desk.panels);
    CHECK(desk.panels.notice.trouble);
    CHECK(desk.text() == edited);
}

TEST_CASE("answers stay with their steps when a step is kept, taken back, or written by hand")
{
    constexpr std::string_view asking =
        "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step]]\ntitle = \"Two\"\n"
        "predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = \"A\" }\n";
    Desk desk(asking);
    auto answers = ui::answers_now(desk.experiment);
    answers.steps[1].choice = 1;
    answers.steps[1].revealed = true;
    ui::take_answers(desk.experiment, answers);
    const auto choice_at = [&](std::size_t step) {
        return ui::answers_now(desk.experiment).steps.at(step).choice;
    };
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(choice_at(2) == std::size_t{1});
    CHECK_FALSE(choice_at(1));
    ui::take_step_back(desk.experiment, desk.panels);
    CHECK(choice_at(1) == std::size_t{1});
    auto edited = std::string(asking);
    edited.insert(edited.find("[[step]]"), "[[step]]\ntitle = \"Zero\"\n");
    desk.folder.write("a.toml", edited);
    ui::reload_lesson(desk.experiment, desk.panels);
    CHECK(choice_at(2) == std::size_t{1});
}

TEST_CASE("a read-only lesson stays as it is, and the window says so")
{
    Desk desk(two_steps);
    fs::permissions(desk.folder.path / "a.toml", fs::perms::owner_read);
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.panels.notice.trouble);
    CHECK(desk.panels.notice.text.find("read-only") != std::string::npos);
    CHECK(desk.text() == two_steps);
    CHECK(desk.experiment.lesson_run.lesson->steps.size() == 2);
    CHECK(desk.experiment.lesson_run.step_index == 0);
}

TEST_CASE("into a file that has become wrong, or is gone, nothing is kept")
{
    Desk desk(two_steps);
    const auto broken = std::string(two_steps) + "slow = \n";
    desk.folder.write("a.toml", broken);
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.panels.notice.trouble);
    CHECK(desk.panels.problems.size() == 1);
    CHECK(desk.text() == broken);
    fs::remove(desk.folder.path / "a.toml");
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.panels.notice.trouble);
    CHECK_FALSE(fs::exists(desk.folder.path / "a.toml"));
    CHECK(desk.experiment.lesson_run.lesson->steps.size() == 2);
}

TEST_CASE("steps written as a list of braces are left alone")
{
    constexpr std::string_view braces =
        "format = 1\ntitle = \"T\"\nstep = [ { title = \"One\" } ]\n";
    Desk desk(braces);
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.panels.notice.text.find("[[step]]") != std::string::npos);
    CHECK(desk.text() == braces);
}

TEST_CASE("where an author has added steps meanwhile, the running one is found by its title")
{
    Desk desk(two_steps);
    experiment::go_to_lesson_step(desk.experiment, 1);
    desk.folder.write("a.toml", "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"Zero\"\n[[step]]\n"
                                "title = \"One\"\n[[step]]\ntitle = \"Two\"\n[[step]]\ntitle = "
                                "\"Three\"\n");
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.experiment.lesson_run.step_index == 3);
    CHECK(desk.step(2).title == "Two");
    CHECK(desk.step(4).title == "Three");
}

TEST_CASE("without a lesson a new one begins in the current folder, and never over another")
{
    Desk desk;
    desk.folder.write("kept-steps.toml", "someone's");
    experiment::set_input(desk.experiment, "swelling", 0.25);
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.text("kept-steps.toml") == "someone's");
    CHECK(set_to(desk.step(0, "kept-steps-2.toml"), "swelling") == 0.25);
    REQUIRE(desk.experiment.lesson_run.lesson);
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.step(1, "kept-steps-2.toml").set.empty()); // nothing differs from the step before
}

TEST_CASE("where no lesson can begin, the window says so")
{
    Desk desk;
    desk.panels.new_lessons_in = desk.folder.path / "none";
    ui::keep_step(desk.experiment, desk.panels);
    CHECK(desk.panels.notice.trouble);
    CHECK_FALSE(desk.experiment.lesson_run.lesson);
}
