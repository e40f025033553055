#include "app/keys/keyboard_and_clicker.hpp"
#include "experiment/simulation/controls.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using platform::Key;

struct Desk {
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::State panels;
    bool quit = false;

    void press(const platform::KeyPress& pressed)
    {
        app::Live live{.experiment = experiment, .panels = panels};
        app::press(pressed, live);
        quit = quit || live.quit;
    }
    void press(Key key) { press({.key = key}); }
    void hold(Key key) { press({.key = key, .repeated = true}); }
    void press_in_field(Key key) { press({.key = key, .in_field = true}); }
};

Desk with_lesson(std::size_t steps)
{
    Desk desk;
    lesson::Lesson lesson;
    lesson.steps.resize(steps);
    experiment::start_lesson(desk.experiment, lesson, experiment::Advance::by_hand);
    return desk;
}

// Everything that presenters' remotes are known to send.
constexpr Key remote_keys[] = {Key::page_up, Key::page_down, Key::f5,    Key::escape, Key::period,
                               Key::b,       Key::left,      Key::right, Key::up,     Key::down,
                               Key::enter,   Key::tab,       Key::space};

} // namespace

TEST_CASE("a clicker's forward and back go through the lesson, and stop at its ends")
{
    Desk desk = with_lesson(3);
    desk.press(Key::page_up);
    CHECK(desk.experiment.lesson_run.step_index == 0);
    desk.press(Key::page_down);
    desk.press(Key::page_down);
    desk.press(Key::page_down);
    CHECK(desk.experiment.lesson_run.step_index == 2);
    desk.press(Key::page_up);
    CHECK(desk.experiment.lesson_run.step_index == 1);
}

TEST_CASE("a remote that sends F5 and Esc in turn presents and comes back each time")
{
    Desk desk;
    for (int i = 0; i < 3; ++i) {
        desk.press(Key::f5);
        CHECK(desk.panels.desk.presenting);
        desk.press(Key::escape);
        CHECK(!desk.panels.desk.presenting);
    }
    desk.press(Key::f5); // out of turn: the same key twice
    desk.press(Key::f5);
    CHECK(!desk.panels.desk.presenting);
}

TEST_CASE("Esc closes what was opened last, one thing at a time, and presenting in the end")
{
    Desk desk;
    desk.press(Key::f5);
    desk.press(Key::d);
    desk.press(Key::f1);
    REQUIRE(desk.panels.desk.pen);
    REQUIRE(desk.panels.help);
    desk.press(Key::escape);
    CHECK(!desk.panels.help);
    CHECK(desk.panels.desk.pen);
    desk.press(Key::escape);
    CHECK(!desk.panels.desk.pen);
    CHECK(desk.panels.desk.presenting);
    desk.press(Key::escape);
    CHECK(!desk.panels.desk.presenting);
}

TEST_CASE("Esc in a text field leaves the field alone, and the presentation goes on")
{
    Desk desk;
    desk.press(Key::f5);
    desk.press_in_field(Key::escape);
    CHECK(desk.panels.desk.presenting);
}

TEST_CASE("forward, back and F5 work while a text field has the focus")
{
    Desk desk = with_lesson(2);
    desk.press_in_field(Key::page_down);
    CHECK(desk.experiment.lesson_run.step_index == 1);
    desk.press_in_field(Key::page_up);
    CHECK(desk.experiment.lesson_run.step_index == 0);
    desk.press_in_field(Key::f5);
    CHECK(desk.panels.desk.presenting);
}

TEST_CASE("letters, digits, signs and arrows belong to a text field that has the focus")
{
    for (const Key key : {Key::r, Key::t, Key::b, Key::period, Key::digit_3, Key::minus, Key::space,
                          Key::left, Key::right, Key::home, Key::enter, Key::tab, Key::d}) {
        Desk desk = with_lesson(2);
        experiment::play_to(desk.experiment, 500);
        const auto plan = desk.experiment.simulation.plan.entries.size();
        const auto station = desk.experiment.view.station;
        desk.press_in_field(key);
        CHECK(desk.experiment.simulation.plan.entries.size() == plan);
        CHECK(desk.experiment.view.station == station);
        CHECK(desk.experiment.playback.time_mapping.running);
        CHECK(!desk.experiment.view.presentation.marks.blank);
        CHECK(!desk.panels.desk.pen);
    }
}

TEST_CASE("a held key of a clicker acts once")
{
    Desk desk = with_lesson(5);
    desk.press(Key::page_down);
    for (int i = 0; i < 20; ++i) {
        desk.hold(Key::page_down);
    }
    CHECK(desk.experiment.lesson_run.step_index == 1);
    for (const Key key : {Key::f5, Key::b, Key::period, Key::escape, Key::page_up}) {
        desk.hold(key);
    }
    CHECK(!desk.panels.desk.presenting);
    CHECK(!desk.experiment.view.presentation.marks.blank);
    CHECK(desk.experiment.lesson_run.step_index == 1);
}

TEST_CASE("b and the full stop make the screen black and the body wait, and back")
{
    for (const Key key : {Key::b, Key::period}) {
        Desk desk;
        desk.press(key);
        CHECK(desk.experiment.view.presentation.marks.blank);
        CHECK(!desk.experiment.playback.time_mapping.running);
        desk.press(key);
        CHECK(!desk.experiment.view.presentation.marks.blank);
        CHECK(desk.experiment.playback.time_mapping.running);
    }
}

TEST_CASE("what was paused before the blank is paused after it")
{
    Desk desk;
    desk.press(Key::space);
    desk.press(Key::b);
    desk.press(Key::b);
    CHECK(!desk.experiment.playback.time_mapping.running);
}

TEST_CASE("forward on a black screen shows the picture again, and only then goes on")
{
    Desk desk = with_lesson(3);
    desk.press(Key::b);
    desk.press(Key::page_down);
    CHECK(!desk.experiment.view.presentation.marks.blank);
    CHECK(desk.experiment.lesson_run.step_index == 0);
    desk.press(Key::page_down);
    CHECK(desk.experiment.lesson_run.step_index == 1);
}

TEST_CASE("no key that a remote sends restarts the body, quits or touches the plan")
{
    for (const Key key : remote_keys) {
        for (const bool presenting : {false, true}) {
            Desk desk;
            desk.panels.desk.presenting = presenting;
            experiment::fire(desk.experiment, {});
            experiment::play_to(desk.experiment, 500);
            const auto step = desk.experiment.simulation.step;
            desk.press(key);
            CHECK(!desk.quit);
            CHECK(desk.experiment.simulation.step >= step);
            CHECK(desk.experiment.simulation.plan.entries.size() == 1);
        }
    }
}

TEST_CASE("the arrow to the right steps in a pause only")
{
    Desk desk;
    experiment::play_to(desk.experiment, 500);
    const auto step = desk.experiment.simulation.step;
    desk.press(Key::right);
    CHECK(desk.experiment.simulation.step == step);
    desk.press(Key::space);
    desk.press(Key::right);
    CHECK(desk.experiment.simulation.step == step + 10);
}

TEST_CASE("the projector's look is one key, and the same key brings back what was before")
{
    Desk desk;
    desk.experiment.view.settings.text_scale = 1.25F;
    desk.press(Key::p);
    CHECK(desk.experiment.view.settings.theme == scene::Theme::light);
    CHECK(desk.experiment.view.settings.text_scale >= 1.6F);
    desk.press(Key::p);
    CHECK(desk.experiment.view.settings.theme == scene::Theme::dark);
    CHECK(desk.experiment.view.settings.text_scale == 1.25F);
}

TEST_CASE("every key of the help has a meaning, and every group a title")
{
    bool after_title = false;
    for (const ui::Shortcut& row : app::shortcut_help()) {
        CHECK(!row.meaning.empty());
        CHECK(!(after_title && row.keys.empty()));
        after_title = row.keys.empty();
    }
    CHECK(!after_title);
}
