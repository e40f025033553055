// What the viewer chose: plain values that panels edit, lessons set and films fix.
#pragma once

#include "physiology/pathways.hpp"
#include "scene/picture/palette.hpp"
#include "scene/scene.hpp"
#include "scene/view/camera.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace experiment {

// What a window draws with; `automatic` measures the machine and chooses.
enum class Quality : std::uint8_t { automatic, low, high, film };

// The theme and text size to go back to after the projector's look.
struct BeforeProjector {
    scene::Theme theme = scene::Theme::dark;
    float text_scale = 1;
};

struct Settings {
    scene::Theme theme = scene::Theme::dark;
    scene::Switches switches;
    float text_scale = 1;
    std::optional<BeforeProjector> projector; // the projector's look is on, for a lit room
    bool playing = true;
    bool reduced_motion = false; // cuts in place of flights
    bool hold_camera = false;    // a lesson's steps do not move the camera
    bool ghost = true;           // draws the run before behind this one
    Quality quality = Quality::automatic;
    bool sound_on = false;
    std::vector<physiology::Pathway> sound{physiology::Pathway::Ia_quadriceps,
                                           physiology::Pathway::alpha_quadriceps};
    std::vector<std::string> plots; // of the chart; empty: the lesson's, else the usual ones
    std::vector<std::string> pins;  // plots added by hand, above those
};

inline constexpr float projector_text = 1.6F, projector_lines = 1.8F;
// Light theme, large text and thick lines; or back to what was before.
void show_for_projector(Settings& settings, bool on);

// Adds a pathway to those whose spikes sound, or removes it.
void listen_to(Settings& settings, physiology::Pathway pathway, bool on);
[[nodiscard]] bool listens_to(const Settings& settings, physiology::Pathway pathway);

} // namespace experiment
