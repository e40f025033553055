#include "experiment/experiment.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/narration.hpp"
#include "lesson/lesson.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

using experiment::Narration;

bool has(const std::string& text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

// Frame by frame, as a window does; how often something was said.
int play(experiment::Experiment& e, Narration& narration, double viewer_ms)
{
    int said = 0;
    for (double end_ms = e.playback.viewer_ms + viewer_ms; e.playback.viewer_ms < end_ms - 1;) {
        experiment::play_to(e, e.playback.viewer_ms + 40);
        said += experiment::narrate(narration, e) ? 1 : 0;
    }
    return said;
}

} // namespace

TEST_CASE("the commentary tells of a reflex once, and is silent when nothing happens")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    Narration narration;
    CHECK(play(e, narration, 10'000) == 0);
    experiment::fire(e, {});
    const int said = play(e, narration, 30'000);
    CHECK(said >= 2);
    CHECK(said <= 10); // every three seconds at the most
    int bursts = 0;
    for (const auto& line : narration.lines) {
        bursts += has(line, "Ia rate rises from 7 to 17") ? 1 : 0;
    }
    CHECK(bursts == 1);
}

TEST_CASE("a new step is told at once, with its words; the whole text has all layers")
{
    lesson::Lesson lesson;
    lesson.steps.resize(2);
    lesson.steps[0].title = "The first";
    lesson.steps[1].title = "The second";
    auto e = experiment::new_experiment({}, 1);
    experiment::start_lesson(e, lesson, experiment::Advance::by_hand);
    Narration narration;
    CHECK(experiment::narrate(narration, e));
    CHECK(has(narration.lines.back(), "Step 1 of 2. The first"));
    experiment::go_to_lesson_step(e, 1);
    CHECK(experiment::narrate(narration, e));
    CHECK(has(narration.lines.back(), "Step 2 of 2. The second"));
    const auto text = experiment::whole_text(narration, e);
    for (const char* layer :
         {"SUMMARY\n", "WHAT HAS HAPPENED\n", "HINT\n", "STEP\n", "DETAILS\n"}) {
        CHECK(has(text, layer));
    }
    CHECK(has(text, "This is the last step."));
}

TEST_CASE("the past is told as the past")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    Narration narration;
    play(e, narration, 5000);
    experiment::go_to_moment(e, 20);
    CHECK(has(experiment::describe_summary(e), "In the past, 4.0 s of the viewer's time ago."));
}
