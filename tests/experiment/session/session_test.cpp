#include "experiment/experiment.hpp"
#include "experiment/session/session_file.hpp"
#include "experiment/simulation/controls.hpp"
#include "temporary_file.hpp"

#include <doctest/doctest.h>

#include <cmath>

namespace {

using experiment::Experiment;

// A hand at work between frames of a window, some long and some short.
Experiment played(std::shared_ptr<experiment::Session>& kept)
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    experiment::record_session(e, "");
    const auto frame = [&](double ms) {
        const double before_ms = e.playback.viewer_ms, moment_ms = e.playback.moment_ms;
        experiment::play_to(e, e.playback.viewer_ms + ms);
        experiment::record_frame(e, before_ms, moment_ms);
    };
    frame(16);
    experiment::fire(e, {});
    frame(33);
    experiment::set_slow(e, 10);
    experiment::set_input(e, "swelling", 0.5);
    frame(400);
    experiment::act(
        e.view.presentation,
        {e.playback.viewer_ms, experiment::PresenterAct::Kind::spotlight, true, {0.1F, 0}});
    experiment::show_for_projector(e.view.settings, true);
    frame(50);
    experiment::set_playing(e, false);
    frame(200);
    experiment::single_step(e, 1);
    experiment::set_all_back(e);
    frame(16);
    experiment::set_playing(e, true);
    frame(70);
    kept = e.session;
    return e;
}

void check_same(const Experiment& a, const Experiment& b)
{
    CHECK(a.simulation.step == b.simulation.step);
    CHECK(a.playback.moment_ms == b.playback.moment_ms);
    CHECK(a.simulation.now.signals.knee_angle_deg == b.simulation.now.signals.knee_angle_deg);
    CHECK(a.simulation.now.signals.interstitial_pressure_mmHg ==
          b.simulation.now.signals.interstitial_pressure_mmHg);
    CHECK(a.view.presentation.marks.spotlight == b.view.presentation.marks.spotlight);
    CHECK(a.view.settings.theme == b.view.settings.theme);
    CHECK(a.view.settings.text_scale == b.view.settings.text_scale);
}

Experiment again(const experiment::Session& session, double frame_ms)
{
    auto e = experiment::new_experiment({}, 1);
    experiment::keep_history(e);
    experiment::Replay replay(session);
    for (double ms = 0; ms < session.lasts_ms; ms += frame_ms) {
        replay.play_to(e, ms, [] {});
    }
    replay.play_to(e, session.lasts_ms, [] {});
    return e;
}

} // namespace

TEST_CASE("a session done again ends where it ended, at any frame rate")
{
    std::shared_ptr<experiment::Session> kept;
    const auto e = played(kept);
    check_same(e, again(*kept, 1000.0 / 30));
    check_same(e, again(*kept, 1000.0 / 144));
}

TEST_CASE("a session from its file is the session that was kept")
{
    std::shared_ptr<experiment::Session> kept;
    const auto e = played(kept);
    const TemporaryFolder folder;
    const auto file = folder.write("a.session", experiment::session_text(*kept));
    const auto loaded = experiment::load_session(file);
    REQUIRE(loaded.session);
    REQUIRE(loaded.session->actions.size() == kept->actions.size());
    check_same(e, again(*loaded.session, 20));
}

TEST_CASE("one deed that calls others is kept once")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::record_session(e, "");
    const auto before = e.session->actions.size();
    experiment::set_all_back(e);
    CHECK(e.session->actions.size() == before + 1);
}

TEST_CASE("a machine that could not keep up is not overtaken by its film")
{
    auto e = experiment::new_experiment({}, 1);
    experiment::set_slow(e, 1);
    experiment::record_session(e, "");
    experiment::set_slow(e, 1);
    for (int i = 0; i < 20; ++i) {
        const double before_ms = e.playback.viewer_ms, moment_ms = e.playback.moment_ms;
        experiment::play_to(e, e.playback.viewer_ms + 50, 37);
        experiment::record_frame(e, before_ms, moment_ms);
    }
    REQUIRE(e.simulation.step == 20 * 37);
    const auto replayed = again(*e.session, 1000.0 / 30);
    CHECK(std::abs(replayed.simulation.step - e.simulation.step) <= 1);
}

TEST_CASE("a broken session is told with its place, and is not played")
{
    const TemporaryFolder folder;
    for (const char* text : {"format = 1\nlasts_ms = 10\ndeeds = [ [1, \"dance\", \"\"] ]\n",
                             "format = 1\nlasts_ms = 10\ndeeds = [ [1, \"slow\", \"\"] ]\n",
                             "format = 1\nlasts_ms = 10\ndeeds = [ [1, \"slow\", \"\", \"x\"] ]\n",
                             "format = 1\nlasts_ms = 10\n", "format = 2\ndeeds = []\n",
                             "format = [\n", "format = 1\ndeeds = []\n"}) {
        const auto loaded = experiment::load_session(folder.write("b.session", text));
        CHECK(!loaded.session);
        REQUIRE(!loaded.problems.empty());
        CHECK(loaded.problems.front().line > 0);
    }
    CHECK(!experiment::load_session("there/is/none.session").session);
}

TEST_CASE("a session fires no event and plans no day that the body does not know")
{
    const TemporaryFolder folder;
    const std::string begin = "format = 1\nlasts_ms = 10\ndeeds = [ [1, ";
    const auto is_played = [&](const std::string& deed) {
        return experiment::load_session(folder.write("b.session", begin + deed + "] ]\n"))
            .session.has_value();
    };
    CHECK(is_played("\"fire\", \"\", 0, 1, 1, nan"));
    for (const char* numbers :
         {"0, 2, 1, 0", "2, 6, 1, 0", "2, 63, 1, 0", "3, 40, 1, 0", "4, 0, 1, 0", "0.5, 0, 1, 0",
          "0, 0, nan, 0", "0, 0, 1e300, 0", "3, 0, 1, inf", "-1, 0, 1, 0"}) {
        CAPTURE(numbers);
        CHECK(!is_played("\"fire\", \"\", " + std::string(numbers)));
    }
    std::string cuts;
    for (std::size_t i = 0; i < physiology::lesion_site_count; ++i) {
        cuts += ", 0";
    }
    CHECK(is_played("\"stand\", \"\"" + cuts + ", 2, 0, 1"));
    for (const char* entry :
         {", 2, 99, 1", ", 2, 0.5, 1", ", nan, 0, 1", ", 2, 0, inf", ", 2, 0"}) {
        CAPTURE(entry);
        CHECK(!is_played("\"stand\", \"\"" + cuts + entry));
    }
    CHECK(!is_played("\"slow\", \"\", inf"));
    CHECK(!is_played("\"look at\", \"\", nan, 0, 0, 1, 0, 0, 0"));
}

TEST_CASE("a session whose keys would overflow the parser is refused with a sentence")
{
    const TemporaryFolder folder;
    std::string key = "a";
    for (int i = 0; i < 100'000; ++i) {
        key += ".a";
    }
    const auto loaded = experiment::load_session(
        folder.write("c.session", "format = 1\nlasts_ms = 9\ndeeds = []\n" + key + " = 1\n"));
    CHECK(!loaded.session);
    REQUIRE(loaded.problems.size() == 1);
    CHECK(loaded.problems.front().line == 4);
}
