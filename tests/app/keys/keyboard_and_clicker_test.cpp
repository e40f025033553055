#include "app/keys/keyboard_and_clicker.hpp"
#include "experiment/simulation/controls.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

using platform::Key;

struct Keyboard {
    experiment::Experiment experiment = experiment::new_experiment({}, 1);
    ui::PanelState panels;
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

Keyboard with_lesson(std::size_t steps)
{
    Keyboard keyboard;
    lesson::Lesson lesson;
    lesson.steps.resize(steps);
    experiment::start_lesson(keyboard.experiment, lesson, experiment::Advance::by_hand);
    return keyboard;
}

// Everything that presenters' remotes are known to send.
constexpr Key remote_keys[] = {Key::page_up, Key::page_down, Key::f5,    Key::escape, Key::period,
                               Key::b,       Key::left,      Key::right, Key::up,     Key::down,
                               Key::enter,   Key::tab,       Key::space};

} // namespace

TEST_CASE("a clicker's forward and back go through the lesson, and stop at its ends")
{
    Keyboard keyboard = with_lesson(3);
    keyboard.press(Key::page_up);
    CHECK(keyboard.experiment.lesson_run.step_index == 0);
    keyboard.press(Key::page_down);
    keyboard.press(Key::page_down);
    keyboard.press(Key::page_down);
    CHECK(keyboard.experiment.lesson_run.step_index == 2);
    keyboard.press(Key::page_up);
    CHECK(keyboard.experiment.lesson_run.step_index == 1);
}

TEST_CASE("a remote that sends F5 and Esc in turn presents and comes back each time")
{
    Keyboard keyboard;
    for (int i = 0; i < 3; ++i) {
        keyboard.press(Key::f5);
        CHECK(keyboard.panels.presenter.presenting);
        keyboard.press(Key::escape);
        CHECK(!keyboard.panels.presenter.presenting);
    }
    keyboard.press(Key::f5); // out of turn: the same key twice
    keyboard.press(Key::f5);
    CHECK(!keyboard.panels.presenter.presenting);
}

TEST_CASE("Esc closes what was opened last, one thing at a time, and presenting in the end")
{
    Keyboard keyboard;
    keyboard.press(Key::f5);
    keyboard.press(Key::d);
    keyboard.press(Key::f1);
    REQUIRE(keyboard.panels.presenter.pen);
    REQUIRE(keyboard.panels.help);
    keyboard.press(Key::escape);
    CHECK(!keyboard.panels.help);
    CHECK(keyboard.panels.presenter.pen);
    keyboard.press(Key::escape);
    CHECK(!keyboard.panels.presenter.pen);
    CHECK(keyboard.panels.presenter.presenting);
    keyboard.press(Key::escape);
    CHECK(!keyboard.panels.presenter.presenting);
}

TEST_CASE("Esc in a text field leaves the field alone, and the presentation goes on")
{
    Keyboard keyboard;
    keyboard.press(Key::f5);
    keyboard.press_in_field(Key::escape);
    CHECK(keyboard.panels.presenter.presenting);
}

TEST_CASE("forward, back and F5 work while a text field has the focus")
{
    Keyboard keyboard = with_lesson(2);
    keyboard.press_in_field(Key::page_down);
    CHECK(keyboard.experiment.lesson_run.step_index == 1);
    keyboard.press_in_field(Key::page_up);
    CHECK(keyboard.experiment.lesson_run.step_index == 0);
    keyboard.press_in_field(Key::f5);
    CHECK(keyboard.panels.presenter.presenting);
}

TEST_CASE("letters, digits, signs and arrows belong to a text field that has the focus")
{
    for (const Key key : {Key::r, Key::t, Key::b, Key::period, Key::digit_3, Key::minus, Key::space,
                          Key::left, Key::right, Key::home, Key::enter, Key::tab, Key::d}) {
        Keyboard keyboard = with_lesson(2);
        experiment::play_to(keyboard.experiment, 500);
        const auto plan = keyboard.experiment.simulation.plan.entries.size();
        const auto station = keyboard.experiment.view.station;
        keyboard.press_in_field(key);
        CHECK(keyboard.experiment.simulation.plan.entries.size() == plan);
        CHECK(keyboard.experiment.view.station == station);
        CHECK(keyboard.experiment.playback.time_mapping.running);
        CHECK(!keyboard.experiment.view.presentation.marks.blank);
        CHECK(!keyboard.panels.presenter.pen);
    }
}

TEST_CASE("a held key of a clicker acts once")
{
    Keyboard keyboard = with_lesson(5);
    keyboard.press(Key::page_down);
    for (int i = 0; i < 20; ++i) {
        keyboard.hold(Key::page_down);
    }
    CHECK(keyboard.experiment.lesson_run.step_index == 1);
    for (const Key key : {Key::f5, Key::b, Key::period, Key::escape, Key::page_up}) {
        keyboard.hold(key);
    }
    CHECK(!keyboard.panels.presenter.presenting);
    CHECK(!keyboard.experiment.view.presentation.marks.blank);
    CHECK(keyboard.experiment.lesson_run.step_index == 1);
}

TEST_CASE("b and the full stop make the screen black and the body wait, and back")
{
    for (const Key key : {Key::b, Key::period}) {
        Keyboard keyboard;
        keyboard.press(key);
        CHECK(keyboard.experiment.view.presentation.marks.blank);
        CHECK(!keyboard.experiment.playback.time_mapping.running);
        keyboard.press(key);
        CHECK(!keyboard.experiment.view.presentation.marks.blank);
        CHECK(keyboard.experiment.playback.time_mapping.running);
    }
}

TEST_CASE("what was paused before the blank is paused after it")
{
    Keyboard keyboard;
    keyboard.press(Key::space);
    keyboard.press(Key::b);
    keyboard.press(Key::b);
    CHECK(!keyboard.experiment.playback.time_mapping.running);
}

TEST_CASE("forward on a black screen shows the picture again, and only then goes on")
{
    Keyboard keyboard = with_lesson(3);
    keyboard.press(Key::b);
    keyboard.press(Key::page_down);
    CHECK(!keyboard.experiment.view.presentation.marks.blank);
    CHECK(keyboard.experiment.lesson_run.step_index == 0);
    keyboard.press(Key::page_down);
    CHECK(keyboard.experiment.lesson_run.step_index == 1);
}

TEST_CASE("no key that a remote sends restarts the body, quits or touches the plan")
{
    for (const Key key : remote_keys) {
        for (const bool presenting : {false, true}) {
            Keyboard keyboard;
            keyboard.panels.presenter.presenting = presenting;
            experiment::fire(keyboard.experiment, {});
            experiment::play_to(keyboard.experiment, 500);
            const auto step = keyboard.experiment.simulation.step;
            keyboard.press(key);
            CHECK(!keyboard.quit);
            CHECK(keyboard.experiment.simulation.step >= step);
            CHECK(keyboard.experiment.simulation.plan.entries.size() == 1);
        }
    }
}

TEST_CASE("the arrow to the right steps in a pause only")
{
    Keyboard keyboard;
    experiment::play_to(keyboard.experiment, 500);
    const auto step = keyboard.experiment.simulation.step;
    keyboard.press(Key::right);
    CHECK(keyboard.experiment.simulation.step == step);
    keyboard.press(Key::space);
    keyboard.press(Key::right);
    CHECK(keyboard.experiment.simulation.step == step + 10);
}

TEST_CASE("one key sets the projector's style, and the same key brings back what was before")
{
    Keyboard keyboard;
    keyboard.experiment.view.settings.text_scale = 1.25F;
    keyboard.press(Key::p);
    CHECK(keyboard.experiment.view.settings.theme == scene::Theme::light);
    CHECK(keyboard.experiment.view.settings.text_scale >= 1.6F);
    keyboard.press(Key::p);
    CHECK(keyboard.experiment.view.settings.theme == scene::Theme::dark);
    CHECK(keyboard.experiment.view.settings.text_scale == 1.25F);
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
