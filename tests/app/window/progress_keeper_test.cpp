// Progress is kept from one session to the next, and never stands in anybody's way.
#include "app/window/progress_keeper.hpp"
#include "base/atomic_file.hpp"
#include "lesson/progress/progress_file.hpp"
#include "temporary_file.hpp"
#include "ui/lesson/lesson_answers.hpp"

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
struct Session {
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::State panels;
    app::ProgressKeeper keeper;

    Session(const Home& home, const fs::path& state) : keeper(state)
    {
        experiment.playback.recording = false;
        ui::open_lesson(experiment, panels, home.lesson);
        keeper.follow(experiment, panels);
    }
    explicit Session(const Home& home) : Session(home, home.state) {}
    void go_to(std::size_t step)
    {
        experiment::go_to_lesson_step(experiment, step);
        keeper.follow(experiment, panels);
    }
    void choose(std::size_t step, std::size_t choice)
    {
        auto answers = ui::answers_now(experiment);
        answers.steps[step].choice = choice;
        answers.steps[step].revealed = true;
        ui::take_answers(experiment, answers);
        keeper.follow(experiment, panels);
    }
};

} // namespace

TEST_CASE("what was answered is kept when the window closes, and offered the next time")
{
    const Home home;
    {
        Session session(home);
        CHECK_FALSE(session.panels.resume);
        session.go_to(1);
        session.choose(1, 1);
    }
    REQUIRE(home.kept().size() == 1);
    const auto record = home.kept().front().record;
    CHECK(record.title == "T");
    CHECK(record.current_step == 1);
    CHECK(record.seen.size() == 2);
    CHECK(record.seen.back().predicted == "rises");
    CHECK(record.seen.back().came_out == "falls");

    Session again(home);
    REQUIRE(again.panels.resume);
    CHECK(again.panels.resume->step == 1);
    CHECK(again.panels.resume->answers.steps[1].choice == std::size_t{1});
    CHECK(again.experiment.lesson_run.step_index == 0); // offered, not forced
}

TEST_CASE("opening a lesson again loses nothing of what was answered in it")
{
    const Home home;
    {
        Session session(home);
        session.go_to(1);
        session.choose(1, 1);
    }
    {
        Session only_looks(home);
    }
    {
        Session session(home);
        REQUIRE(session.panels.resume);
        session.go_to(1);
        session.choose(1, 0); // the first prediction counts
        session.go_to(2);
    }
    const auto record = home.kept().front().record;
    CHECK(record.seen.size() == 3);
    CHECK(record.seen[1].predicted == "rises");
    CHECK(record.current_step == 2);
    CHECK_FALSE(Session(home).panels.resume); // it was gone through to its end
}

TEST_CASE("a lecture is not written down, and nothing is offered in it")
{
    const Home home;
    {
        Session session(home);
        session.go_to(1);
    }
    const auto before = home.kept().front().record;
    {
        Session session(home);
        session.panels.desk.presenting = true;
        session.keeper.follow(session.experiment, session.panels);
        CHECK_FALSE(session.panels.resume);
        session.go_to(1);
        session.choose(1, 0);
        session.panels.desk.presenting = false;
        session.go_to(2); // the lecture's answers are not the student's
    }
    CHECK(home.kept().front().record == before);
}

TEST_CASE("without a folder nothing is kept")
{
    const Home home;
    {
        Session session(home, {});
        session.go_to(1);
    }
    CHECK(home.kept().empty());
}

TEST_CASE("where nothing can be written the lesson goes on")
{
    const Home home;
    const auto in_the_way = home.folder.write("file", "not a folder");
    {
        Session session(home, in_the_way);
        session.go_to(1);
        session.choose(1, 0);
        CHECK(session.experiment.lesson_run.step_index == 1);
    }
    CHECK(base::read_file(in_the_way) == "not a folder");
}

TEST_CASE("a damaged file of progress is set aside, and progress begins anew")
{
    const Home home;
    {
        Session session(home);
        session.go_to(1);
    }
    const auto file = home.state / (home.kept().front().name + ".toml");
    std::ofstream(file, std::ios::trunc) << "damaged";
    {
        Session session(home);
        CHECK_FALSE(session.panels.resume);
        session.go_to(1);
    }
    CHECK(home.kept().size() == 1);
    CHECK(fs::exists(file.string() + ".damaged"));
}

TEST_CASE("a lesson that its author edits meanwhile keeps the answers that still fit")
{
    const Home home;
    {
        Session session(home);
        session.go_to(1);
        session.choose(1, 1);
        auto edited = std::string(text);
        edited.insert(edited.find("[[step]]"), "[[step]]\ntitle = \"Zero\"\n");
        home.folder.write("a.toml", edited);
        ui::reload_lesson(session.experiment, session.panels);
        session.go_to(2);
    }
    const auto record = home.kept().front().record;
    CHECK(record.steps == 4);
    REQUIRE(record.seen.size() >= 2);
    CHECK(record.seen.back().title == "Two");
    CHECK(record.seen.back().predicted == "rises");
}
