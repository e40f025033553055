// A whole lesson by commands and answers alone.
#include "app/arguments/body_options.hpp"
#include "app/text/text_session.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

app::TextSession session_of(const std::string& lesson)
{
    app::BodyOptions options;
    options.lesson = lesson;
    return app::TextSession(app::prepare(options, experiment::Advance::by_hand));
}

bool has(const std::string& text, std::string_view part)
{
    const bool found = text.find(part) != std::string::npos;
    if (!found) {
        MESSAGE(text);
    }
    return found;
}

} // namespace

TEST_CASE("without a lesson one taps and plays, and hears of the whole reflex in its order")
{
    auto session = session_of("");
    CHECK(has(session.greeting(), "The word help lists all commands."));
    static_cast<void>(session.answer("play 500ms")); // 10 ms of the body
    CHECK(has(session.answer("tap"), "tap: it happens when the body goes on."));
    const auto kick = session.answer("play 20s"); // 0.4 s of the body
    CHECK(has(kick, "At 10 ms: tap."));
    CHECK(has(kick, "Ia rate rises from"));
    CHECK(has(kick, "a volley of"));
    CHECK(has(kick, "Knee angle falls from 90"));
    CHECK(kick.find("Ia rate") < kick.find("Knee angle falls"));
}

TEST_CASE("time stands still between the commands")
{
    auto session = session_of("");
    const double before_ms = session.experiment().playback.moment_ms;
    CHECK(has(session.answer("look"), "The knee is bent 90° and still."));
    CHECK(has(session.answer("details"), "No spike on its way"));
    CHECK(session.experiment().playback.moment_ms == before_ms);
}

TEST_CASE("inputs are set by their names, and a wrong name or value is answered with what is right")
{
    auto session = session_of("");
    CHECK(has(session.answer("set swelling=0.8"), "Swelling will be 0.80"));
    CHECK(has(session.answer("touch_kPa = 5"), "Touch will be 5.00 kPa"));
    CHECK(has(session.answer("set sweling=1"), "did you mean \"swelling\"?"));
    CHECK(has(session.answer("set swelling=much"), "is not a number"));
    CHECK(has(session.answer("set"), "This needs more: set NAME=VALUE"));
    CHECK(has(session.answer("plya"), "Did you mean \"play\"?"));
    CHECK(has(session.answer("play soon"), "is not a time"));
    CHECK(has(session.answer("cut dorsal_rot"), "dorsal_root"));
    static_cast<void>(session.answer("play 100ms"));
    CHECK(session.experiment().simulation.inputs.swelling == doctest::Approx(0.8));
    CHECK(session.experiment().simulation.inputs.touch_kPa == doctest::Approx(5));
}

TEST_CASE("one goes back in time, by milliseconds and by marks, and on from there")
{
    auto session = session_of("");
    static_cast<void>(session.answer("tap"));
    static_cast<void>(session.answer("play 10s"));
    CHECK(has(session.answer("marks"), "1: tap, at 0.0 ms"));
    CHECK(has(session.answer("mark 2"), "In the past"));
    CHECK(has(session.answer("mark 99"), "There is no such mark"));
    CHECK(has(session.answer("earlier 2ms"), "In the past"));
    static_cast<void>(session.answer("now"));
    CHECK_FALSE(experiment::in_the_past(session.experiment()));
    static_cast<void>(session.answer("earlier 50ms"));
    CHECK(has(session.answer("from-here"), "What came after this moment is dropped."));
    CHECK_FALSE(experiment::in_the_past(session.experiment()));
}

TEST_CASE("a whole lesson is done by Enter and letters alone, and every question gets its answer")
{
    auto session = session_of("04-knee-jerk");
    static_cast<void>(session.greeting());
    const std::size_t steps = session.experiment().lesson_run.lesson->steps.size();
    std::size_t questions = 0;
    for (int line = 0; line < 60; ++line) {
        auto& e = session.experiment();
        const auto* step = experiment::current_step(e);
        const bool choices = e.lesson_run.asking && !step->predict->choices.empty();
        if (choices) {
            ++questions;
            const auto told = session.answer("b");
            CHECK(has(told, "You say: " + step->predict->choices[1]));
            CHECK(has(told, step->predict->answer == 1 ? "Yes." : "Not quite."));
        }
        const auto told = session.answer("");
        if (told.find("This is the last step.") == 0 && e.lesson_run.step_index + 1 == steps) {
            break;
        }
    }
    CHECK(session.experiment().lesson_run.step_index + 1 == steps);
    CHECK(questions > 0);
}

TEST_CASE("one leaves the lesson's way to explore, and finds the step again as it stood")
{
    auto session = session_of("04-knee-jerk");
    static_cast<void>(session.answer("play 1s"));
    const double moment_ms = session.experiment().playback.moment_ms;
    CHECK(has(session.answer("explore"), "Explore freely"));
    static_cast<void>(session.answer("tap"));
    static_cast<void>(session.answer("play 3s"));
    CHECK(session.experiment().playback.moment_ms > moment_ms);
    CHECK(has(session.answer("x"), "Back in the lesson."));
    CHECK(session.experiment().playback.moment_ms == doctest::Approx(moment_ms));
}

TEST_CASE("quit ends the session, and help names every command")
{
    auto session = session_of("");
    const auto help = session.answer("help");
    for (const char* name : {"play", "next", "draw", "hint", "earlier", "marks", "quit"}) {
        CHECK(has(help, name));
    }
    CHECK_FALSE(session.over());
    static_cast<void>(session.answer("quit"));
    CHECK(session.over());
}
