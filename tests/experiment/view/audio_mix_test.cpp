#include "experiment/experiment.hpp"
#include "experiment/simulation/controls.hpp"
#include "experiment/view/audio_mix.hpp"
#include "lesson/lesson.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace {

lesson::Step tapped(double slow, double read_s)
{
    lesson::Step step;
    step.title = "a tap";
    step.slow = slow;
    step.read_s = read_s;
    step.at = {{.at_s = 0.02, .name = "tap", .is_event = true, .target = "quadriceps"}};
    return step;
}

// The sound of a lesson of three paces, gathered frame by frame as a film does.
std::vector<std::int16_t> film_sound(double frames_per_s)
{
    lesson::Lesson lesson;
    lesson.steps = {tapped(10, 1.01), tapped(50, 2.003), tapped(1, 0.5)};
    auto e = experiment::new_experiment({}, 5);
    experiment::start_lesson(e, lesson, experiment::Advance::by_clock);
    std::vector<std::int16_t> all;
    const auto moment_ms = [&](int frame) { return std::min(frame * 1000 / frames_per_s, 3500.0); };
    for (int frame = 0; moment_ms(frame) < 3500; ++frame) {
        experiment::play_to(e, moment_ms(frame + 1));
        const auto part = experiment::audio_mix(e, moment_ms(frame), moment_ms(frame + 1));
        all.insert(all.end(), part.begin(), part.end());
    }
    return all;
}

int loudest(const std::vector<std::int16_t>& samples, std::size_t channel)
{
    int most = 0;
    for (std::size_t i = channel; i < samples.size(); i += 2) {
        most = std::max(most, std::abs(static_cast<int>(samples[i])));
    }
    return most;
}

} // namespace

TEST_CASE("a film sounds the same at every frame rate, across its steps and their paces")
{
    const auto sound = film_sound(30);
    CHECK(sound.size() == 3500 * 48 * 2);
    CHECK(loudest(sound, 0) > 5000); // Ia
    CHECK(loudest(sound, 1) > 5000); // alpha
    CHECK(film_sound(30) == sound);
    CHECK(film_sound(24) == sound);
    CHECK(film_sound(144) == sound);
}

TEST_CASE("nothing is heard of pathways that nobody listens to, nor in a pause")
{
    auto e = experiment::new_experiment({}, 5);
    experiment::fire(e, {});
    experiment::play_to(e, 3000);
    for (const auto& row : physiology::pathway_table()) {
        experiment::listen_to(e.view.settings, row.pathway, false);
    }
    CHECK(loudest(experiment::audio_mix(e, 0, 3000), 0) == 0);
    experiment::listen_to(e.view.settings, physiology::Pathway::Ia_quadriceps, true);
    CHECK(loudest(experiment::audio_mix(e, 0, 3000), 0) > 5000);
    CHECK(loudest(experiment::audio_mix(e, 0, 3000), 1) == 0);
    experiment::set_playing(e, false);
    experiment::play_to(e, 5000);
    CHECK(loudest(experiment::audio_mix(e, 3010, 5000), 0) == 0);
}
