// Progress is kept from one session to the next, and never stops a lesson.
#include "app/window/progress_keeper.hpp"
#include "base/atomic_file.hpp"
#include "base/text_file.hpp"
#include "experiment/lesson_run/tasks.hpp"
#include "lesson/progress/progress_file.hpp"
#include "temporary_file.hpp"
#include "ui/lesson/lesson_browser.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

namespace fs = std::filesystem;

constexpr std::string_view text =
    "format = 1\ntitle = \"T\"\n[[step]]\ntitle = \"One\"\n[[step]]\ntitle = \"Two\"\n"
    "predict = { question = \"?\", choices = [\"falls\", \"rises\"], answer = \"A\" }\n"
    "[[step]]\ntitle = \"Three\"\n";

struct Home {
    TemporaryFolder folder;
    fs::path lesson = folder.write("a.toml", text);
    fs::path state = folder.path / "state";

    [[nodiscard]] std::vector<lesson::KeptRecord> kept() const
    {
        return lesson::all_progress(state);
    }
};

// From opening the window to closing it.
struct OpenedLesson {
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::PanelState panels;
    app::ProgressKeeper keeper;

    OpenedLesson(const Home& home, const fs::path& state) : keeper(state)
    {
        experiment.playback.recording = false;
        ui::open_lesson(experiment, panels, home.lesson);
        keeper.follow(experiment, panels);
    }
    explicit OpenedLesson(const Home& home) : OpenedLesson(home, home.state) {}
    void go_to(std::size_t step)
    {
        experiment::go_to_lesson_step(experiment, step);
        keeper.follow(experiment, panels);
    }
    void choose(std::size_t step, std::size_t choice)
    {
        auto answers = experiment.lesson_run.answers;
        answers.steps[step].choice = choice;
        answers.steps[step].revealed = true;
        experiment::recall_answers(experiment, answers);
        keeper.follow(experiment, panels);
    }
};

} // namespace

TEST_CASE("what was answered is kept when the window closes, and offered the next time")
{
    const Home home;
    {
        OpenedLesson opened(home);
        CHECK_FALSE(opened.panels.resume);
        opened.go_to(1);
        opened.choose(1, 1);
    }
    REQUIRE(home.kept().size() == 1);
    const auto record = home.kept().front().record;
    CHECK(record.title == "T");
    CHECK(record.current_step == 1);
    CHECK(record.seen.size() == 2);
    CHECK(record.seen.back().predicted == "rises");
    CHECK(record.seen.back().came_out == "falls");

    OpenedLesson again(home);
    REQUIRE(again.panels.resume);
    CHECK(again.panels.resume->step == 1);
    CHECK(again.panels.resume->answers.steps[1].choice == std::size_t{1});
    CHECK(again.experiment.lesson_run.step_index == 0); // offered, not forced
}

TEST_CASE("opening a lesson again loses nothing of what was answered in it")
{
    const Home home;
    {
        OpenedLesson opened(home);
        opened.go_to(1);
        opened.choose(1, 1);
    }
    {
        OpenedLesson only_looks(home);
    }
    {
        OpenedLesson opened(home);
        REQUIRE(opened.panels.resume);
        opened.go_to(1);
        opened.choose(1, 0); // the first prediction counts
        opened.go_to(2);
    }
    const auto record = home.kept().front().record;
    CHECK(record.seen.size() == 3);
    CHECK(record.seen[1].predicted == "rises");
    CHECK(record.current_step == 2);
    CHECK_FALSE(OpenedLesson(home).panels.resume); // it was gone through to its end
}

TEST_CASE("a lecture is not written down, and nothing is offered in it")
{
    const Home home;
    {
        OpenedLesson opened(home);
        opened.go_to(1);
    }
    const auto before = home.kept().front().record;
    {
        OpenedLesson opened(home);
        opened.panels.presenter.presenting = true;
        opened.keeper.follow(opened.experiment, opened.panels);
        CHECK_FALSE(opened.panels.resume);
        opened.go_to(1);
        opened.choose(1, 0);
        opened.panels.presenter.presenting = false;
        opened.go_to(2); // the lecture's answers are not the student's
    }
    CHECK(home.kept().front().record == before);
}

TEST_CASE("without a folder nothing is kept")
{
    const Home home;
    {
        OpenedLesson opened(home, {});
        opened.go_to(1);
    }
    CHECK(home.kept().empty());
}

TEST_CASE("where nothing can be written the lesson goes on")
{
    const Home home;
    const auto in_the_way = home.folder.write("file", "not a folder");
    {
        OpenedLesson opened(home, in_the_way);
        opened.go_to(1);
        opened.choose(1, 0);
        CHECK(opened.experiment.lesson_run.step_index == 1);
    }
    CHECK(base::read_file(in_the_way) == "not a folder");
}

TEST_CASE("a damaged file of progress is set aside, and progress begins anew")
{
    const Home home;
    {
        OpenedLesson opened(home);
        opened.go_to(1);
    }
    const auto file = home.state / (home.kept().front().name + ".toml");
    std::ofstream(file, std::ios::trunc) << "damaged";
    {
        OpenedLesson opened(home);
        CHECK_FALSE(opened.panels.resume);
        opened.go_to(1);
    }
    CHECK(home.kept().size() == 1);
    CHECK(fs::exists(file.string() + ".damaged"));
}

TEST_CASE("a lesson that its author edits meanwhile keeps the answers that still fit")
{
    const Home home;
    {
        OpenedLesson opened(home);
        opened.go_to(1);
        opened.choose(1, 1);
        auto edited = std::string(text);
        edited.insert(edited.find("[[step]]"), "[[step]]\ntitle = \"Zero\"\n");
        home.folder.write("a.toml", edited);
        ui::reload_lesson(opened.experiment, opened.panels);
        opened.go_to(2);
    }
    const auto record = home.kept().front().record;
    CHECK(record.steps == 4);
    REQUIRE(record.seen.size() >= 2);
    CHECK(record.seen.back().title == "Two");
    CHECK(record.seen.back().predicted == "rises");
}
