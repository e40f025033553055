// A session: everything that hands did to an experiment, with the viewer's times. Done again at
// the same times it gives the same pictures, at any frame rate: a lecture as a film.
// Left out: what panels show, and a lesson's file that changed while it ran.
#pragma once

#include "physiology/reflex_loop.hpp"
#include "scene/view/camera.hpp"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
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

    int depth = 0;            // a deed within a deed is not kept
    std::size_t acts = 0;     // of the stage, that are kept
    std::vector<double> look; // the settings that are kept
};

// At the head of every function that a hand can call: keeps it, when the experiment keeps a
// session and this is not part of another deed.
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

// What a deed needs to know of these.
[[nodiscard]] std::vector<double> numbers_of(const physiology::Event& event);
[[nodiscard]] std::vector<double> numbers_of(const physiology::Interventions& interventions);
[[nodiscard]] std::vector<double> numbers_of(const scene::Camera& camera, double duration_ms);

// While it lives, nothing is kept: what the clock does by itself is no deed.
class RecordingPaused {
public:
    explicit RecordingPaused(std::shared_ptr<Session> session);
    ~RecordingPaused();
    RecordingPaused(const RecordingPaused&) = delete;
    RecordingPaused& operator=(const RecordingPaused&) = delete;

private:
    std::shared_ptr<Session> session_;
};

// From now on. The session begins with how the experiment looks now.
void keep_session(Experiment& experiment, std::string lesson);
// After every frame: what was done without a function, to settings and stage; and how long it is.
// `before_ms`: the viewer's time before the frame, `moment_ms` the body's.
void note_frame(Experiment& experiment, double before_ms, double moment_ms);

// Whether a deed can be done again: its verb is known and has the numbers that it needs.
[[nodiscard]] bool is_known(const Action& action);
void perform(Experiment& experiment, const Action& action);

// Brings an experiment that has just begun through a session, by and by. `frozen` is called at the
// moment that the audience's picture is frozen.
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
