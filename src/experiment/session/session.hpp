// A session: every action of a hand on an experiment, with its viewer's time. A replay performs
// them at the same times and gives the same pictures, at any frame rate: a lecture as a film. Left
// out: the panels, and changes of a lesson's file while it ran.
#pragma once

#include "physiology/reflex_loop.hpp"
#include "scene/view/camera.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace experiment {

struct Experiment;

struct Action {
    double viewer_ms = 0;
    std::string verb, word;
    std::vector<double> numbers;
    bool operator==(const Action&) const = default;
};

struct Session {
    std::string lesson;          // its file; empty: none
    double seed = 1;             // of the body's noise
    double lasts_ms = 0;         // of viewer's time
    std::vector<Action> actions; // in the order they were done

    int depth = 0; // above 0: an action runs, and those that it calls are not recorded
    std::size_t acts_recorded = 0; // of the presentation
    std::vector<double> settings;  // as they were recorded last
};

// Every function that a hand can call begins with one: it records the action, when the experiment
// has a session and no other action runs.
class ActionRecorder {
public:
    ActionRecorder(Experiment& experiment, std::string_view verb, std::vector<double> numbers = {},
                   std::string_view word = {});
    ~ActionRecorder();
    ActionRecorder(const ActionRecorder&) = delete;
    ActionRecorder& operator=(const ActionRecorder&) = delete;

private:
    std::shared_ptr<Session> session_;
};

// The numbers with which an action records an event, interventions or a flight of the camera.
[[nodiscard]] std::vector<double> numbers_of(const physiology::Event& event);
[[nodiscard]] std::vector<double> numbers_of(const physiology::Interventions& interventions);
[[nodiscard]] std::vector<double> numbers_of(const scene::Camera& camera, double duration_ms);

// Records nothing while it lives: what the clock does is no action of a hand.
class RecordingPaused {
public:
    explicit RecordingPaused(std::shared_ptr<Session> session);
    ~RecordingPaused();
    RecordingPaused(const RecordingPaused&) = delete;
    RecordingPaused& operator=(const RecordingPaused&) = delete;

private:
    std::shared_ptr<Session> session_;
};

// Records from now on; the session begins with the settings of this moment.
void record_session(Experiment& experiment, std::string lesson);
// After every frame: records changes of settings and presentation, a slower frame, and the
// session's length. `before_ms` is the viewer's time before the frame, `moment_ms` the body's.
void record_frame(Experiment& experiment, double before_ms, double moment_ms);

// Whether the action can be performed: its verb is known, and its numbers are as many as it needs,
// finite, and those of an event or a calendar name one that there is.
[[nodiscard]] bool is_known(const Action& action);
void perform(Experiment& experiment, const Action& action);

// Plays an experiment that has just begun through a session's actions. `frozen` is called at each
// moment at which the audience's picture freezes.
class Replay {
public:
    explicit Replay(Session session) : session_(std::move(session)) {}
    [[nodiscard]] const Session& session() const { return session_; }
    template <class Frozen>
    void play_to(Experiment& experiment, double viewer_ms, Frozen frozen)
    {
        while (next(experiment, viewer_ms)) {
            frozen();
        }
    }

private:
    // True: stopped at a moment of freezing; false: `viewer_ms` is reached.
    bool next(Experiment& experiment, double viewer_ms);

    Session session_;
    std::size_t done_ = 0;
};

} // namespace experiment
